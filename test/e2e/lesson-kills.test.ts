/**
 * kill -9 at more than fifty points of a lesson: nothing that was acknowledged is lost, nothing is there twice. The bot is a
 * process of its own; the aula and the people stay. The points are seeded: at the n-th request that the aula receives
 * after something was done (before the bot hears how it went), or some milliseconds later.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/aula/clock.ts';
import { seeded } from '../../src/sampling/random.ts';
import type { Actor } from '../support/actor.ts';
import { openAula, type TestAula } from '../support/aula.ts';
import { type BotProcess, botProcess } from '../support/lesson-process.ts';
import { showMessage } from '../support/screen.ts';
import { SMALL_LESSON } from '../support/small-lesson.ts';

const folder = mkdtempSync(join(tmpdir(), 'prossimo-kills-'));
const random = seeded(20_261);
const below = (n: number): number => Math.floor(random() * n);
let aula: TestAula;
let bot: BotProcess;
let prof: Actor;
let people: Actor[];
let kills = 0;
/** called for every request of the bot, before the aula does anything */
let onRequest: () => void = () => undefined;

beforeAll(async () => {
  // who waits for an answer of a dead bot needn't wait for three seconds here
  const clock = systemClock();
  const soon = { ...clock, after: (ms: number, run: () => void) => clock.after(ms === 3000 ? 500 : ms, run) };
  aula = await openAula({ clock: soon });
  // no text is refused: it only counts what it is asked about
  const counting = /$^/;
  counting.test = () => {
    onRequest();
    return false;
  };
  aula.faults.refuse({ status: 500, match: counting });
  bot = await botProcess({
    api: aula.api,
    token: aula.token,
    database: join(folder, 'prossimo.db'),
    lessons: [{ ...SMALL_LESSON, text: SMALL_LESSON.text.replaceAll(/^::comando.*$/gm, '') }],
  });
  await bot.start();
  prof = await aula.teacher('Prof');
  people = await Promise.all(['Anna', 'Bruno', 'Carla', 'Dino'].map((name) => aula.student(name)));
}, 30_000);
afterAll(async () => {
  await bot.kill();
  await bot.close();
  await aula.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Does something, and kills the bot at a point of it; then the bot is back. */
async function killedDuring(act: () => Promise<unknown>): Promise<void> {
  const killed = new Promise<void>((done) => {
    let timer: ReturnType<typeof setTimeout>;
    const kill = () => {
      onRequest = () => undefined;
      clearTimeout(timer);
      done(bot.kill());
    };
    timer = setTimeout(kill, below(3) === 0 ? below(120) : 250);
    // when there are fewer requests than that, the time it is
    let left = 1 + below(7);
    onRequest = () => {
      left -= 1;
      if (left === 0) kill();
    };
  });
  await Promise.all([act().catch(() => undefined), killed]);
  kills += 1;
  await bot.start();
}

/** what each was told is stored, by step: the last one */
const told = new Map<string, string>();
/** what each tried since then, without being told */
const tried = new Map<string, string[]>();

async function answer(who: Actor, step: number, choice: string): Promise<void> {
  const key = `${who.me.user.global_name} ${step}`;
  tried.set(key, [...(tried.get(key) ?? []), choice]);
  const [message] = (await who.messages())
    .filter(({ content }) => content.startsWith(`### ${step} `))
    .slice(-1);
  if (!message) return;
  const buttons = JSON.stringify(message.components).matchAll(
    /"(v1:lezione:(rispondi|scegli|scrivi):[^"]+)"/g,
  );
  const ids = [...buttons].map(([, id = '']) => id);
  const [first = ''] = ids;
  const index = 'ABC'.indexOf(choice);
  let done: Awaited<ReturnType<Actor['press']>>;
  if (first.includes(':scrivi:')) {
    if ((await who.press(first, { message })).state === 'failed') return;
    done = await who.submit({ risposta: String(index + 4) });
  } else if (first.includes(':scegli:')) done = await who.choose(first, String(index), { message });
  else done = await who.press(ids[index] ?? '', { message });
  if (done.state === 'failed') return;
  const text = await done.text({ timeoutMs: 1500, quietMs: 30 });
  if (!/registrata|cambiata|era già questa/.test(text)) return;
  told.set(key, choice);
  tried.set(key, []);
}

const everyone = (step: number) => () =>
  Promise.all(people.map((who) => answer(who, step, 'ABC'.charAt(below(3))))).catch(() => undefined);

/** A busy machine may need a second press. */
const slash = async (name: string, values: Readonly<Record<string, string | boolean>> = {}) => {
  for (let tries = 0; ; tries++) {
    const done = await prof.slash(name, values);
    if (done.state === 'acknowledged' || tries === 5) return done.reply({ timeoutMs: 5000, quietMs: 30 });
  }
};
const panel = () => slash('lezione stato');
const where = (content: string) => ({
  step: Number(/passo (\d+) di/.exec(content)?.[1]),
  revealed: content.includes('La soluzione è uscita'),
});

/** Presses until the lesson is there; the first press is killed. Anywhere but here and there is a fault. */
async function goTo(
  step: number,
  revealed: boolean,
  from: { step: number; revealed: boolean },
): Promise<void> {
  const press = async () => {
    const message = await panel();
    const at = where(message.content);
    if (at.step === step && at.revealed === revealed) return;
    expect(at).toEqual(from);
    await prof.press(revealed ? 'Rivela' : 'Avanti', { message });
    await press();
  };
  const before = await panel();
  expect(where(before.content)).toEqual(from);
  await killedDuring(() => prof.press(revealed ? 'Rivela' : 'Avanti', { message: before }));
  await press();
  expect(where((await panel()).content)).toEqual({ step, revealed });
}

const visible = async () =>
  (await prof.messages()).filter(({ flags }) => ((flags ?? 0) & 64) === 0).map((m) => showMessage(m));

it('sixty kills, and the lesson is whole', async () => {
  await killedDuring(() => prof.slash('lezione avvia', { lezione: 'piccola' }));
  if (!(await panel()).content.includes('passo 1')) {
    await slash('lezione avvia', { lezione: 'piccola' });
  }
  let at = { step: 1, revealed: false };
  for (let step = 2; step <= 7; step++) {
    await goTo(step, false, at);
    at = { step, revealed: false };
    for (let round = 0; round < 6; round++) await killedDuring(everyone(step));
    await everyone(step)();
    await goTo(step, true, at);
    at = { step, revealed: true };
    await killedDuring(() => prof.slash('lezione consegne'));
  }
  expect(kills).toBeGreaterThanOrEqual(50);

  const questions = [2, 3, 4, 5, 6, 7];
  await expect
    .poll(
      async () => (await visible()).filter((text) => text.includes('Domanda chiusa · 4 risposte')).length,
      { timeout: 20_000 },
    )
    .toBe(6);
  const all = await visible();
  for (const step of questions)
    expect([step, all.filter((text) => text.startsWith(`Prossimo: ### ${step} ·`)).length]).toEqual([
      step,
      1,
    ]);
  expect(all.filter((text) => /^Prossimo: ### (Soluzione|Che cosa dice)/.test(text))).toHaveLength(6);

  const rows = await exported();
  expect(rows.map(([name]) => name).toSorted()).toEqual(['Anna', 'Bruno', 'Carla', 'Dino']);
  for (const row of rows)
    for (const [i, step] of questions.entries()) {
      const key = `${row[0]} ${step}`;
      const possible = [told.get(key) ?? '', ...(tried.get(key) ?? [])].map(
        (choice) => CELLS[i]?.['ABC'.indexOf(choice)],
      );
      expect([key, possible]).toEqual([key, expect.arrayContaining([row[i + 1]])]);
    }
  expect(told.size).toBe(24);
  expect(bot.said()).toBe('');
}, 240_000);

/** What A, B and C stand for in the export, question by question. */
const CELLS = [
  ['un pezzo di testo', 'sempre una parola', 'una lettera'],
  ['latte', 'acqua', 'vino'],
  ['4', '5', '6'],
  [
    'ha un numero, il suo id',
    'può essere uno spazio e una parola insieme',
    'ha sempre un significato da solo',
  ],
  ['4', '5', '6'],
  ['4', '5', '6'],
];

async function exported(): Promise<string[][]> {
  const message = await slash('lezione esporta', { nomi: true });
  const url = message.attachments[0]?.url ?? '';
  const bytes = await prof.seat.client.bytes(new URL(url, aula.url).pathname);
  if (typeof bytes === 'number') throw new Error(`refused: ${bytes}`);
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n').slice(1);
  return lines.map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '')));
}
