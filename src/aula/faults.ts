/** Trouble on order, so that tests can see a bot live through it: refused requests, slow answers, lost sockets. */
import { Refusal, refusals } from './rules/refusal.ts';

export interface Trouble {
  /** how many matching requests it befalls; 1 when left out */
  readonly times?: number;
  /** tested against "METHOD /path"; every request of the bot when left out */
  readonly match?: RegExp;
}

export interface Faults {
  /** Matching requests are answered 429: try again in `retryAfter` seconds. */
  rateLimit(trouble: Trouble & { readonly retryAfter: number; readonly global?: boolean }): void;
  /** Matching requests are answered with a status such as 500, and one of Discord's codes where it has one. */
  refuse(
    trouble: Trouble & { readonly status: number; readonly code?: number; readonly message?: string },
  ): void;
  /** Matching requests wait before anything is done. */
  delay(trouble: Trouble & { readonly ms: number }): void;
  /** The connection breaks without a word. */
  dropSockets(): void;
  /** The gateway asks the bot to connect again (op 7). */
  askToReconnect(): void;
  /** The gateway says that the session is no longer valid (op 9). */
  invalidateSessions(): void;
  /** The gateway closes every socket with a code. */
  closeSockets(code: number): void;
  /** Takes back what hasn't happened yet. */
  clear(): void;
}

export interface SocketFaults {
  drop(): void;
  reconnect(): void;
  invalidate(): void;
  close(code: number): void;
}

/** The side of the faults that REST asks: waits, or says what to answer instead. */
export interface FaultBox extends Faults {
  before(method: string, path: string): Promise<Refusal | null>;
}

export function faultBox(sockets: SocketFaults): FaultBox {
  let planned: { left: number; match: RegExp; ms: number; refusal: Refusal | null }[] = [];
  const plan = (trouble: Trouble, ms: number, refusal: Refusal | null) => {
    planned.push({ left: trouble.times ?? 1, match: trouble.match ?? /^/, ms, refusal });
  };
  return {
    rateLimit: (t) => plan(t, 0, refusals.rateLimited(t.retryAfter, t.global ?? false)),
    refuse: (t) => plan(t, 0, new Refusal(t.status, t.code ?? 0, t.message ?? `${t.status}: refused`)),
    delay: (t) => plan(t, t.ms, null),
    dropSockets: () => sockets.drop(),
    askToReconnect: () => sockets.reconnect(),
    invalidateSessions: () => sockets.invalidate(),
    closeSockets: (code) => sockets.close(code),
    clear: () => {
      planned = [];
    },
    async before(method, path) {
      const found = planned.find(({ match }) => match.test(`${method} ${path}`));
      if (!found) return null;
      found.left -= 1;
      if (found.left === 0) planned = planned.filter((each) => each !== found);
      if (found.ms > 0) await new Promise((resolve) => setTimeout(resolve, found.ms));
      return found.refusal;
    },
  };
}
