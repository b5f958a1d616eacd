/**
 * The patient teacher behind a direct message or a mention. In this order: who may speak here, what must never go further
 * (distress, personal data), what a tool answers, and last the lessons' passages, in their own words or a chat model's.
 */
import type { Context, View } from '../../bot/command.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Services } from '../../services.ts';
import { tutor as it } from '../../text/tutor.ts';
import { createFinder } from '../../tutor/finder.ts';
import { wantedTool } from '../../tutor/intents.ts';
import { type Manner, mannerOf } from '../../tutor/manner.ts';
import type { Finder, Passage, Voice } from '../../tutor/port.ts';
import { passageView, saidView } from '../../views/tutor.ts';
import { createDoor } from './door.ts';
import { asksThat, type Open, openQuestions } from './guard.ts';
import { aboutOf, createMemory } from './memory.ts';
import { openView } from './open.ts';
import { runTool } from './tools.ts';
import { createTurns } from './turns.ts';

export interface Tutor {
  readonly finder: Finder;
  /** @returns null where the tutor keeps silent without a word. @throws what a command throws */
  answer(text: string, context: Context): Promise<View | null>;
  /** the question of this passage is open, for this person or in this channel */
  isOpen(passage: Passage, context: Context): boolean;
  /** the two lines of the beginning were read */
  acquaint(person: string): void;
  clear(person: string, channel: string): void;
}

export interface TutorParts {
  readonly services: () => Services;
  /** what it may speak from; asked once, when it is first needed */
  readonly lessons: () => readonly Lesson[];
  /** null without a chat model */
  readonly voice: Voice | null;
  readonly now: () => number;
}

/** Passages that an answer may stand on. */
const PASSAGES = 3;

const FIXED: Readonly<Partial<Record<Manner, string>>> = {
  injection: it.orders,
  marks: it.marks,
  thanks: it.thanks,
};

export function createTutor({ services, lessons, voice, now }: TutorParts): Tutor {
  let made: Finder | null = null;
  const finder: Finder = {
    find: (question, most) => indexed().find(question, most),
    passage: (id) => indexed().passage(id),
    at: (lesson, step) => indexed().at(lesson, step),
  };
  function indexed(): Finder {
    made ??= createFinder(lessons());
    return made;
  }
  const door = createDoor(services, now);
  const turns = createTurns();

  async function fromLessons(
    text: string,
    manner: Manner,
    open: readonly Open[],
    context: Context,
  ): Promise<{ readonly view: View; readonly passage: Passage | null }> {
    const { commandNames, conversations } = services();
    const found = finder.find(text, PASSAGES).map(({ passage }) => passage);
    const [best] = found;
    if (best === undefined)
      return { view: { text: it.offTopic(commandNames.mention('probabilita')) }, passage: null };
    const isOpen = open.some(({ lesson, index }) => lesson === best.lesson.id && index === best.step.index);
    const first = manner === 'english' ? [it.english] : [];
    // while a question is open nothing is generated: no model can be trusted to keep an answer to itself
    if (voice !== null && open.length === 0) {
      const { person, place, asker, stop, progress } = context;
      const thread = conversations.thread(person.id, place.channelId, 8);
      const said = await voice.say({ question: text, passages: found, thread, asker }, (soFar) =>
        progress(() => saidView(soFar, found, stop)),
      );
      if (said !== null) return { view: saidView(said, found, null), passage: best };
    }
    return { view: passageView(best, isOpen, first), passage: best };
  }

  async function understood(text: string, context: Context): Promise<View> {
    context.signal.throwIfAborted();
    const { person, place } = context;
    const all = services();
    const manner = mannerOf(text);
    const memory = createMemory(all.conversations, person.id, place.channelId);
    const fixed = FIXED[manner];
    if (fixed !== undefined) return { text: fixed };
    if (manner === 'greeting' || text.trim() === '')
      return { text: it.hello(all.commandNames.mention('probabilita'), all.commandNames.mention('aiuto')) };

    const open = openQuestions(person, place.channelId, all);
    const tool = wantedTool(text);
    if (tool) {
      const shown = await runTool(tool, memory.sentence(), open, context, all);
      memory.keep(text, shown.view, { sentence: shown.sentence });
      return shown.view;
    }
    const asked = open.find((one) => asksThat(text, one)) ?? (manner === 'lazy' ? open[0] : undefined);
    if (asked) {
      const { view, hint } = openView(asked, memory.hintOf(asked), finder);
      memory.keep(text, view, { hint });
      return view;
    }
    if (manner === 'lazy') return { text: it.schoolwork };
    if (manner === 'again') {
      const last = memory.passage(finder);
      if (last === null) return { text: it.notAgain };
      const view = memory.further(last, tutor.isOpen(last, context));
      memory.keep(text, view.view, view.about);
      return view.view;
    }
    const { view, passage } = await fromLessons(text, manner, open, context);
    memory.keep(text, view, aboutOf(passage));
    return view;
  }

  const tutor: Tutor = {
    finder,
    acquaint: (person) => services().privacy.acquaint(person),
    clear: (person, channel) => services().conversations.clear(person, channel),
    isOpen: ({ lesson, step }, { person, place }) =>
      openQuestions(person, place.channelId, services()).some(
        (open) => open.lesson === lesson.id && open.index === step.index,
      ),
    async answer(text, context) {
      const { person, place } = context;
      const end = await door(text, context);
      return end ?? turns(`${person.id} ${place.channelId}`, () => understood(text, context));
    },
  };
  return tutor;
}
