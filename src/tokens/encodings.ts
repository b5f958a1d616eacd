/** The list of OpenAI's encodings, with what a student may want to know of each. */

export type EncodingName =
  | 'gpt2'
  | 'r50k_base'
  | 'p50k_base'
  | 'cl100k_base'
  | 'o200k_base'
  | 'o200k_harmony';

export interface Encoding {
  /** which models read with it, in Italian, a few words */
  readonly models: string;
  /** the encoding whose table it shares: they differ only in special tokens, which a typed text never gives */
  readonly table: EncodingName;
}

/** From the oldest to the newest. */
export const ENCODINGS: Readonly<Record<EncodingName, Encoding>> = {
  gpt2: { models: 'GPT-2', table: 'r50k_base' },
  r50k_base: { models: 'GPT-3: le stesse parti di GPT-2', table: 'r50k_base' },
  p50k_base: { models: 'Codex: GPT-3 con più spazi, per il codice', table: 'p50k_base' },
  cl100k_base: { models: 'GPT-3.5 e GPT-4', table: 'cl100k_base' },
  o200k_base: { models: 'GPT-4o e GPT-5', table: 'o200k_base' },
  o200k_harmony: { models: 'gpt-oss, i modelli aperti di OpenAI', table: 'o200k_base' },
};

export const ENCODING_NAMES = Object.keys(ENCODINGS) as readonly EncodingName[];

export function isEncodingName(name: string): name is EncodingName {
  return Object.hasOwn(ENCODINGS, name);
}
