/** Commands where people use them: in direct messages, and in the menu of somebody's message. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
let bruno: Actor;
beforeAll(async () => {
  room = await startClass();
  [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
});
afterAll(async () => {
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
  await room.close();
});

it('every command works in direct messages, buttons too', async () => {
  const testo = 'Il gatto beve il';
  const dm = { channel: 'dm' } as const;
  for (const [name, values] of [
    ['tokenizza', { testo }],
    ['probabilita', { testo }],
    ['completa', { testo, token: 3 }],
    ['modello', {}],
    ['aiuto', {}],
  ] as const) {
    const handle = await anna.slash(name, values, dm);
    expect((await handle.reply()).author.id).toBe(room.bot.client.user.id);
  }
  expect((await (await anna.press('Aggiorna', dm)).reply()).embeds[0]?.title).toBe('modello di prova');
  expect((await (await anna.press('⏪ T 0,5', dm)).reply()).content).toContain('T = 0,5');
  expect(await bruno.screen(dm)).toBe('');
});

it('a Stop in direct messages is the person’s own', async () => {
  const handle = await anna.slash('completa', { testo: 'Il gatto', token: 200, top_k: 0 }, { channel: 'dm' });
  expect((await handle.until('the end', ({ attachments }) => attachments.length > 0)).content).toContain(
    'ha continuato',
  );
});

it('“Tokenizza” on somebody’s message: for who asks alone', async () => {
  const { message } = await bruno.say('Il gatto 🐱', { channel: 'classe' });
  const tokens = await (await anna.messageCommand('Tokenizza', message)).reply();
  expect([tokens.flags, tokens.content]).toEqual([64, expect.stringContaining('per 10 caratteri')]);
  const chart = await (await anna.press('Probabilità', { message: tokens, channel: 'classe' })).reply();
  expect([chart.flags, chart.content]).toEqual([64, expect.stringContaining('Dopo «Il gatto 🐱»')]);
  expect(await bruno.screen()).not.toContain('token');
});

it('“Tokenizza” where there is no text', async () => {
  const { message } = await bruno.say('x');
  const noText = 'Questo messaggio non contiene testo da dividere: forse è solo un’immagine.';
  const image = {
    ...message,
    content: '',
    attachments: [{ id: '1', filename: 'gatto.png', size: 1, url: '', proxy_url: '' }],
  };
  const data = {
    id: '1',
    name: 'Tokenizza',
    type: 3,
    target_id: message.id,
    resolved: { messages: { [message.id]: image } },
  };
  expect((await (await anna.raw({ type: 2, data }, { channel: 'classe' })).reply()).content).toBe(noText);
  const panel = await (await bruno.slash('modello')).reply();
  expect((await (await anna.messageCommand('Tokenizza', panel)).reply()).content).toBe(noText);
});

it('“Tokenizza” on a very long message', async () => {
  const { message } = await bruno.say('x');
  const long = { ...message, content: 'parola '.repeat(570) };
  const ask = async (content: string) => {
    const resolved = { messages: { [message.id]: { ...long, content } } };
    const data = { id: '1', name: 'Tokenizza', type: 3, target_id: message.id, resolved };
    return (await anna.raw({ type: 2, data })).reply();
  };
  const tokens = await ask(long.content);
  expect(tokens.content).toContain('per 3.990 caratteri');
  const compared = await anna.choose('Confronta con un altro tokenizer…', 'o200k_base', { message: tokens });
  expect((await compared.reply()).content).toContain('o200k_base');
  expect((await ask('parola '.repeat(600))).content).toBe(
    'Il testo è troppo lungo: 4.200 caratteri, il massimo è 4.000. Accorcialo e riprova.',
  );
});
