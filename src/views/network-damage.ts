/** The page of /rete where neurons are silenced, and what the network forgets. */
import type { View } from '../bot/view.ts';
import { damageSpec } from '../charts/spec/labs/digit-damage.ts';
import { accuracyOf, HIDDEN, type Score } from '../labs/digits/reader.ts';
import type { Services } from '../services.ts';
import { rete as it } from '../text/rete.ts';
import { button, type Page, small, target } from './network.ts';
import { silencedIn } from './network-state.ts';

/** A digit is worth naming if it loses more than this share. */
const NOTABLE = 0.05;

/** @param after how the damaged network reads */
export async function damagePage(
  page: Page,
  after: Score,
  { charts }: Pick<Services, 'charts'>,
  signal: AbortSignal,
): Promise<View> {
  const silenced = silencedIn(page.state.mask);
  const [was, now] = [shares(page.score), shares(after)];
  const spec = damageSpec({ before: was, after: now, silenced: silenced.length, neurons: HIDDEN });
  return {
    text: [...damageSentences(page, after, was, now), it.explain.damage, ...small(page).slice(0, 1)].join(
      '\n',
    ),
    pictures: [await charts.draw(spec, signal)],
    rows: [
      [
        { ...button(page, it.buttons.more(4), 'spegni', 'danger'), disabled: silenced.length === HIDDEN },
        { ...button(page, it.buttons.repair, 'riaccendi', 'success'), disabled: silenced.length === 0 },
        button(page, it.buttons.back[page.state.source.kind], 'cifra', 'primary'),
        button(page, it.buttons.weights, 'pesi'),
      ],
      [
        {
          kind: 'menu',
          placeholder: it.menus.neuron,
          target: target(page, 'spegni', 'menu'),
          options: Array.from({ length: HIDDEN }, (_, j) => ({
            label: it.menus.neuronOption(j, !silenced.includes(j)),
            value: String(j),
          })),
        },
      ],
    ],
  };
}

function damageSentences(
  { state, score }: Page,
  after: Score,
  was: readonly number[],
  now: readonly number[],
): readonly string[] {
  const n = silencedIn(state.mask).length;
  if (n === 0) return [it.damage.none(accuracyOf(score))];
  const losses = was.map((share, digit) => share - (now[digit] ?? 0));
  const worst = losses.indexOf(Math.max(...losses));
  return [
    it.damage.some(n, HIDDEN, accuracyOf(score), accuracyOf(after)),
    (losses[worst] ?? 0) < NOTABLE
      ? it.damage.unhurt
      : it.damage.worst(worst, was[worst] ?? 0, now[worst] ?? 0),
  ];
}

const shares = ({ right, of }: Score): number[] => right.map((n, digit) => n / Math.max(1, of[digit] ?? 1));
