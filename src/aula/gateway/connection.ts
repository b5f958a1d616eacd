/** One socket: says hello, lets a bot identify or resume, answers its heartbeats, and closes on Discord's codes. */
import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import { privileged } from './events.ts';
import { BIGGEST, type CloseCode, closes, identify, read, resume } from './protocol.ts';
import { Session } from './session.ts';

export const HEARTBEAT_MS = 41_250;
const SENDS_A_MINUTE = 120;

/** What a connection asks of the gateway it belongs to. */
export interface Desk {
  readonly clock: Clock;
  readonly rightToken: (token: string) => boolean;
  readonly began: (session: Session) => void;
  readonly find: (sessionId: string) => Session | undefined;
  readonly resumed: () => void;
  /** the bot is away; `forgotten` when it won't come back to this session */
  readonly left: (session: Session, forgotten: boolean) => void;
}

export class Connection {
  #session: Session | null = null;
  readonly #socket: WebSocket;
  readonly #desk: Desk;
  readonly #send = (payload: object) => this.send(payload);
  #sends: number[] = [];
  #stopWaiting: () => void = () => {};

  constructor(socket: WebSocket, desk: Desk) {
    this.#socket = socket;
    this.#desk = desk;
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#closed(code));
    socket.on('message', (data, binary) => {
      const fault = this.#heard(binary ? '' : String(data));
      if (fault !== null) this.close(fault);
    });
    this.send({ op: 10, d: { heartbeat_interval: HEARTBEAT_MS, _trace: [] }, s: null, t: null });
    this.#waitForHeartbeat();
  }

  send(payload: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(payload));
  }

  close(code: number): void {
    this.#socket.close(code, closes[code as CloseCode] ?? '');
  }

  /** The line goes dead without a word. */
  terminate(): void {
    this.#socket.terminate();
  }

  /** Forgets the session and says so (op 9). */
  invalidate(): void {
    this.#leave(true);
    this.send({ op: 9, d: false, s: null, t: null });
  }

  #heard(text: string): CloseCode | null {
    const now = this.#desk.clock.now();
    this.#sends = [...this.#sends.filter((at) => at > now - 60_000), now];
    if (this.#sends.length > SENDS_A_MINUTE) return 4008;
    const message = text.length > BIGGEST ? null : read(text);
    if (message === null) return 4002;
    switch (message.op) {
      case 1:
        this.#waitForHeartbeat();
        this.send({ op: 11, d: null, s: null, t: null });
        return null;
      case 2:
        return this.#identify(message.d);
      case 6:
        return this.#resume(message.d);
      case 3:
      case 4:
      case 8:
        return this.#session === null ? 4003 : null;
      default:
        return 4001;
    }
  }

  #identify(d: unknown): CloseCode | null {
    if (this.#session !== null) return 4005;
    const asked = identify.safeParse(d);
    if (!asked.success) return 4002;
    const { token, intents, shard } = asked.data;
    if (!this.#desk.rightToken(token)) return 4004;
    if (shard && (shard[0] < 0 || shard[0] >= shard[1])) return 4010;
    if (intents >= 1 << 27) return 4013;
    if (intents & privileged) return 4014;
    this.#session = new Session(intents);
    this.#session.attach(this.#send);
    this.#desk.began(this.#session);
    return null;
  }

  #resume(d: unknown): CloseCode | null {
    if (this.#session !== null) return 4005;
    const asked = resume.safeParse(d);
    if (!asked.success) return 4002;
    const { token, session_id, seq } = asked.data;
    if (!this.#desk.rightToken(token)) return 4004;
    const session = this.#desk.find(session_id);
    if (session === undefined) {
      this.send({ op: 9, d: false, s: null, t: null });
      return null;
    }
    const missed = session.since(seq);
    if (missed === null) return 4007;
    for (const dispatch of missed) this.send(dispatch);
    this.#session = session;
    session.attach(this.#send);
    session.dispatch('RESUMED', { _trace: [] });
    this.#desk.resumed();
    return null;
  }

  /** A bot that is silent for two intervals is gone. */
  #waitForHeartbeat(): void {
    this.#stopWaiting();
    this.#stopWaiting = this.#desk.clock.after(2 * HEARTBEAT_MS, () => this.close(4009));
  }

  #closed(code: number): void {
    this.#stopWaiting();
    // A bot that says goodbye with these codes is not coming back to this session.
    this.#leave(code === 1000 || code === 1001);
  }

  #leave(forgotten: boolean): void {
    const session = this.#session;
    this.#session = null;
    if (session === null) return;
    session.detach(this.#send, this.#desk.clock.now());
    if (!session.connected) this.#desk.left(session, forgotten);
  }
}
