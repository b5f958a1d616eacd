/** The panel of ablation with everything taken away in turn: all words, or all heads. */
import type { Context, View } from '../bot/command.ts';
import type { Spec } from '../charts/drawing.ts';
import { wordEffectsSpec } from '../charts/spec/ablation.ts';
import { headEffectsSpec } from '../charts/spec/ablation-heads.ts';
import { effectsOfHeads, effectsOfWords, type WordEffect } from '../services/ablation-scans.ts';
import type { Services } from '../services.ts';
import { bits, ablazione as it } from '../text/ablazione.ts';
import { block, isolated } from '../text/markdown.ts';
import { percent } from '../text/numbers.ts';
import { shorten } from '../tokens/label.ts';
import type { AblationPanel } from './ablation.ts';
import { type Near, scanRows, wordRows } from './ablation-rows.ts';

type Working = Pick<Context, 'signal' | 'progress' | 'stop'>;

/** Words in the picture, and in the table: what a phone can show, and what a message can hold. */
const DRAWN = 14;
const LISTED = 24;
const OPENED = 4;

function working(what: 'words' | 'heads', all: number, { progress, stop }: Working): (done: number) => void {
  const view = (done: number): View => ({
    text: it.working(what, done, all),
    rows: [[{ kind: 'button', label: it.buttons.stop, style: 'danger', target: stop }]],
  });
  return (done) => progress(() => view(done));
}

export async function allWordsView(
  panel: AblationPanel,
  services: Services,
  context: Working,
  near?: Near,
): Promise<View> {
  const { sentence } = panel;
  const rows = wordRows(panel, near);
  const tell = working('words', sentence.words.length, context);
  const effects = await effectsOfWords(sentence, services, context.signal, tell);
  const [first] = effects;
  if (first === undefined) return { text: it.onlyOne, rows };
  const label = (id: number) => services.nextToken.label(id);
  const lastWord = sentence.words.length - 1;
  const name = (word: number) =>
    `${isolated(sentence.words[word]?.label ?? '')}${nth(panel, word)}${word === lastWord ? ' *' : ''}`;
  const spec = wordEffectsSpec({
    text: sentence.text,
    original: label(first.original),
    probability: first.probabilityBefore,
    words: effects.slice(0, DRAWN).map(({ word, divergence, probabilityAfter }) => ({
      label: name(word),
      divergence,
      after: probabilityAfter,
    })),
  });
  const main = effects.find(({ word }) => word !== lastWord) ?? first;
  const own = sentence.words[main.word]?.label ?? '';
  const left = effects.slice(LISTED);
  const text = [
    it.words(sentence.text, label(first.original), first.probabilityBefore),
    main.top.id === main.original
      ? it.mostSame(own, label(main.original), main.probabilityAfter)
      : it.most(own, label(main.original), main.probabilityAfter, label(main.top.id)),
    block(table(effects.slice(0, LISTED), name, label(first.original), label)),
    ...(context.signal.aborted ? [it.stopped('words', effects.length, sentence.words.length)] : []),
    ...(left[0] === undefined ? [] : [it.more(left.length, left[0].divergence)]),
    it.last(sentence.words[lastWord]?.label ?? ''),
    it.small,
  ].join('\n');
  return { text, pictures: [await draw(spec, services, context.signal)], rows };
}

/** What was stopped is still drawn. */
const draw = (spec: Spec, { charts }: Pick<Services, 'charts'>, signal: AbortSignal) =>
  charts.draw(spec, signal.aborted ? new AbortController().signal : signal);

/** ' (2)' for the second of several words with the same letters. */
function nth({ sentence }: AblationPanel, word: number): string {
  const same = sentence.words.flatMap(({ label }, i) => (label === sentence.words[word]?.label ? [i] : []));
  return same.length === 1 ? '' : ` (${same.indexOf(word) + 1})`;
}

function table(
  effects: readonly WordEffect[],
  name: (word: number) => string,
  original: string,
  label: (id: number) => string,
): string {
  const head = [it.columns.kl, it.columns.word, shorten(original, 10), it.columns.top];
  const lines = [
    head,
    ...effects.map(({ word, divergence, probabilityAfter, top }) => [
      divergence < 0.005 ? '< 0,01' : bits(divergence),
      shorten(name(word), 14),
      percent(probabilityAfter),
      top.id === effects[0]?.original ? it.columns.same : shorten(label(top.id), 12),
    ]),
  ];
  const widths = head.map((_, c) => Math.max(...lines.map((line) => [...(line[c] ?? '')].length)));
  return lines
    .map((line) =>
      line
        .map((text, c) => text.padEnd(widths[c] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export async function allHeadsView(
  panel: AblationPanel,
  services: Services,
  context: Working,
): Promise<View> {
  const { sentence, hyper, trace } = panel;
  const size = { layers: hyper.layers.length, heads: hyper.heads };
  const all = size.layers * size.heads;
  const tell = working('heads', all, context);
  const effects = await effectsOfHeads(sentence, size, services, context.signal, tell);
  const spec = headEffectsSpec({
    text: sentence.text,
    ...size,
    divergences: Array.from({ length: all }, (_, i) => effects[i]?.divergence ?? null),
  });
  const best = [...effects].sort((a, b) => b.divergence - a.divergence).slice(0, OPENED);
  const original = trace.logits.reduce((top, value, i, all) => (value > (all[top] ?? 0) ? i : top), 0);
  const token = services.nextToken.label(original);
  const text = [
    it.scan(effects.length, sentence.text),
    ...(effects.length < all ? [it.stopped('heads', effects.length, all)] : []),
    ...best.map(({ layer, head, divergence, probabilityAfter }, i) =>
      it.scanned(i + 1, layer + 1, head + 1, divergence, token, probabilityAfter),
    ),
    it.scanNote,
    it.small,
  ].join('\n');
  return {
    text,
    pictures: [await draw(spec, services, context.signal)],
    rows: scanRows(panel, best),
  };
}
