/** Ten thousand spoilt lessons: the checker always answers, and every line it names is there. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lessonFiles } from '../../../../src/lessons/folder.ts';
import { parseLesson } from '../../../../src/lessons/parse/index.ts';
import { EXAMPLE } from './support.ts';

const folder = new URL('../../../../lessons', import.meta.url).pathname;
const real = [EXAMPLE, ...lessonFiles(folder).map(({ text }) => text)];
/** Blocks of real lessons, each in a step of its own: a whole lesson takes too long ten thousand times. */
const blocks = real
  .flatMap((text) => text.match(/^:::\w[\s\S]*?^:::$|^::\w.*$|^\p{Lu}.*$/gmu) ?? [])
  .filter((block) => block.length < 160)
  .map((block) => `---\nid: a\ntitolo: A\nminuti: 5\nlivello: base\nobiettivi: [x]\n---\n## A\n${block}`);
const fronts = real.map((text) => `${text.slice(0, text.indexOf('## '))}## A\nx`);

const PIECES = [
  ...[
    '---',
    '\n',
    '\n\n',
    ':::',
    '::',
    ':',
    '{',
    '}',
    '"',
    "'",
    '=',
    '[',
    ']',
    '- [x] ',
    '- [ ]\n',
    '## ',
    '# ',
    '> ',
  ],
  ...[
    '    ',
    '\t',
    '```',
    '~~~\n',
    '|',
    '<!--',
    '-->',
    '![',
    '](',
    'http://',
    '\0',
    '\ud83d',
    '\u202e',
    '\r',
    '&amp;',
  ],
  ...[
    '::comando{',
    ':::domanda{',
    ':::docente\n',
    '::aiuto[',
    ':::voto{id=v}',
    'tipo=numero ',
    'id=',
    '*',
    '_',
    '`',
    '\\',
  ],
  ...['&a ', '*a', '!!js', ': ', '? ', '%', '@', '1.', 'é', '👩‍👩‍👧', '[^1]:', '[a]: b'],
];
const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: place, what: fc.constantFrom(...PIECES) }),
  fc.record({ kind: fc.constant('twice' as const), at: place, length: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('line' as const), at: place }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function spoil(text: string, one: Mutation): string {
  const at = Math.floor(one.at * text.length);
  if (one.kind === 'insert') return text.slice(0, at) + one.what + text.slice(at);
  if (one.kind === 'cut') return text.slice(0, at) + text.slice(at + one.length);
  if (one.kind === 'twice') return text.slice(0, at + one.length) + text.slice(at);
  const lines = text.split('\n');
  lines.splice(Math.floor(one.at * lines.length), 1);
  return lines.join('\n');
}

/** Throws when the answer makes no sense; plain checks, ten thousand times. */
function judge(text: string): void {
  const parsed = parseLesson(text, 'x.md');
  if ('lesson' in parsed) {
    if (parsed.lesson.steps.length === 0) throw new Error('a lesson without steps');
    return;
  }
  const lines = text.split(/\r\n?|\n/).length;
  if (parsed.problems.length === 0) throw new Error('no lesson, and no problem');
  for (const { line, message, suggestion } of parsed.problems) {
    if (!(line >= 1 && line <= lines)) throw new Error(`line ${line} of ${lines}: ${message}`);
    if (message === '' || suggestion === '') throw new Error(`no words at ${line}`);
  }
}

it('has something to spoil', () => expect(blocks.length).toBeGreaterThan(5));

it('mutations of real lessons', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 19, arbitrary: fc.constantFrom(...blocks) },
        { weight: 1, arbitrary: fc.constantFrom(...fronts) },
      ),
      fc.array(mutation, { minLength: 1, maxLength: 5 }),
      (text, changes) => judge(changes.reduce(spoil, text)),
    ),
    { numRuns: 10_000 },
  );
});

it('any text at all', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), {
        maxLength: 40,
      }),
      (parts) => judge(parts.join('')),
    ),
    { numRuns: 1000 },
  );
});
