/** Speaks the people's API as the page does: a cookie, requests, and a stream of events that reconnects by itself. */
import type { Attached, AulaEvent } from '../../src/aula/people-api.ts';

/** What the aula refused, with its Italian sentence. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

export class PeopleClient {
  readonly #url: string;
  readonly #end = new AbortController();
  #cookie = '';
  #lastId = '';
  #line = new AbortController();

  constructor(url: string) {
    this.#url = url;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#ask(path, {})) as T;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json', 'x-aula': '1' };
    return (await this.#ask(path, { method: 'POST', headers, body: JSON.stringify(body) })) as T;
  }

  /** Attaches a file to a command's option; its id is the option's value. */
  async attach(name: string, bytes: Uint8Array, type = 'application/octet-stream'): Promise<Attached> {
    const headers = { 'content-type': type, 'x-aula': '1' };
    const body = new Uint8Array(bytes);
    return (await this.#ask(`/aula/allegati?nome=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers,
      body,
    })) as Attached;
  }

  /** An attachment's bytes, or the status that refused them. */
  async bytes(path: string): Promise<Uint8Array | number> {
    const answer = await fetch(this.#url + path, { headers: { cookie: this.#cookie } });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : answer.status;
  }

  /** Resolves when the stream is open. Calls `hear` for every event until `close`, over any number of connections. */
  async listen(hear: (event: AulaEvent) => void): Promise<void> {
    const first = await this.#connect();
    void this.#keepReading(first, hear);
  }

  /** The line breaks; it is taken up again by itself. */
  interrupt(): void {
    this.#line.abort();
  }

  close(): void {
    this.#end.abort();
  }

  async #keepReading(first: Response, hear: (event: AulaEvent) => void): Promise<void> {
    let answer: Response | null = first;
    while (!this.#end.signal.aborted) {
      if (answer?.body) await this.#read(answer.body, hear).catch(() => {});
      if (this.#end.signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
      answer = await this.#connect().catch(() => null);
    }
  }

  async #connect(): Promise<Response> {
    const headers = { cookie: this.#cookie, ...(this.#lastId ? { 'last-event-id': this.#lastId } : {}) };
    this.#line = new AbortController();
    const signal = AbortSignal.any([this.#end.signal, this.#line.signal]);
    const answer = await fetch(`${this.#url}/aula/eventi`, { headers, signal });
    if (!answer.ok) throw new Refused(answer.status, await answer.text());
    return answer;
  }

  async #read(body: ReadableStream<Uint8Array>, hear: (event: AulaEvent) => void): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (id !== undefined) this.#lastId = id;
        if (data !== undefined) hear(JSON.parse(data) as AulaEvent);
      }
    }
  }

  async #ask(path: string, init: RequestInit): Promise<unknown> {
    const headers = { ...init.headers, ...(this.#cookie ? { cookie: this.#cookie } : {}) };
    const ask = () => fetch(this.#url + path, { ...init, headers, signal: this.#end.signal });
    // A connection kept open from before a restart is found dead only when used; browsers ask again by themselves.
    const answer = await ask().catch((cause) => (init.method === undefined ? ask() : Promise.reject(cause)));
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie) this.#cookie = cookie;
    const text = await answer.text();
    if (!answer.ok) throw new Refused(answer.status, (JSON.parse(text) as { error: string }).error);
    return text === '' ? undefined : JSON.parse(text);
  }
}
