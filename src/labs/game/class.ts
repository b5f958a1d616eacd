/** A class that votes for the next token, round after round. Plain data, kept between presses; every change is a pure function. */

export interface Token {
  readonly id: number;
  readonly label: string;
}

/** What a round came to: votes beside probabilities. */
export interface Shown {
  /** the most voted first, then the model's own favourites */
  readonly rows: readonly (Token & { readonly votes: number; readonly p: number })[];
  readonly people: number;
  /** the model's surprise at the votes, on average, in bits: the cross-entropy of class and model */
  readonly classBits: number;
  /** what it would be if the model drew by itself: its entropy */
  readonly modelBits: number;
}

/** Thirty draws from the model's distribution. */
export interface Draws {
  readonly seed: number;
  readonly draws: number;
  readonly bars: readonly (Token & { readonly observed: number; readonly expected: number })[];
  readonly rest: { readonly count: number; readonly observed: number; readonly expected: number };
}

export interface ClassGame {
  readonly mode: 'classe';
  readonly owner: string;
  readonly channelId: string;
  /** of the message that everybody presses on; '' before it is sent */
  readonly messageId: string;
  /** the opening, as typed */
  readonly text: string;
  /** what was appended, and the same as it reads */
  readonly tokens: readonly number[];
  readonly written: string;
  readonly phase: 'vote' | 'shown' | 'over';
  readonly candidates: readonly Token[];
  /** by voter: not the person's id, see voterOf */
  readonly votes: Readonly<Record<string, Token>>;
  readonly shown: Shown | null;
  readonly draws: Draws | null;
  /** one for each round that was shown and went on */
  readonly history: readonly {
    readonly label: string;
    readonly classBits: number;
    readonly modelBits: number;
  }[];
}

/** Rounds of a game at most. */
export const MOST_TURNS = 12;

export const roundOf = ({ history }: ClassGame): number => history.length;

/**
 * What a person's vote is kept under: the same for the same game, another in another game, so that no game holds the id of
 * anyone but its owner. 64 bits of FNV-1a (Fowler, Noll and Vo) over the game's random id and the person's.
 */
export function voterOf(gameId: string, person: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of `${gameId}:${person}`)
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n);
  return hash.toString(36);
}

/** Null when the round is over, or was another. */
export function vote(game: ClassGame, round: number, voter: string, token: Token): ClassGame | null {
  if (game.phase !== 'vote' || roundOf(game) !== round) return null;
  return { ...game, votes: { ...game.votes, [voter]: token } };
}

/** Votes by token, the most voted first; equals by id. */
export function tally(votes: ClassGame['votes']): readonly (Token & { readonly votes: number })[] {
  const counts = new Map<number, Token & { votes: number }>();
  for (const { id, label } of Object.values(votes)) {
    const known = counts.get(id);
    if (known === undefined) counts.set(id, { id, label, votes: 1 });
    else known.votes++;
  }
  return [...counts.values()].sort((a, b) => b.votes - a.votes || a.id - b.id);
}

/** Who voted what is forgotten: only the counts stay. Null when it was shown before, or was another round. */
export function show(game: ClassGame, round: number, shown: Shown): ClassGame | null {
  if (game.phase !== 'vote' || roundOf(game) !== round) return null;
  return { ...game, phase: 'shown', shown, votes: {} };
}

/**
 * The chosen token is appended, and the next round begins; without candidates the game is over.
 * Null when the round isn't the one, or its votes weren't shown.
 */
export function goOn(
  game: ClassGame,
  round: number,
  token: Token,
  written: string,
  candidates: readonly Token[],
): ClassGame | null {
  if (game.phase !== 'shown' || game.shown === null || roundOf(game) !== round) return null;
  const { classBits, modelBits } = game.shown;
  const history = [...game.history, { label: token.label, classBits, modelBits }];
  const over = candidates.length === 0 || history.length >= MOST_TURNS;
  return {
    ...game,
    tokens: [...game.tokens, token.id],
    written,
    phase: over ? 'over' : 'vote',
    candidates,
    votes: {},
    shown: null,
    draws: null,
    history,
  };
}

/** Ends it where it is; a round that was shown counts. */
export function finish(game: ClassGame): ClassGame {
  const last =
    game.shown === null ? [] : [{ label: game.shown.rows[0]?.label ?? '…', ...bitsOf(game.shown) }];
  return { ...game, phase: 'over', history: [...game.history, ...last], votes: {}, shown: null, draws: null };
}

const bitsOf = ({ classBits, modelBits }: Shown) => ({ classBits, modelBits });

export function isClassGame(state: unknown): state is ClassGame {
  if (typeof state !== 'object' || state === null) return false;
  const game = state as Readonly<Record<string, unknown>>;
  const texts = ['owner', 'channelId', 'messageId', 'text', 'written', 'phase'];
  const lists = ['tokens', 'candidates', 'history'];
  return (
    game.mode === 'classe' &&
    texts.every((name) => typeof game[name] === 'string') &&
    lists.every((name) => Array.isArray(game[name])) &&
    typeof game.votes === 'object' &&
    game.votes !== null
  );
}
