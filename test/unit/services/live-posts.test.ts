import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/bot/errors.ts';
import { PostError, type Posts } from '../../../src/bot/posts.ts';
import { createLivePosts } from '../../../src/services/live-posts.ts';

function posts(edit: Posts['edit'] = async () => undefined) {
  const edits: { text: string | undefined; message: string; at: number }[] = [];
  const logged: string[] = [];
  const live = createLivePosts(
    {
      send: async () => 'm',
      async edit(channel, message, view) {
        edits.push({ text: view.text, message, at: performance.now() });
        await edit(channel, message, view);
      },
    },
    (line) => logged.push(line),
    40,
  );
  return { live, edits, logged };
}

describe('a message that many change', () => {
  it('a hundred changes are a few edits, apart in time, and the last one is shown', async () => {
    const { live, edits } = posts();
    let votes = 0;
    const shown = Array.from({ length: 100 }, () => {
      votes++;
      return live.show('c', 'm', () => ({ text: String(votes) }));
    });
    await Promise.all(shown);
    expect(edits.length).toBeLessThanOrEqual(2);
    expect(edits.at(-1)?.text).toBe('100');
    if (edits[0] && edits[1]) expect(edits[1].at - edits[0].at).toBeGreaterThan(35);
  });

  it('messages don’t wait for each other', async () => {
    const { live, edits } = posts();
    await Promise.all(['a', 'b', 'c'].map((message) => live.show('c', message, () => ({ text: message }))));
    expect(edits.map(({ message }) => message).sort()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['gone', 'non c’è più'],
    ['forbidden', 'Qui non posso scrivere'],
    ['unreachable', 'Riprova fra poco'],
  ] as const)('%s becomes a sentence, and the next change is tried', async (fault, words) => {
    let fails = true;
    const { live, edits, logged } = posts(async () => {
      if (fails) throw new PostError(fault);
    });
    const failed = await live.show('c', 'm', () => ({ text: '1' })).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UserError);
    expect(String(failed)).toContain(words);
    fails = false;
    await live.show('c', 'm', () => ({ text: '2' }));
    expect(edits.at(-1)?.text).toBe('2');
    expect(logged).toEqual([]);
  });

  it('nobody waits: a defect is logged by name, never with the text; a deleted message isn’t', async () => {
    const { live, logged } = posts(async (_channel, message) => {
      throw message === 'x' ? new RangeError('segreto') : new PostError('gone');
    });
    live.soon('c', 'x', () => ({ text: 'segreto' }));
    live.soon('c', 'y', () => ({ text: 'segreto' }));
    await expect.poll(() => logged).toEqual(['a shared message could not be changed: RangeError']);
  });

  it('closed: what waits is dropped, and nobody is left waiting', async () => {
    const { live, edits } = posts();
    await live.show('c', 'm', () => ({ text: '1' }));
    const waiting = live.show('c', 'm', () => ({ text: '2' }));
    live.close();
    await waiting;
    await live.show('c', 'm', () => ({ text: '3' }));
    expect(edits.map(({ text }) => text)).toEqual(['1']);
  });
});
