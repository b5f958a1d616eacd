/** Discord itself in trouble: lost sockets, 429, 500, answers that come too late or find nobody. The bot lives, the person is answered. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
beforeEach(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterEach(async () => {
  await room.close();
  expect(room.aula.errors).toEqual([]);
});

const ask = () => anna.slash('probabilita', { testo: 'Il gatto beve il' });
const chart = /^Dopo «Il gatto beve il»/;
const answered = async () => expect((await (await ask()).reply()).content).toMatch(chart);
const CALLBACK = /callback/;
const EDIT = /^PATCH .*original/;

it.each([
  ['the socket drops', () => room.aula.faults.dropSockets()],
  ['Discord asks to reconnect (op 7)', () => room.aula.faults.askToReconnect()],
])('%s: what is asked meanwhile is answered, and so is what comes after', async (_, trouble) => {
  await answered();
  trouble();
  await expect.poll(async () => (await ask()).state, { timeout: 12_000 }).toBe('acknowledged');
  await answered();
  expect(room.logged.filter((line) => !line.startsWith('gateway: '))).toEqual([]);
});

it.each([
  ['429 to the acknowledgement', { match: CALLBACK, retryAfter: 0.3 }],
  ['429 to the answer', { match: EDIT, retryAfter: 0.3 }],
  ['429 to everything', { retryAfter: 0.3, global: true }],
])('%s: asked again as Discord says', async (_, trouble) => {
  room.aula.faults.rateLimit(trouble);
  await answered();
  expect(room.logged).toEqual([]);
});

it.each([
  ['500 to the acknowledgement', { match: CALLBACK, status: 500 }],
  ['503 twice to the answer', { match: EDIT, status: 503, times: 2 }],
])('%s: asked again', async (_, trouble) => {
  room.aula.faults.refuse(trouble);
  await answered();
  expect(room.logged).toEqual([]);
});

it.each([
  ['10062, the interaction is gone', { match: CALLBACK, status: 404, code: 10062 }],
  ['40060, somebody else acknowledged it', { match: CALLBACK, status: 400, code: 40060 }],
  ['10008, the message was deleted', { match: EDIT, status: 404, code: 10008 }],
  ['10003, the channel was deleted', { match: EDIT, status: 404, code: 10003 }],
  ['50027, the token is dead', { match: EDIT, status: 401, code: 50027 }],
  ['10015, the webhook is gone', { match: EDIT, status: 404, code: 10015 }],
  ['50001, the bot was shown out', { match: EDIT, status: 403, code: 50001 }],
])('%s: nothing to say, nobody to tell', async (_, trouble) => {
  room.aula.faults.refuse({ ...trouble, message: 'Il gatto beve il' });
  // not awaited: without an acknowledgement it takes three seconds to fail
  void ask().catch(() => undefined);
  await expect
    .poll(() => room.told.filter((line) => line.startsWith('an answer found nobody')))
    .toHaveLength(1);
  expect(room.logged).toEqual([]);
  await answered();
  expect(room.told.join()).not.toContain('gatto');
});

it('a server that stays broken: the person is told, the log has a code and no text', async () => {
  room.aula.faults.refuse({ match: EDIT, status: 500, times: 4 });
  const told = await (await ask()).reply({ timeoutMs: 20_000 });
  const code =
    /^Qualcosa è andato storto \(codice ([0-9A-F]{6})\)\. Riprova; se succede ancora, dai il codice all’insegnante\.$/;
  expect(told.content).toMatch(code);
  expect(room.logged).toEqual([expect.stringContaining(code.exec(told.content)?.[1] ?? 'no code')]);
  expect(room.logged.join()).not.toContain('gatto');
  await answered();
});

it('an acknowledgement that comes after three seconds', async () => {
  room.aula.faults.delay({ match: CALLBACK, ms: 3_200 });
  expect((await ask()).state).toBe('failed');
  await expect.poll(() => room.told, { timeout: 3000 }).toContainEqual(expect.stringContaining('10062'));
  expect(room.logged).toEqual([]);
  await answered();
});

it('a panel deleted under the finger', async () => {
  const panel = await (await ask()).reply();
  const channel = await room.bot.client.channels.fetch(panel.channel_id);
  if (!channel?.isTextBased()) throw new Error('no channel');
  const [gone] = await Promise.all([
    anna.press('Estrai', { message: panel }),
    channel.messages.delete(panel.id),
  ]);
  expect(['acknowledged', 'failed']).toContain(gone.state);
  await answered();
  expect(room.logged).toEqual([]);
});
