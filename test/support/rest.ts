/** Discord's REST API spoken by hand, to see what the aula answers to what discord.js would never send. */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  readonly body: any;
}

export type Rest = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** `path` begins behind /api/v10. A FormData body is sent as multipart. */
export function restOf(aula: { readonly api: string; readonly token: string }): Rest {
  return async (method, path, body, headers = {}) => {
    const form = body instanceof FormData;
    const answer = await fetch(`${aula.api}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${aula.token}`,
        ...(form || body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: form ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
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
