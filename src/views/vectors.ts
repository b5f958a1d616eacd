/** The panel of arithmetic with words: what came out, the picture, the control, and how far to trust it. */
import type { Button, Row, View } from '../bot/view.ts';
import { vectorsSpec } from '../charts/spec/vectors.ts';
import type { MapInput } from '../charts/spec/vectors-map.ts';
import type { Solution } from '../services/vectors.ts';
import type { Services } from '../services.ts';
import { vettori as it } from '../text/vettori.ts';
import { TEMPLATES } from '../vectors/recipe.ts';
import { insideRow } from './inside.ts';
import { stateToArgs, type VectorState } from './vectors-state.ts';

export interface VectorPanel {
  readonly solution: Solution;
  readonly state: VectorState;
  /** of the expression */
  readonly expressionId: string;
  /** of the text that the other looks open */
  readonly textId: string;
  /** the expression as it reads, without what is expected */
  readonly expression: string;
  /** said first: where the word comes from */
  readonly note?: string;
}

export async function vectorsView(
  panel: VectorPanel,
  { charts }: Pick<Services, 'charts'>,
  signal: AbortSignal,
): Promise<View> {
  const { solution, state, expression } = panel;
  const { top, expected, candidates, width } = solution;
  const bars = top.map((near) => ({ ...near, expected: near.word === expected?.word }));
  if (expected !== null && !bars.some((bar) => bar.expected)) bars.push({ ...expected, expected: true });
  const { shown } = solution.map;
  const space = state.kind === 'rows' ? it.spaceRows : it.spaceResidual(state.layer, template(state));
  const picture = await charts.draw(
    vectorsSpec({ expression, space, bars, candidates, width, shown, ...mapOf(solution) }),
    signal,
  );
  return { text: sentences(panel).join('\n'), pictures: [picture], rows: rows(panel) };
}

const template = (state: VectorState): string => TEMPLATES[state.template] ?? '…';

function mapOf({
  map,
  terms,
  expected,
}: Solution): Pick<MapInput, 'words' | 'result' | 'parallelogram' | 'steps'> {
  const signs = new Map(terms.map(({ word, sign }) => [word, sign]));
  const at = (word: string | undefined) => map.words.find((each) => each.word === word)?.at ?? map.result;
  const [first, second, ...others] = terms.filter(({ sign }) => sign > 0);
  const minus = terms.filter(({ sign }) => sign < 0);
  const classic = second !== undefined && others.length === 0 && minus.length === 1;
  return {
    words: map.words.map((each) => ({
      ...each,
      sign: signs.get(each.word) ?? 0,
      expected: each.word === expected?.word,
    })),
    result: terms.length === 1 ? null : map.result,
    parallelogram: classic ? { from: at(minus[0]?.word), to: at(first?.word), start: at(second.word) } : null,
    steps: map.steps,
  };
}

function sentences({ solution, state, expression, note }: VectorPanel): readonly string[] {
  const { terms, top, expected, controls, listed, measured, width } = solution;
  const [winner] = top;
  if (winner === undefined) throw new RangeError('no candidates');
  const several = [...new Map(terms.map((term) => [term.word, term])).values()].filter(
    ({ pieces }) => pieces.length > 1,
  );
  const unlisted = terms.filter((term) => !term.listed).map(({ word }) => word);
  const single = terms.length === 1 ? terms[0] : undefined;
  const judged = expected?.word ?? winner.word;
  return [
    ...(note === undefined ? [] : [note]),
    single === undefined
      ? it.solved(expression, winner.word, winner.cosine)
      : it.neighbours(single.word, winner.word, winner.cosine),
    ...(expected === null ? [] : verdict(solution, expected, winner, state.include)),
    ...controls.map(({ words, top: without, rank }) => it.control(words, without, judged, rank)),
    ...controls
      .filter(({ top: without }) => without[0]?.word === winner.word)
      .slice(0, 1)
      .map(({ words }) =>
        it.sameAsControl(
          words,
          terms.some(({ sign }) => sign < 0),
        ),
      ),
    ...(single === undefined && expected === null ? [it.unjudged] : []),
    ...(several.length === 0 ? [] : [it.pieces(several, state.kind === 'rows')]),
    ...(unlisted.length === 0 ? [] : [it.unlisted(unlisted)]),
    `${
      state.kind === 'rows'
        ? it.smallRows(width, listed)
        : it.smallResidual(state.layer, template(state), listed)
    } ${it.typed(state.include)}`,
    ...(single !== undefined || measured.of === 0 ? [] : [it.measured(measured)]),
    it.own,
  ];
}

function verdict(
  { candidates, expectedListed }: Solution,
  expected: NonNullable<Solution['expected']>,
  winner: Solution['top'][number],
  include: boolean,
): readonly string[] {
  if (expected.typed && !include) return [it.expectedTyped(expected.word)];
  const { word, rank, cosine } = expected;
  return [
    rank === 1
      ? it.right(word, cosine, candidates)
      : it.wrong(word, rank, candidates, cosine, winner.word, winner.cosine),
    ...(expectedListed ? [] : [it.expectedUnlisted(word)]),
  ];
}

function rows({ solution, state, expressionId, textId }: VectorPanel): readonly Row[] {
  const button = (
    label: string,
    action: string,
    to: VectorState,
    style: Button['style'] = 'secondary',
  ): Button => ({
    kind: 'button',
    label,
    style,
    target: { command: 'vettori', action, args: [expressionId, textId, ...stateToArgs(to)] },
  });
  const other: VectorState = { ...state, kind: state.kind === 'rows' ? 'residual' : 'rows' };
  return [
    [
      button(state.kind === 'rows' ? it.buttons.residual : it.buttons.rows, 'mostra', other, 'primary'),
      button(state.include ? it.buttons.exclude : it.buttons.include, 'mostra', {
        ...state,
        include: !state.include,
      }),
      button(it.buttons.winner(solution.top[0]?.word ?? ''), 'vincitrice', state),
    ],
    insideRow(textId, 'vettori'),
  ];
}
