/** What the buttons of /vettori hold: which text, which space, and whether typed words may come out. */
import { type Recipe, ROWS, TEMPLATES } from '../vectors/recipe.ts';

export interface VectorState {
  /** the space that is shown */
  readonly kind: Recipe['kind'];
  /** of the residual stream, also while the rows are shown: the way back */
  readonly layer: number;
  readonly template: number;
  /** whether typed words may come out */
  readonly include: boolean;
}

export const recipeOf = ({ kind, layer, template }: VectorState): Recipe =>
  kind === 'rows' ? ROWS : { kind, layer, template };

/** @example stateToArgs({ kind: 'residual', layer: 10, template: 0, include: false }) // ['s', 10, 0, 0] */
export function stateToArgs({ kind, layer, template, include }: VectorState): readonly (string | number)[] {
  return [kind === 'rows' ? 'r' : 's', layer, template, include ? 1 : 0];
}

/** Reads them back; whatever is missing or impossible becomes the usual. */
export function stateOf(
  [kind, layer, template, include]: readonly string[],
  layers: { readonly all: number; readonly usual: number },
): VectorState {
  const whole = (text: string | undefined, most: number, usual: number) => {
    const n = text === undefined || text === '' ? Number.NaN : Number(text);
    return Number.isInteger(n) && n >= 0 && n <= most ? n : usual;
  };
  return {
    kind: kind === 'r' ? 'rows' : 'residual',
    layer: whole(layer, layers.all, layers.usual),
    template: whole(template, TEMPLATES.length - 1, 0),
    include: include === '1',
  };
}
