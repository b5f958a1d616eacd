/** /neurone in a class: from the first neuron to an AND, by buttons and by typed numbers. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());
afterEach(() => expect(room.logged).toEqual([]));

it('moves, flips, types, changes its activation and its task', async () => {
  let message = await (await anna.slash('neurone', { compito: 'and' })).reply();
  expect(message.content).toContain('= 0,5·1 + 0,5·0 + 0 = 0,5 + 0 + 0 = **0,5**');
  expect(message.content).toContain('Compito **AND**: 1 riga giusta su 4.');
  const go = async (act: Promise<Awaited<ReturnType<Actor['press']>>>, has: string) => {
    message = await (await act).until(has, ({ content }) => content.includes(has));
  };
  await go(anna.press('w₁ +0,1', { message }), '0,6·1 + 0,5·0');
  await go(anna.press('x₂: da 0 a 1', { message }), '0,6·1 + 0,5·1');
  await go(anna.choose('Quale numero muovono i bottoni', '2', { message }), '0,6·1 + 0,5·1');
  await go(anna.press('b −1', { message }), '(−1)');
  expect(message.content).toContain('4 righe giuste su 4. Ce l’hai fatta');
  expect(message.attachments[0]?.description).toContain('0 0 → 0 (atteso 0)');
  await go(anna.press('OR', { message }), 'Compito **OR**');
  await anna.press('Scrivi i numeri', { message });
  await anna.submit({ n0: '1', n1: '1,0', n2: '-0,5' });
  const panel = message;
  const now = async () => (await anna.messages()).find(({ id }) => id === panel.id) ?? panel;
  await expect.poll(async () => (await now()).content).toContain('1·1 + 1·1 + (−0,5)');
  message = await now();
  expect(message.content).toContain('4 righe giuste su 4');
  await go(anna.press('XOR', { message }), 'nessuna retta');
  await go(anna.choose('Attivazione', 'sigmoide', { message }), 'sigmoide');
  await go(anna.press('Da capo', { message }), '0,5·1 + 0,5·0');
  expect(message.content).toContain('3 righe giuste si possono avere. E tutte e 4?');
  expect(message.content).not.toContain('nessuna retta');
});

it('a number that is none is named, and the panel stays; three inputs in a direct message', async () => {
  const handle = await anna.slash('neurone', { ingressi: 3, compito: 'xor' }, { channel: 'dm' });
  const message = await handle.reply();
  expect(message.content).toContain('su 8');
  await anna.press('Scrivi i numeri', { message });
  const refused = await anna.submit({ n0: 'tre', n1: '=1+1', n2: '1', n3: '1e9' });
  const text = await refused.text();
  for (const name of ['Il peso w₁', 'Il peso w₂', 'Il bias b']) expect(text).toContain(name);
  expect(text).not.toContain('w₃');
  anna.seat.go('classe');
});

it('a forged button shows the usual neuron', async () => {
  const message = await (await anna.slash('neurone', {})).reply();
  const reply = await (await anna.forge('v1:neurone:muovi:7:9:99:abc:1e99:x:y:z', { message })).reply();
  expect(reply.content).toContain('= **0**');
});
