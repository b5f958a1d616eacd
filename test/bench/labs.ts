/** The labs: from a press to the new picture, where nothing is trained; and how long what is trained takes. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Actor } from '../support/actor.ts';
import { startClass } from '../support/class.ts';
import { partsOf } from '../support/screen.ts';
import { benchDigits } from './digits.ts';
import { atMost, median, reported, timed } from './measure.ts';
import { open, PRESSES, presses } from './presses.ts';
import type { Row } from './row.ts';

export async function benchLabs(): Promise<Row[]> {
  const room = await startClass({ pause: async () => {} });
  try {
    const anna = await room.aula.student('Anna');
    return [
      ...(await regression(anna)),
      ...(await classification(anna)),
      ...(await data(anna)),
      await votes(anna),
      await guesses(anna),
      ...(await benchDigits()),
    ];
  } finally {
    await room.close();
  }
}

async function regression(anna: Actor): Promise<Row[]> {
  const csv = Array.from({ length: 500 }, (_, i) => `${(i % 97) + 0.5};${2 * (i % 97) + (i % 11)}`).join(
    '\n',
  );
  const bytes = new TextEncoder().encode(csv);
  const own = { csv: { name: 'punti.csv', bytes, type: 'text/csv' } };
  return [
    await presses(anna, 'regressione', {}, [], 'm +0,1'),
    await presses(anna, 'regressione', {}, ['Guarda il paesaggio'], 'q −0,1'),
    await presses(anna, 'regressione', {}, ['Guarda il paesaggio', 'Discesa del gradiente', 'Torna ai punti'], '10 passi'), // biome-ignore format: one line
    await presses(anna, 'regressione', own, ['Guarda il paesaggio', 'Discesa del gradiente'], '1 passo', ', 500 points, on the landscape'), // biome-ignore format: one line
  ];
}

async function classification(anna: Actor): Promise<Row[]> {
  const opened = await open(anna, 'classificazione', { dati: 'xor' });
  const logistic = await learnt(anna, opened, 'Regressione logistica');
  const network = await learnt(anna, logistic.message, 'Piccola rete');
  return [
    await presses(anna, 'classificazione', { dati: 'lune' }, [], '↻ −5°'),
    reported('/classificazione: logistic regression, learnt and drawn', logistic.ms, 'ms'),
    reported('/classificazione: a small network, learnt and drawn', network.ms, 'ms'),
  ];
}

async function data(anna: Actor): Promise<Row[]> {
  const text = Array.from(
    { length: 4000 },
    (_, i) => `La frase ${i % 613} del libro ${i % 97} è la numero ${i}.`,
  );
  const file = { name: 'libro.txt', bytes: new TextEncoder().encode(text.join('\n')), type: 'text/plain' };
  const row = await presses(
    anna,
    'dati',
    { file, n: 5 },
    [],
    'Un’altra',
    ', 4,000 sentences of one’s own, n = 5',
  );
  return [
    await presses(anna, 'dati', { inizio: 'Il gatto beve' }, [], 'Un’altra'),
    reported(row.name, row.value, 'ms'),
  ];
}

/** From a guess, alone against a text, to the picture of its round; two games, without their first round and their summary. */
async function guesses(anna: Actor): Promise<Row> {
  const waits: number[] = [];
  for (const text of [
    'Il gatto beve il latte e non mangia il pane.',
    'Il cane corre nel prato e non mangia il riso.',
  ]) {
    let message = await (await anna.slash('gioco', { testo: text })).reply();
    for (let turn = 2; turn <= 8; turn++) {
      const choice = partsOf(message).flat().find(({ custom_id: id }) => id?.includes(':scelgo:')); // biome-ignore format: one line
      const wait = await timed(async () => {
        const handle = await anna.press(choice?.custom_id ?? '', { message });
        message = await handle.until('the next round', ({ content }) => content.includes(`Turno ${turn} `));
      });
      if (turn > 2) waits.push(wait);
    }
  }
  return atMost('/gioco: from a guess to the picture of its round, median', median(waits), 'ms', 150);
}

/** From a vote to the private answer that it was counted. */
async function votes(anna: Actor): Promise<Row> {
  await (await anna.slash('gioco', { modo: 'classe', testo: 'Il gatto beve il' })).reply();
  const message = (await anna.messages()).findLast(({ content }) => content.includes('Votate un token'));
  const waits: number[] = [];
  for (let i = 0; i <= PRESSES; i++) {
    waits.push(
      await timed(async () => {
        const handle = await anna.press(i % 2 ? '·latte' : '·sole', message ? { message } : {});
        await handle.until('the vote', ({ content }) => content.includes('Il tuo voto'));
      }),
    );
  }
  return atMost('/gioco: from a vote to its answer, median', median(waits.slice(1)), 'ms', 150);
}

async function learnt(
  anna: Actor,
  before: APIMessage,
  button: string,
): Promise<{ message: APIMessage; ms: number }> {
  let message = before;
  const ms = await timed(async () => {
    const handle = await anna.press(button, { message });
    message = await handle.until('what was learnt', ({ content }) =>
      content.includes('la perdita è passata'),
    );
  });
  return { message, ms };
}
