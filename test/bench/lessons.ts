/** A lesson in class: thirty answers at once, a step with a picture after the teacher's press, five channels at once. */
import type { APIMessage } from 'discord-api-types/v10';
import type { LessonFile } from '../../src/lessons/folder.ts';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import type { Place } from '../support/where.ts';
import { atMost, median, reported, timed } from './measure.ts';
import type { Row } from './row.ts';

const PEOPLE = 30;
/** The aula has two channels: five lessons at once are three bots, in this one process. */
const ROOMS = 3;

const pictures = [
  'Il gatto beve il latte',
  'Il cane beve il latte',
  'Il topo beve il latte',
  'Il gatto beve',
];
const LESSON: LessonFile = {
  file: '01-misure.md',
  text: `---
id: misure
titolo: Misure
minuti: 5
livello: base
prerequisiti: []
obiettivi:
  - Misurare
---

## Una domanda

Una sola.

:::domanda{id="quale"}
Quale?
- [x] questa
- [ ] quella
  No.
- [ ] nessuna
  Nemmeno.
:::
${pictures.map((text, i) => `\n## Figura ${i + 1}\n\nGuarda.\n\n::comando{nome="tokenizza" testo="${text}"}\n`).join('')}`,
};

interface Leader {
  readonly prof: Actor;
  readonly channel: Place;
  panel: APIMessage;
}

async function lead(prof: Actor, channel: Place): Promise<Leader> {
  const panel = await (await prof.slash('lezione avvia', { lezione: 'misure' }, { channel })).reply();
  return { prof, channel, panel };
}

/** The first message of a channel that fits, as the teacher's page receives it. */
function seen(
  { prof, panel }: Leader,
  what: string,
  is: (message: APIMessage) => boolean,
): Promise<APIMessage> {
  const look = () =>
    [...prof.seat.watch.messages.values()]
      .map(({ message }) => message)
      .find((one) => one.channel_id === panel.channel_id && one.id !== panel.id && is(one));
  return prof.seat.watch.until(what, look, 60_000);
}

/** From the press to the step, its command's result and the picture in it. */
async function step(leader: Leader, figure: number): Promise<number> {
  const { prof, panel } = leader;
  const label = figure === 1 && JSON.stringify(panel.components).includes('Rivela') ? 'Rivela' : 'Avanti';
  if (label === 'Rivela') leader.panel = await (await prof.press(label, { message: panel })).reply();
  const before = new Set(prof.seat.watch.messages.keys());
  return timed(async () => {
    const pressed = prof.press('Avanti', { message: panel });
    await seen(leader, 'the step', ({ content }) => content.includes(`Figura ${figure}`));
    await seen(leader, 'the picture', ({ id, attachments }) => !before.has(id) && attachments.length > 0);
    leader.panel = await (await pressed).reply();
  });
}

/** Through the pictures, with time between the presses, as a teacher takes: Discord lets five messages through in five seconds. */
async function walk(leader: Leader): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let figure = 1; figure <= pictures.length; figure++) {
    waits.push(await step(leader, figure));
    await new Promise((resolve) => setTimeout(resolve, 2500));
  }
  return waits;
}

async function answers(leader: Leader, people: readonly Actor[]): Promise<Row[]> {
  const message = await seen(leader, 'the question', ({ content }) => content.includes('Una domanda'));
  const labels = ['A · questa', 'B · quella', 'C · nessuna'];
  const start = performance.now();
  const handles = await Promise.all(
    people.map((who, i) => who.press(labels[i % 3] ?? '', { message, channel: leader.channel })),
  );
  const told = await Promise.all(
    handles.map(async (one) => {
      await one.until('it is stored', ({ content }) => content.includes('registrata'), 20_000);
      return performance.now() - start;
    }),
  );
  const acknowledged = handles.map((one) =>
    one.state === 'failed' ? Number.POSITIVE_INFINITY : one.acknowledgedMs,
  );
  return [
    atMost('30 answers at once: median acknowledgement', median(acknowledged), 'ms', 300),
    reported('30 answers at once: slowest acknowledgement', Math.max(...acknowledged), 'ms'),
    reported('30 answers at once: median until «registrata» is read', median(told), 'ms'),
  ];
}

export async function benchLessons(): Promise<Row[]> {
  const rooms: TestClass[] = [];
  for (let i = 0; i < ROOMS; i++) rooms.push(await startClass({ lessons: [LESSON] }));
  try {
    const [room] = rooms;
    if (!room) return [];
    const prof = await room.aula.teacher('Prof');
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, i) => room.aula.student(`Studente ${i + 1}`)),
    );
    const first = await lead(prof, 'classe');
    const rows = await answers(first, people);
    const cold = await walk(first);
    await (await prof.slash('lezione fine', {}, { channel: 'classe' })).reply();
    await (await prof.press('Sì, finisci la lezione')).reply();
    // the second time the model and the pictures have been asked before
    const warm = await walk(await lead(await room.aula.teacher('Supplente'), 'laboratorio'));
    for (const one of rooms.slice(1)) await walk(await lead(await one.aula.teacher('Prima'), 'classe'));
    const five = await Promise.all(
      rooms.flatMap((one, i) =>
        (i === 0 ? (['classe'] as const) : (['laboratorio', 'classe'] as const)).map(async (channel) => {
          const teacher = await one.aula.teacher(`Docente ${channel}`);
          if (i > 0 && channel === 'classe') {
            await (await teacher.slash('lezione fine', {}, { channel })).reply();
            await (await teacher.press('Sì, finisci la lezione')).reply();
          }
          return lead(teacher, channel);
        }),
      ),
    );
    const together = (await Promise.all(five.map(walk))).flat();
    return [
      ...rows,
      atMost('press to a step with its picture, asked before: median', median(warm), 'ms', 1000),
      reported('press to a step with its picture, the first time: median', median(cold), 'ms'),
      atMost('five channels at once, asked before: median', median(together), 'ms', 1000),
      reported('five channels at once: slowest', Math.max(...together), 'ms'),
    ];
  } finally {
    for (const room of rooms) await room.close();
  }
}
