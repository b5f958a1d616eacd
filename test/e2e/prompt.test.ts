/** /prompt in the aula: examples, prompts of one's own, forms, seeds that replay, and what is refused. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { partsOf } from '../support/screen.ts';

let room: TestClass;
let anna: Actor;
let bruno: Actor;
beforeAll(async () => {
  room = await startClass();
  [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const isDone = (m: APIMessage) => partsOf(m).flat().some(({ label }) => label === 'Altro seme'); // biome-ignore format: one line
const open = async (values = {}, who = anna) =>
  (await who.slash('prompt', values)).until('all the continuations', isDone);
const PAIR = { primo: 'Il gatto beve il', secondo: 'Il gatto beve il latte', seme: 7 };
const written = ({ embeds }: APIMessage) => embeds.map(({ fields }) => fields?.map(({ value }) => value));

it('measures what /probabilita shows, and the same seed writes the same', async () => {
  const panel = await open({ ...PAIR, atteso: 'latte' });
  const chart = await (await anna.slash('probabilita', { testo: 'Il gatto beve il' })).reply();
  const percent = /\*\*([\d,]+).%\*\*/u.exec(chart.content)?.[1];
  expect(panel.content).toContain(`per **A** \`·latte\` (${percent}\u00a0%)`);
  // the wanted answer after A: surprise and probability of the same token
  const surprise = /A \*\*([\d,]+) bit\*\*, cioè ([\d,]+)/.exec(panel.content)?.slice(1);
  expect(surprise?.[1]).toBe(percent);
  const share = Number(percent?.replace(',', '.')) / 100;
  expect(Number(surprise?.[0]?.replace(',', '.'))).toBeCloseTo(-Math.log2(share), 1);
  expect(panel.content).toMatch(/KL\(A‖B\) = \*\*[\d,]+ bit\*\*, KL\(B‖A\) = \*\*[\d,]+ bit\*\*/);
  expect(panel.embeds.map(({ title }) => title)).toEqual(['A · 4 token', 'B · 5 token']);
  expect(written(await open({ ...PAIR, atteso: 'latte' }))).toEqual(written(panel));
});

it('the examples, from nothing or from the menu; three prompts fit', async () => {
  const panel = await open();
  expect(panel.embeds).toHaveLength(3);
  const id = panel.id;
  await anna.choose('Un altro esempio…', 'somma', { message: panel });
  const now = async () => (await anna.messages()).find((m) => m.id === id) ?? panel;
  await expect.poll(async () => (await now()).embeds.length).toBe(2);
  await expect.poll(async () => isDone(await now())).toBe(true);
  expect((await now()).attachments[0]?.description).toContain('Sorpresa di «7»');
});

it('a new line is written \\n; a longer prompt is written in the form', async () => {
  const panel = await open({ primo: 'Il gatto\\nRoma', secondo: 'Il gatto ⏎ Parigi' });
  expect(panel.embeds[0]?.description).toContain('`⏎`');
  await anna.press('Riscrivi i prompt', { message: panel });
  const form = JSON.stringify(await anna.form());
  expect(form).toContain('Il gatto\\nParigi');
  await anna.submit({ primo: 'Il cane', secondo: 'La casa', terzo: '', atteso: 'rosso' });
  const now = async () => (await anna.messages()).find((m) => m.id === panel.id) ?? panel;
  await expect.poll(async () => (await now()).content).toContain('«rosso»');
  await expect.poll(async () => isDone(await now())).toBe(true);
});

it.each([
  [{ primo: 'uno' }, 'almeno due prompt'],
  [{ secondo: 'uno' }, 'almeno due prompt'],
  [{ primo: 'uno', secondo: '  ' }, 'Un prompt è vuoto'],
  [{ primo: 'uno', secondo: 'uno' }, 'sono uguali'],
  [{ ...PAIR, atteso: 'qwertyuiop' }, 'al massimo 8'],
  [{ ...PAIR, primo: 'a '.repeat(990) }, 'troppo lungo'],
])('refused in words: %#', async (values, words) => {
  expect((await (await anna.slash('prompt', values)).reply()).content).toContain(words);
});

it('nasty texts are only texts', async () => {
  const panel = await open({ primo: '**a** <@1> `x` \0 شرب', secondo: '👩‍👩‍👧 ||b||', atteso: '🐱' });
  expect(panel.embeds).toHaveLength(2);
  expect(JSON.stringify(panel.embeds)).not.toContain('||b||');
});

it('after a restart the seed button works; others get a copy; forged and forgotten ids a sentence', async () => {
  const panel = await open(PAIR);
  await room.restartBot();
  const again = await anna.press('Altro seme', { message: panel });
  const mine = await again.until('the continuations', (m) => isDone(m) && m.id === panel.id);
  const seedButton = partsOf(mine).flat().find(({ label }) => label === 'Altro seme'); // biome-ignore format: one line
  const copied = await bruno.forge(seedButton?.custom_id ?? '', { message: mine });
  const copy = await copied.until('a copy', (m) => isDone(m) && m.id !== panel.id);
  expect([copy.flags, copy.id === panel.id]).toEqual([64, false]);
  const id = /prompt:semina:([\w-]+):/.exec(JSON.stringify(panel.components))?.[1];
  const forged = await anna.forge(`v1:prompt:semina:${id}:99999999999`, { message: panel });
  await forged.until('the continuations', isDone);
  for (const bad of ['semina:nonesiste:1', 'riscrivi:nonesiste', 'esempio'])
    expect(await (await anna.forge(`v1:prompt:${bad}`, { message: panel })).text()).toContain('cancellato');
});
