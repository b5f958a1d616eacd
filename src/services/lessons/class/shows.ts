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
import { givenIn, summaryOf, thanksView } from '../../../views/lesson/end.ts';
import { resultView } from '../../../views/lesson/result.ts';
import { revealSpec, revealView } from '../../../views/lesson/reveal.ts';
import { stepView } from '../../../views/lesson/step.ts';
import type { LiveSession } from '../sessions.ts';
import { commandOf, looksOf, neverShown, type Show } from './parts.ts';

/** What a command gave. */
export interface Computed {
  /** null when it failed */
  readonly view: View | null;
  /** why it has no result: for the teacher */
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

/** Both reject only when the program is ending. */
export interface Shows {
  /** @param computed of a command's part; null when the class went on before it began */
  view(live: LiveSession, show: Show, computed: Computed | null): Promise<View>;
  /** runs a command; it may take long */
  compute(live: LiveSession, command: CommandBlock): Promise<Computed>;
}

export function createShows({ services, now, log, signal }: ShowsParts): Shows {
  const mask = () => services.words.filter().mask;

  /** A step without its picture is better than none. */
  async function draw(spec: Spec | null): Promise<Picture | null> {
    if (spec === null) return null;
    return services.charts.draw(spec, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      log.error(`a lesson's picture: ${describe(error)}`);
      return null;
    });
  }

  function why(error: unknown): string {
    if (error instanceof UserError) return error.message;
    if (error instanceof EngineError) return engineSentence(error);
    if (error instanceof GlassboxError) return glassboxSentence(error);
    log.error(`a lesson's command: ${describe(error)}`);
    return panel.unexpected;
  }

  return {
    async view(live, show, computed) {
      const { step: index, part } = show;
      const { lesson, state } = live;
      const step = lesson.steps[index];
      const here = state.steps[index];
      if (!step || !here) throw new RangeError(`no step ${index}`);
      const command = commandOf(lesson, show);
      if (command) {
        const mention = services.commandNames.mention(command.name);
        const result = computed === null ? 'dropped' : (computed.view ?? 'failed');
        return resultView({ command, mention, result, late: state.at === index ? null : index });
      }
      if (part === 'step') return stepView(looksOf(live, index, now()));
      if (part === 'end')
        return thanksView(lesson, neverShown(live), await draw(summaryOf(lesson, state, mask())));
      const input = { step, given: givenIn(step, here, mask()), outcome: here.outcome ?? {} };
      return revealView(input, await draw(revealSpec(input)));
    },
    async compute({ session }, { name, options }) {
      try {
        const context = contextOf(session, AbortSignal.any([signal, AbortSignal.timeout(COMMAND_MS)]));
        return { view: await services.perform({ name, options, context }), fault: null };
      } catch (error) {
        signal.throwIfAborted();
        return { view: null, fault: panel.commandFailed(name, why(error)) };
      }
    },
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
