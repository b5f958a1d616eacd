/** The built-in corpora, by the short names that buttons carry. */
import { base } from './base.ts';
import { oneSided } from './one-sided.ts';
import { tiny } from './tiny.ts';

export const CORPORA = { base, parziale: oneSided, piccolo: tiny } as const;
export type CorpusName = keyof typeof CORPORA;
/** Where to look first in a corpus that was written to show one thing. */
export const STARTS: Partial<Record<CorpusName, string>> = { parziale: 'Il medico è' };
export const CORPUS_NAMES = Object.keys(CORPORA) as readonly CorpusName[];
