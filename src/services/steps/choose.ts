/** Which head is opened: one where the last token looks at a word with a meaning of its own. */
import type { Walk } from './walk.ts';

export interface Look {
  readonly layer: number;
  readonly head: number;
  /** the token that is looked at, of those worth looking at the one with most weight */
  readonly to: number;
  readonly weight: number;
}

/** Words that hold a sentence together: to look at one of them tells a class little. */
const SMALL = new Set(
  (
    'il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli ' +
    'alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle e ed o ma che ' +
    'non si è ci ne mi ti vi se come anche perché dell all dall nell sull un quell ho ha the a an of and or to is in on for'
  ).split(' '),
);

/**
 * For each head, where the last token looks. The best first: much weight on a word of its own meaning, in a head that
 * doesn't just look one token back wherever it is.
 */
export function looks(walk: Walk): readonly Look[] {
  const { trace, hyper } = walk;
  const targets = worthLooking(walk);
  const found = trace.layers.flatMap(({ attention }, layer) =>
    Array.from({ length: hyper.heads }, (_, head) => {
      const best = strongest(attention, trace.tokens.length, head, targets);
      return { layer, head, ...best, score: best.weight * (1 - backwards(walk, attention, head)) };
    }),
  );
  return found.sort((a, b) => b.score - a.score).map(({ score: _, ...look }) => look);
}

function strongest(attention: Float32Array, T: number, head: number, targets: readonly number[]) {
  const weights = targets.map((to) => ({ to, weight: attention[(head * T + T - 1) * T + to] ?? 0 }));
  return weights.reduce((best, each) => (each.weight > best.weight ? each : best));
}

/** How much a head looks one token back, on average over the tokens before the last; 0 for texts too short to say. */
function backwards({ trace, sentence }: Walk, attention: Float32Array, head: number): number {
  const T = trace.tokens.length;
  const begin = sentence.begin.length;
  let sum = 0;
  for (let t = begin + 1; t < T - 1; t++) sum += attention[(head * T + t) * T + t - 1] as number;
  return T - 2 - begin > 0 ? sum / (T - 2 - begin) : 0;
}

/** Positions to choose from: words of their own meaning; else any other token of the text; else what there is. */
export function worthLooking({ sentence, trace }: Walk): readonly number[] {
  const last = trace.tokens.length - 1;
  const others = sentence.words.filter(({ positions }) => !positions.includes(last));
  const full = others.filter(({ label }) => hasMeaning(label)).flatMap(({ positions }) => positions);
  if (full.length > 0) return full;
  const before = sentence.tokens.flatMap(({ positions }) => positions).filter((at) => at !== last);
  return before.length > 0 ? before : [0];
}

/** Whether a word is more than punctuation and isn't one of the small ones. */
function hasMeaning(word: string): boolean {
  const letters =
    word
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.at(-1) ?? '';
  return letters.length >= 2 && !SMALL.has(letters);
}
