/** A menu of a text's words or tokens. Discord shows 25 choices: of a longer text, a part, with ways to the others. */
import type { Menu, Target } from '../bot/view.ts';
import type { Unit } from '../services/sentence.ts';
import { attenzione as it } from '../text/attenzione.ts';

const CHOICES = 25;
/** Words in a part of a long text: at most two other parts are offered beside them. */
const PART = 22;

export interface WordMenu {
  readonly placeholder: string;
  readonly target: Target;
  readonly units: readonly Unit[];
  readonly selected: number | null;
  /** index of a unit in the part to show; the selected one, or the last, when left out */
  readonly near?: number;
  /** which can be chosen; all when left out */
  readonly allowed?: (unit: number) => boolean;
}

/** Values are indices of units; '+22' asks for the part that begins there (see `turned`). */
export function wordMenu({ placeholder, target, units, selected, near, allowed }: WordMenu): Menu {
  const all = units.map((unit, i) => ({ unit, i })).filter(({ i }) => allowed?.(i) ?? true);
  const aim = near ?? selected ?? units.length - 1;
  const aimed = Math.max(
    0,
    all.findLastIndex(({ i }) => i <= aim),
  );
  const start = all.length <= CHOICES ? 0 : Math.floor(aimed / PART) * PART;
  const shown = all.length <= CHOICES ? all : all.slice(start, start + PART);
  const others = all.length <= CHOICES ? [] : partsOf(all.length).filter((first) => first !== start);
  return {
    kind: 'menu',
    placeholder,
    target,
    options: [
      ...shown.map(({ unit, i }) => ({
        label: unit.label,
        value: String(i),
        description: it.menus.place(i + 1),
        selected: i === selected,
      })),
      ...others.map((first) => ({
        label: it.menus.more(
          (all[first]?.i ?? 0) + 1,
          (all[Math.min(first + PART, all.length) - 1]?.i ?? 0) + 1,
        ),
        value: `+${all[first]?.i ?? 0}`,
        description: it.menus.moreHint,
      })),
    ],
  };
}

const partsOf = (n: number): number[] => Array.from({ length: Math.ceil(n / PART) }, (_, i) => i * PART);

/** What was chosen: a unit, or the part of the text that the menu should show. */
export function chosen(value: string | undefined): { readonly unit: number } | { readonly near: number } {
  const number = Math.trunc(Number(value));
  if (!Number.isFinite(number)) return { unit: 0 };
  return value?.startsWith('+') ? { near: number } : { unit: number };
}
