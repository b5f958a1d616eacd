/** What a round of the class came to, beside what the model says; and thirty draws of the model's own. */
import { logProbabilities, surpriseBits } from '../labs/compare/divergence.ts';
import { type ClassGame, type Draws, type Shown, tally } from '../labs/game/class.ts';
import { NEUTRAL } from '../sampling/settings.ts';
import type { Ranked } from '../sampling/types.ts';
import type { Prediction } from '../services/next-token.ts';
import type { Services } from '../services.ts';

type Naming = Pick<Services, 'nextToken'>;

/** Tokens of the picture: the voted ones first, then the model's favourites. */
const ROWS = 8;
/** One draw for each student of a class. */
const DRAWS = 30;

export function shownOf({ votes }: ClassGame, ranked: Ranked, { nextToken }: Naming): Shown {
  const lnP = logProbabilities(ranked);
  const p = (id: number) => Math.exp(lnP[id] ?? Number.NEGATIVE_INFINITY);
  const voted = tally(votes);
  const people = voted.reduce((sum, one) => sum + one.votes, 0);
  const classBits = voted.reduce((sum, one) => sum + one.votes * surpriseBits(lnP, one.id), 0) / people;
  const own = Array.from(ranked.ids.subarray(0, ROWS))
    .filter((id) => !voted.some((one) => one.id === id))
    .map((id) => ({ id, label: nextToken.label(id), votes: 0 }));
  const rows = [...voted, ...own].slice(0, ROWS).map((one) => ({ ...one, p: p(one.id) }));
  return { rows, people, classBits, modelBits: entropy(lnP) };
}

/** H = -sum p log2 p, from natural logarithms. */
function entropy(lnP: Float64Array): number {
  let nats = 0;
  for (const x of lnP) nats -= Math.exp(x) * (x === Number.NEGATIVE_INFINITY ? 0 : x);
  return Math.max(0, nats / Math.LN2);
}

export function drawsOf(prediction: Prediction, seed: number, { nextToken }: Naming): Draws {
  const distribution = nextToken.distribution(prediction, NEUTRAL);
  const { counts } = nextToken.drawMany(distribution, DRAWS, seed);
  const bars = distribution.top(ROWS).map(({ id, rank, after }) => ({
    id,
    label: nextToken.label(id),
    observed: counts[rank - 1] ?? 0,
    expected: DRAWS * after,
  }));
  const shown = bars.reduce((sum, { observed }) => sum + observed, 0);
  return {
    seed,
    draws: DRAWS,
    bars,
    rest: {
      count: distribution.kept - bars.length,
      observed: DRAWS - shown,
      expected: DRAWS * distribution.rest(bars.length).after,
    },
  };
}
