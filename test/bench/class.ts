/** What a class of thirty feels: acknowledgements, panels, and memory, with the real bot, aula and model. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';
import { partsOf } from '../support/screen.ts';
import { atMost, median, reported, timed } from './measure.ts';
import { memoryOf } from './memory.ts';
import type { Row } from './row.ts';
import { talk } from './tutor-talk.ts';

const PEOPLE = 30;
/** From T = 2 down: every press shows a chart that nobody has drawn yet. */
const PRESSES = 18;

export async function benchClass(threads: number): Promise<Row[]> {
  const engine = startEngine(MODELS.gemma, { threads });
  const room = await startClass({ engine });
  try {
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, i) => room.aula.student(`Studente ${i + 1}`)),
    );
    const rows = [
      ...(await acknowledgements('idle', people)),
      ...(await acknowledgements('idle', people, 'classe')),
      ...(await whileBusy(people)),
      ...(await sameSentence(room, people)),
      ...(await panel(room, people[0])),
      ...(await talk(room, people)),
    ];
    const bytes = memoryOf([process.pid, ...(engine.pid === undefined ? [] : [engine.pid])]);
    return bytes === null
      ? rows
      : [...rows, reported('memory of bot, aula and engine, with Gemma', bytes / 1e6, 'MB')];
  } finally {
    await room.close();
  }
}

/**
 * Everyone runs a different sentence at the same moment. In the class's channel each answer also goes to thirty pages, and all
 * thirty are read by this very process: that figure is mostly theirs, so it is only reported.
 */
async function acknowledgements(
  when: string,
  people: readonly Actor[],
  channel: 'classe' | 'dm' = 'dm',
): Promise<Row[]> {
  const handles = await Promise.all(
    people.map((one, i) =>
      one.slash('probabilita', { testo: `Frase ${when} ${channel} ${i} del` }, { channel }),
    ),
  );
  const waits = handles.map(({ acknowledgedMs, state }) =>
    state === 'failed' ? Number.POSITIVE_INFINITY : acknowledgedMs,
  );
  await Promise.all(
    handles.map((handle) => handle.until('a chart', (message) => message.attachments.length > 0, 120_000)),
  );
  if (channel === 'classe') {
    return [reported(`the same in one channel, ${when}: median acknowledgement`, median(waits), 'ms')];
  }
  return [
    atMost(`30 presses at once, ${when}: slowest acknowledgement`, Math.max(...waits), 'ms', 1000),
    atMost(`30 presses at once, ${when}: median acknowledgement`, median(waits), 'ms', 100),
  ];
}

async function whileBusy(people: readonly Actor[]): Promise<Row[]> {
  const busy = await Promise.all(
    people
      .slice(0, 4)
      .map((one) => one.slash('completa', { testo: 'C’era una volta un gatto che', token: 200 })),
  );
  await sleep(500);
  const rows = [
    ...(await acknowledgements('while four completions run', people)),
    ...(await acknowledgements('while four completions run', people, 'classe')),
  ];
  await Promise.all(
    busy.map((handle) => handle.until('a completion', (message) => message.attachments.length > 0, 120_000)),
  );
  return rows;
}

async function sameSentence(room: TestClass, people: readonly Actor[]): Promise<Row[]> {
  const { engine } = room;
  const before = engine.status().passes;
  const handles = await Promise.all(
    people.map((one) => one.slash('probabilita', { testo: 'Il gatto beve il' }, { channel: 'classe' })),
  );
  await Promise.all(
    handles.map((handle) => handle.until('a chart', (message) => message.attachments.length > 0, 60_000)),
  );
  return [atMost('30 people, one sentence: forward passes', engine.status().passes - before, 'passes', 1)];
}

/** From the press to the edited message, as the page receives it. */
async function panel(room: TestClass, anna: Actor | undefined): Promise<Row[]> {
  if (anna === undefined) return [];
  const { engine } = room;
  const handle = await anna.slash('probabilita', { testo: 'Parigi è la capitale della', temperatura: 2 });
  let message = await handle.until('a chart', ({ attachments }) => attachments.length > 0);
  const before = engine.status().passes;
  const waits: number[] = [];
  for (let i = 0; i < PRESSES; i++) {
    const shown = message.attachments[0]?.id;
    const button = partsOf(message)
      .flat()
      .find((part) => part.label?.startsWith('◀ T'));
    const id = button?.custom_id;
    if (id === undefined) throw new Error('no button for a colder chart');
    waits.push(
      await timed(async () => {
        const press = await anna.press(id, { message });
        message = await press.until('a new chart', ({ attachments }) => attachments[0]?.id !== shown);
      }),
    );
  }
  return [
    atMost('press on a knob to the new chart, median', median(waits), 'ms', 60),
    atMost('forward passes for those presses', engine.status().passes - before, 'passes', 0),
  ];
}
