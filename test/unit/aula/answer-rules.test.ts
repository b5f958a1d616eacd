import { describe, expect, test } from 'vitest';
import { allowedAnswers, callback } from '../../../src/aula/rules/callback.ts';
import { check } from '../../../src/aula/rules/form.ts';
import { modal } from '../../../src/aula/rules/modal.ts';
import { exactly, refusedAt, times } from './support.ts';

const input = (more: object = {}) => ({ type: 4, custom_id: 'f', style: 1, ...more });
const label = (more: object = {}, component: object = input()) => ({
  type: 18,
  label: 'l',
  component,
  ...more,
});
const row = (more: object = {}) => ({ type: 1, components: [input({ label: 'l', ...more })] });
const form = (...components: object[]) => ({ title: 't', custom_id: 'm', components });

describe('a form', () => {
  test('is accepted in both of its shapes, and at its limits', () => {
    const five = times(5, (i) =>
      label({ label: exactly(45) }, input({ custom_id: `${i}`, max_length: 4000 })),
    );
    expect(() =>
      check(modal, { ...form(...five), title: exactly(45), custom_id: exactly(100) }),
    ).not.toThrow();
    expect(() => check(modal, form(row()))).not.toThrow();
    const menu = { type: 3, custom_id: 'k', options: [{ label: 'a', value: 'a' }] };
    expect(() => check(modal, form(label({}, menu)))).not.toThrow();
  });

  test.each([
    ['no title', { ...form(label()), title: '' }, 'title'],
    ['a title of 46', { ...form(label()), title: exactly(46) }, 'title'],
    ['no fields', form(), 'components'],
    ['six fields', form(...times(6, (i) => label({}, input({ custom_id: `${i}` })))), 'components'],
    ['a field twice', form(label(), label()), 'components.1'],
    ['a label of 46', form(label({ label: exactly(46) })), 'components.0.label'],
    ['a label of 46 in a row', form(row({ label: exactly(46) })), 'components.0.components.0.label'],
    ['two labels for one field', form(label({}, input({ label: 'x' }))), 'components.0.component.label'],
    ['a value of 4,001', form(label({}, input({ value: exactly(4001) }))), 'components.0.component.value'],
    ['a length of 4,001', form(label({}, input({ max_length: 4001 }))), 'components.0.component.max_length'],
    [
      'a placeholder of 101',
      form(label({}, input({ placeholder: exactly(101) }))),
      'components.0.component.placeholder',
    ],
    [
      'a button',
      form({ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'b' }] }),
      'components.0.components.0.type',
    ],
  ])('with %s is refused', (_, body, path) => {
    expect(refusedAt(() => check(modal, body))).toContain(path);
  });
});

describe('an answer', () => {
  test.each([
    ['a defer', { type: 5 }],
    ['a private defer', { type: 5, data: { flags: 64 } }],
    ['a deferred update', { type: 6 }],
    ['25 suggestions', { type: 8, data: { choices: times(25, (i) => ({ name: `${i}`, value: i })) } }],
    ['no suggestions', { type: 8, data: { choices: [] } }],
  ])('%s is accepted', (_, body) => {
    expect(() => check(callback, body)).not.toThrow();
  });

  test.each([
    ['a defer with content', { type: 5, data: { content: 'x' } }, 'data'],
    ['a defer with other flags', { type: 5, data: { flags: 4 } }, 'data.flags'],
    ['a deferred update with content', { type: 6, data: { content: 'x' } }, 'data'],
    [
      '26 suggestions',
      { type: 8, data: { choices: times(26, () => ({ name: 'a', value: 'a' })) } },
      'data.choices',
    ],
    [
      'a suggestion of 101',
      { type: 8, data: { choices: [{ name: exactly(101), value: 'a' }] } },
      'data.choices.0.name',
    ],
    [
      'an empty suggestion',
      { type: 8, data: { choices: [{ name: '', value: 'a' }] } },
      'data.choices.0.name',
    ],
    ['a long message', { type: 4, data: { content: exactly(2001) } }, 'data.content'],
    ['no message', { type: 4 }, 'data'],
    ['an unknown type', { type: 11 }, 'type'],
  ])('%s is refused', (_, body, path) => {
    expect(refusedAt(() => check(callback, body))).toEqual([path]);
  });

  test('fits its interaction', () => {
    expect(allowedAnswers(2, false)).toEqual([4, 5, 9]);
    expect(allowedAnswers(3, true)).toEqual([4, 5, 6, 7, 9]);
    expect(allowedAnswers(4, false)).toEqual([8]);
    expect(allowedAnswers(5, false)).toEqual([4, 5]);
    expect(allowedAnswers(5, true)).toEqual([4, 5, 6, 7]);
  });
});
