/** `::attesa{…}`: what the lesson's point depends on, to be checked on the loaded model. */
import { z } from 'zod';
import { directives } from '../../text/lesson/problems.ts';
import { asks as it } from '../../text/lesson/step-problems.ts';
import type { Expectation } from '../lesson.ts';
import { numberAttribute, readAttributes, textAttribute } from './attributes.ts';
import type { Say } from './say.ts';
import { type Directive, lineOf } from './tree.ts';

const words = (name: string) => textAttribute(name, 500).optional();
const SHAPE = z.object({
  primo: words('primo'),
  su: words('su'),
  fra: numberAttribute('fra', 1, 1000).optional(),
  token: words('token'),
  tokens: numberAttribute('tokens', 0, 1000).optional(),
  vettore: words('vettore'),
  parola: words('parola'),
});
type Read = z.output<typeof SHAPE>;
/** what says which expectation it is, and what goes with it */
const KINDS: readonly (readonly [keyof Read, readonly (keyof Read)[]])[] = [
  ['primo', ['su']],
  ['fra', ['token', 'su']],
  ['tokens', ['su']],
  ['vettore', ['parola']],
];

export function readExpectation(node: Directive, text: string, say: Say): Expectation | null {
  const line = lineOf(node);
  const read = readAttributes(node, SHAPE, {}, text, say);
  if (read === null) return null;
  const kinds = KINDS.filter(([name]) => read[name] !== undefined);
  const [kind] = kinds;
  if (!kind || kinds.length > 1) {
    say(line, it.aloneExpectation);
    return null;
  }
  const [first, others] = kind;
  for (const name of others) if (read[name] === undefined) say(line, directives.lacking(name, 'attesa', '…'));
  for (const name of Object.keys(SHAPE.shape) as (keyof Read)[])
    if (name !== first && !others.includes(name) && read[name] !== undefined)
      say(line, directives.unknownAttribute(name, `attesa{${first}=…}`, null, [first, ...others]));
  return expectation(read, line);
}

function expectation(
  { primo, su, fra, token, tokens, vettore, parola }: Read,
  line: number,
): Expectation | null {
  if (vettore !== undefined)
    return parola === undefined ? null : { expect: 'vector', line, expression: vettore, word: parola };
  if (su === undefined) return null;
  if (primo !== undefined) return { expect: 'first', line, prompt: su, token: primo };
  if (tokens !== undefined) return { expect: 'tokens', line, text: su, count: tokens };
  return fra === undefined || token === undefined
    ? null
    : { expect: 'among', line, prompt: su, token, most: fra };
}
