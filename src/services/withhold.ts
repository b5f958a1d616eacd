/** Ends a text that is being written before a word that isn't shown, and takes back the part of it that is already there. */
import type { Step } from '../engine/port.ts';
import type { WordFilter } from '../safety/words.ts';

export interface Withholding {
  /** the word, or null while all is well; after it, `steps` no longer holds any part of it */
  add(step: Step, text: string): string | null;
}

/** Letters only: the inside or the end of a word. */
const GOES_ON = /^[\p{L}\p{M}\p{N}'’]+$/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}'’]$/u;

/** @param steps filled by `add` @param before the text that is being continued */
export function createWithholding(steps: Step[], before: string, filter: WordFilter): Withholding {
  const texts: string[] = [];
  let written = before;
  return {
    add(step, text) {
      if (!filter.completes(written, text)) {
        steps.push(step);
        texts.push(text);
        written += text;
        return null;
      }
      let word = text;
      // subtle: ' str' + 'onzo' — the first piece holds the space before the word
      while (GOES_ON.test(word) && ENDS_IN_WORD.test(texts.at(-1) ?? '')) {
        word = (texts.pop() ?? '') + word;
        steps.pop();
      }
      return word.trim();
    },
  };
}
