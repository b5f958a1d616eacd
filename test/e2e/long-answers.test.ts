/** Answers longer than a message: cut on line ends, whole code blocks, and a file when they are too many. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterAll(async () => {
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
  await room.close();
});

async function details(tokens: number): Promise<readonly APIMessage[]> {
  const testo = Array.from({ length: tokens / 2 }, (_, i) => 'xyz'[i % 3])
    .join(' ')
    .padEnd(tokens, '!');
  const panel = await (await anna.slash('tokenizza', { testo })).reply();
  expect(panel.content).toContain(`**${tokens} token** per ${tokens} caratteri`);
  const handle = await anna.press('Dettagli', { message: panel });
  await handle.reply({ quietMs: 400 });
  return handle.replies();
}

const fences = (text: string) => text.split('```').length - 1;
const rows = (text: string) => [...text.matchAll(/^(\d+) +\d+ /gm)].map(([, n]) => Number(n));

it('150 tokens: a few messages, each a whole table, every row once, for this person alone', async () => {
  const messages = await details(150);
  expect(messages.length).toBeGreaterThan(1);
  expect(messages.length).toBeLessThanOrEqual(4);
  for (const { content, flags } of messages) {
    expect(content.length).toBeLessThanOrEqual(2000);
    expect([fences(content) % 2, flags]).toEqual([0, 64]);
  }
  expect(messages.flatMap(({ content }) => rows(content))).toEqual(
    Array.from({ length: 150 }, (_, i) => i + 1),
  );
});

it('500 tokens: the beginning, and a file with all of them', async () => {
  const [message, ...others] = await details(500);
  expect(others).toEqual([]);
  const { content = '', attachments = [], flags } = message ?? {};
  expect([content.length <= 2000, fences(content), flags]).toEqual([true, 2, 64]);
  expect(content).toMatch(/\n```\n-# Qui c’è solo l’inizio: il testo intero è nel file allegato\.$/);
  const [file] = attachments;
  expect(file?.filename).toBe('testo-intero.txt');
  const bytes = await anna.seat.client.bytes(file?.url ?? '');
  if (typeof bytes === 'number') throw new Error(`refused with ${bytes}`);
  expect(rows(new TextDecoder().decode(bytes))).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
});

it('four completions of 200 tokens stay within Discord’s limits, and so do their steps', async () => {
  const done = await (
    await anna.slash('completa', {
      testo: 'Il gatto'.padEnd(200, '*'),
      quante: 4,
      token: 200,
      seme: 3,
      temperatura: 5,
      top_k: 0,
    })
  ).until('the end', ({ attachments }) => attachments.length > 0, 25_000);
  expect(done.embeds).toHaveLength(4);
  const steps = await (await anna.press('Token per token', { message: done })).until(
    'the file',
    ({ attachments }) => attachments.length > 0,
    25_000,
  );
  expect(steps.attachments[0]?.filename).toBe('testo-intero.txt');
});
