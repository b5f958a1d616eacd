/** Discord's REST API spoken by hand, to see what the aula answers to what discord.js would never send. */

/** What the tests look at in an answer; which of it is there depends on the answer. */
interface Body {
  readonly code: number;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly content: string;
  readonly flags: number;
  readonly global: boolean;
  readonly mention_everyone: boolean;
  readonly attachments: readonly { readonly id: string }[];
  readonly embeds: readonly { readonly image: { readonly url: string } }[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export type Rest = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** `path` begins behind /api/v10. A FormData body is sent as multipart, a text as it is. */
export function restOf(aula: { readonly api: string; readonly token: string }): Rest {
  return async (method, path, body, headers = {}) => {
    const form = body instanceof FormData;
    const all = new Headers({ authorization: `Bot ${aula.token}` });
    if (!form && body !== undefined) all.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    const raw = form || typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${aula.api}/v10${path}`, {
      method,
      headers: all,
      ...(raw === undefined ? {} : { body: raw }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text || 'null') as Body };
  };
}

/** A multipart body as Discord takes it. */
export function multipart(payload: unknown, files: readonly { name: string; bytes: Uint8Array }[]): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  files.forEach(({ name, bytes }, n) => {
    form.set(`files[${n}]`, new Blob([new Uint8Array(bytes)]), name);
  });
  return form;
}
