/** A whole class presses at the same moment: everyone is acknowledged, the model is asked once, each gets their own panel. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { scriptedEngine } from '../support/engine.ts';

const { engine, script } = scriptedEngine({ next: SCRIPT, passMs: 20 });
let room: TestClass;
let class_: Actor[];
beforeAll(async () => {
  room = await startClass({ engine });
  class_ = await Promise.all(Array.from({ length: 30 }, (_, i) => room.aula.student(`Allievo ${i + 1}`)));
});
afterAll(async () => {
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
  await room.close();
});

const patience = { quietMs: 50, timeoutMs: 25_000 };

it('thirty ask for the lesson’s sentence: one forward pass, thirty equal panels', async () => {
  const before = engine.status().passes;
  const handles = await Promise.all(
    class_.map((who) => who.slash('probabilita', { testo: 'Il gatto beve il' })),
  );
  expect(handles.map(({ state }) => state)).toEqual(Array(30).fill('acknowledged'));
  const panels = await Promise.all(
    handles.map((one) => one.until('a chart', ({ content }) => content.startsWith('Dopo'), 25_000)),
  );
  expect(engine.status().passes - before).toBe(1);
  expect(new Set(panels.map(({ content }) => content)).size).toBe(1);
  expect(new Set(panels.map(({ attachments }) => attachments[0]?.description)).size).toBe(1);
  expect(panels.map(({ interaction_metadata }) => interaction_metadata?.user.id)).toEqual(
    class_.map(({ me }) => me.user.id),
  );
});

it('thirty press on their own panels: no forward pass, each the panel they asked for', async () => {
  const before = engine.status().passes;
  const [first] = class_;
  const panels = (await first?.messages())?.filter(({ content }) => content.startsWith('Dopo')) ?? [];
  const own = (who: Actor) => panels.find(({ interaction_metadata: m }) => m?.user.id === who.me.user.id);
  const buttons = ['⏪ T 0,5', '⏩ T 1,5', '⏪ top-k 40', '⏪ top-p 0,9', 'Ordine: prima T'];
  const handles = await Promise.all(
    class_.map((who, i) => {
      const message = own(who);
      return who.press(buttons[i % 5] ?? '', message ? { message } : {});
    }),
  );
  expect(handles.map(({ state }) => state)).toEqual(Array(30).fill('acknowledged'));
  const settings = await Promise.all(
    handles.map(async (one) => /-# (.*)/.exec((await one.reply(patience)).content)?.[1]),
  );
  expect(settings.slice(0, 5)).toMatchInlineSnapshot(`
    [
      "T = 0,5 · top-k spento · top-p spento · ordine: prima T, poi top-k e top-p",
      "T = 1,5 · top-k spento · top-p spento · ordine: prima T, poi top-k e top-p",
      "T = 1 · top-k 40 · top-p spento · ordine: prima T, poi top-k e top-p",
      "T = 1 · top-k spento · top-p 0,9 · ordine: prima T, poi top-k e top-p",
      "T = 1 · top-k spento · top-p spento · ordine: prima top-k e top-p, poi T",
    ]
  `);
  expect(settings).toEqual(Array.from({ length: 30 }, (_, i) => settings[i % 5]));
  expect(engine.status().passes).toBe(before);
});

it('thirty different sentences: each gets the answer to their own', async () => {
  script.passMs = 5;
  const handles = await Promise.all(
    class_.map((who, i) => who.slash('probabilita', { testo: `gatto ${i}` })),
  );
  for (const [i, handle] of handles.entries())
    await handle.until('a chart', ({ content }) => content.includes(`Dopo «gatto ${i}»`), 25_000);
});
