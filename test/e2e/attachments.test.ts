/** Files and roles as options of a command, from a person's hands to the handler. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/aula/storage.ts';
import { defineCommand, OptionType } from '../../src/bot/command.ts';
import type { Actor } from '../support/actor.ts';
import { openAula } from '../support/aula.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { PNG } from '../support/tiny-bot.ts';

const MOST = 1000;
const leggi = defineCommand({
  data: {
    name: 'leggi',
    description: 'Legge un file',
    options: [{ type: OptionType.Attachment, name: 'file', description: 'Il file', required: true }],
  },
  ack: 'defer',
  async run({ options: { file }, signal }) {
    const bytes = await file.read(MOST, signal);
    return {
      text: `${file.name} | ${file.contentType} | ${file.size} | ${Buffer.from(bytes).toString('hex')}`,
    };
  },
});
const ruolo = defineCommand({
  data: {
    name: 'ruolo',
    description: 'Un ruolo',
    options: [{ type: OptionType.Role, name: 'quale', description: 'Il ruolo' }],
  },
  ack: 'none',
  run: async ({ options: { quale }, person }) => ({ text: `${quale ?? 'nessuno'} ${person.teacher}` }),
});

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({ commands: [leggi, ruolo] });
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

describe('a file', () => {
  const read = async (file: { name: string; bytes: Uint8Array; type?: string }) =>
    (await (await anna.slash('leggi', { file })).reply()).content;

  it('reaches the handler as it was, in the class and in direct messages', async () => {
    const file = { name: 'tre mio.png', bytes: PNG, type: 'image/png' };
    expect(await read(file)).toBe(`tre_mio.png | image/png | ${PNG.length} | ${PNG.toString('hex')}`);
    const direct = await anna.slash('leggi', { file }, { channel: 'dm' });
    expect((await direct.reply()).content).toContain(PNG.toString('hex'));
    anna.seat.go('classe');
  });

  it.each([
    ['../../../etc/passwd', '.._.._.._etc_passwd'],
    ['..', 'file'],
    ['perché?.txt', 'perché_.txt'],
    ['', 'file'],
  ])('named %j is read under a name that is none of a path', async (name, shown) => {
    expect(await read({ name, bytes: Buffer.from('a') })).toContain(`${shown} |`);
  });

  it('that is too large for the handler gets a sentence', async () => {
    expect(await read({ name: 'a.bin', bytes: new Uint8Array(MOST + 1) })).toMatch(
      /^Il file è troppo grande: 1,0\s*kB, e posso leggerne al massimo 1,0\s*kB/,
    );
  });

  it('that the aula would not take is refused as Discord refuses it', async () => {
    const huge = { name: 'a.bin', bytes: new Uint8Array(10 * 1024 * 1024 + 1) };
    await expect(anna.slash('leggi', { file: huge })).rejects.toThrow('il massimo è 10 MB');
    const empty = { name: 'a.bin', bytes: new Uint8Array(0) };
    await expect(anna.slash('leggi', { file: empty })).rejects.toThrow('Il file è vuoto');
    await expect(anna.slash('leggi', { file: 'tre.png' })).rejects.toThrow('non c’è più: sceglilo di nuovo');
    await expect(anna.slash('leggi', { file: 3 })).rejects.toThrow('deve essere un file');
    await expect(anna.slash('leggi')).rejects.toThrow('è obbligatoria');
  });

  it('is its person’s alone', async () => {
    const bruno = await room.aula.student('Bruno');
    const { id, filename } = await anna.seat.client.attach('mio.txt', Buffer.from('segreto'));
    await expect(bruno.slash('leggi', { file: id })).rejects.toThrow('non c’è più');
    expect(await bruno.seat.client.bytes(`/aula/file/${id}/${filename}`)).toBe(404);
    expect(await bruno.seat.client.bytes(`/aula/file/${id}/${filename}?hm=indovino`)).toBe(404);
  });

  it('only the newest ten of a person are kept', async () => {
    const first = await anna.seat.client.attach('0.txt', Buffer.from('0'));
    for (let i = 1; i <= 10; i += 1) await anna.seat.client.attach(`${i}.txt`, Buffer.from(String(i)));
    await expect(anna.slash('leggi', { file: first.id })).rejects.toThrow('non c’è più');
  });

  it('that was forged is refused by the bot', async () => {
    const handle = await anna.rawSlash('leggi', { file: 'https://esempio.it/x.png' });
    expect((await handle.reply()).content).toBe('`file` deve essere un file allegato.');
  });
});

describe('a role', () => {
  it('reaches the handler as its id; what is no role is refused', async () => {
    const chosen = await anna.slash('ruolo', { quale: { role: 'Supplenti' } });
    expect((await chosen.reply()).content).toBe('1100000000000000006 false');
    expect((await (await anna.slash('ruolo')).reply()).content).toBe('nessuno false');
    await expect(anna.slash('ruolo', { quale: '1' })).rejects.toThrow('deve essere un ruolo');
    const forged = await anna.rawSlash('ruolo', { quale: 'capo' });
    expect((await forged.reply()).content).toBe('`quale` deve essere un ruolo del server.');
  });

  it('makes a teacher of who has it, where the server said so', async () => {
    const carla = await room.aula.student('Carla', ['Supplenti']);
    expect((await (await carla.slash('ruolo')).reply()).content).toBe('nessuno false');
    const key = `teacher-role:${room.aula.guildId}`;
    room.database.run('INSERT INTO settings VALUES (?, ?)', key, '"1100000000000000006"');
    expect((await (await carla.slash('ruolo')).reply()).content).toBe('nessuno true');
    expect((await (await anna.slash('ruolo')).reply()).content).toBe('nessuno false');
    expect((await (await carla.slash('ruolo', {}, { channel: 'dm' })).reply()).content).toBe('nessuno false');
  });
});

it('what an aula leaves behind is erased when it opens again', async () => {
  const storage = memoryStorage();
  const aula = await openAula({ storage });
  const { client } = (await aula.student('Anna')).seat;
  const { id } = await client.attach('mio.txt', Buffer.from('segreto'));
  expect(storage.readFile(id)).toEqual(new Uint8Array(Buffer.from('segreto')));
  await aula.restart();
  expect([storage.readFile(id), storage.load().filter(({ kind }) => kind === 'upload')]).toEqual([
    undefined,
    [],
  ]);
  await aula.close();
});
