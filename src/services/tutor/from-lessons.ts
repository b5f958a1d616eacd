/** An answer out of the lessons: the best passage as it stands, or put into words by a chat model. */
import type { Context, View } from '../../bot/command.ts';
import type { Services } from '../../services.ts';
import { tutor as it } from '../../text/tutor.ts';
import type { Manner } from '../../tutor/manner.ts';
import type { Finder, Passage, Voice } from '../../tutor/port.ts';
import { passageView, saidView } from '../../views/tutor.ts';
import { isWithheld, openQuestions, type Running } from './guard.ts';

/** Passages that an answer may stand on. */
const PASSAGES = 3;
/** Messages of the thread that a chat model is given. */
const THREAD = 8;

export interface FromLessons {
  readonly view: View;
  /** what it is about, or null when the lessons don't speak of it */
  readonly passage: Passage | null;
}

export async function fromLessons(
  text: string,
  manner: Manner,
  running: readonly Running[],
  context: Context,
  {
    finder,
    voice,
    services,
  }: { readonly finder: Finder; readonly voice: Voice | null; readonly services: Services },
): Promise<FromLessons> {
  const { commandNames, conversations } = services;
  const found = finder.find(text, PASSAGES).map(({ passage }) => passage);
  const [best] = found;
  const first = manner === 'english' ? [it.english] : [];
  if (best === undefined) {
    const offTopic = [...first, it.offTopic(commandNames.mention('probabilita'))];
    return { view: { text: offTopic.join('\n') }, passage: null };
  }
  const withheld = isWithheld(running, best);
  // while a question is open nothing is generated: no model can be trusted to keep an answer to itself
  if (voice !== null && !withheld && openQuestions(running).length === 0) {
    const { person, place, asker, stop, progress } = context;
    const thread = conversations.thread(person.id, place.channelId, THREAD);
    const said = await voice.say({ question: text, passages: found, thread, asker }, (soFar) =>
      progress(() => saidView(soFar, found, stop)),
    );
    if (said !== null) return { view: saidView(said, found, null), passage: best };
  }
  return { view: passageView(best, withheld, first), passage: best };
}
