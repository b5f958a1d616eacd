/** What the tutor remembers of one thread: the sentence last spoken of, the passage, and how many hints were given. */
import type { View } from '../../bot/command.ts';
import type { Conversations } from '../../store/conversations.ts';
import { tutor as it } from '../../text/tutor.ts';
import type { Finder, Passage } from '../../tutor/port.ts';
import { explainView, hintView } from '../../views/tutor.ts';
import type { Open } from './guard.ts';

/** Kept with the tutor's own words. Ids and numbers, and the student's sentence. */
export interface About {
  readonly sentence?: string | undefined;
  readonly passage?: string;
  /** hints given on the passage so far */
  readonly hints?: number;
  /** its explanation was given */
  readonly explained?: boolean;
  /** the open question that was helped with, and how many hints were given */
  readonly hint?: { readonly lesson: string; readonly index: number; readonly given: number };
}

export const aboutOf = (passage: Passage | null): About =>
  passage === null ? {} : { passage: passage.id, hints: 0 };

/** Exchanges looked back on. */
const MOST = 12;
/** Characters kept of each: the thread is for following a talk, not for keeping texts. */
const LONGEST = 500;

export interface Memory {
  sentence(): string | null;
  passage(finder: Finder): Passage | null;
  hintOf(open: Open): number;
  /** the last thing spoken of was this question */
  wasAbout(open: Open): boolean;
  /** the next hint, and after the hints the explanation (unless the question is open) */
  further(passage: Passage, open: boolean): { readonly view: View; readonly about: About };
  /** @param question null for a button */
  keep(question: string | null, answer: View, about: About): void;
}

/** @param wanted false when the person asked to be forgotten meanwhile */
export function createMemory(
  conversations: Conversations,
  person: string,
  channel: string,
  wanted: () => boolean = () => true,
): Memory {
  const abouts = conversations
    .thread(person, channel, MOST)
    .flatMap(({ about }) => (typeof about === 'object' && about !== null ? [about as About] : []))
    .reverse();
  const { hints = 0, explained = false } = abouts.find(({ passage }) => passage !== undefined) ?? {};
  return {
    sentence: () => abouts.find(({ sentence }) => typeof sentence === 'string')?.sentence ?? null,
    passage(finder) {
      const id = abouts.find(({ passage }) => passage !== undefined)?.passage;
      return id === undefined ? null : finder.passage(id);
    },
    hintOf: ({ lesson, index }) => {
      const last = abouts.find(({ hint }) => hint?.lesson === lesson && hint.index === index)?.hint;
      return last?.given ?? 0;
    },
    wasAbout: ({ lesson, index }) => {
      const last = abouts.find(({ passage, hint, sentence }) => passage ?? hint ?? sentence)?.hint;
      return last?.lesson === lesson && last.index === index;
    },
    further(passage, open) {
      const most = passage.ask?.hints.length ?? 0;
      if (hints < most && !explained)
        return { view: hintView(passage, hints, open), about: { passage: passage.id, hints: hints + 1 } };
      const view = open
        ? { text: it.whenOpen }
        : passage.reveal === '' || explained
          ? { text: it.nothingMore }
          : explainView(passage);
      return { view, about: { passage: passage.id, hints, explained: !open } };
    },
    keep(question, answer, about) {
      if (!wanted()) return;
      if (question !== null) conversations.add(person, channel, 'person', question.slice(0, LONGEST));
      conversations.add(person, channel, 'tutor', (answer.text ?? '').slice(0, LONGEST), about);
    },
  };
}
