/** Where one token looks, in one head: arcs over the text, the thicker the more. */
import { percent } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { type AttentionInput, checkMap, heading, headName, inner, named } from './attention-parts.ts';
import { windowOf } from './attention-window.ts';
import { shorten } from './shorten.ts';
import { describe } from './words.ts';

/** What is weaker isn't drawn; what is stronger than the second also has its number. */
const drawn = 0.005;
const numbered = 0.03;
const mostNumbers = 8;
const longest = 150;

/** @throws RangeError when `from` is no unit of the map */
export function attentionArcsSpec(input: AttentionInput, from: number): Spec {
  checkMap(input);
  const own = input.labels[from];
  if (own === undefined) throw new RangeError(`unit ${from} of ${input.labels.length}`);
  const { columns, rows, values, sink, first } = windowOf(input, from);
  const row = from - first;
  const offset = columns.length - rows.length;
  const weights = values.slice(row * columns.length, (row + 1) * columns.length).map((value) => value ?? 0);
  const strong = weights
    .map((weight, i) => ({ weight, i }))
    .filter(({ weight }) => weight >= numbered)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostNumbers);
  const share = sink[row] ?? 0;
  const { marks, y } = heading(`Dove guarda ${named(own)}: ${headName(input.layer, input.head)}`, [
    'più l’arco è spesso, più il peso è grande; si può guardare solo indietro',
    ...(input.sinkLabel === null ? [] : [`nascosto: ${input.sinkLabel}, che ne prende il ${percent(share)}`]),
  ]);
  const step = Math.min(110, inner / columns.length);
  const start = size.margin + (inner - step * columns.length) / 2 + step / 2 + 10;
  const at = (i: number) => start + i * step;
  const source = row + offset;
  const reach = Math.max(1, ...weights.map((weight, i) => (weight >= drawn ? source - i : 0)));
  const tallest = Math.min(300, 90 + reach * step * 0.45);
  const line = y + 20 + tallest;
  const arcs = weights.flatMap((weight, i): Mark[] => {
    if (weight < drawn) return [];
    const look = { color: palette.main, line: 1.5 + 22 * weight, opacity: 0.4 + 0.6 * weight } as const;
    if (i === source)
      return [{ mark: 'arc', from: at(i) - 12, to: at(i) + 12, y: line, height: 34, ...look }];
    return [
      {
        mark: 'arc',
        from: at(source),
        to: at(i),
        y: line,
        height: tallest * (0.25 + 0.75 * ((source - i) / reach)),
        ...look,
      },
    ];
  });
  const texts = columns.flatMap((name, i): Mark[] => {
    const number = strong.find((each) => each.i === i);
    const future = i > source;
    const shown = shorten(name, longest / size.small, 'start');
    return [
      {
        mark: 'dot',
        x: at(i),
        y: line,
        radius: i === source ? 9 : 5,
        fill: i === source ? palette.strike : future ? palette.rest : palette.main,
      },
      {
        mark: 'text',
        x: at(i) + 8,
        y: line + 26,
        text: number === undefined ? shown : `${shown}  ${percent(number.weight)}`,
        px: size.label - 4,
        weight: number !== undefined || i === source ? 'bold' : 'normal',
        color: future ? palette.outline : palette.ink,
        align: 'right',
        turn: -60,
        most: 250,
      },
    ];
  });
  const listed = strong.length > 0 ? strong : weights.map((weight, i) => ({ weight, i })).slice(source);
  const alt = describe(
    `Archi di attenzione da ${named(own)}, ${headName(input.layer, input.head)}. Guarda:`,
    listed.map(({ weight, i }) => `${named(columns[i] ?? '')} ${percent(weight)}`),
    () => '…',
    input.sinkLabel === null ? '' : `Il token iniziale ${input.sinkLabel}, nascosto: ${percent(share)}.`,
  );
  return {
    name: 'prossimo-archi.png',
    alt,
    drawing: {
      kind: 'scene',
      width: size.width,
      height: Math.ceil(line + 260),
      marks: [...marks, ...arcs, ...texts],
    },
  };
}
