/** Turns whatever a handler threw into one Italian sentence for the person, and one line in the log for a defect. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { EngineError } from '../engine/port.ts';
import { GlassboxError } from '../glassbox/errors.ts';
import { engineSentence } from '../text/engine.ts';
import { errors } from '../text/errors.ts';
import { glassboxSentence } from '../text/glassbox.ts';
import type { Answer } from './answer.ts';
import { isAbort, UserError } from './errors.ts';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface Report {
  failed(error: unknown, signal: AbortSignal | null, answer: Answer | null): Promise<void>;
}

/** The answer came too late, or what it belonged to is gone: there is nobody left to tell. */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.MissingAccess,
]);

export function createReport(log: Log, newCode: () => string): Report {
  const sentence = (error: unknown, signal: AbortSignal | null): string | null => {
    if (error instanceof UserError) return error.message;
    if (error instanceof EngineError) {
      if (error.fault === 'internal') log.error(`engine: ${error.message}`);
      return engineSentence(error);
    }
    if (error instanceof GlassboxError) {
      if (error.fault === 'bad-request') log.error(`glass box: ${error.message}`);
      return glassboxSentence(error);
    }
    if (signal?.aborted && isAbort(error)) {
      return reasonOf(signal) === 'shutdown' ? errors.shuttingDown : errors.cancelled;
    }
    if (error instanceof DiscordAPIError && GONE.has(error.code)) {
      log.info(`an answer found nobody: Discord error ${error.code}`);
      return null;
    }
    const code = newCode();
    log.error(`${code} ${describe(error)}`);
    return errors.unexpected(code);
  };

  return {
    async failed(error, signal, answer) {
      const words = sentence(error, signal);
      if (words === null || answer === null || reasonOf(signal) === 'superseded') return;
      await answer
        .refuse(words)
        .catch((second: unknown) => log.warn(`could not tell the person: ${describe(second)}`));
    },
  };
}

/** Why runs.ts ended the work: 'stopped', 'superseded' or 'shutdown'; null when it didn't. */
function reasonOf(signal: AbortSignal | null): string | null {
  return signal?.aborted && isAbort(signal.reason) ? signal.reason.message : null;
}

/** Name, message and stack of our own code; a Discord error's request body may hold a person's text, so it stays out. */
export function describe(error: unknown): string {
  if (error instanceof DiscordAPIError)
    return `Discord error ${error.code} ${error.status} ${error.method}: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
