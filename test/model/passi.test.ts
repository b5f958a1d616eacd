/** One full /passi with the real Gemma, as a teacher goes through it: each number against the one before, and against the trace. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import { normaliser } from '../../src/glassbox/look/reading.ts';
import { largest } from '../../src/glassbox/model/largest.ts';
import type { Actor } from '../support/actor.ts';
import { dist, startClass, type TestClass } from '../support/class.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';
import { partsOf } from '../support/screen.ts';

const TESTO = 'Il gatto beve il';
const IDS = [12834, 549, 12350, 195915, 1998];
const patience = { timeoutMs: 60_000 };
const never = new AbortController().signal;

let room: TestClass;
let anna: Actor;
/** what each page said at the level of the numbers, from 1 */
const pages: string[] = [''];
let last: APIMessage;
beforeAll(async () => {
  room = await startClass({ engine: startEngine(MODELS.gemma), weights: MODELS.gemma });
  anna = await room.aula.teacher('Prof');
  last = await (await anna.slash('passi', { testo: TESTO })).reply(patience);
  pages.push(last.content);
  for (let page = 2; page <= 11; page++) {
    last = await (await anna.press('▶️ Avanti')).reply(patience);
    pages.push(last.content);
  }
});
afterAll(() => room.close());

const bold = (page: number) => [...(pages[page] ?? '').matchAll(/\*\*([^*]+)\*\*/g)].map((m) => m[1] ?? '');
const number = (text: string) =>
  Number(
    text
      .replace(/[^\d,−·⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')
      .replaceAll('.', '')
      .replace('−', '-')
      .replace(',', '.'),
  );
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('eleven pages, each with a picture and the way on', () => {
  for (const [i, page] of pages.slice(1).entries()) {
    expect(page).toMatch(
      new RegExp(`^\\*\\*Passo ${i + 1} di 11 · .+«Il gatto beve il» · livello: i numeri\n`),
    );
    expect(page).not.toMatch(/NaN|undefined|�/);
    expect(page.length).toBeLessThan(1500);
  }
  expect(partsOf(last).map((row) => row.length)).toEqual([4, 1, 1, 5]);
});

it('what a page ends with, the next begins with', () => {
  // the last number of a page in bold, and the first of the next after its heading
  const ends = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 9].map((page) => [page, bold(page).at(-1)]));
  const begins = Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((page) => [page, bold(page)[1]]));
  expect([ends[1], begins[2]]).toEqual(['1998', '1998']);
  for (const page of [2, 3, 4, 5, 6, 7]) expect([page, begins[page + 1]]).toEqual([page, ends[page]]);
  expect(plain(pages[9] ?? '')).toContain(`e^${bold(8)[2]} =`);
  expect(bold(10)[1]).toBe(bold(9)[1]);
  expect(bold(11)[1]).toBe(bold(9)[1]);
});

it('the numbers are the trace’s', async () => {
  const box = createGlassbox({ worker: dist('src/glassbox/run/worker.js'), modelPath: MODELS.gemma });
  try {
    const { logits, final, tokens } = await box.trace(IDS, never);
    expect(pages[1]).toContain(tokens.join('; '));
    const { logNormaliser } = normaliser(logits);
    const top = largest(logits, 3);
    expect(bold(8).slice(2).map(number)).toEqual(
      top.map((id) => expect.closeTo(logits[id] ?? Number.NaN, 3)),
    );
    const shares = top.map((id) => 100 * Math.exp((logits[id] ?? Number.NaN) - logNormaliser));
    expect(number(bold(9)[1] ?? '')).toBeCloseTo(shares[0] ?? Number.NaN, 0);
    expect(number(bold(8)[1] ?? '')).toBeCloseTo(Math.hypot(...final), 0);
    // the written pair: its score, the sum of the powers and its weight, as printed
    const [, s, power, sum, weight] =
      /e\^([\d,]+) = ([\d.]+), .+ \(6\), ([\d.]+), fa \*\*([\d,]+) %/.exec(plain(pages[4] ?? '')) ?? [];
    expect(Math.exp(number(s ?? '')) / number(power ?? '')).toBeCloseTo(1, 3);
    expect((100 * number(power ?? '')) / number(sum ?? '')).toBeCloseTo(number(weight ?? ''), 0);
  } finally {
    await box.close();
  }
});

it('the last page has llama.cpp’s own figure beside ours', () => {
  const text = plain(pages[11] ?? '');
  const [, here, there] =
    /ha qui il \*\*([\d,]+) %\*\* e con llama.cpp il \*\*([\d,]+) %\*\*/.exec(text) ?? [];
  expect(number(here ?? '')).toBeGreaterThan(30);
  expect(number(here ?? '')).toBeLessThan(45);
  expect(Math.abs(number(here ?? '') - number(there ?? ''))).toBeLessThan(6);
  expect(text).toContain('8 bit');
});

it('deeper, simpler, another head, another temperature, another seed', async () => {
  const reply = async (done: Promise<{ reply(p: object): Promise<APIMessage> }>) =>
    (await done).reply(patience);
  const seven = await reply(anna.choose('Vai a un passo…', '4'));
  expect(seven.content).toContain('Passo 4 di 11');
  const formulas = await reply(anna.press('Approfondisci'));
  expect(formulas.content).toContain('livello: le formule');
  expect(formulas.content).toContain('peso = e^s / Σ e^s′');
  await reply(anna.press('Più semplice'));
  const idea = await reply(anna.press('Più semplice'));
  expect(idea.content).toContain('livello: l’idea');
  const other = await reply(anna.choose('Apri un’altra testa…', '7.2'));
  expect(other.attachments[0]?.description).toContain('strato 8 di 18, testa 3 di 4');
  const next = await reply(anna.press('▶️ Avanti'));
  expect(next.attachments[0]?.description).toContain('strato 8 di 18, testa 3 di 4');
  await reply(anna.choose('Vai a un passo…', '9'));
  const cold = await reply(anna.choose('Cambia la temperatura T…', '0.5'));
  expect(cold.content).toContain('qui T = 0,5');
  const draw = await reply(anna.press('▶️ Avanti'));
  const seed = (message: APIMessage) => /Seme \*\*(\d+)\*\*/.exec(message.content)?.[1];
  const again = await reply(anna.press('🎲 Altro seme'));
  expect(seed(again)).not.toBe(seed(draw));
});

it('goes on after a restart; somebody else gets a copy; «Guarda dentro» opens it', async () => {
  await room.restartBot();
  const back = await (await anna.press('◀️ Indietro')).reply(patience);
  expect(back.content).toContain('Passo 9 di 11');
  const bruno = await room.aula.student('Bruno');
  const copy = await (await bruno.press('◀️ Indietro', { message: back })).reply(patience);
  expect([copy.flags, copy.content]).toEqual([64, expect.stringContaining('Passo 8 di 11')]);
  await (await bruno.slash('tokenizza', { testo: 'Roma' })).reply(patience);
  const opened = await (await bruno.press('🔍 Guarda dentro')).reply(patience);
  expect(opened.content).toContain('Passo 1 di 11');
});

it('a text too long for it, and forged buttons, are answered in words', async () => {
  const long = await (await anna.slash('passi', { testo: 'gatto '.repeat(70) })).reply(patience);
  expect(long.content).toMatch(/il massimo è 64/);
  const one = await (await anna.slash('passi', { testo: '🐱' })).reply(patience);
  const id = /passi:vai:([\w-]+):/.exec(JSON.stringify(one.components))?.[1];
  const forged = await anna.forge(`v1:passi:vai:${id}:a:99:7:200.200:NaN:-4`, { message: one });
  expect((await forged.reply(patience)).content).toContain('Passo 1 di 11');
  expect(room.logged).toEqual([]);
});
