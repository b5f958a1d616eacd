import { expect, test } from 'vitest';
import { load } from './load.ts';

const { barLine, duration, liveLine, speedometer } = await load('say.mjs');

test('the bar: percent, megabytes, speed, time left, source', () => {
  const at = (done: number, total: number | null, speed: number | null) =>
    barLine({ phase: 'download', source: 'PyPI', done, total }, speed);
  expect([
    at(0, 253e6, null),
    at(127e6, 253e6, 12.34e6),
    at(200e6, 253e6, 0.2e6),
    at(253e6, 253e6, 5e6),
    at(300e6, 253e6, 5e6),
    at(10e6, null, 1e6),
    at(10e6, 253e6, 0),
    barLine({ phase: 'verify', source: '', done: 50, total: 200 }, null),
  ]).toMatchInlineSnapshot(`
    [
      "[                    ] 0 %  0 di 253 MB  (PyPI)",
      "[##########          ] 50 %  127 di 253 MB  12,3 MB/s  ancora 10 s  (PyPI)",
      "[###############     ] 79 %  200 di 253 MB  0,2 MB/s  ancora 4 min 25 s  (PyPI)",
      "[####################] 100 %  253 di 253 MB  5,0 MB/s  (PyPI)",
      "[####################] 100 %  300 di 253 MB  5,0 MB/s  (PyPI)",
      "10 MB  1,0 MB/s  (PyPI)",
      "[                    ] 3 %  10 di 253 MB  0,0 MB/s  (PyPI)",
      "Controllo il file… 25 %",
    ]
  `);
});

test('durations', () => {
  expect([-1, 0, 59.4, 60, 3599].map((seconds) => duration(seconds))).toEqual([
    '0 s',
    '0 s',
    '59 s',
    '1 min 0 s',
    '59 min 59 s',
  ]);
});

test('the speed is that of the last seconds, and starts again when a download does', () => {
  const speed = speedometer(4000);
  expect(speed(0, 0)).toBeNull();
  expect(speed(500, 500)).toBeNull();
  expect(speed(2000, 2000)).toBe(1000);
  for (let second = 3; second <= 10; second++) speed(2000 + 10 * second, second * 1000);
  expect(speed(2110, 11_000)).toBeCloseTo(10, 5);
  expect(speed(0, 12_000)).toBeNull();
});

function written(tty: boolean): { chunks: string[]; out: object; clock: { now: number } } {
  const chunks: string[] = [];
  return {
    chunks,
    clock: { now: 0 },
    out: { isTTY: tty, columns: 30, write: (text: string) => chunks.push(text) },
  };
}

test('a terminal sees one line that changes, never longer than itself', () => {
  const { chunks, out, clock } = written(true);
  const line = liveLine(out, { clock: () => clock.now });
  for (clock.now = 0; clock.now < 1000; clock.now += 10) line.show(() => 'x'.repeat(100));
  line.clear();
  expect(chunks.length).toBeLessThan(10);
  expect(chunks[0]).toBe(`\r${'x'.repeat(29)}\u001b[K`);
  expect(chunks.at(-1)).toBe('\r\u001b[K');
});

test('a file or a pipe gets whole lines, one every few seconds, without control characters', () => {
  const { chunks, out, clock } = written(false);
  const line = liveLine(out, { clock: () => clock.now });
  for (clock.now = 0; clock.now <= 10_000; clock.now += 100) line.show(() => `a ${clock.now}`);
  line.clear();
  expect(chunks).toEqual(['a 4000\n', 'a 8000\n']);
});
