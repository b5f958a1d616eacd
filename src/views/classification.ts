/** The panel of /classificazione: how many are right in words, the picture with the border, the buttons of where one is. */
import type { Button, Row, Target, View } from '../bot/view.ts';
import { type ClassesInput, classesSpec } from '../charts/spec/classes.ts';
import { accuracy, confusion } from '../labs/classification/judge.ts';
import { SHAPES } from '../labs/classification/points.ts';
import type { Services } from '../services.ts';
import { classificazione as it } from '../text/classificazione.ts';
import { labs } from '../text/labs.ts';
import { plain, quoted } from '../text/markdown.ts';
import { type ClassificationState, dataOf, NEURONS, ruleFor } from './classification-state.ts';

export interface ClassificationPanel {
  readonly id: string;
  readonly state: ClassificationState;
  readonly note?: string;
  /** the highest share found by hand in this channel; null where there is no class, or nobody has moved */
  readonly best: number | null;
  readonly copy: boolean;
  /** while it learns: where the button points that shows the end at once */
  readonly learning?: Target;
}

export async function classificationView(
  panel: ClassificationPanel,
  { charts }: Pick<Services, 'charts'>,
  signal: AbortSignal,
): Promise<View> {
  const { state, learning } = panel;
  const { seen, unseen, units } = dataOf(state);
  const rule = ruleFor(state);
  const table = confusion(rule, seen);
  const share = accuracy(confusion(rule, unseen));
  const { learnt, line, mode } = state;
  const input: ClassesInput = {
    title: mode === 'network' ? it.title.network(state.neurons) : it.title[mode],
    subtitle: learnt === null ? it.line(line.angle, line.offset) : it.steps(learnt.steps),
    seen,
    revealed: state.reveal ? unseen : [],
    rule,
    line: learnt === null ? line : null,
    confusion: table,
    unseen: { share, count: unseen.length },
    loss: learnt?.loss ?? null,
    units,
    names: namesOf(state),
  };
  const picture = await charts.draw(classesSpec(input), signal);
  const lines =
    learning === undefined
      ? sentences(panel, accuracy(table), share)
      : [it.learning(learnt?.steps ?? 0), it.scored(accuracy(table), table[0][0] + table[1][1], seen.length, null)]; // biome-ignore format: one line
  return {
    text: lines.join('\n'),
    pictures: [picture],
    rows: learning === undefined ? rows(panel) : [[{ kind: 'button', label: it.buttons.skip, style: 'secondary', target: learning }]], // biome-ignore format: one line
  };
}

function namesOf({ data }: ClassificationState): ClassesInput['names'] {
  return data.kind === 'own' ? data.names : { ...it.axes, ...it.names };
}

function sentences(panel: ClassificationPanel, share: number, unseenShare: number): readonly string[] {
  const { state, note, best, copy } = panel;
  const { data, mode, learnt, line } = state;
  const { seen, unseen } = dataOf(state);
  const names = namesOf(state);
  return [
    ...(note === undefined ? [] : [note]),
    `${it.scored(share, Math.round(share * seen.length), seen.length, mode === 'line' ? state.before : null)} ${it.unseen(unseenShare, unseen.length)}`,
    ...(learnt === null ? [] : [it.loss(learnt.from, learnt.loss, learnt.steps)]),
    ...(mode === 'line' ? [it.sides(line.angle, `${it.side.round} ${plain(names.round)}`, `${it.side.square} ${plain(names.square)}`)] : []), // biome-ignore format: one line
    ...(best === null || mode !== 'line' ? [] : [it.best(best, share, state.before !== null)]),
    mode === 'network' ? it.explain.network(state.neurons) : it.explain[mode],
    // the hand asks itself why; what can't be done is said once a straight border has been learnt
    ...(mode === 'logistic' && data.kind === 'xor' ? [it.xor] : []),
    ...(mode === 'logistic' && data.kind === 'cerchi' ? [it.circles] : []),
    data.kind === 'own'
      ? it.small(it.own(quoted(data.file, 40)), null, seen.length, unseen.length)
      : it.small(it.shapes[data.kind].name, data.seed, seen.length, unseen.length),
    ...(mode === 'network' ? [it.computed(state.seed)] : []),
    ...(copy ? [labs.copied] : []),
  ];
}

function rows({ id, state }: ClassificationPanel): readonly Row[] {
  const target = (action: string, more: readonly (string | number)[] = []): Target => ({
    command: 'classificazione',
    action,
    args: [id, ...more],
  });
  const button = (
    label: string,
    action: string,
    more: readonly (string | number)[] = [],
    style: Button['style'] = 'secondary',
  ): Button => ({ kind: 'button', label, style, target: target(action, more) });
  const reveal = state.reveal
    ? button(it.buttons.hide, 'mostra', [0])
    : button(it.buttons.show, 'mostra', [1]);
  const data: readonly Row[] =
    state.data.kind === 'own'
      ? []
      : [
          [
            {
              kind: 'menu',
              placeholder: it.menus.data,
              target: target('dati'),
              options: SHAPES.map((shape) => ({
                label: it.shapes[shape].name,
                description: it.shapes[shape].what,
                value: shape,
                selected: shape === state.data.kind,
              })),
            },
          ],
        ];
  const hand = button(it.buttons.hand, 'mano');
  if (state.mode === 'line') {
    const nudge = (action: 'gira' | 'sposta', label: (by: number) => string, by: readonly number[]) =>
      by.map((each) => button(label(each), action, [each]));
    return [
      nudge('gira', it.buttons.angle, [-15, -5, 5, 15]),
      nudge('sposta', it.buttons.offset, [-0.5, -0.1, 0.1, 0.5]),
      [
        button(it.buttons.write, 'scrivi'),
        button(it.buttons.swap, 'scambia'),
        button(it.buttons.reset, 'dacapo'),
        reveal,
      ],
      [button(it.buttons.logistic, 'logistica', [], 'primary')],
      ...data,
    ];
  }
  if (state.mode === 'logistic') {
    return [[hand, reveal, button(it.buttons.network, 'rete', [], 'primary')], ...data];
  }
  return [
    [
      button(it.buttons.reseed, 'semina', [], 'primary'),
      hand,
      button(it.buttons.logistic, 'logistica'),
      reveal,
    ],
    [
      {
        kind: 'menu',
        placeholder: it.menus.neurons,
        target: target('neuroni'),
        options: NEURONS.map((n) => ({
          label: it.menus.neuronsOption(n),
          value: String(n),
          selected: n === state.neurons,
        })),
      },
    ],
    ...data,
  ];
}
