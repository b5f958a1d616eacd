/** `npm run lessons`, but for the model: what it prints, and its exit code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lessonsCli } from '../../../src/lessons/cli.ts';
import { COMMANDS, lessonText } from './real.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lezioni-'));
  writeFileSync(join(folder, '01-a.md'), lessonText('a', '::attesa{tokens=2 su=x}\nCiao a tutti.'));
  writeFileSync(join(folder, '02-b.md'), lessonText('b', 'x', 'a'));
  writeFileSync(join(folder, 'mia.md'), lessonText('mia', '::comando{nome=tokenizza}', 'b'));
  writeFileSync(join(folder, 'LEGGIMI.md'), 'non è una lezione');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const code = await lessonsCli({
    commands: COMMANDS,
    folder,
    cwd: folder,
    args,
    say: (text) => said.push(text),
    openModels: () => Promise.reject(new Error('no model was asked for')),
    signal: new AbortController().signal,
  });
  return { code, said: said.join('\n') };
}

it('all of them', async () => {
  expect(await run()).toEqual({ code: 0, said: '2 lezioni controllate: tutto a posto.' });
});
it('files with problems', async () => {
  expect(await run('mia.md', 'manca.md')).toMatchInlineSnapshot(`
    {
      "code": 1,
      "said": "mia.md:10  A «tokenizza» manca l’opzione «testo».
        → Scrivi testo="…".
    manca.md:1  Il file manca.md non si può leggere.
        → Controlla il nome e la cartella.
    2 problemi in 2 file.",
    }
  `);
});
it('a preview, by id or by file', async () => {
  expect(await run('--preview', 'a')).toMatchInlineSnapshot(`
    {
      "code": 0,
      "said": "Lezione a  (a, 5 minuti, base)
    Obiettivi:
      - x
    Attese sul modello: 1 (npm run lessons -- --model le prova).

    ── 1 di 1 ── A

    Ciao a tutti.",
    }
  `);
  expect((await run('--preview', '02-b')).code).toBe(0);
  expect((await run('--preview', '02-b.md')).said).toBe((await run('--preview', 'b')).said);
  expect(await run('--preview', 'c')).toEqual({ code: 1, said: 'Una lezione «c» non c’è. Ci sono: a, b.' });
});
it('what it doesn’t know', async () => expect((await run('--modello')).code).toBe(2));
