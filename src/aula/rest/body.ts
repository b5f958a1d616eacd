/** Reads a request's body: JSON, or multipart with `payload_json` and `files[n]`. */
import type { Context } from 'hono';
import { invalidForm } from '../rules/form.ts';
import { refusals } from '../rules/refusal.ts';
import type { Upload } from '../world/files.ts';

export interface Body {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}

/** Throws a Refusal: 50109 for what is no JSON, 50035 for a multipart body that can't be read. */
export async function bodyOf(context: Context): Promise<Body> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return { json: parse(await context.req.text()), uploads: [] };
  const form = await context.req.raw.formData().catch(() => {
    throw invalidForm([
      { path: [], fault: { code: 'CONTENT_TYPE_INVALID', message: 'The multipart body is malformed.' } },
    ]);
  });
  const uploads: Upload[] = [];
  let json: unknown = {};
  for (const [key, value] of form.entries()) {
    const n = /^files\[(\d{1,3})\]$/.exec(key)?.[1];
    if (key === 'payload_json' && typeof value === 'string') json = parse(value);
    else if (n !== undefined && typeof value !== 'string') {
      const bytes = new Uint8Array(await value.arrayBuffer());
      uploads.push({ n, name: value.name, type: value.type, bytes });
    }
  }
  return { json, uploads };
}

function parse(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.badJson();
  }
}
