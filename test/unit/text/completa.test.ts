import { expect, it } from 'vitest';
import { completa } from '../../../src/text/completa.ts';

it('four completions at their worst fit in the 6,000 characters that a message’s embeds may hold', () => {
  const steps = Array.from({ length: 200 }, () => ({ id: 1, probability: 1, alternatives: [], end: false }));
  const longest = ['end', 'length', 'stopped', 'died'] as const;
  const footer = Math.max(
    ...longest.map((finish) => completa.footer({ seed: 2 ** 32 - 1, steps, finish }).length),
  );
  for (const [prompt, written] of [
    ['*'.repeat(2000), '*'.repeat(9000)],
    ['🐱'.repeat(999), '🐱'.repeat(5000)],
    ['\u202E'.repeat(200), '\u202E'.repeat(2000)],
  ] as const) {
    const text = completa.continued(prompt, written).length;
    expect(4 * (completa.title(3, 2 ** 32 - 1).length + text + footer)).toBeLessThanOrEqual(6000);
  }
});
