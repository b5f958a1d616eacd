/** A lesson against the real commands, and lessons among each other. */
import { describe, expect, it } from 'vitest';
import { readLesson } from '../../../src/lessons/check.ts';
import { checkTogether, type Placed } from '../../../src/lessons/together.ts';
import { COMMANDS, lessonText } from './real.ts';

const LINE = 11;
const said = (command: string) => {
  const read = readLesson(lessonText('a', `x\n${command}`), 'a.md', COMMANDS);
  if ('lesson' in read) return read.lesson.steps[0]?.blocks[1];
  for (const { file, line } of read.problems) expect([file, line]).toEqual(['a.md', LINE]);
  return read.problems.map(({ message, suggestion }) => `${message} → ${suggestion}`);
};

it('says at once what is wrong with the form and with the commands, in the order of the file', () => {
  const wrong = `x\n\n::comando{nome=tokeniza testo=x}\n\n::coman{nome=tokenizza testo=x}\n\n::comando{nome=tokenizza test=x}`;
  const read = readLesson(lessonText('a', wrong), 'a.md', COMMANDS);
  const problems = 'problems' in read ? read.problems : [];
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [12, 'Il comando «tokeniza» non esiste.'],
    [14, expect.stringContaining('coman')],
    [16, '«tokenizza» non ha un’opzione «test».'],
    [16, expect.stringContaining('manca l’opzione «testo»')],
  ]);
});

describe('commands', () => {
  it('options become what the command wants', () => {
    const options = (written: string) => {
      const block = said(`::comando{nome=probabilita ${written}}`);
      return block && 'options' in block ? block.options : block;
    };
    expect(options('testo=42 temperatura="0,7" top_k=40')).toEqual({
      testo: '42',
      temperatura: 0.7,
      top_k: 40,
    });
    expect(said('::comando{nome=vettori espressione="a" spazio=RESIDUO}')).toMatchObject({
      options: { espressione: 'a', spazio: 'residuo' },
    });
  });
  it('what is wrong with them', () => {
    // without one like it, all there are
    expect(said('::comando{nome=xyzxyz}')).toEqual([
      expect.stringMatching(/^Il comando «xyzxyz» non esiste\. → Si può scrivere: tokenizza, /),
    ]);
    expect([
      said('::comando{nome=tokeniza testo=x}'),
      said('::comando{nome="lezione avvia"}'),
      said('::comando{nome=tokenizza test=x}'),
      said('::comando{nome=tokenizza testo=x privato=sì}'),
      said('::comando{nome=tokenizza testo=""}'),
      said('::comando{nome=probabilita testo=x temperatura=alta}'),
      said('::comando{nome=probabilita testo=x temperatura=99}'),
      said('::comando{nome=probabilita testo=x top_k="2,5"}'),
      said('::comando{nome=vettori espressione=x spazio=righi}'),
      said('::comando{nome=modello testo=x}'),
    ]).toMatchInlineSnapshot(`
      [
        [
          "Il comando «tokeniza» non esiste. → Volevi dire «tokenizza»?",
        ],
        [
          "Il comando «lezione avvia» in una lezione non ha senso. → Qui servono i comandi che mostrano qualcosa del modello.",
        ],
        [
          "«tokenizza» non ha un’opzione «test». → Volevi dire «testo»?",
          "A «tokenizza» manca l’opzione «testo». → Scrivi testo="…".",
        ],
        [
          "Il risultato di un comando della lezione va a tutta la classe: «privato» non serve. → Toglilo.",
        ],
        [
          "A «tokenizza» manca l’opzione «testo». → Scrivi testo="…".",
        ],
        [
          "temperatura=«alta» non è un numero. → Scrivi solo il numero, per esempio 3 oppure 0,5.",
        ],
        [
          "\`temperatura\` deve essere fra 0 e 5. → Correggi il valore.",
        ],
        [
          "\`top_k\` deve essere un numero intero. → Correggi il valore.",
        ],
        [
          "spazio=«righi» non va bene. → Volevi dire «righe»?",
        ],
        [
          "«modello» non ha un’opzione «testo». → Non ne ha nessuna: toglila.",
        ],
      ]
    `);
  });
});

describe('together', () => {
  const placed = (file: string, id: string, prerequisites = ''): Placed => {
    const read = readLesson(lessonText(id, 'x', prerequisites), file, COMMANDS);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    return { file, ...read };
  };
  const of = (...lessons: readonly Placed[]) =>
    checkTogether(lessons).map(
      ({ file, line, message, suggestion }) => `${file}:${line} ${message} → ${suggestion}`,
    );
  it('nothing wrong', () => expect(of(placed('1.md', 'a'), placed('2.md', 'b', 'a'))).toEqual([]));
  it('an id twice, a prerequisite that isn’t', () => {
    expect(
      of(placed('1.md', 'token'), placed('2.md', 'token'), placed('3.md', 'c', 'tokn, zzz')),
    ).toMatchInlineSnapshot(`
      [
        "2.md:2 L’id «token» è già della lezione 1.md. → Dai a questa un id diverso.",
        "3.md:7 Il prerequisito «tokn» non è una lezione. → Volevi dire «token»?",
        "3.md:7 Il prerequisito «zzz» non è una lezione. → Scrivi l’id di una lezione che c’è, o toglilo.",
      ]
    `);
  });
  it('prerequisites in a circle, said once', () => {
    const three = [placed('1.md', 'a', 'c'), placed('2.md', 'b', 'a'), placed('3.md', 'c', 'b')];
    expect(of(...three)).toMatchInlineSnapshot(`
      [
        "2.md:7 I prerequisiti girano in tondo: a → c → b → a. → Togline uno: da qualche parte si deve cominciare.",
      ]
    `);
    expect(of(placed('1.md', 'a', 'a'))).toMatchInlineSnapshot(`
      [
        "1.md:7 I prerequisiti girano in tondo: a → a. → Togline uno: da qualche parte si deve cominciare.",
      ]
    `);
  });
});
