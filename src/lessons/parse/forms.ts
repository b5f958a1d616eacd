/** How a question is answered, and what is right: choices, a number (perhaps the model's own), or a short text. */
import { z } from 'zod';
import { directives } from '../../text/lesson/problems.ts';
import { asks as it, WHAT } from '../../text/lesson/step-problems.ts';
import type { Computed, NumberForm, Question } from '../lesson.ts';
import type { Inside } from './ask.ts';
import { numberAttribute, textAttribute } from './attributes.ts';
import { checkChoices } from './choices.ts';
import type { Say } from './say.ts';

export const QUESTION = {
  tipo: z.enum(['una', 'piu', 'numero', 'testo']).optional(),
  giusto: numberAttribute('giusto').optional(),
  tolleranza: numberAttribute('tolleranza', 0, 1e9).optional(),
  calcola: z.enum(['token', 'probabilita', 'entropia']).optional(),
  su: textAttribute('su', 500).optional(),
  token: textAttribute('token', 60).optional(),
  accettate: textAttribute('accettate', 1000).optional(),
};
type Read = z.output<z.ZodObject<typeof QUESTION>>;

const MOST_ACCEPTED = 100;
const FOR: Readonly<Record<NonNullable<Read['tipo']>, readonly (keyof Read)[]>> = {
  una: [],
  piu: [],
  numero: ['giusto', 'tolleranza', 'calcola', 'su', 'token'],
  testo: ['accettate'],
};

/** null when something is wrong, and said. */
export function formOf(read: Read, inside: Inside, line: number, say: Say): Question['form'] | null {
  const tipo = read.tipo ?? 'una';
  for (const name of Object.keys(QUESTION) as (keyof Read)[])
    if (name !== 'tipo' && read[name] !== undefined && !FOR[tipo].includes(name))
      say(line, it.notFor(name, tipo));
  if (tipo === 'numero') return numberForm(read, line, say);
  if (tipo === 'testo') return textForm(read, line, say);
  return choiceForm(tipo, inside, line, say);
}

function choiceForm(
  tipo: 'una' | 'piu',
  { items, list, noBoxes }: Inside,
  line: number,
  say: Say,
): Question['form'] | null {
  if (!list) {
    say(noBoxes ?? line, noBoxes === null ? it.noChoices : it.noBoxes);
    return null;
  }
  checkChoices(items, line, 2, tipo === 'una' ? 5 : 10, say);
  const right = items.filter((item) => item.right === true).length;
  if (right === 0) say(line, it.noRight);
  if (tipo === 'una' && right > 1) say(line, it.twoRight(right));
  for (const item of items) {
    if (item.right === null) say(item.line, it.noBoxes);
    if (item.right === false && item.because === '' && item.text !== '')
      say(item.line, it.noReason(item.text));
  }
  const choices = items.map(({ text, right, because }) => ({ text, right: right === true, because }));
  return { type: tipo === 'una' ? 'one' : 'many', choices };
}

function numberForm(read: Read, line: number, say: Say): NumberForm | null {
  const { giusto, calcola, tolleranza = 0 } = read;
  if (giusto !== undefined && calcola !== undefined) say(line, it.bothNumbers);
  if (giusto !== undefined) return { type: 'number', right: giusto, tolerance: tolleranza };
  if (calcola === undefined) {
    say(line, it.noNumber);
    return null;
  }
  if (calcola !== 'token' && tolleranza === 0) say(line, it.noTolerance(calcola));
  const right = computed(calcola, read, line, say);
  return right && { type: 'number', right, tolerance: tolleranza };
}

function computed(
  calcola: NonNullable<Read['calcola']>,
  { su, token }: Read,
  line: number,
  say: Say,
): Computed | null {
  if (su === undefined) say(line, it.needs('su', calcola));
  if (calcola === 'probabilita') {
    if (token === undefined) say(line, it.needs('token', calcola));
    return su === undefined || token === undefined ? null : { compute: 'probability', text: su, token };
  }
  if (token !== undefined)
    say(line, directives.unknownAttribute('token', `calcola="${calcola}"`, null, ['su']));
  if (su === undefined) return null;
  return { compute: calcola === 'token' ? 'tokens' : 'entropy', text: su };
}

function textForm({ accettate }: Read, line: number, say: Say): Question['form'] | null {
  const accepted = (accettate ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  for (const one of accepted)
    if (one.length > MOST_ACCEPTED) say(line, directives.tooLong(WHAT.accepted, one.length, MOST_ACCEPTED));
  if (accepted.length === 0) {
    say(line, it.noAccepted);
    return null;
  }
  return { type: 'text', accepted: [...new Set(accepted)] };
}
