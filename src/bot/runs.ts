/** The work under way: who started it, and how to stop it. Also lets a newer press on a panel replace the older one. */
import type { Person } from './command.ts';

/** The command name in the custom_id of a Stop button; no command may be called so. */
export const STOP = 'ferma';

export interface Run {
  readonly id: string;
  readonly signal: AbortSignal;
  /** whether a newer press on the same panel took its place, so that nobody waits for it */
  superseded(): boolean;
  /** resolves when the press before this one on the same panel has ended: its edit may be on the way, and must not arrive last */
  readonly turn: Promise<void>;
  end(): void;
}

export interface Runs {
  start(person: Person, id: string): Run;
  /** like start, but ends the work that an earlier press on the same message began */
  replace(person: Person, id: string, messageId: string): Run;
  /** 'stopped', or why not */
  stop(person: Person, id: string): 'stopped' | 'over' | 'not-yours';
  stopAll(): void;
}

export function createRuns(): Runs {
  const running = new Map<string, { owner: string; controller: AbortController }>();
  const panels = new Map<string, { controller: AbortController; ended: Promise<void> }>();

  const start = (person: Person, id: string): Run & { controller: AbortController } => {
    const controller = new AbortController();
    running.set(id, { owner: person.id, controller });
    return {
      id,
      controller,
      signal: controller.signal,
      turn: Promise.resolve(),
      superseded: () => controller.signal.reason?.message === 'superseded',
      end: () => void running.delete(id),
    };
  };

  return {
    start,
    replace(person, id, messageId) {
      const before = panels.get(messageId);
      before?.controller.abort(new DOMException('superseded', 'AbortError'));
      const run = start(person, id);
      const turn = before?.ended ?? run.turn;
      let over = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        over = resolve;
      });
      const mine = { controller: run.controller, ended: Promise.all([turn, ended]).then(() => undefined) };
      panels.set(messageId, mine);
      return {
        ...run,
        turn,
        end() {
          run.end();
          over();
          if (panels.get(messageId) === mine) panels.delete(messageId);
        },
      };
    },
    stop(person, id) {
      const run = running.get(id);
      if (!run) return 'over';
      if (run.owner !== person.id && !person.teacher) return 'not-yours';
      run.controller.abort(new DOMException('stopped', 'AbortError'));
      return 'stopped';
    },
    stopAll() {
      for (const { controller } of running.values())
        controller.abort(new DOMException('shutdown', 'AbortError'));
    },
  };
}
