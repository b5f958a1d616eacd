import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCommand, checkCommands } from '../../../src/aula/rules/command.ts';
import { type Breach, exactly, refusedAt, text, times } from './support.ts';

const name = fc.stringMatching(/^[a-z0-9àèéìòù_-]{1,32}$/).filter((n) => n === n.toLowerCase());
const option = fc.record(
  { name, description: text(1, 100), type: fc.constantFrom(3, 4, 5, 6, 10), required: fc.boolean() },
  { requiredKeys: ['name', 'description', 'type'] },
);
/** Required ones first, no name twice. */
const options = fc
  .uniqueArray(option, { maxLength: 25, selector: (o) => o.name })
  .map((all) => all.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false)));
const command = fc.record(
  { name, description: text(1, 100), options },
  { requiredKeys: ['name', 'description'] },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

const one = (more: object = {}) => ({ name: 'a', description: 'x', type: 3, ...more });
const having = (what: string, path: string, ...list: object[]): Breach<Command> => ({
  what,
  path,
  body: (valid) => ({ ...valid, options: list }),
});
const choices = (count: number) => times(count, (i) => ({ name: `${i}`, value: `${i}` }));

const breaches: readonly Breach<Command>[] = [
  { what: 'no name', path: 'name', body: (c) => ({ ...c, name: '' }) },
  { what: 'a name of 33', path: 'name', body: (c) => ({ ...c, name: 'x'.repeat(33) }) },
  { what: 'capitals', path: 'name', body: (c) => ({ ...c, name: 'Tokenizza' }) },
  { what: 'a blank', path: 'name', body: (c) => ({ ...c, name: 'due parole' }) },
  { what: 'no description', path: 'description', body: (c) => ({ ...c, description: '' }) },
  { what: 'a description of 101', path: 'description', body: (c) => ({ ...c, description: exactly(101) }) },
  { what: 'an unknown context', path: 'contexts.0', body: (c) => ({ ...c, contexts: [7] }) },
  {
    what: 'permissions in words',
    path: 'default_member_permissions',
    body: (c) => ({ ...c, default_member_permissions: 'tutti' }),
  },
  having('26 options', 'options', ...times(26, (i) => one({ name: `o${i}` }))),
  having('an option twice', 'options.1.name', one(), one()),
  having('a required option after another', 'options.1', one(), one({ name: 'b', required: true })),
  having('26 choices', 'options.0.choices', one({ choices: choices(26) })),
  having(
    'a choice of 101',
    'options.0.choices.0.name',
    one({ choices: [{ name: exactly(101), value: 'x' }] }),
  ),
  having('a choice twice', 'options.0.choices.1.name', one({ choices: [...choices(1), ...choices(1)] })),
  having('a text as a number', 'options.0.choices.0.value', one({ type: 4, choices: choices(1) })),
  having(
    'choices and autocomplete',
    'options.0.autocomplete',
    one({ choices: choices(1), autocomplete: true }),
  ),
  having('autocomplete of yes and no', 'options.0.type', one({ type: 5, autocomplete: true })),
  having('a range of texts', 'options.0.min_value', one({ min_value: 1 })),
  having('a length of numbers', 'options.0.min_length', one({ type: 4, max_length: 3 })),
  having('a length of 6,001', 'options.0.max_length', one({ max_length: 6001 })),
  having('an unknown type', 'options.0.type', one({ type: 99 })),
  having('a subcommand beside an option', 'options.1.type', one({ type: 1 }), one({ name: 'b' })),
];

describe('a command', () => {
  test('within the limits is accepted', () => {
    fc.assert(fc.property(command, (valid) => void checkCommand(valid)));
  });

  test.each(breaches)('with $what is refused at $path', ({ path, body }) => {
    fc.assert(
      fc.property(command, (valid) => {
        expect(refusedAt(() => checkCommands([body(valid)]))).toEqual([`0.${path}`]);
      }),
      { numRuns: 15 },
    );
  });

  test('may hold 8,000 characters, not one more', () => {
    const sized = (last: number) => ({
      name: 'x',
      description: 'x'.repeat(last),
      options: times(4, (i) =>
        one({
          name: `${i}`,
          choices: times(20, (j) => ({ name: `${j}`.padEnd(50, 'x'), value: 'y'.repeat(49) })),
        }),
      ),
    });
    const base = 1 + 4 * (2 + 20 * 99);
    expect(() => checkCommand(sized(8000 - base))).not.toThrow();
    expect(refusedAt(() => checkCommand(sized(8001 - base)))).toEqual(['']);
  });

  test('with subcommands and groups is accepted', () => {
    const sub = { name: 'sotto', description: 'x', type: 1, options: [one()] };
    const group = { name: 'gruppo', description: 'x', type: 2, options: [sub] };
    expect(() => checkCommand({ name: 'x', description: 'x', options: [group, sub] })).not.toThrow();
    expect(
      refusedAt(() => checkCommand({ name: 'x', description: 'x', options: [{ ...group, options: [] }] })),
    ).toEqual(['options.0.options']);
  });
});

describe('a list of commands', () => {
  const slash = (i: number) => ({ name: `c${i}`, description: 'x' });
  const menu = (i: number) => ({ name: `Voce ${i}`, type: 3 });

  test('holds 100 slash and 15 message commands', () => {
    expect(checkCommands([...times(100, slash), ...times(15, menu)])).toHaveLength(115);
    expect(refusedAt(() => checkCommands(times(101, slash)))).toBe('code 30032');
    expect(refusedAt(() => checkCommands(times(16, menu)))).toBe('code 30032');
  });

  test('names each command once, but a menu entry may share a name', () => {
    expect(refusedAt(() => checkCommands([slash(1), slash(1)]))).toEqual(['1.name']);
    expect(checkCommands([slash(1), { name: 'c1', type: 3 }])).toHaveLength(2);
  });

  test.each([null, {}, 7, [null], [7], ['x']])('%j is refused, not a crash', (body) => {
    expect(refusedAt(() => checkCommands(body))).toBeInstanceOf(Array);
  });
});
