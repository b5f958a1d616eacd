/** What a drawer is given: plain data that can be sent to another thread, or to another machine. */
import type { ChartConfiguration } from 'chart.js';
import type { SceneDrawing } from './scene.ts';
import type { CompletionToken, TokensInput } from './spec/types.ts';

/** A Chart.js configuration without functions. */
export type PlainChart = ChartConfiguration<'bar', (number | null)[], string | string[]>;

export interface ChartDrawing {
  readonly kind: 'chart';
  readonly width: number;
  readonly height: number;
  /** how wide a label may be, in em: for a label that gets longer because a character of it can't be drawn */
  readonly labelWidth: number;
  readonly config: PlainChart;
}

export interface TokensDrawing {
  readonly kind: 'tokens';
  /** one panel for each tokenizer */
  readonly panels: readonly TokensInput[];
  /** how many segments of each are drawn */
  readonly most: number;
}

export interface CompletionsDrawing {
  readonly kind: 'completions';
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly cards: readonly {
    readonly heading: string;
    readonly tokens: readonly CompletionToken[];
    /** said after the last token; '' for nothing */
    readonly ending: string;
  }[];
  /** the steps of colour, in words: one for each of palette.likelihood */
  readonly legend: readonly string[];
}

export type Drawing = ChartDrawing | TokensDrawing | CompletionsDrawing | SceneDrawing;

/** A drawing and all that goes with the picture it will be. */
export interface Spec {
  readonly name: string;
  readonly alt: string;
  readonly drawing: Drawing;
}
