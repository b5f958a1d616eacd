import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  filterCommands,
  messageCommands,
  slashCommands,
  typedInFull,
} from '../../../src/aula/page/composer/commands.ts';
import { readNumber } from '../../../src/aula/page/composer/field.ts';
import {
  checkFilling,
  type Filling,
  partialOptions,
  readTyped,
  startFilling,
} from '../../../src/aula/page/composer/model.ts';

const commands = [
  {
    id: '1',
    type: 1,
    name: 'probabilita',
    description: 'd',
    options: [
      { type: 10, name: 'temperatura', description: 'd', min_value: 0, max_value: 2 },
      { type: 3, name: 'testo', description: 'd', required: true, min_length: 2, max_length: 20 },
      { type: 4, name: 'top_k', description: 'd', min_value: 1 },
      { type: 3, name: 'ordine', description: 'd', choices: [{ name: 'Prima T', value: 't' }] },
      { type: 5, name: 'grande', description: 'd' },
    ],
  },
  { id: '2', type: 1, name: 'modello', description: 'd', contexts: [0] },
  { id: '3', type: 3, name: 'Tokenizza', description: '' },
  {
    id: '4',
    type: 1,
    name: 'lezione',
    description: 'd',
    options: [
      { type: 1, name: 'avvia', description: 'd', options: [{ type: 3, name: 'quale', description: 'd' }] },
      { type: 2, name: 'classe', description: 'd', options: [{ type: 1, name: 'stato', description: 'd' }] },
    ],
  },
] as unknown as readonly APIApplicationCommand[];

const leaves = slashCommands(commands, 'class');
const leaf = (label: string) => {
  const found = leaves.find((known) => known.label === label);
  if (!found) throw new Error(`no ${label}`);
  return found;
};

/** /probabilita with these fields, as typed */
function filled(values: Record<string, string>): Filling {
  const filling = startFilling(leaf('/probabilita'));
  const fields = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, { text }]));
  return { ...filling, shown: [...new Set([...filling.shown, ...Object.keys(values)])], values: fields };
}

describe('the command picker', () => {
  it('lists one entry a leaf, and only what the channel allows', () => {
    expect(leaves.map((known) => known.label)).toEqual([
      '/probabilita',
      '/modello',
      '/lezione avvia',
      '/lezione classe stato',
    ]);
    expect(slashCommands(commands, 'dm').map((known) => known.label)).not.toContain('/modello');
    expect(messageCommands(commands, 'class').map((command) => command.name)).toEqual(['Tokenizza']);
  });

  it('filters without minding accents and case, names that start so first', () => {
    expect(filterCommands(leaves, '/Probabilità').map((known) => known.label)).toEqual(['/probabilita']);
    expect(filterCommands(leaves, '/').length).toBe(4);
    expect(filterCommands(leaves, '/xyz')).toEqual([]);
  });

  it('recognises a command typed in full', () => {
    expect(typedInFull(leaves, '/probabilita testo: Il gatto')?.[1]).toBe('testo: Il gatto');
    expect(typedInFull(leaves, '/lezione classe stato ')?.[0].label).toBe('/lezione classe stato');
    expect(typedInFull(leaves, '/probabilita')).toBeUndefined();
    expect(typedInFull(leaves, '/probabilitax ')).toBeUndefined();
  });
});

describe('filling a command in', () => {
  it('puts required options first', () => {
    expect(leaf('/probabilita').options[0]?.name).toBe('testo');
    expect(startFilling(leaf('/probabilita')).shown).toEqual(['testo']);
  });

  it.each([
    ['testo: Il gatto beve il', { testo: { text: 'Il gatto beve il' } }],
    ['Il gatto', { testo: { text: 'Il gatto' } }],
    ['testo: a: b temperatura: 0,5', { testo: { text: 'a: b' }, temperatura: { text: '0,5' } }],
    ['temperatura:1 testo:ciao', { temperatura: { text: '1' }, testo: { text: 'ciao' } }],
    ['', {}],
  ])('reads %j', (typed, expected) => {
    expect(readTyped(leaf('/probabilita'), typed)).toEqual(expected);
  });

  it.each([
    [{}, { testo: 'Questo campo è obbligatorio.' }],
    [{ testo: '  ' }, { testo: 'Questo campo è obbligatorio.' }],
    [{ testo: 'a' }, { testo: 'Servono almeno 2 caratteri.' }],
    [{ testo: 'x'.repeat(21) }, { testo: 'Al massimo 20 caratteri: ora sono 21.' }],
    [{ testo: 'ciao', temperatura: '2,1' }, { temperatura: 'Il valore massimo è 2.' }],
    [{ testo: 'ciao', temperatura: 'molta' }, { temperatura: 'Serve un numero, per esempio 0,7.' }],
    [{ testo: 'ciao', top_k: '1,5' }, { top_k: 'Serve un numero intero, per esempio 40.' }],
    [{ testo: 'ciao', top_k: '0' }, { top_k: 'Il valore minimo è 1.' }],
    [{ testo: 'ciao', top_k: '9'.repeat(30) }, { top_k: 'Serve un numero intero, per esempio 40.' }],
    [{ testo: 'ciao', ordine: 'boh' }, { ordine: 'Scegli una voce dell’elenco.' }],
  ])('%j is refused in words', (values, errors) => {
    expect(checkFilling(filled(values))).toEqual({ errors });
  });

  it('turns what was typed into values of the right type, and leaves empty options out', () => {
    const checked = checkFilling(
      filled({ testo: ' ciao\n', temperatura: '0,7', top_k: '40', ordine: 't', grande: 'false' }),
    );
    expect(checked).toEqual({
      options: [
        { name: 'testo', value: ' ciao\n' },
        { name: 'temperatura', value: 0.7 },
        { name: 'top_k', value: 40 },
        { name: 'ordine', value: 't' },
        { name: 'grande', value: false },
      ],
    });
    expect(checkFilling(filled({ testo: 'ciao', temperatura: '' }))).toEqual({
      options: [{ name: 'testo', value: 'ciao' }],
    });
  });

  it('nests the options of a subcommand', () => {
    const filling = { ...startFilling(leaf('/lezione avvia'), 'quale: token') };
    expect(checkFilling(filling)).toEqual({
      options: [{ name: 'avvia', options: [{ name: 'quale', value: 'token' }] }],
    });
  });

  it('tells autocomplete which option is being typed, and leaves out what is wrong', () => {
    expect(partialOptions(filled({ testo: 'x', temperatura: 'molta', top_k: '4' }), 'testo')).toEqual([
      { name: 'testo', value: 'x', focused: true },
      { name: 'top_k', value: 4 },
    ]);
  });

  it.each([
    ['0,7', 0.7],
    ['0.7', 0.7],
    ['−3', -3],
    ['+2', 2],
    ['1e3', undefined],
    ['', undefined],
    ['1.000,5', undefined],
    ['0x10', undefined],
    ['NaN', undefined],
  ])('reads the number %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
