/** Looking inside the model as a class does: pages of /passi from a trace that is there, and thirty people on one sentence. */
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import { dist, startClass } from '../support/class.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';
import { partsOf } from '../support/screen.ts';
import { atMost, median, reported, timed } from './measure.ts';
import type { Row } from './row.ts';

const PEOPLE = 30;
/** From the second page to the tenth: the last asks llama.cpp. */
const TURNS = 8;

export async function benchInside(threads: number): Promise<Row[]> {
  const room = await startClass({ engine: startEngine(MODELS.gemma, { threads }), weights: MODELS.gemma });
  try {
    const anna = await room.aula.student('Anna');
    const opening = await timed(async () => {
      const handle = await anna.slash('passi', { testo: 'Il gatto beve il' });
      await handle.until('the first page', ({ attachments }) => attachments.length > 0, 60_000);
    });
    const turns: number[] = [];
    let message = (await anna.messages()).at(-1);
    for (let i = 0; i <= TURNS && message; i++) {
      const page = message;
      const next = partsOf(page)
        .flat()
        .find(({ label }) => label === 'Avanti')?.custom_id;
      if (next === undefined) throw new Error('no button Avanti');
      const shown = page.attachments[0]?.id;
      const wait = await timed(async () => {
        const press = await anna.press(next, { message: page });
        message = await press.until('the next page', ({ attachments }) => attachments[0]?.id !== shown);
      });
      // the first turn reads the whole embedding table, once for all
      if (i > 0) turns.push(wait);
    }
    return [
      reported('/passi: the first page, model opened on the way', opening, 'ms'),
      atMost('a page turn of /passi from a remembered trace, median', median(turns), 'ms', 150),
      atMost('30 people, one sentence: passes of the glass box', await passesForAll(), 'passes', 1),
    ];
  } finally {
    await room.close();
  }
}

async function passesForAll(): Promise<number> {
  const box = createGlassbox({ worker: dist('src/glassbox/run/worker.js'), modelPath: MODELS.gemma });
  try {
    const ask = () => box.trace([1000, 2000, 3000, 4000], new AbortController().signal);
    await Promise.all(Array.from({ length: PEOPLE }, ask));
    return box.status().passes;
  } finally {
    await box.close();
  }
}
