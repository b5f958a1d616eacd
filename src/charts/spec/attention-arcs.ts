/** Where one token looks, in one head: arcs over the text, the thicker the more. */
import { the } from '../../text/articles.ts';
import { percent } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { type AttentionInput, checkMap, heading, headName, inner, named } from './attention-parts.ts';
import { glancesOf } from './attention-window.ts';
import { shorten } from './shorten.ts';
import { textWidth } from './text-width.ts';
import { describe } from './words.ts';

/** What is weaker isn't drawn; what is stronger than the second also has its number. */
const drawn = 0.005;
const numbered = 0.03;
const mostNumbers = 8;
const longest = 150;
const px = size.label - 4;

/** @throws RangeError when `from` is no unit of the map */
export function attentionArcsSpec(input: AttentionInput, from: number): Spec {
  checkMap(input);
  const own = input.labels[from];
  if (own === undefined) throw new RangeError(`unit ${from} of ${input.labels.length}`);
  const { shown, left, weightLeft } = glancesOf(input, from);
  const columns = shown.map(({ label }) => label);
  const weights = shown.map(({ weight }) => weight);
  const strong = weights
    .map((weight, i) => ({ weight, i }))
    .filter(({ weight }) => weight >= numbered)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostNumbers);
  const share = input.sink[from] ?? 0;
  const { marks, y } = heading(`Dove guarda ${named(own)}: ${headName(input.layer, input.head)}`, [
    'più l’arco è spesso, più il peso è grande; si può guardare solo indietro',
    ...(input.sinkLabel === null
      ? []
      : [`nascosto: ${input.sinkLabel}, che ne prende ${the(percent(share))}${percent(share)}`]),
    ...(left === 0
      ? []
      : [
          `non disegnati: altri ${left}, più deboli, che insieme ne prendono ${the(percent(weightLeft))}${percent(weightLeft)}`,
        ]),
  ]);
  const texts = shown.map(({ label }, i) => {
    const number = strong.find((each) => each.i === i);
    const text = shorten(label, longest / px, 'start');
    return number === undefined ? text : `${text}  ${percent(number.weight)}`;
  });
  const lengths = texts.map((text) => Math.min(250, textWidth(text) * px * 1.1));
  // turned labels reach half their length to the left: the first ones need that room
  const wanted = Math.min(110, inner / columns.length);
  const room = Math.max(wanted / 2, ...lengths.map((length, i) => length / 2 - i * wanted));
  const step = Math.min(wanted, (inner - room - 16) / Math.max(1, columns.length - 1));
  const start = size.margin + (inner + room - step * (columns.length - 1)) / 2;
  const at = (i: number) => start + i * step;
  const source = shown.findIndex(({ unit }) => unit === from);
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
  const names = texts.flatMap((text, i): Mark[] => {
    const bold = i === source || strong.some((each) => each.i === i);
    const future = i > source;
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
        text,
        px,
        weight: bold ? 'bold' : 'normal',
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
      height: Math.ceil(line + 36 + 0.87 * Math.max(...lengths) + size.margin),
      marks: [...marks, ...arcs, ...names],
    },
  };
}
