/** Every block, from what is written to what the program knows. */
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../../../src/lessons/parse/index.ts';
import { FIRST, faults, lessonOf, withFront } from './support.ts';

const step = (body: string) => {
  const [only] = lessonOf(`## Passo\n${body}`).steps;
  if (!only) throw new Error('no step');
  return only;
};
const blocks = (body: string) => step(body).blocks;

describe('what nobody answers', () => {
  it('text is kept as it was written', () => {
    const text =
      'Prima **riga** alle 10:30, e :smile:\n||nascosta|| <t:0:R>\n\n> citata\n\n- a\n  - b\n\n```\n::no{}\n:::\n```';
    expect(blocks(text)).toEqual([{ kind: 'text', line: FIRST + 1, markdown: text, when: 'step' }]);
  });
  it('commands, with any option, in the moment they say', () => {
    const [one] = blocks(`::comando{nome="/tokenizza" testo='dice "perché" {o no}' top_k=3 privato}`);
    const options = { testo: 'dice "perché" {o no}', top_k: '3', privato: '' };
    expect(one).toEqual({ kind: 'command', line: FIRST + 1, name: 'tokenizza', options, when: 'step' });
  });
  it('links, pictures, pauses and notes', () => {
    expect(
      blocks(
        [
          '::link{url="https://a.it/b?c=d&e" testo="Leggi"}',
          '::immagine{url="https://a.it/x.png" alt="Una x"}',
          '::pausa{minuti="1,5"}',
          '::pausa[Prova **tu**]{minuti=2}',
          ':::pausa{minuti=3}\nProva\n\nancora\n:::',
          ':::docente\nAttento:\n- a\n- b\n:::',
          'x',
        ].join('\n'),
      ).map(({ line: _, ...rest }) => rest),
    ).toEqual([
      { kind: 'link', url: 'https://a.it/b?c=d&e', label: 'Leggi' },
      { kind: 'picture', url: 'https://a.it/x.png', alt: 'Una x' },
      { kind: 'pause', minutes: 1.5, markdown: '' },
      { kind: 'pause', minutes: 2, markdown: 'Prova **tu**' },
      { kind: 'pause', minutes: 3, markdown: 'Prova\n\nancora' },
      { kind: 'note', markdown: 'Attento:\n- a\n- b' },
      { kind: 'text', markdown: 'x', when: 'step' },
    ]);
  });
  it('expectations, wherever they stand', () => {
    const body = `::attesa{primo=" latte" su="Il gatto beve il"}
## Passo
::attesa{fra="5" token=" latte" su="x"}
Testo.

::attesa{tokens="3" su="perché"}
::attesa{vettore="gatto - miao + bau" parola="cane"}`;
    expect(lessonOf(body).expectations.map(({ line: _, ...rest }) => rest)).toEqual([
      { expect: 'first', prompt: 'Il gatto beve il', token: ' latte' },
      { expect: 'among', prompt: 'x', token: ' latte', most: 5 },
      { expect: 'tokens', text: 'perché', count: 3 },
      { expect: 'vector', expression: 'gatto - miao + bau', word: 'cane' },
    ]);
  });
});

describe('what people answer', () => {
  it('a choice, with reasons on the following lines, hints and explanations', () => {
    const { ask, blocks: all } = step(`:::domanda{#q}
Quale?

- [x] **A**
  perché sì
- [ ] B
  perché no:

  - due ragioni
- [ ] C
perché mai
::aiuto[Guarda *bene*]
:::aiuto
Ancora
:::
:::spiegazione
Ecco.
:::
:::
Dopo.`);
    expect(ask).toMatchObject({
      kind: 'question',
      id: 'q',
      text: 'Quale?',
      exit: false,
      explanation: 'Ecco.',
    });
    expect(ask?.hints).toEqual(['Guarda *bene*', 'Ancora']);
    expect(ask).toHaveProperty('form', {
      type: 'one',
      choices: [
        { text: '**A**', right: true, because: 'perché sì' },
        { text: 'B', right: false, because: 'perché no:\n\n- due ragioni' },
        { text: 'C', right: false, because: 'perché mai' },
      ],
    });
    expect(all[1]).toMatchObject({ kind: 'text', markdown: 'Dopo.', when: 'reveal' });
    expect(all[0]).toBe(ask);
  });
  it('four colons outside and three inside read the same as three and three', () => {
    const written = (outer: string) =>
      step(`${outer}voto{id=v}\nChe dici?\n- a\n- b\n:::spiegazione\nEcco.\n:::\n${outer}`).ask;
    expect(written('::::')).toEqual(written(':::'));
    expect(written(':::')?.kind === 'vote' && written(':::')).toMatchObject({
      choices: ['a', 'b'],
      explanation: 'Ecco.',
    });
  });
  it('numbers and texts', () => {
    const form = (attributes: string) => {
      const { ask } = step(`:::uscita{id=q ${attributes}}\nQuanto?\n:::\nEcco.`);
      return ask?.kind === 'question' ? { exit: ask.exit, ...ask.form } : null;
    };
    expect(form('tipo=numero giusto="-3,5" tolleranza="0.5"')).toEqual({
      exit: true,
      type: 'number',
      right: -3.5,
      tolerance: 0.5,
    });
    expect(form('tipo=numero calcola=token su="perché"')).toMatchObject({
      right: { compute: 'tokens', text: 'perché' },
      tolerance: 0,
    });
    expect(form('tipo=numero calcola=probabilita su="a" token=" b" tolleranza=5')).toMatchObject({
      right: { compute: 'probability', text: 'a', token: ' b' },
    });
    expect(form('tipo=numero calcola=entropia su="a" tolleranza=1')).toMatchObject({
      right: { compute: 'entropy', text: 'a' },
    });
    expect(form('tipo=testo accettate="softmax; la softmax;;softmax"')).toMatchObject({
      accepted: ['softmax', 'la softmax'],
    });
  });
  it('predictions: with words to choose, or to write', () => {
    expect(
      step(':::previsione{id=p su="Il gatto beve il "}\nE poi?\n1. latte\n2. acqua\n:::').ask,
    ).toMatchObject({
      kind: 'prediction',
      prompt: 'Il gatto beve il ',
      choices: ['latte', 'acqua'],
    });
    expect(step(':::previsione{id=p su="x" uscita}\nE poi?\n:::').ask).toMatchObject({
      choices: [],
      exit: true,
    });
  });
  it('commands come at once, or with the solution', () => {
    const when = (body: string) => blocks(body).flatMap((one) => (one.kind === 'command' ? [one.when] : []));
    const vote = ':::voto{id=v}\nx?\n- a\n- b\n:::';
    const guess = ':::previsione{id=p su=x}\nx?\n:::';
    const command = (more = '') => `::comando{nome=a ${more}}`;
    expect(
      when(
        `${command()}\n${command('quando=soluzione')}\n${vote}\n${command()}\n${command('quando=subito')}`,
      ),
    ).toEqual(['step', 'reveal', 'reveal', 'step']);
    expect(when(`${command()}\n${command('quando=subito')}\n${guess}`)).toEqual(['reveal', 'step']);
  });
});

it('ids of steps come from their titles, each once', () => {
  const { steps } = lessonOf('## Perché è così?\na\n## Perché, è così\nb\n## ???\nc');
  expect(steps.map(({ id }) => id)).toEqual(['perche-e-cosi', 'perche-e-cosi-2', 'passo']);
  expect(steps.map(({ title }) => title)).toEqual(['Perché è così?', 'Perché, è così', '???']);
});
it('Windows line ends and a byte order mark change nothing', () => {
  const text = withFront('## A\nuno\ndue\n:::voto{id=v}\nx?\n- a\n- b\n:::\n');
  expect(parseLesson(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'prova.md')).toEqual(
    parseLesson(text, 'prova.md'),
  );
  expect(faults('## A\nuno')).toEqual([]);
});
