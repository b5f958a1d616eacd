/** The aula's HTTP side, as the page calls it. Every failure is an ApiError with an Italian sentence. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Accepted, Action, Attached, Entry, Me } from '../people-api.ts';
import type { Remembered } from './browser.ts';
import { PAGE } from './talk.ts';
import { it } from './text.ts';

export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** The sentence of a failure, whatever it was. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : it.problem.generic;
}

/** The aula doesn't know who is asking: no cookie, or a session that ended. */
export function isNobody(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** A body's own sentence, if the server gave one a person can read. */
async function sentence(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json();
    if (body && typeof body === 'object' && 'error' in body && typeof body.error === 'string')
      return body.error;
  } catch {
    // Not JSON: the generic sentence will do.
  }
  return response.status === 401 ? it.problem.session : it.problem.generic;
}

function typeOf(body: object): string {
  if (!(body instanceof Blob)) return 'application/json';
  return body.type || 'application/octet-stream';
}

export class Api {
  readonly #fetch: typeof fetch;
  readonly #persona: Remembered;
  readonly #onNobody: () => void;

  /** `onNobody` hears of every answer that says the person isn't in the room any more. */
  constructor(fetcher: typeof fetch, persona: Remembered, onNobody: () => void) {
    this.#fetch = fetcher;
    this.#persona = persona;
    this.#onNobody = onNobody;
  }

  enter(entry: Entry): Promise<Me> {
    return this.#json('POST', '/aula/entra', entry);
  }

  leave(): Promise<void> {
    return this.#json('POST', '/aula/esci', {});
  }

  me(): Promise<Me> {
    return this.#json('GET', '/aula/io');
  }

  /** One page, oldest first; `before` is a message id. */
  messages(channelId: string, before?: string): Promise<APIMessage[]> {
    const query = new URLSearchParams({ quanti: String(PAGE), ...(before ? { prima: before } : {}) });
    return this.#json('GET', `/aula/canali/${encodeURIComponent(channelId)}/messaggi?${query}`);
  }

  send(channelId: string, content: string): Promise<APIMessage> {
    return this.#json('POST', `/aula/canali/${encodeURIComponent(channelId)}/messaggi`, { content });
  }

  /** Sends the file of an attachment option, before its command. */
  attach(file: File): Promise<Attached> {
    return this.#json('POST', `/aula/allegati?nome=${encodeURIComponent(file.name)}`, file);
  }

  act(action: Action, signal?: AbortSignal): Promise<Accepted> {
    return this.#json('POST', '/aula/interazioni', action, signal);
  }

  async #json<T>(method: string, path: string, body?: object, signal?: AbortSignal): Promise<T> {
    const persona = this.#persona.get();
    let response: Response;
    try {
      response = await this.#fetch(path, {
        method,
        headers: {
          'x-aula': '1',
          ...(body ? { 'content-type': typeOf(body) } : {}),
          ...(persona ? { 'x-aula-persona': persona } : {}),
        },
        credentials: 'same-origin',
        ...(body ? { body: body instanceof Blob ? body : JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new ApiError(0, it.problem.network);
    }
    if (response.status === 401) this.#onNobody();
    if (!response.ok) throw new ApiError(response.status, await sentence(response));
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }
}
