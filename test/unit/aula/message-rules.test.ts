import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/aula/rules/form.ts';
import { answerMessage, channelMessage, messageEdit } from '../../../src/aula/rules/message.ts';
import { type Breach, exactly, refusedAt, text, times } from './support.ts';

const button = fc.record({
  type: fc.constant(2),
  style: fc.constantFrom(1, 2, 3, 4),
  label: text(1, 80),
  disabled: fc.boolean(),
});
const option = fc.record({ label: text(1, 100), description: text(0, 100) });
const menu = fc.record({
  type: fc.constant(3),
  placeholder: text(0, 150),
  options: fc
    .array(option, { minLength: 1, maxLength: 25 })
    .map((all) => all.map((o, i) => ({ ...o, value: `v${i}` }))),
});
const row = fc
  .oneof(fc.array(button, { minLength: 1, maxLength: 5 }), fc.array(menu, { minLength: 1, maxLength: 1 }))
  .map((components) => ({ type: 1, components }));
const embed = fc.record(
  {
    title: text(0, 40),
    description: text(0, 300),
    color: fc.integer({ min: 0, max: 0xffffff }),
    footer: fc.record({ text: text(0, 60) }),
    url: fc.constant('https://example.org/a'),
    image: fc.record({ url: fc.constantFrom('attachment://a.png', 'https://example.org/a.png') }),
    fields: fc.array(fc.record({ name: text(1, 10), value: text(1, 10), inline: fc.boolean() }), {
      maxLength: 5,
    }),
  },
  { requiredKeys: ['title'] },
);
const message = fc.record(
  {
    content: text(0, 2000),
    embeds: fc.array(embed, { maxLength: 10 }),
    components: fc.array(row, { maxLength: 5 }).map((rows) =>
      rows.map((r, i) => ({
        ...r,
        components: r.components.map((c, j) => ({ ...c, custom_id: `v1:${i}:${j}` })),
      })),
    ),
    flags: fc.constantFrom(0, 4, 64, 68, 4096),
    allowed_mentions: fc.constantFrom({ parse: [] }, { parse: ['users'] }, { users: ['1'] }),
    attachments: fc.array(fc.record({ id: fc.nat(9), description: text(0, 1024) }), { maxLength: 10 }),
  },
  { requiredKeys: ['content'] },
);
type Message = typeof message extends fc.Arbitrary<infer M> ? M : never;

const press = (more: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id: 'a', ...more });
const choose = (more: object = {}) => ({
  type: 3,
  custom_id: 'a',
  options: [{ label: 'x', value: 'x' }],
  ...more,
});
const rows = (...components: object[]) => [{ type: 1, components }];
const components = (what: string, path: string, ...parts: object[]): Breach<Message> => ({
  what,
  path,
  body: (valid) => ({ ...valid, components: rows(...parts) }),
});
const embeds = (what: string, path: string, each: object, count = 1): Breach<Message> => ({
  what,
  path,
  body: (valid) => ({ ...valid, embeds: times(count, () => each) }),
});
const field = (name: string, value: string) => ({ fields: [{ name, value }] });
const first = 'components.0.components.0';

const breaches: readonly Breach<Message>[] = [
  { what: '2,001 characters', path: 'content', body: (m) => ({ ...m, content: exactly(2001) }) },
  embeds('11 embeds', 'embeds', { title: 'x' }, 11),
  embeds('a title of 257', 'embeds.0.title', { title: exactly(257) }),
  embeds('a description of 4,097', 'embeds.0.description', { description: exactly(4097) }),
  embeds('a footer of 2,049', 'embeds.0.footer.text', { footer: { text: exactly(2049) } }),
  embeds('an author of 257', 'embeds.0.author.name', { author: { name: exactly(257) } }),
  embeds('26 fields', 'embeds.0.fields', { fields: times(26, () => ({ name: 'n', value: 'v' })) }),
  embeds('a field without name', 'embeds.0.fields.0.name', field('', 'v')),
  embeds('a field name of 257', 'embeds.0.fields.0.name', field(exactly(257), 'v')),
  embeds('a field without value', 'embeds.0.fields.0.value', field('n', '')),
  embeds('a field value of 1,025', 'embeds.0.fields.0.value', field('n', exactly(1025))),
  embeds('6,001 characters in all', 'embeds.1', { title: 'x', description: exactly(3000) }, 2),
  embeds('a colour too many', 'embeds.0.color', { color: 0x1000000 }),
  embeds('a picture from a file', 'embeds.0.image.url', { image: { url: 'file:///a.png' } }),
  embeds('a link to a script', 'embeds.0.url', { url: 'javascript:alert(1)' }),
  {
    what: 'six rows',
    path: 'components',
    body: (m) => ({ ...m, components: times(6, (i) => rows(press({ custom_id: `${i}` }))[0]) }),
  },
  components('an empty row', 'components.0.components'),
  components('six buttons', 'components.0.components', ...times(6, (i) => press({ custom_id: `${i}` }))),
  components('a button beside a menu', 'components.0.components.1', choose(), press({ custom_id: 'b' })),
  components('a label of 81', `${first}.label`, press({ label: exactly(81) })),
  components('no label', first, press({ label: '' })),
  components('no custom_id', `${first}.custom_id`, press({ custom_id: undefined })),
  components('an empty custom_id', `${first}.custom_id`, press({ custom_id: '' })),
  components('a custom_id of 101', `${first}.custom_id`, press({ custom_id: exactly(101) })),
  components('a custom_id twice', 'components.0.components.1.custom_id', press(), press()),
  components('an unknown style', `${first}.style`, press({ style: 9 })),
  components(
    'a link with a custom_id',
    `${first}.custom_id`,
    press({ style: 5, url: 'https://example.org' }),
  ),
  components('a link without url', `${first}.url`, press({ style: 5, custom_id: undefined })),
  components(
    'a link to a script',
    `${first}.url`,
    press({ style: 5, custom_id: undefined, url: 'javascript:1' }),
  ),
  components('a url on a button', `${first}.url`, press({ url: 'https://example.org' })),
  components('an unknown component', `${first}.type`, { type: 99 }),
  components('no options', `${first}.options`, choose({ options: [] })),
  components(
    '26 options',
    `${first}.options`,
    choose({ options: times(26, (i) => ({ label: 'x', value: `${i}` })) }),
  ),
  components(
    'an option twice',
    `${first}.options.1.value`,
    choose({ options: times(2, () => ({ label: 'x', value: 'x' })) }),
  ),
  components(
    'an option of 101',
    `${first}.options.0.label`,
    choose({ options: [{ label: exactly(101), value: 'x' }] }),
  ),
  components(
    'a value of 101',
    `${first}.options.0.value`,
    choose({ options: [{ label: 'x', value: exactly(101) }] }),
  ),
  components('a placeholder of 151', `${first}.placeholder`, choose({ placeholder: exactly(151) })),
  components('26 choices at once', `${first}.max_values`, choose({ max_values: 26 })),
  {
    what: 'a row that is none',
    path: 'components.0.type',
    body: (m) => ({ ...m, components: [{ type: 17, components: [press()] }] }),
  },
  {
    what: '11 attachments',
    path: 'attachments',
    body: (m) => ({ ...m, attachments: times(11, (id) => ({ id })) }),
  },
  {
    what: 'an alt text of 1,025',
    path: 'attachments.0.description',
    body: (m) => ({ ...m, attachments: [{ id: 0, description: exactly(1025) }] }),
  },
  {
    what: 'users both ways',
    path: 'allowed_mentions',
    body: (m) => ({ ...m, allowed_mentions: { parse: ['users'], users: ['1'] } }),
  },
  { what: 'Components V2', path: 'flags', body: (m) => ({ ...m, flags: 1 << 15 }) },
  { what: 'a poll', path: 'poll', body: (m) => ({ ...m, poll: {} }) },
];

describe('a message', () => {
  test('within the limits is accepted, as an answer and as an edit', () => {
    fc.assert(
      fc.property(message, (valid) => {
        const { flags = 0, ...rest } = valid;
        expect(check(answerMessage, valid).content).toBe(valid.content.trim());
        expect(check(channelMessage, { ...rest, flags: flags & ~64 }).content).toBe(valid.content.trim());
        expect(check(messageEdit, rest).content).toBe(valid.content.trim());
      }),
      { numRuns: 100 },
    );
  });

  test.each(breaches)('with $what is refused at $path, whatever else it says', ({ path, body }) => {
    fc.assert(
      fc.property(message, (valid) => {
        expect(refusedAt(() => check(answerMessage, body(valid)))).toEqual([path]);
      }),
      { numRuns: 15 },
    );
  });

  test('may be at every limit at once', () => {
    const full = {
      content: exactly(2000),
      embeds: [{ title: exactly(256), description: exactly(4096), footer: { text: exactly(1648) } }],
      components: times(5, (i) => ({
        type: 1,
        components: times(5, (j) => press({ label: exactly(80), custom_id: `${i}${j}`.padEnd(100, 'x') })),
      })),
      attachments: times(10, (id) => ({ id, description: exactly(1024) })),
    };
    expect(() => check(answerMessage, full)).not.toThrow();
  });

  test.each([null, undefined, 7, 'ciao', [], true])('%j is no message, and no crash', (body) => {
    expect(refusedAt(() => check(answerMessage, body))).toEqual(['']);
  });

  test('anything at all is accepted or refused, never a crash', () => {
    fc.assert(
      fc.property(
        fc.object({
          key: fc.constantFrom('content', 'embeds', 'components', 'type', 'flags', 'attachments'),
        }),
        (body) => {
          refusedAt(() => check(answerMessage, body));
        },
      ),
    );
  });
});
