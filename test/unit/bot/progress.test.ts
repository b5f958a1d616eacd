import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/bot/progress.ts';

describe('progress', () => {
  it('edits one at a time, spaced out, skipping what is overtaken', async () => {
    const sent: { text: string | undefined; at: number }[] = [];
    let busy = 0;
    const progress = createProgress(async ({ text }) => {
      expect(++busy).toBe(1);
      await sleep(5);
      busy--;
      sent.push({ text, at: performance.now() });
    }, 40);
    for (let i = 0; i < 30; i++) {
      progress.show(() => ({ text: String(i) }));
      await sleep(5);
    }
    await progress.finish();
    const count = sent.length;
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(8);
    for (const [i, edit] of sent.entries())
      if (i > 0) expect(edit.at - (sent[i - 1]?.at ?? 0)).toBeGreaterThan(39);
    progress.show(() => ({ text: 'late' }));
    await sleep(60);
    expect(sent.length).toBe(count);
  });

  it('sends nothing when the answer is ready at once', async () => {
    let edits = 0;
    const progress = createProgress(async () => void edits++, 40);
    progress.show(() => ({ text: 'queue' }));
    await progress.finish();
    await sleep(60);
    expect(edits).toBe(0);
  });
});
