/** /neurone, /rete and /autoencoder as they really are: how long training takes, how well it reads, and how fast a press is. */

import { CODER } from '../../src/labs/digits/coder.ts';
import { HIDDEN, READER } from '../../src/labs/digits/reader.ts';
import type { Actor } from '../support/actor.ts';
import { startClass } from '../support/class.ts';
import { atMost, median, timed } from './measure.ts';
import { open, press, presses } from './presses.ts';
import type { Row } from './row.ts';

const SECONDS = 20;
const LEAST = 92;

export async function benchDigits(): Promise<Row[]> {
  const room = await startClass({ digits: { recipes: { reader: READER, coder: CODER } } });
  try {
    const anna = await room.aula.student('Anna');
    return [
      await presses(anna, 'neurone', { compito: 'xor' }, [], 'w₁ +0,1'),
      ...(await training(anna)),
      await presses(anna, 'rete', {}, [], 'Un’altra cifra'),
      await presses(anna, 'rete', {}, ['Solo rumore'], 'Altro rumore'),
      await damage(anna),
      await presses(anna, 'autoencoder', { codice: 8 }, [], 'Altre cifre'),
      await presses(
        anna,
        'autoencoder',
        { codice: 8 },
        ['Passeggia fra due cifre'],
        'Altre cifre',
        ', walking',
      ),
    ];
  } finally {
    await room.close();
  }
}

async function training(anna: Actor): Promise<Row[]> {
  let text = '';
  const trained = async (command: string, values: Parameters<Actor['slash']>[1]) =>
    (await timed(async () => {
      const handle = await anna.slash(command, values);
      text = (await handle.until('a picture', ({ attachments }) => attachments.length > 0, 120_000)).content;
    })) / 1000;
  const reader = await trained('rete', {});
  const figure = /risposte giuste: ([\d,]+)/.exec(text)?.[1]?.replace(',', '.');
  const accuracy = Number(figure ?? Number.NaN);
  const coder = await trained('autoencoder', { codice: 8 });
  return [
    atMost('/rete: from the command to a trained network’s answer', reader, 's', SECONDS),
    {
      name: '/rete: digits it never saw, read right',
      value: accuracy,
      unit: '%',
      reference: null,
      ratio: null,
      target: `at least ${LEAST} %`,
      ok: accuracy >= LEAST,
    },
    atMost('/autoencoder: from the command to a trained network’s copies', coder, 's', SECONDS),
  ];
}

/** Every press judges the network again on 2,000 digits. */
async function damage(anna: Actor): Promise<Row> {
  let message = await press(anna, await open(anna, 'rete', {}), 'Danneggia');
  const waits: number[] = [];
  // four more each time, until there are none left to silence: nothing is judged twice
  for (let left = HIDDEN; left > 0; left -= 4) {
    waits.push(
      await timed(async () => {
        message = await press(anna, message, 'Spegnine altri 4');
      }),
    );
  }
  return atMost('/rete: from a damage to its picture, median', median(waits), 'ms', 150);
}
