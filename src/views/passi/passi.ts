/** A page of the way as a message: picture, words at the chosen depth, and where to go from here. */
import type { Button, Menu, Row, View } from '../../bot/view.ts';
import type { Asker } from '../../engine/port.ts';
import { type Look, looks } from '../../services/steps/choose.ts';
import { walk as start, type Walk } from '../../services/steps/walk.ts';
import type { Prompt, Services } from '../../services.ts';
import { quoted } from '../../text/markdown.ts';
import { atLevel, type Level } from '../../text/passi/level.ts';
import { passi as it, PAGES, type PageName, pageNumber } from '../../text/passi/passi.ts';
import { insideRow } from '../inside.ts';
import { pages } from './pages.ts';
import { type State, stateToArgs, TEMPERATURES } from './state.ts';

/** Heads in the menu: what Discord allows. */
const HEADS = 25;

export async function passiView(
  prompt: Prompt,
  state: State,
  services: Services,
  asker: Asker,
): Promise<View> {
  const { signal } = asker;
  const walk = await start(prompt, services, signal);
  const all = looks(walk);
  const look =
    all.find((each) => each.layer === state.head?.layer && each.head === state.head.head) ?? all[0];
  if (look === undefined) throw new RangeError('a model without heads');
  const { spec, words } = await pages[state.page]({ walk, state, look, services, asker, signal });
  const heading = it.heading(state.page, quoted(walk.sentence.text, 40), state.level);
  return {
    text: [heading, atLevel(words, state.level), it.small(state.page)].join('\n'),
    pictures: [await services.charts.draw(spec, signal)],
    rows: rows(prompt.id, state, walk, all, look, services.newSeed()),
  };
}

function rows(
  promptId: string,
  state: State,
  walk: Walk,
  all: readonly Look[],
  look: Look,
  otherSeed: number,
): readonly Row[] {
  const button = (tag: string, label: string, to: Partial<State>, more: Partial<Button> = {}): Button => ({
    kind: 'button',
    label,
    target: { command: 'passi', action: 'vai', args: [promptId, tag, ...stateToArgs({ ...state, ...to })] },
    ...more,
  });
  const { page, level } = state;
  const at = PAGES.indexOf(page);
  const [before, after] = [PAGES[at - 1], PAGES[at + 1]];
  const buttons: Button[] = [
    button('i', it.buttons.back, { page: before ?? page }, { emoji: '◀️', disabled: before === undefined }),
    button('a', it.buttons.next, { page: after ?? page }, { emoji: '▶️', style: 'primary', disabled: after === undefined }),
    button('s', it.buttons.simpler, { level: deeper(level, -1) }, { disabled: level === 1 }),
    button('d', it.buttons.deeper, { level: deeper(level, 1) }, { disabled: level === 3 }),
    ...(page === 'estrazione' ? [button('e', it.buttons.seed, { seed: otherSeed }, { emoji: '🎲' })] : []),
  ]; // biome-ignore format: a button a line
  return [
    buttons,
    ...menus(promptId, state, walk, all, look).map((menu): Row => [menu]),
    insideRow(promptId, 'passi'),
  ];
}

const deeper = (level: Level, by: number): Level => Math.min(3, Math.max(1, level + by)) as Level;

/** Pages on which another head, or another temperature, shows something else. */
const WITH_HEADS: ReadonlySet<PageName> = new Set(['punteggio', 'attenzione', 'residuo', 'neuroni']);
const WITH_TEMPERATURE: ReadonlySet<PageName> = new Set(['softmax', 'estrazione', 'confronto']);

function menus(promptId: string, state: State, { labels }: Walk, all: readonly Look[], look: Look): Menu[] {
  const menu = (action: string, placeholder: string, options: Menu['options']): Menu => ({
    kind: 'menu',
    placeholder,
    target: { command: 'passi', action, args: [promptId, ...stateToArgs(state)] },
    options,
  });
  const shown = [look, ...all.filter((each) => each !== look)].slice(0, HEADS);
  return [
    menu(
      'pagina',
      it.goTo,
      PAGES.map((page) => ({
        label: it.pageOption(page),
        value: String(pageNumber(page)),
        selected: page === state.page,
      })),
    ),
    ...(WITH_HEADS.has(state.page)
      ? [
          menu(
            'testa',
            it.chooseHead,
            shown.map((each) => ({
              label: it.headOption(each.layer, each.head),
              value: `${each.layer}.${each.head}`,
              description: it.headDescription(labels[each.to] ?? '', each.weight),
              selected: each === look,
            })),
          ),
        ]
      : []),
    ...(WITH_TEMPERATURE.has(state.page)
      ? [
          menu(
            'temperatura',
            it.chooseTemperature,
            TEMPERATURES.map((t) => ({
              label: it.temperatureOption(t),
              value: String(t),
              selected: t === state.temperature,
            })),
          ),
        ]
      : []),
  ];
}
