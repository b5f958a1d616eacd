/** One person against a text: its tokens in order, and what was guessed so far. Plain data, kept between presses. */

export interface Guess {
  readonly label: string;
  /** surprise of the model at it, -log2 p */
  readonly bits: number;
}

export interface Round {
  readonly chosen: Guess & { readonly id: number };
  readonly right: Guess & { readonly id: number };
  /** the model's first tokens there, for the picture */
  readonly top: readonly { readonly id: number; readonly label: string; readonly p: number }[];
}

export interface SoloGame {
  readonly mode: 'solo';
  readonly owner: string;
  /** token ids of the whole text */
  readonly tokens: readonly number[];
  /** how many of them are shown at the beginning */
  readonly shown: number;
  /** how many are to be guessed */
  readonly length: number;
  readonly seed: number;
  readonly rounds: readonly Round[];
}

/** Rounds of a game at most: five minutes of a lesson. */
export const MOST_ROUNDS = 8;
export const LEAST_TOKENS = 4;

/**
 * @param opening tokens to show at the beginning; a third of the text, at most 6, where there is no opening
 * @returns null for a text too short to guess anything
 */
export function newSolo(
  owner: string,
  tokens: readonly number[],
  opening: number | null,
  seed: number,
): SoloGame | null {
  if (tokens.length < LEAST_TOKENS) return null;
  const third = Math.max(2, Math.min(6, Math.floor(tokens.length / 3)));
  const shown = opening !== null && opening > 0 && opening < tokens.length ? opening : third;
  const length = Math.min(MOST_ROUNDS, tokens.length - shown);
  return { mode: 'solo', owner, tokens: tokens.slice(0, shown + length), shown, length, seed, rounds: [] };
}

/** The tokens before the one to guess. */
export const soFar = ({ tokens, shown, rounds }: SoloGame): readonly number[] =>
  tokens.slice(0, shown + rounds.length);

/** The token to guess; null when the game is over. */
export const nextRight = ({ tokens, shown, length, rounds }: SoloGame): number | null =>
  rounds.length >= length ? null : (tokens[shown + rounds.length] ?? null);

export const withRound = (game: SoloGame, round: Round): SoloGame => ({
  ...game,
  rounds: [...game.rounds, round],
});

export function isSolo(state: unknown): state is SoloGame {
  if (typeof state !== 'object' || state === null) return false;
  const { mode, owner, tokens, rounds, shown, length, seed } = state as Readonly<Record<string, unknown>>;
  return (
    mode === 'solo' &&
    typeof owner === 'string' &&
    Array.isArray(tokens) &&
    Array.isArray(rounds) &&
    [shown, length, seed].every((n) => typeof n === 'number')
  );
}
