/** The panel of a model that counts: its table beside the language model's, five sentences, and how far to trust them. */
import type { Button, Menu, Row, View } from '../bot/view.ts';
import { nextWordsSpec } from '../charts/spec/labs/next-words.ts';
import { CORPUS_NAMES } from '../labs/ngrams/corpus/index.ts';
import { END } from '../labs/ngrams/counts.ts';
import type { Study } from '../labs/ngrams/study.ts';
import { join } from '../labs/ngrams/tokenise.ts';
import type { Services } from '../services.ts';
import { dati as it } from '../text/dati.ts';
import { type DataState, dataArgs, LEAST_N, MOST_N, SHARES } from './data-state.ts';
import { setsMenu } from './public-rows.ts';

export interface DataPanel {
  readonly id: string;
  readonly state: DataState;
  readonly study: Study;
  /** the text's name */
  readonly title: string;
  /** whether the panel has a text of its own to go back to */
  readonly own: boolean;
  /** of the same words, for the other commands */
  readonly promptId: string;
  /** the language model's likeliest tokens, or the sentence why there are none */
  readonly big: readonly { readonly label: string; readonly p: number }[] | string;
  readonly nextSeed: number;
  /** whether rows of public data sets may be asked for here */
  readonly external: boolean;
}

type Case = keyof typeof it.think;

export async function dataView(
  panel: DataPanel,
  { charts }: Pick<Services, 'charts'>,
  signal: AbortSignal,
): Promise<View> {
  const { study, state, big } = panel;
  const picture = await charts.draw(
    nextWordsSpec({
      start: study.start,
      n: state.n,
      used: usedWords(study),
      total: study.total,
      words: study.list.map(({ word, count, probability: p }) => ({ label: named(word), count, p })),
      otherWords: study.different - study.list.length,
      tokens: typeof big === 'string' ? [] : big,
    }),
    signal,
  );
  const whole = study.written.filter((line) => line.whole).length;
  return {
    text: sentences(panel).join('\n'),
    pictures: [picture],
    embeds: [
      {
        title: it.written(state.seed),
        text: study.written.map((line) => it.line(line.text, line.whole)).join('\n'),
        footer: it.copied(study.copied, whole),
      },
    ],
    rows: rows(panel),
  };
}

const usedWords = ({ used }: Study): string => join(used.filter((word) => !word.startsWith('⟨')));
const named = (word: string): string => (word === END ? it.end : word);

function sentences({ study, state, title, big }: DataPanel): readonly string[] {
  const [first] = study.list;
  if (first === undefined) throw new RangeError('nothing follows');
  const { read, unread } = study.perplexity;
  const [token] = typeof big === 'string' ? [] : big;
  const kind = caseOf(state);
  return [
    `${it.read(title, study.sentences, study.words, study.vocabulary)} ${it.window(state.n)}`,
    it.next(usedWords(study), named(first.word), first.count, study.total, first.probability),
    ...(study.used.length < study.wanted
      ? [it.backOff(usedWords(study), study.wanted, study.used.length)]
      : []),
    ...(study.wanted < state.n - 1 && study.used.length > 0 ? [it.short(state.n - 1, study.wanted)] : []),
    ...(token === undefined ? [] : [it.big(token.label, token.p)]),
    ...(typeof big === 'string' ? [it.noModel(big)] : []),
    kind === 'little' ? it.why.little(SHARES[state.share] ?? 1) : it.why[kind],
    read === null || unread === null ? it.noPerplexity : it.perplexity(read, unread),
    it.think[kind],
  ];
}

/** What there is to learn from this panel: the most telling first. */
function caseOf({ source, n, share }: DataState): Case {
  if (share < SHARES.length - 1) return 'little';
  if (n >= 4) return 'large';
  if (n === 1) return 'one';
  if (source === 'parziale') return 'oneSided';
  return n === 2 ? 'small' : 'middle';
}

function rows({ id, state, own, promptId, nextSeed, external }: DataPanel): readonly Row[] {
  const { n, share } = state;
  // the knob's name keeps custom_ids apart when two of them lead to the same state
  const button = (
    label: string,
    knob: string,
    to: DataState,
    more: Pick<Button, 'style' | 'disabled'> = {},
  ): Button => ({
    kind: 'button',
    label,
    target: { command: 'dati', action: 'mostra', args: [id, knob, ...dataArgs(to)] },
    ...more,
  });
  const form = (label: string, action: string): Button => ({
    kind: 'button',
    label,
    target: { command: 'dati', action, args: [id, action, ...dataArgs(state)] },
  });
  const menu: Menu = {
    kind: 'menu',
    placeholder: it.menu,
    target: { command: 'dati', action: 'testo', args: [id, 'menu', ...dataArgs(state)] },
    options: [...CORPUS_NAMES, ...(own ? (['classe'] as const) : [])].map((name) => ({
      label: it.corpora[name],
      value: name,
      selected: name === state.source,
    })),
  };
  return [
    [
      button(it.buttons.less, 'meno', { ...state, n: n - 1 }, { disabled: n <= LEAST_N }),
      button(it.buttons.more, 'piu', { ...state, n: n + 1 }, { disabled: n >= MOST_N, style: 'primary' }),
      button(it.buttons.again, 'ancora', { ...state, seed: nextSeed }),
      form(it.buttons.words, 'parole'),
    ],
    [
      ...SHARES.map((_, at) =>
        button(
          it.buttons.shares[at] ?? '',
          `quota${at}`,
          { ...state, share: at },
          { disabled: at === share },
        ),
      ),
      form(it.buttons.own, 'incolla'),
      {
        kind: 'button',
        label: it.buttons.model,
        target: { command: 'probabilita', action: 'apri', args: [promptId] },
      },
    ],
    [menu],
    ...(external ? [[setsMenu] as const] : []),
  ];
}
