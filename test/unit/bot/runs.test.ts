import { describe, expect, it } from 'vitest';
import { createRuns } from '../../../src/bot/runs.ts';

const anna = { id: '1', name: 'Anna', teacher: false };
const bruno = { id: '2', name: 'Bruno', teacher: false };
const teacher = { id: '3', name: 'Prof', teacher: true };

describe('runs', () => {
  it('are stopped by their owner or a teacher, by nobody else, and once', () => {
    const runs = createRuns();
    const first = runs.start(anna, 'a');
    expect(runs.stop(bruno, 'a')).toBe('not-yours');
    expect(first.signal.aborted).toBe(false);
    expect(runs.stop(teacher, 'a')).toBe('stopped');
    expect([first.signal.aborted, first.superseded()]).toEqual([true, false]);
    first.end();
    expect(runs.stop(anna, 'a')).toBe('over');
  });

  it('a newer press on the same panel replaces the older', () => {
    const runs = createRuns();
    const older = runs.replace(anna, 'a', 'panel');
    const newer = runs.replace(anna, 'b', 'panel');
    const elsewhere = runs.replace(anna, 'c', 'other');
    expect([older.signal.aborted, older.superseded()]).toEqual([true, true]);
    older.end();
    expect(newer.signal.aborted).toBe(false);
    runs.replace(anna, 'd', 'panel');
    expect([newer.signal.aborted, elsewhere.signal.aborted]).toEqual([true, false]);
    runs.stopAll();
    expect(elsewhere.signal.aborted).toBe(true);
  });
});
