/** The best of a channel: kept, beaten, separate by channel and lab, and forgotten. */
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/store/database.ts';
import { createLabBests } from '../../../src/store/lab-bests.ts';

it('keeps what is better, by channel and by lab, and forgets what is old', () => {
  let now = 1000;
  const database = openDatabase(':memory:');
  const bests = createLabBests(database, { now: () => now, liveMs: 100 });
  expect(bests.best('a', 'regressione')).toBeNull();
  expect(bests.offer('a', 'regressione', 3, 'lower')).toBe(3);
  expect(bests.offer('a', 'regressione', 5, 'lower')).toBe(3);
  expect(bests.offer('a', 'regressione', 2, 'lower')).toBe(2);
  expect(bests.offer('b', 'regressione', 9, 'lower')).toBe(9);
  expect(bests.offer('a', 'classi', 0.5, 'higher')).toBe(0.5);
  expect(bests.offer('a', 'classi', 0.4, 'higher')).toBe(0.5);
  expect(bests.best('a', 'regressione')).toBe(2);
  now = 1101;
  expect(bests.best('a', 'regressione')).toBeNull();
  expect(bests.offer('a', 'regressione', 7, 'lower')).toBe(7);
  expect(bests.sweep()).toBe(2);
  expect(bests.best('a', 'regressione')).toBe(7);
  expect(JSON.stringify(database.all('SELECT * FROM lab_bests'))).not.toContain('person');
  database.close();
});
