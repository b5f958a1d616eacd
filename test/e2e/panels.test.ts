/** Whose panel is it: the owner's is edited, anyone else gets a copy of their own; two quick presses, and the last one wins. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { scriptedEngine } from '../support/engine.ts';
import { partsOf } from '../support/screen.ts';

const { engine, script } = scriptedEngine({ next: SCRIPT });
let room: TestClass;
let anna: Actor;
let bruno: Actor;
beforeAll(async () => {
  room = await startClass({ engine });
  [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const open = async (more = {}) =>
  (await anna.slash('probabilita', { testo: 'Il gatto beve il', ...more })).reply();
const settings = (content: string) => /-# (T = [^·]+) ·/.exec(content)?.[1];
const now = async (who: Actor, id: string) =>
  (await who.messages()).find((message) => message.id === id)?.content ?? '';

it('someone else’s press gives a private copy, which is theirs; the panel stays as it was', async () => {
  const panel = await open();
  const copy = await (await bruno.press('⏪ T 0,5', { message: panel })).reply();
  expect([copy.flags, settings(copy.content)]).toEqual([64, 'T = 0,5']);
  expect(await now(anna, panel.id)).toBe(panel.content);
  expect((await anna.messages()).some(({ id }) => id === copy.id)).toBe(false);

  const colder = await (await bruno.press('⏪ T 0', { message: copy })).reply();
  expect([colder.id, settings(colder.content)]).toEqual([copy.id, 'T = 0']);
});

it('a private panel leads to private answers', async () => {
  const panel = await open({ privato: true });
  expect(panel.flags).toBe(64);
  for (const button of ['Completa', '🔍 Guarda dentro', 'Estrai']) {
    const answer = await (await anna.press(button, { message: panel })).reply();
    expect([button, answer.flags]).toEqual([button, 64]);
  }
  expect(JSON.stringify(await bruno.messages())).not.toContain(panel.id);
});

it('two quick presses: the last wins', async () => {
  const panel = await open();
  const presses = await Promise.all(
    ['⏪ T 0,5', '⏩ T 1,5', '◀ T 0,9'].map((button) => anna.press(button, { message: panel })),
  );
  expect(presses.map(({ state }) => state)).toEqual(Array(3).fill('acknowledged'));
  const last = await presses[2]?.reply({ quietMs: 400 });
  expect(settings(last?.content ?? '')).toBe('T = 0,9');
});

it('an edit that is slow on the way does not undo the press after it', async () => {
  const panel = await open();
  room.aula.faults.delay({ match: /^PATCH .*original/, ms: 700 });
  await anna.press('⏪ T 0,5', { message: panel });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const last = await anna.press('⏩ T 1,5', { message: panel });
  await last.reply({ quietMs: 900 });
  expect(settings(await now(anna, panel.id))).toBe('T = 1,5');
});

it('the same button twice is pressed once', async () => {
  const panel = await open();
  const twice = await Promise.all([1, 2].map(() => anna.press('◀ T 0,9', { message: panel })));
  const [, second] = await Promise.all(twice.map((handle) => handle.reply({ quietMs: 300 })));
  expect(settings(second?.content ?? '')).toBe('T = 0,9');
});

it('thirty presses in a row on one panel', async () => {
  const panel = await open();
  const handles = await Promise.all(
    Array.from({ length: 30 }, (_, i) => anna.press(i % 2 ? 'Estrai' : 'Estrai 100', { message: panel })),
  );
  expect(handles.every(({ state }) => state === 'acknowledged')).toBe(true);
  const last = await handles[29]?.reply({ quietMs: 500 });
  expect(last?.content).toContain('🎲 Estratto');
});

it('only the owner or a teacher may stop; the rest is told so', async () => {
  const teacher = await room.aula.teacher('Prof');
  const slow = async (who: Actor, stop: Actor) => {
    const handle = await who.slash('completa', { testo: 'Il gatto', token: 200, top_k: 0, seme: 5 });
    const button = (m: APIMessage) =>
      partsOf(m)
        .flat()
        .find((p) => p.label === 'Ferma');
    const message = await handle.until('a Stop button', (m) => button(m) !== undefined);
    return { handle, pressed: await stop.forge(button(message)?.custom_id ?? '', { message }) };
  };
  script.passMs = 15;
  const isStopped = ({ embeds }: APIMessage) =>
    /^\d+ token, fermato a mano$/.test(embeds[0]?.footer?.text ?? '');
  const refused = await slow(anna, bruno);
  expect((await refused.pressed.reply()).content).toBe('Può fermarla solo chi l’ha chiesta, o l’insegnante.');
  await anna.press('Ferma');
  const kept = await refused.handle.until('what was written', isStopped);
  expect(kept.embeds[0]?.description).toMatch(/^Il gatto\s?\*\*.+/s);
  expect(
    partsOf(kept)
      .flat()
      .map(({ label }) => label),
  ).not.toContain('Ferma');

  const byTeacher = await slow(anna, teacher);
  await byTeacher.handle.until('the same', isStopped);
  script.passMs = 0;
});
