/** Where somebody is on the way: what a button of /passi holds. Forged ones come back as the nearest thing that exists. */
import type { Level } from '../../text/passi/level.ts';
import { PAGES, type PageName } from '../../text/passi/passi.ts';

export interface State {
  readonly page: PageName;
  readonly level: Level;
  /** the opened head; null for the one that the sentence suggests */
  readonly head: { readonly layer: number; readonly head: number } | null;
  readonly temperature: number;
  readonly seed: number;
}

export const TEMPERATURES = [0.2, 0.5, 0.7, 1, 1.5, 2] as const;
const LEVELS: readonly Level[] = [1, 2, 3];
const MOST_SEED = 2 ** 32 - 1;

export const startOf = (seed: number): State => ({
  page: 'testo',
  level: 2,
  head: null,
  temperature: 1,
  seed,
});

/** { page: 'testo', level: 2, head: { layer: 7, head: 3 }, temperature: 1, seed: 5 } -> [1, 2, '7.3', 1, 5] */
export function stateToArgs({ page, level, head, temperature, seed }: State): (string | number)[] {
  return [
    PAGES.indexOf(page) + 1,
    level,
    head === null ? 'a' : `${head.layer}.${head.head}`,
    temperature,
    seed,
  ];
}

/** @param newSeed for a button that holds none */
export function stateFromArgs(args: readonly string[], newSeed: () => number): State {
  const [page, level, head, temperature, seed] = args;
  const wanted = seed === undefined || seed === '' ? Number.NaN : Number(seed);
  const usable = Number.isInteger(wanted) && wanted >= 0 && wanted <= MOST_SEED;
  return {
    page: pageOf(page),
    level: LEVELS.find((each) => String(each) === level) ?? 2,
    head: headOf(head),
    temperature: temperatureOf(temperature),
    seed: usable ? wanted : newSeed(),
  };
}

/** By its number from 1, as a menu or a button gives it. */
export const pageOf = (number: string | undefined): PageName => PAGES[Number(number) - 1] ?? 'testo';

export const temperatureOf = (text: string | undefined): number =>
  TEMPERATURES.find((each) => String(each) === text) ?? 1;

/** '7.3' -> { layer: 7, head: 3 } */
export function headOf(text: string | undefined): State['head'] {
  const match = /^(\d{1,3})\.(\d{1,3})$/.exec(text ?? '');
  return match === null ? null : { layer: Number(match[1]), head: Number(match[2]) };
}
