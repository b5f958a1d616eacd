/** What Discord's client lets through: exactly the values a command declares, of the declared types. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submitted } from '../../../src/aula/people/components.ts';
import { fill } from '../../../src/aula/people/options.ts';
import { Wrong } from '../../../src/aula/people/wrong.ts';

const command = (...options: object[]) => ({ options }) as never;
const number = { name: 'n', type: 4, min_value: -3, max_value: 7 };
const word = { name: 't', type: 3, required: true, min_length: 2, max_length: 4 };
const anything = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.boolean());

describe('a value', () => {
  test('passes when it is an integer in its range, and only then', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -10, max: 10 }), anything), (value) => {
        const right = typeof value === 'number' && Number.isInteger(value) && value >= -3 && value <= 7;
        const run = () => fill(command(number), [{ name: 'n', value }], false);
        if (right) expect(run()).toEqual([{ name: 'n', type: 4, value }]);
        else if (value === '') expect(run()).toEqual([]);
        else expect(run).toThrow(Wrong);
      }),
    );
  });

  test('passes when it is a text of its length, and only then', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const right = typeof value === 'string' && value.length >= 2 && value.length <= 4;
        const run = () => fill(command(word), [{ name: 't', value }], false);
        if (right) expect(run()).toEqual([{ name: 't', type: 3, value }]);
        else expect(run).toThrow(Wrong);
      }),
    );
  });

  test('is unchecked while it is typed, and others may be missing', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const typed = [{ name: 'n', value, focused: true }];
        expect(fill(command(word, number), typed, true)).toEqual([{ ...typed[0], type: 4 }]);
      }),
    );
    expect(() => fill(command(word), [{ name: 't', value: 'x' }], true)).toThrow('Non è chiaro');
  });

  test('lies as deep as its subcommand', () => {
    const nested = command({ name: 'g', type: 2, options: [{ name: 's', type: 1, options: [word] }] });
    const given = (value: string) => [
      { name: 'g', options: [{ name: 's', options: [{ name: 't', value }] }] },
    ];
    expect(fill(nested, given('abc'), false)).toEqual([
      {
        name: 'g',
        type: 2,
        options: [{ name: 's', type: 1, options: [{ name: 't', type: 3, value: 'abc' }] }],
      },
    ]);
    expect(() => fill(nested, given('abcde'), false)).toThrow('al massimo 4');
    expect(() => fill(nested, [], false)).toThrow('Scegli uno dei sottocomandi.');
    expect(() => fill(nested, [{ name: 'g', options: [] }], false)).toThrow('Scegli uno dei sottocomandi.');
  });

  test('is given once', () => {
    const twice = [
      { name: 't', value: 'ab' },
      { name: 't', value: 'cd' },
    ];
    expect(() => fill(command(word), twice, false)).toThrow('due volte');
  });
});

describe('a form', () => {
  const label = (component: object) => ({
    type: 18,
    label: 'l',
    component: { type: 4, style: 1, ...component },
  });
  const form = (...components: object[]) => ({ body: { custom_id: 'm', title: 't', components } }) as never;

  test('sends every field it has, and nothing else', () => {
    const open = form(label({ custom_id: 'a' }), label({ custom_id: 'b', required: false }));
    expect(submitted(open, { a: 'x', altro: 'y' })).toEqual({
      custom_id: 'm',
      components: [
        { type: 18, id: 1, component: { type: 4, custom_id: 'a', value: 'x', id: 2 } },
        { type: 18, id: 3, component: { type: 4, custom_id: 'b', value: '', id: 4 } },
      ],
    });
  });

  test.each([
    [{ custom_id: 'a' }, {}, 'Manca un campo obbligatorio.'],
    [{ custom_id: 'a', min_length: 3 }, { a: 'x' }, 'Scrivi almeno 3 caratteri.'],
    [{ custom_id: 'a', max_length: 3 }, { a: 'xxxx' }, 'Puoi scrivere al massimo 3 caratteri.'],
    [{ custom_id: 'a' }, { a: 'x'.repeat(4001) }, 'Puoi scrivere al massimo 4000 caratteri.'],
    [{ custom_id: 'toString' }, {}, 'Manca un campo obbligatorio.'],
  ])('%j with %j is refused', (field, values, sentence) => {
    expect(() => submitted(form(label(field)), values)).toThrow(sentence);
  });
});
