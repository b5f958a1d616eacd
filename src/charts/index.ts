/** Pictures for the class: each from plain numbers to a PNG and the words that stand for it. */

import { createShared } from '../shared.ts';
import type { Drawing, Spec } from './drawing.ts';
import { ChartError } from './errors.ts';
import type { Picture } from './picture.ts';
import { createRemoteRenderer } from './quickchart.ts';
import { createLocalRenderer } from './render-local.ts';
import { completionsSpec } from './spec/completions.ts';
import { drawsSpec } from './spec/draws.ts';
import { nextTokenSpec } from './spec/next-token.ts';
import { tokenComparisonSpec, tokensSpec } from './spec/tokens.ts';
import type {
  CompletionsInput,
  DrawsInput,
  NextTokenInput,
  TokenComparisonInput,
  TokensInput,
} from './spec/types.ts';

export type { Picture } from './picture.ts';
export type * from './spec/types.ts';
export { ChartError };

/** Every method rejects with ChartError when there can be no picture, and with the signal's reason when aborted. */
export interface Charts {
  /** what can come next, and what the cuts took away. @throws RangeError unless 1 to 30 bars, probabilities in 0..1 */
  nextToken(input: NextTokenInput, signal: AbortSignal): Promise<Picture>;
  /** how often each token was drawn, next to how often it should have been. @throws RangeError unless 1 to 30 bars */
  draws(input: DrawsInput, signal: AbortSignal): Promise<Picture>;
  /** one to four completions, side by side, every token with its probability; 160 tokens, or 240 together */
  completions(input: CompletionsInput, signal: AbortSignal): Promise<Picture>;
  /** a text cut into tokens: coloured pieces with their ids; the first 200 segments */
  tokens(input: TokensInput, signal: AbortSignal): Promise<Picture>;
  /** the same text cut by two tokenizers; the first 100 segments of each */
  tokenComparison(input: TokenComparisonInput, signal: AbortSignal): Promise<Picture>;
  /** any picture that a pure spec has laid out */
  draw(spec: Spec, signal: AbortSignal): Promise<Picture>;
  close(): Promise<void>;
}

export interface ChartsOptions {
  /** the compiled charts/render-worker.js */
  readonly worker: URL;
  /** of one's own QuickChart server; without it, or when it fails, charts are drawn here */
  readonly quickchartUrl?: string;
  /** memory for pictures that may be asked for again; 32 MiB unless told */
  readonly cacheBytes?: number;
  readonly log?: (message: string) => void;
}

const serverNote = 'Il server dei grafici non ha risposto: questo grafico l’ho disegnato io.';

export function createCharts({
  worker,
  quickchartUrl,
  cacheBytes = 2 ** 25,
  log = () => {},
}: ChartsOptions): Charts {
  const local = createLocalRenderer({ worker, log });
  const remote =
    quickchartUrl === undefined
      ? null
      : createRemoteRenderer({
          url: quickchartUrl,
          timeoutMs: 5_000,
          pauseMs: 60_000,
          now: () => performance.now(),
        });
  const pictures = createShared<Picture>(
    cacheBytes,
    ({ png }, key) => png.byteLength + 2 * key.length + 1,
    ({ note }) => note === undefined,
  );

  async function render(drawing: Drawing, signal: AbortSignal): Promise<Pick<Picture, 'png' | 'note'>> {
    if (remote === null || drawing.kind !== 'chart') return { png: await local.draw(drawing, signal) };
    try {
      return { png: await remote.draw(drawing, signal) };
    } catch (error) {
      if (!(error instanceof ChartError)) throw error;
      log(`chart server: ${error.message}`);
      return { png: await local.draw(drawing, signal), note: serverNote };
    }
  }

  const picture = ({ name, alt, drawing }: Spec, signal: AbortSignal): Promise<Picture> =>
    pictures.get(`${alt}\n${JSON.stringify(drawing)}`, signal, async (shared) => ({
      name,
      alt,
      ...(await render(drawing, shared)),
    }));

  return {
    nextToken: async (input, signal) => picture(nextTokenSpec(input), signal),
    draws: async (input, signal) => picture(drawsSpec(input), signal),
    completions: async (input, signal) => picture(completionsSpec(input), signal),
    tokens: async (input, signal) => picture(tokensSpec(input), signal),
    tokenComparison: async (input, signal) => picture(tokenComparisonSpec(input), signal),
    draw: picture,
    close: () => local.close(),
  };
}
