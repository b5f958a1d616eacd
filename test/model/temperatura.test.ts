/** /temperatura with the real Gemma, as a class sees it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';
import { showMessage } from '../support/screen.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({ engine: startEngine(MODELS.gemma), weights: MODELS.gemma });
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());

/** the answer when all five texts are there: the buttons come last */
const finished = async (handle: Awaited<ReturnType<Actor['slash']>>) =>
  handle.until('all the texts', (message) => JSON.stringify(message).includes('Altro seme'), 60_000);
/** what stands after a pattern's group, as a number */
const figure = (text: string, pattern: RegExp) =>
  Number((pattern.exec(text)?.[1] ?? '').replace('.', '').replace(',', '.'));

it('shows the same logits at five temperatures, a text for each, and others with another seed', async () => {
  const message = await finished(await anna.slash('temperatura', { testo: 'Il gatto beve il', seme: 7 }));
  const seen = showMessage(message).replaceAll('\u00a0', ' ');
  expect(seen).toContain('`·latte` è sempre il primo');
  // at T = 1 it says what /probabilita says
  expect(figure(seen, /T = 1: «·latte» ([\d,]+) %/)).toBeCloseTo(38.6, 0);
  expect(figure(seen, /T = 0,2: «·latte» ([\d,]+) %/)).toBeGreaterThan(99.9);
  expect(figure(seen, /T = 2: «·latte» ([\d,]+) %/)).toBeLessThan(3);
  expect(figure(seen, /T = 0,7:.*?top-p tiene (\d+) token; T = 1:/)).toBeLessThan(20);
  expect(figure(seen, /T = 2:.*?top-p tiene ([\d.]+) token/)).toBeGreaterThan(10_000);
  const fields = message.embeds[0]?.fields ?? [];
  expect(fields.map(({ name }) => name)).toEqual(['T = 0,2', 'T = 0,7', 'T = 1', 'T = 1,5', 'T = 2']);
  expect(fields[0]?.value).toContain('Il gatto beve il **latte');
  for (const { value } of fields) expect(value).not.toContain('\ufffd\ufffd\ufffd');

  const panel = await (await anna.press('Grafico a T = 1,5', { message })).text();
  expect(panel).toContain('T = 1,5 · top-k spento · top-p spento');

  const handle = await anna.press('Altro seme', { message });
  const other = await handle.until(
    'other texts',
    ({ embeds, components }) =>
      embeds[0]?.title !== message.embeds[0]?.title && JSON.stringify(components).includes('Altro seme'),
    60_000,
  );
  expect(other.id).toBe(message.id);
  expect(other.embeds[0]?.fields).not.toEqual(fields);
  expect(room.logged).toEqual([]);
});
