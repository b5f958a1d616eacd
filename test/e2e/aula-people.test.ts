/** The person's side: the door, what is whose, what comes after a reload, and who else may knock. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AulaEvent, Me } from '../../src/aula/people-api.ts';
import { type AulaStorage, memoryStorage } from '../../src/aula/storage.ts';
import { openAula, type TestAula } from '../support/aula.ts';
import { PeopleClient } from '../support/people-client.ts';
import { PNG, startTinyBot, type TinyBot } from '../support/tiny-bot.ts';

let aula: TestAula;
let bot: TinyBot | undefined;
let storage: AulaStorage;

beforeEach(async () => {
  storage = memoryStorage();
  aula = await openAula({ storage, remembered: 20 });
});

afterEach(async () => {
  await bot?.close();
  bot = undefined;
  await aula.close();
});

const commands = [
  { name: 'figura', description: 'figura' },
  { name: 'docenti', description: 'docenti', defaultMemberPermissions: '32' },
  { name: 'classe', description: 'classe', contexts: [0] },
  {
    name: 'opzioni',
    description: 'opzioni',
    options: [
      { name: 'testo', description: 'testo', type: 3, required: true, minLength: 2, maxLength: 5 },
      { name: 'numero', description: 'numero', type: 4, minValue: 1, maxValue: 3 },
      { name: 'tono', description: 'tono', type: 3, choices: [{ name: 'Forte', value: 'forte' }] },
      { name: 'si', description: 'si', type: 5 },
      { name: 'chi', description: 'chi', type: 6 },
    ],
  },
];
const start = async () => {
  bot = await startTinyBot(aula, {
    commands: commands as never,
    answer: async (i) => {
      if (!i.isChatInputCommand()) return;
      const who = i.options.getUser('chi')?.displayName ?? '';
      if (i.commandName === 'figura')
        await i.reply({ files: [{ attachment: PNG, name: 'f.png' }], flags: 64 });
      else await i.reply(`${i.options.getString('testo')} ${who}`);
    },
  });
};

const post = (path: string, body: unknown, headers: Record<string, string>) =>
  fetch(aula.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('the door', () => {
  test.each([
    ['', 'Scrivi il tuo nome.'],
    ['   ', 'Scrivi il tuo nome.'],
    ['x'.repeat(33), 'Il nome può avere al massimo 32 caratteri.'],
    ['A\u202enna', 'Il nome contiene caratteri che non si possono usare.'],
    ['An\u0000na', 'Il nome contiene caratteri che non si possono usare.'],
    ['\ud83d', 'Il nome contiene caratteri che non si possono usare.'],
  ])('%j is no name', async (name, sentence) => {
    await expect(aula.student(name)).rejects.toThrow(sentence);
  });

  test('two with one name get a number, and nobody is called like the bot', async () => {
    const names = [];
    for (const name of ['Anna', 'anna', 'ANNA', 'Prossimo', 'x'.repeat(32), 'x'.repeat(32), '👩‍🏫'])
      names.push((await aula.student(name)).me.user.global_name);
    expect(names).toEqual([
      'Anna',
      'anna 2',
      'ANNA 3',
      'Prossimo 2',
      'x'.repeat(32),
      `${'x'.repeat(28)} 2`,
      '👩‍🏫',
    ]);
  });

  test('one browser may be several people, each in a tab, and finds them again', async () => {
    const client = new PeopleClient(aula.url);
    const anna = await client.post<Me>('/aula/entra', { name: 'Anna', role: 'studente' });
    const bruno = await client.post<Me>('/aula/entra', { name: 'Bruno', role: 'docente' });
    expect((await client.get<Me>('/aula/io')).user.id).toBe(bruno.user.id);
    expect((await client.get<Me>(`/aula/io?persona=${anna.user.id}`)).teacher).toBe(false);
    await client.post(`/aula/esci?persona=${anna.user.id}`, {});
    await expect(client.get(`/aula/io?persona=${anna.user.id}`)).rejects.toThrow('Non sei entrato');
    expect((await client.get<Me>('/aula/io')).user.id).toBe(bruno.user.id);
    const again = await client.post<Me>('/aula/entra', { name: 'Anna', role: 'docente' });
    expect([again.user.id, again.teacher]).toEqual([anna.user.id, true]);
    const other = await aula.student('Carla');
    await expect(other.seat.client.get(`/aula/io?persona=${anna.user.id}`)).rejects.toThrow(
      'Non sei entrato',
    );
  });
});

describe('who may knock', () => {
  test.each([
    ['without the header', {}, 403],
    ['from another site', { 'x-aula': '1', origin: 'http://evil.example' }, 403],
    ['from another port of this machine', { 'x-aula': '1', origin: 'http://127.0.0.1:1' }, 403],
    ['from the page', { 'x-aula': '1' }, 200],
  ])('%s', async (_, headers, status) => {
    expect((await post('/aula/entra', { name: 'Anna', role: 'studente' }, headers)).status).toBe(status);
  });

  test('the cookie is for our page alone', async () => {
    const answer = await post('/aula/entra', { name: 'Anna', role: 'studente' }, { 'x-aula': '1' });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^aula-\d+=[\w-]{43};/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    for (const record of storage.load()) expect(record.json).not.toContain(cookie.slice(11, 50));
  });

  test('strangers see nothing', async () => {
    for (const path of ['/aula/io', '/aula/eventi', '/aula/canali/1100000000000000010/messaggi'])
      expect((await fetch(aula.url + path)).status).toBe(401);
    expect((await fetch(`${aula.url}/aula/file/1/x`)).status).toBe(404);
    expect((await fetch(`${aula.url}/aula/niente`)).status).toBe(404);
  });

  test.each([
    ['/aula/entra', 'no JSON'],
    ['/aula/entra', { name: 7 }],
    ['/aula/interazioni', { kind: 'volo' }],
    ['/aula/interazioni', { kind: 'command', channelId: '1', commandId: '1', options: [{ name: {} }] }],
  ])('%s with %j gets a sentence', async (path, body) => {
    const anna = await aula.student('Anna');
    await expect(anna.seat.client.post(path, body)).rejects.toThrow(
      'La richiesta non è scritta come dovrebbe.',
    );
  });

  test('too long a body gets a sentence', async () => {
    const anna = await aula.student('Anna');
    const content = 'x'.repeat(600_000);
    const path = `/aula/canali/${anna.seat.go('classe').id}/messaggi`;
    await expect(anna.seat.client.post(path, { content })).rejects.toThrow('È troppo lungo.');
  });

  test('the page is served from its directory and nowhere else', async () => {
    const page = mkdtempSync(join(tmpdir(), 'aula-'));
    writeFileSync(join(page, 'index.html'), '<p>aula</p>');
    writeFileSync(join(page, '.segreto'), 'no');
    const served = await openAula({ page });
    const get = (path: string) => fetch(served.url + path);
    expect(await (await get('/')).text()).toBe('<p>aula</p>');
    for (const path of ['/.segreto', '/..%2f..%2fetc/passwd', '/%00', '/C:%5Cboot.ini', '/%', '/altro.html'])
      expect((await get(path)).status, path).toBe(404);
    await served.close();
  });
});

describe('what is said', () => {
  test.each([
    ['', 'Il messaggio è vuoto.'],
    [' \n', 'Il messaggio è vuoto.'],
    ['x'.repeat(2001), 'Un messaggio può avere al massimo 2.000 caratteri.'],
  ])('%# is refused with a sentence', async (text, sentence) => {
    const anna = await aula.student('Anna');
    await expect(anna.say(text)).rejects.toThrow(sentence);
  });

  test.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', 'a\ud83d b'],
    ['right to left', '\u202eciao'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a special token', '<|endoftext|>'],
    ['2,000 characters', 'x'.repeat(2000)],
  ])('%s comes back as it was, also after a restart', async (_, text) => {
    const anna = await aula.student('Anna');
    await anna.say(text);
    await aula.restart();
    expect((await anna.messages()).map(({ content }) => content)).toEqual([text]);
  });

  test('nobody reads or writes where they are not', async () => {
    const [anna, bruno] = [await aula.student('Anna'), await aula.student('Bruno')];
    const { id } = bruno.seat.go('dm');
    await expect(anna.seat.client.get(`/aula/canali/${id}/messaggi`)).rejects.toThrow(
      'Questo canale non c’è.',
    );
    await expect(anna.seat.client.post(`/aula/canali/${id}/messaggi`, { content: 'x' })).rejects.toThrow();
    await bruno.say('segreto');
    await anna.say('pubblico', { channel: 'classe' });
    await bruno.seat.watch.until('both', () => (bruno.seat.watch.messages.size === 2 ? true : undefined));
    expect(anna.seat.watch.messages.size).toBe(1);
  });

  test('old messages go, and are read page by page', async () => {
    const anna = await aula.student('Anna');
    for (let i = 0; i < 25; i += 1) await anna.say(String(i));
    const { id } = anna.seat.go('classe');
    const last = await anna.seat.client.get<APIMessage[]>(`/aula/canali/${id}/messaggi?quanti=3`);
    expect(last.map(({ content }) => content)).toEqual(['22', '23', '24']);
    const older = `/aula/canali/${id}/messaggi?prima=${last[0]?.id}&quanti=2`;
    expect((await anna.seat.client.get<APIMessage[]>(older)).map(({ content }) => content)).toEqual([
      '20',
      '21',
    ]);
    expect(await anna.messages()).toHaveLength(20);
    expect(storage.load().filter(({ kind }) => kind === 'message')).toHaveLength(20);
    expect(await anna.seat.client.get(`/aula/canali/${id}/messaggi?prima=x&quanti=-5`)).toHaveLength(1);
  });
});

describe('what is done', () => {
  test.each([
    [{}, 'L’opzione «testo» è obbligatoria.'],
    [{ testo: '' }, 'L’opzione «testo» è obbligatoria.'],
    [{ testo: 'a' }, 'L’opzione «testo» deve avere almeno 2 caratteri.'],
    [{ testo: 'abcdef' }, 'L’opzione «testo» può avere al massimo 5 caratteri.'],
    [{ testo: 7 }, 'L’opzione «testo» deve essere un testo.'],
    [{ testo: 'abc', numero: 0 }, 'L’opzione «numero» deve essere almeno 1.'],
    [{ testo: 'abc', numero: 4 }, 'L’opzione «numero» può essere al massimo 3.'],
    [{ testo: 'abc', numero: 1.5 }, 'L’opzione «numero» deve essere un numero intero.'],
    [{ testo: 'abc', numero: 'due' }, 'L’opzione «numero» deve essere un numero.'],
    [{ testo: 'abc', tono: 'piano' }, 'L’opzione «tono» deve essere una delle scelte proposte.'],
    [{ testo: 'abc', si: 'sì' }, 'L’opzione «si» deve essere vero o falso.'],
    [{ testo: 'abc', altro: 1 }, 'Il comando non ha un’opzione «altro».'],
  ])('%j is refused as Discord refuses it', async (values, sentence) => {
    await start();
    const anna = await aula.student('Anna');
    await expect(anna.slash('opzioni', values as never)).rejects.toThrow(sentence);
  });

  test('what Discord does not check can still be sent, by going round the page', async () => {
    await start();
    const anna = await aula.student('Anna');
    const handle = await anna.rawSlash('opzioni', { testo: 'x'.repeat(50) });
    expect((await handle.reply()).content).toBe('x'.repeat(50));
    const [message] = await anna.messages();
    expect((await anna.forge('mai visto', message ? { message } : {})).state).toBe('failed');
  });

  test('commands are for those who may, where they may', async () => {
    await start();
    const [anna, rossi] = [await aula.student('Anna'), await aula.teacher('Rossi')];
    const names = async (who: typeof anna) =>
      (await who.seat.client.get<Me>('/aula/io')).commands.map(({ name }) => name);
    expect(await names(anna)).not.toContain('docenti');
    expect((await rossi.slash('docenti')).state).toBe('acknowledged');
    const id = (await rossi.seat.command('docenti', 1, [])).id;
    const action = { kind: 'command', channelId: anna.seat.go('classe').id, commandId: id, options: [] };
    await expect(anna.seat.client.post('/aula/interazioni', action)).rejects.toThrow('Non hai il permesso');
    await expect(anna.slash('classe', {}, { channel: 'dm' })).rejects.toThrow('qui non si può usare');
    const chi = rossi.me.user.id;
    expect((await (await anna.slash('opzioni', { testo: 'per', chi })).reply()).content).toBe('per Rossi');
  });

  test("nobody presses or reads what is for somebody else's eyes", async () => {
    await start();
    const [anna, bruno] = [await aula.student('Anna'), await aula.student('Bruno')];
    const reply = await (await anna.slash('figura')).reply();
    const path = reply.attachments[0]?.url ?? '';
    expect(await anna.seat.client.bytes(path)).toEqual(new Uint8Array(PNG));
    expect(await bruno.seat.client.bytes(path)).toBe(404);
    const action = { kind: 'component', channelId: reply.channel_id, messageId: reply.id, customId: 'x' };
    await expect(bruno.seat.client.post('/aula/interazioni', action)).rejects.toThrow('non c’è più');
    await expect(anna.seat.client.post('/aula/interazioni', action)).rejects.toThrow('pulsante non c’è più');
  });
});

describe('the stream', () => {
  test('takes up where it ended, without a gap and without a repeat', async () => {
    const anna = await aula.student('Anna');
    const listener = new PeopleClient(aula.url);
    await listener.post('/aula/entra', { name: 'Bruno', role: 'studente' });
    const heard: AulaEvent[] = [];
    await listener.listen((event) => heard.push(event));
    await anna.say('uno');
    const texts = () => heard.flatMap((e) => (e.kind === 'message' ? e.message.content : []));
    await expect.poll(texts).toEqual(['uno']);
    listener.interrupt();
    await anna.say('due');
    await anna.say('tre');
    await expect.poll(texts).toEqual(['uno', 'due', 'tre']);
    listener.close();
  });

  test('after a restart sends the latest messages again', async () => {
    const anna = await aula.student('Anna');
    await anna.say('prima');
    await aula.restart();
    anna.seat.watch.messages.clear();
    await anna.seat.watch.until('the message', () => [...anna.seat.watch.messages.values()][0]);
    expect(await anna.screen()).toBe('Anna: prima');
  });
});

test('people, pictures, commands and private answers survive a restart; what was thinking does not', async () => {
  await start();
  const anna = await aula.student('Anna');
  const path = (await (await anna.slash('figura')).reply()).attachments[0]?.url ?? '';
  const before = await anna.seat.client.get<Me>('/aula/io');
  await bot?.close();
  bot = undefined;
  await aula.restart();
  const after = await anna.seat.client.get<Me>('/aula/io');
  expect([after.user, after.channels, after.commands]).toEqual([
    before.user,
    before.channels,
    before.commands,
  ]);
  expect(after.bot.online).toBe(false);
  expect(await anna.screen()).toMatchInlineSnapshot(`
    "Prossimo → Anna /figura (solo tu):
      [immagine: senza descrizione]"
  `);
  expect(await anna.seat.client.bytes(path)).toEqual(new Uint8Array(PNG));
  await start();
  expect((await anna.slash('opzioni', { testo: 'ecco' })).state).toBe('acknowledged');
});

test('when the storage fails, the lesson goes on in memory and the log says so', async () => {
  const full = () => {
    throw new Error('disk full');
  };
  const broken = await openAula({
    storage: { ...memoryStorage(), save: full, saveFile: full, removeFile: full },
  });
  const anna = await broken.student('Anna');
  await anna.say('ciao');
  expect(await anna.screen()).toBe('Anna: ciao');
  expect(broken.errors.length).toBeGreaterThan(0);
  await broken.close();
});
