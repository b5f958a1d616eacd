/** Where a word's vector is taken from: a row of the embedding table, or the residual stream after some layers. */

export type Recipe =
  | { readonly kind: 'rows' }
  | {
      readonly kind: 'residual';
      /** after how many layers, from 0 */
      readonly layer: number;
      /** which of TEMPLATES */
      readonly template: number;
    };

export const ROWS: Recipe = { kind: 'rows' };

/** The sentences that a word is read in, as its end; the first is the usual one. */
export const TEMPLATES = ['Definizione: …', 'La parola …', '…'] as const;

/**
 * What the model reads. A row of the table is taken for the word as it stands inside a sentence, after a space.
 * @example textOf({ kind: 'residual', layer: 10, template: 0 }, 'gatto') // 'Definizione: gatto'
 */
export function textOf(recipe: Recipe, word: string): string {
  if (recipe.kind === 'rows') return ` ${word}`;
  return (TEMPLATES[recipe.template] ?? '…').replace('…', () => word);
}

/** The layer that was chosen on Gemma 270M, 10 of 18, at the same height in any other model. */
export function usualLayer(layers: number): number {
  return Math.round((10 / 18) * layers);
}

/** @example keyOf(ROWS), keyOf({ kind: 'residual', layer: 10, template: 0 }) // 'rows', 'residual-10-0' */
export function keyOf(recipe: Recipe): string {
  return recipe.kind === 'rows' ? 'rows' : `residual-${recipe.layer}-${recipe.template}`;
}
