/** The model dies, is slow, is damaged or isn't there yet: everyone who waits is told, and the next request works. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { type ClassOptions, SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { type ScriptedOptions, scriptedEngine } from '../support/engine.ts';
import { partsOf } from '../support/screen.ts';

let room: TestClass;
async function open(options: ScriptedOptions = {}, more: ClassOptions = {}) {
  const scripted = scriptedEngine({ next: SCRIPT, ...options });
  room = await startClass({ engine: scripted.engine, ...more });
  return scripted;
}
afterEach(async () => {
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
  await room.close();
});

const students = (n: number) =>
  Promise.all(Array.from({ length: n }, (_, i) => room.aula.student(`Allievo ${i + 1}`)));
const ask = async (who: Actor, testo: string) =>
  (
    await (
      await who.slash('probabilita', { testo })
    ).until('an answer', ({ content }) => /^[^⏳]/u.test(content))
  ).content;

it('killed while ten wait: each gets an answer, the next request works', async () => {
  const { kill } = await open({ passMs: 60 });
  const class_ = await students(10);
  const answers = Promise.all(class_.map((who, i) => ask(who, `Il gatto numero ${i}`)));
  await new Promise((resolve) => setTimeout(resolve, 150));
  kill();
  for (const [i, answer] of (await answers).entries())
    expect(answer).toContain(`Dopo «Il gatto numero ${i}»`);
  const [first] = class_;
  if (first) {
    expect(await ask(first, 'Il gatto beve il')).toContain('`·latte`');
    expect(await (await first.slash('modello')).text()).toMatch(
      /Riavvii: 1\n.+Ultimo problema: il processo del modello è stato chiuso a forza/s,
    );
  }
});

it('a text that kills the model twice is refused; the others are served', async () => {
  const { script, engine } = await open({ passMs: 5 });
  script.deadly = 'bomba';
  const [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
  const [poison, good] = await Promise.all([ask(anna, 'una bomba'), ask(bruno, 'Il gatto beve il')]);
  const sentence =
    'Questo testo ha fatto fermare il modello due volte: non lo provo una terza. Cambia qualcosa e riprova.';
  expect(poison).toBe(sentence);
  expect(good).toContain('`·latte`');
  const { restarts } = engine.status();
  expect(await ask(bruno, 'una bomba')).toBe(sentence);
  expect(engine.status().restarts).toBe(restarts);
});

it('a damaged file, a file that does not open', async () => {
  const { script } = await open();
  script.damaged = 'rotto';
  const anna = await room.aula.student('Anna');
  expect(await ask(anna, 'rotto')).toMatch(/^Il modello ha dato numeri che non sono numeri/);
  await room.close();
  await open({ refuse: 'unknown architecture' }, { early: true });
  const bruno = await room.aula.student('Bruno');
  expect(await ask(bruno, 'Il gatto')).toBe(
    'Il modello non parte, e non lo sto più riavviando: con /modello vedi perché. Dillo all’insegnante, che può riavviare Prossimo.',
  );
  expect(await (await bruno.slash('modello')).text()).toMatch(
    /🔴 non parte.+Ultimo problema: il file contiene un tipo di modello che qui non si sa aprire/s,
  );
});

it('while the model is being opened, the person knows it and may give up', async () => {
  const { engine } = await open({ openMs: 1500 }, { early: true });
  const [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
  const isOpening = ({ content }: { content: string }) =>
    content === '⏳ Il modello si sta aprendo: ti rispondo appena è pronto.';
  const waits = await anna.slash('probabilita', { testo: 'Il gatto beve il' });
  const leaves = await bruno.slash('probabilita', { testo: 'Il gatto beve il' });
  await Promise.all([waits.until('news', isOpening), leaves.until('news', isOpening)]);
  const message = await leaves.until('news', isOpening);
  await bruno.press('Annulla', { message });
  await leaves.until('the end', ({ content }) => content === 'Richiesta annullata.');
  await engine.ready(AbortSignal.timeout(5000));
  await waits.until('the chart', ({ content }) => content.startsWith('Dopo «Il gatto beve il»'));
});

it('the place in the queue is shown, and giving it up frees it at once', async () => {
  const { engine } = await open({ passMs: 900 });
  const texts = ['uno', 'due', 'tre', 'quattro', 'cinque'];
  const class_ = await students(texts.length);
  const handles = await Promise.all(
    class_.map((who, i) => who.slash('probabilita', { testo: texts[i] ?? '' })),
  );
  const place = /^⏳ Il modello è occupato: il tuo posto in coda è il \dº\.$/;
  const next = /^⏳ Il modello sta finendo un’altra richiesta: la prossima è la tua\.$/;
  const seen = await Promise.all(
    handles.map((one) => one.until('news', ({ content }) => /^(⏳|Dopo)/u.test(content))),
  );
  expect(seen.some(({ content }) => next.test(content))).toBe(true);
  const last = seen.findIndex(({ content }) => place.test(content));
  const { waiting } = engine.status();
  await class_[last]?.press('Annulla', { message: seen[last] as APIMessage });
  await handles[last]?.until('the end', ({ content }) => content === 'Richiesta annullata.');
  expect(engine.status().waiting).toBeLessThan(waiting);
  for (const [i, handle] of handles.entries())
    if (i !== last) await handle.until('a chart', ({ content }) => content.includes(`«${texts[i]}»`));
});

it('a person with too many requests', async () => {
  await open({ passMs: 10, perPerson: 2 });
  const anna = await room.aula.student('Anna');
  const values = { testo: 'Il gatto', token: 40, quante: 2 };
  const [first, second] = [await anna.slash('completa', values), await anna.slash('completa', values)];
  expect((await second.reply()).content).toBe(
    'Hai già diverse richieste in coda: aspetta che ne finisca una, oppure fermala.',
  );
  const done = await first.until('the end', (message) =>
    partsOf(message)
      .flat()
      .some(({ label }) => label === 'Altro seme'),
  );
  expect(done.embeds.map(({ footer }) => footer?.text)).toEqual(
    Array(2).fill(expect.stringContaining('40 token')),
  );
});
