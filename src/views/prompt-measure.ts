/** Everything that is measured of prompts for the same task: distributions, distances, and the surprise of a wanted answer. */
import { UserError } from '../bot/errors.ts';
import type { Asker } from '../engine/port.ts';
import { klBits, logProbabilities, surpriseBits } from '../labs/compare/divergence.ts';
import type { Prompt, Services } from '../services.ts';
import { prompt as it } from '../text/prompt.ts';

/** Tokens of a wanted answer that are measured: one pass of the model each. */
const LONGEST_ANSWER = 8;
/** Rows of the picture for each prompt. */
const EACH = 5;
const MOST_ROWS = 12;

export interface Measured {
  readonly prompt: Prompt;
  /** every token of the prompt, as a chart names it */
  readonly labels: readonly string[];
  readonly first: { readonly id: number; readonly p: number };
  /** ln p by token id, (vocabulary,) */
  readonly lnP: Float64Array;
  /** the surprise of each token of the wanted answer; empty when none was asked for */
  readonly bits: readonly number[];
}

export interface Comparison {
  readonly measured: readonly Measured[];
  /** of the wanted answer's first token, by prompt; empty when none was asked for */
  readonly wantedIds: readonly number[];
  readonly expected: string | null;
  /** the first prompt against each of the others */
  readonly distances: readonly { readonly there: number; readonly back: number }[];
  /** token ids of the picture, likeliest anywhere first */
  readonly rows: readonly number[];
}

export async function comparePrompts(
  prompts: readonly Prompt[],
  expected: string | null,
  asker: Asker,
  services: Services,
): Promise<Comparison> {
  const measured: Measured[] = [];
  const wantedIds: number[] = [];
  for (const prompt of prompts) {
    const { tokens, ranked } = await services.nextToken.predict(prompt, asker);
    const lnP = logProbabilities(ranked);
    const id = ranked.ids[0] as number;
    const answer = expected === null ? [] : await answerTokens(prompt.text, expected, asker, services);
    const bits = await surpriseOf(prompt, answer, lnP, asker, services);
    if (answer[0] !== undefined) wantedIds.push(answer[0]);
    measured.push({
      prompt,
      labels: tokens.map((token) => services.nextToken.label(token)),
      first: { id, p: Math.exp(lnP[id] as number) },
      lnP,
      bits,
    });
  }
  const [a, ...others] = measured;
  if (a === undefined) throw new RangeError('no prompts');
  return {
    measured,
    wantedIds,
    expected,
    distances: others.map((b) => ({ there: klBits(a.lnP, b.lnP), back: klBits(b.lnP, a.lnP) })),
    rows: rowsOf(measured, wantedIds),
  };
}

/** The answer's own tokens, with the space before it that an answer has after a word. */
async function answerTokens(text: string, answer: string, { signal }: Asker, { tokenisers }: Services) {
  const glued = /\s$/.test(text) ? answer : ` ${answer}`;
  const { pieces } = await tokenisers.tokenise(tokenisers.own, glued, signal);
  if (pieces.length > LONGEST_ANSWER) throw new UserError(it.longAnswer(pieces.length, LONGEST_ANSWER));
  return pieces.map(({ id }) => id);
}

/** -log2 P(t_i | prompt, t_1 … t_(i-1)) for every token of the answer. */
async function surpriseOf(
  prompt: Prompt,
  answer: readonly number[],
  lnFirst: Float64Array,
  asker: Asker,
  { nextToken }: Services,
): Promise<readonly number[]> {
  const bits: number[] = [];
  for (const [i, id] of answer.entries()) {
    if (i === 0) bits.push(surpriseBits(lnFirst, id));
    else {
      const so_far = { ...prompt, tokens: [...prompt.tokens, ...answer.slice(0, i)] };
      const { ranked } = await nextToken.predict(so_far, asker);
      bits.push(surpriseBits(logProbabilities(ranked), id));
    }
  }
  return bits;
}

/** The favourites of each prompt and the wanted token, by the most that any prompt gives them. */
function rowsOf(measured: readonly Measured[], wanted: readonly number[]): readonly number[] {
  const most = (id: number) => Math.max(...measured.map(({ lnP }) => lnP[id] ?? Number.NEGATIVE_INFINITY));
  const favourites = measured.flatMap(({ lnP }) => largest(lnP, EACH));
  const byMost = [...new Set(favourites)].sort((a, b) => most(b) - most(a));
  const must = [...new Set(wanted)];
  const chosen = byMost.filter((id) => !must.includes(id)).slice(0, MOST_ROWS - must.length);
  return [...chosen, ...must].sort((a, b) => most(b) - most(a));
}

/** Ids of the n largest. */
function largest(lnP: Float64Array, n: number): readonly number[] {
  const best: number[] = [];
  for (let id = 0; id < lnP.length; id++) {
    const x = lnP[id] as number;
    if (best.length === n && x <= (lnP[best[n - 1] as number] as number)) continue;
    const at = best.findIndex((other) => (lnP[other] as number) < x);
    best.splice(at < 0 ? best.length : at, 0, id);
    best.length = Math.min(best.length, n);
  }
  return best;
}
