/**
 * The patient teacher behind a direct message or a mention. In this order: who may speak here, what must never go further
 * (distress, personal data), what a tool answers, and last the lessons' passages, in their own words or a chat model's.
 */
import type { Context, View } from '../../bot/command.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Services } from '../../services.ts';
import { tutor as it } from '../../text/tutor.ts';
import { createFinder } from '../../tutor/finder.ts';
import { type Tool, wantedTool } from '../../tutor/intents.ts';
import { type Manner, mannerOf } from '../../tutor/manner.ts';
import type { Finder, Passage, Voice } from '../../tutor/port.ts';
import { typedCommand } from '../../tutor/typed-command.ts';
import { passageView } from '../../views/tutor.ts';
import { createDoor } from './door.ts';
import { createForgetting } from './forgetting.ts';
import { fromLessons } from './from-lessons.ts';
import { asksThat, givesAway, isWithheld, lessonsOf, openQuestions } from './guard.ts';
import { aboutOf, createMemory } from './memory.ts';
import { lastMistake } from './mistakes.ts';
import { openView } from './open.ts';
import { runTool } from './tools.ts';
import { createTurns } from './turns.ts';

export interface Tutor {
  readonly finder: Finder;
  /** opens what it speaks from, which else the first question does */
  prepare(): void;
  /** @throws what a command throws */
  answer(text: string, context: Context): Promise<View>;
  /** the explanation of this passage has to wait: its question is open, for this person or in this channel */
  isOpen(passage: Passage, context: Context): Promise<boolean>;
  /** a button showed more of a passage: what is asked next goes on from there */
  showed(
    passage: Passage,
    more: { readonly hints?: number; readonly explained?: boolean },
    view: View,
    context: Context,
  ): void;
  /** a tool would say the answer of a question that is open */
  givesAway(tool: Tool, context: Context): Promise<boolean>;
  /** the two lines of the beginning were read */
  acquaint(person: string): void;
  clear(person: string, channel: string): void;
  /** this person is being erased: answers on their way aren't kept either */
  forget(person: string): void;
}

export interface TutorParts {
  readonly services: () => Services;
  /** what it may speak from; asked once, when it is first needed */
  readonly lessons: () => readonly Lesson[];
  /** null without a chat model */
  readonly voice: Voice | null;
  readonly now: () => number;
}

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
  const forgetting = createForgetting();

  async function understood(text: string, context: Context, wanted: () => boolean): Promise<View> {
    context.signal.throwIfAborted();
    const { person, place } = context;
    const all = services();
    const command = typedCommand(
      text,
      all.commandNames.all().map(({ name }) => name),
    );
    if (command !== null) return { text: it.typed(all.commandNames.mention(command)) };
    const manner = mannerOf(text);
    const memory = createMemory(all.conversations, person.id, place.channelId, wanted);
    const running = await lessonsOf(person.id, place, now(), all);
    const open = openQuestions(running);
    const tool = wantedTool(text);
    if (tool) {
      const shown = await runTool(tool, memory.sentence(), open, context, all);
      memory.keep(text, shown.view, { sentence: shown.sentence });
      return shown.view;
    }
    const fixed = FIXED[manner];
    if (fixed !== undefined) return { text: fixed };
    if (manner === 'greeting' || text.trim() === '')
      return { text: it.hello(all.commandNames.mention('probabilita'), all.commandNames.mention('aiuto')) };
    const asked =
      open.find((one) => asksThat(text, one)) ??
      (manner === 'again' ? open.find((one) => memory.wasAbout(one)) : undefined) ??
      (manner === 'lazy' ? open.find(({ own }) => own) : undefined);
    if (asked) {
      const { view, hint } = openView(asked, memory.hintOf(asked), finder);
      memory.keep(text, view, { hint });
      return view;
    }
    if (manner === 'lazy') return { text: it.schoolwork };
    const last = manner === 'again' ? memory.passage(finder) : null;
    const mistake = manner === 'mistake' || manner === 'again' ? lastMistake(person.id, all) : null;
    const wrong = mistake && last === null ? finder.at(mistake.lesson, mistake.step) : null;
    if (mistake && wrong) {
      const view = passageView(wrong, isWithheld(running, wrong), [it.mistaken, mistake.because, '']);
      memory.keep(text, view, aboutOf(wrong));
      return view;
    }
    if (manner === 'mistake') return { text: it.noMistake };
    if (manner === 'again') {
      if (last === null) return { text: it.notAgain };
      const view = memory.further(last, isWithheld(running, last));
      memory.keep(text, view.view, view.about);
      return view.view;
    }
    const { view, passage } = await fromLessons(text, manner, running, context, {
      finder,
      voice,
      services: all,
    });
    memory.keep(text, view, aboutOf(passage));
    return view;
  }

  return {
    finder,
    prepare: () => void indexed(),
    acquaint: (person) => services().privacy.acquaint(person),
    clear(person, channel) {
      forgetting.now(person);
      services().conversations.clear(person, channel);
    },
    forget: forgetting.now,
    showed(passage, more, view, { person, place }) {
      const memory = createMemory(services().conversations, person.id, place.channelId);
      memory.keep(null, view, { passage: passage.id, ...more });
    },
    isOpen: async (passage, { person, place }) =>
      isWithheld(await lessonsOf(person.id, place, now(), services()), passage),
    async givesAway(tool, { person, place }) {
      const open = openQuestions(await lessonsOf(person.id, place, now(), services()));
      return open.some((one) => givesAway(tool, one));
    },
    async answer(text, context) {
      const { person, place } = context;
      const end = await door(text, context);
      const wanted = forgetting.watch(person.id);
      return end ?? turns(`${person.id} ${place.channelId}`, () => understood(text, context, wanted));
    },
  };
}
