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
