/** What is posted for each part of a step: its text, the result of a command run for the class, the solution, the end. */
import type { Context, View } from '../../../bot/command.ts';
import { UserError } from '../../../bot/errors.ts';
import { describe, type Log } from '../../../bot/report.ts';
import type { Spec } from '../../../charts/drawing.ts';
import type { Picture } from '../../../charts/picture.ts';
import { EngineError } from '../../../engine/port.ts';
import { GlassboxError } from '../../../glassbox/errors.ts';
import type { CommandBlock } from '../../../lessons/lesson.ts';
import type { Services } from '../../../services.ts';
import { engineSentence } from '../../../text/engine.ts';
import { glassboxSentence } from '../../../text/glassbox.ts';
import { panel } from '../../../text/lezione/panel.ts';
import { step as it } from '../../../text/lezione/step.ts';
import { givenIn, summaryOf, thanksView } from '../../../views/lesson/end.ts';
import { revealSpec, revealView } from '../../../views/lesson/reveal.ts';
import { stepView } from '../../../views/lesson/step.ts';
import type { LiveSession } from '../sessions.ts';
import { commandsOf, looksOf, type Show } from './parts.ts';

export interface Shown {
  readonly view: View;
  /** why a command has no result: for the teacher */
  readonly fault: string | null;
}

/** A command that takes longer has no result in a lesson. */
const COMMAND_MS = 90_000;

export interface ShowsParts {
  readonly services: Pick<Services, 'perform' | 'charts' | 'commandNames' | 'words'>;
  readonly now: () => number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export type Shows = (live: LiveSession, show: Show) => Promise<Shown>;

/** Rejects only when the program is ending. */
export function createShows({ services, now, log, signal }: ShowsParts): Shows {
  const mask = () => services.words.filter().mask;
  const plain = (view: View): Shown => ({ view, fault: null });

  /** A step without its picture is better than none. */
  async function draw(spec: Spec | null): Promise<Picture | null> {
    if (spec === null) return null;
    return services.charts.draw(spec, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      log.error(`a lesson's picture: ${describe(error)}`);
      return null;
    });
  }

  async function result({ session }: LiveSession, { name, options }: CommandBlock): Promise<Shown> {
    try {
      const context = contextOf(session, AbortSignal.any([signal, AbortSignal.timeout(COMMAND_MS)]));
      const { private: _seen, ...view } = await services.perform({ name, options, context });
      const title = it.resultOf(services.commandNames.mention(name));
      return plain({ ...view, text: view.text ? `${title}\n${view.text}` : title });
    } catch (error) {
      signal.throwIfAborted();
      return { view: { text: it.commandFailed(name) }, fault: panel.commandFailed(name, why(error)) };
    }
  }

  function why(error: unknown): string {
    if (error instanceof UserError) return error.message;
    if (error instanceof EngineError) return engineSentence(error);
    if (error instanceof GlassboxError) return glassboxSentence(error);
    log.error(`a lesson's command: ${describe(error)}`);
    return panel.unexpected;
  }

  return async (live, { step: index, part }) => {
    const { lesson, state } = live;
    const step = lesson.steps[index];
    const here = state.steps[index];
    if (!step || !here) throw new RangeError(`no step ${index}`);
    if (part === 'step') return plain(stepView(looksOf(live, index, now())));
    if (part === 'end') return plain(thanksView(lesson, await draw(summaryOf(lesson, state, mask()))));
    if (part === 'reveal') {
      const input = { step, given: givenIn(step, here, mask()), outcome: here.outcome ?? {} };
      return plain(revealView(input, await draw(revealSpec(input))));
    }
    const [when, place] = part.split('-command-');
    const block = commandsOf(step, when === 'step' ? 'step' : 'reveal')[Number(place)];
    if (!block) throw new RangeError(`no command ${part}`);
    return result(live, block);
  };
}

/** As if the teacher who started the lesson had typed it. */
function contextOf({ person: id, channel, guild }: LiveSession['session'], signal: AbortSignal): Context {
  return {
    person: { id, name: panel.teacher, teacher: true },
    place: { channelId: channel, guildId: guild },
    signal,
    asker: { person: id, teacher: true, signal },
    progress: () => undefined,
    stop: { command: 'ferma', action: 'lezione' },
  };
}
