/** /regressione in the aula: moved, walked, solved, undone; files that are read and files that aren't; copies, restarts, forgeries. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { partsOf } from '../support/screen.ts';

let room: TestClass;
let anna: Actor;
let bruno: Actor;
beforeAll(async () => {
  room = await startClass();
  [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const quick = { quietMs: 60 };
const open = async (values = {}, who = anna, channel: 'classe' | 'laboratorio' | 'dm' = 'dm') =>
  (await who.slash('regressione', values, { channel })).reply(quick);
const press = async (button: string, message: APIMessage, who = anna) =>
  (await who.press(button, { message })).reply(quick);
const line = ({ content }: APIMessage) => /La retta è \*\*(.+?)\*\*/.exec(content)?.[1];
const error = ({ content }: APIMessage) => /medio: \*\*(.+?)\*\*/.exec(content)?.[1];
const labels = (message: APIMessage) => partsOf(message).flat().map((part) => part.label ?? part.placeholder); // biome-ignore format: one line
const file = (text: string, name = 'punti.csv') => ({ name, bytes: new TextEncoder().encode(text), type: 'text/csv' }); // biome-ignore format: one line

describe('a line moved by hand', () => {
  it('says its equation, its error and what changed', async () => {
    const panel = await open({ pendenza: 1, intercetta: 0.5 });
    expect([line(panel), error(panel)]).toEqual(['y = 1,00x + 0,50', '0,383']);
    expect(panel.attachments[0]?.description).toContain('40 punti');
    const steeper = await press('m +0,1', panel);
    expect(line(steeper)).toBe('y = 1,10x + 0,50');
    expect(steeper.content).toMatch(/↑ 0,\d+ in più/);
    const back = await press('m −0,1', steeper);
    expect([line(back), error(back)]).toEqual(['y = 1,00x + 0,50', '0,383']);
    expect(back.content).toMatch(/↓ 0,\d+ in meno/);
    const lower = await press('q −0,5', back);
    expect(line(lower)).toBe('y = 1,00x + 0,00');
    expect(labels(await press('Mostra i residui', lower))).toContain('Nascondi i residui');
  });

  it('is typed with a comma; what is no number is refused, and nothing changes', async () => {
    const panel = await open();
    await anna.press('Scrivi…', { message: panel });
    await anna.submit({ m: '1,25', q: '-0,5' });
    const shown = async () => (await anna.messages()).find(({ id }) => id === panel.id) ?? panel;
    await expect.poll(async () => line(await shown())).toBe('y = 1,25x − 0,50');
    await anna.press('Scrivi…', { message: panel });
    const refused = await (await anna.submit({ m: 'tanto', q: '1e300' })).reply(quick);
    expect(refused.content).toBe(
      '`m` deve essere un numero fra −1.000 e 1.000, per esempio `1,2`.\n`q` deve essere un numero fra −1.000 e 1.000, per esempio `1,2`.',
    );
    expect(line(await press('Annulla', panel))).toBe('y = 0,50x + 3,00');
  });

  it('two quick presses are two moves; everything can be taken back', async () => {
    const panel = await open({ pendenza: 0, intercetta: 0 });
    const [, second] = await Promise.all([1, 2].map(() => anna.press('m +0,5', { message: panel })));
    expect(line((await second?.reply({ quietMs: 300 })) ?? panel)).toBe('y = 1,00x + 0,00');
    expect(line(await press('Annulla', panel))).toBe('y = 0,50x + 0,00');
    const reset = await press('Da capo', panel);
    expect(line(reset)).toBe('y = 0,00x + 0,00');
    expect(partsOf(reset).flat().find(({ label }) => label === 'Annulla')?.disabled).toBe(true); // biome-ignore format: one line
  });
});

it('walks down the landscape, explodes when the rate is too large, and is solved by a formula', async () => {
  let panel = await press('Guarda il paesaggio', await open());
  expect(panel.attachments[0]?.filename).toBe('prossimo-paesaggio.png');
  panel = await press('Discesa del gradiente', panel);
  panel = await press('1 passo', panel);
  expect(panel.content).toContain('1 passo con tasso 0,01: errore da 2,553 a');
  panel = await press('Fino in fondo', panel);
  expect(panel.content).toMatch(/1\.\d{3} passi con tasso 0,01.*è arrivata in fondo/);
  expect(error(panel)).toBe('0,379');
  panel = await press('Da capo', panel);
  panel = await (await anna.choose('Tasso di apprendimento', '3', { message: panel })).reply(quick);
  panel = await press('Fino in fondo', panel);
  expect(panel.content).toContain('💥 **Esplode**');
  expect(JSON.stringify(panel)).not.toMatch(/NaN|Infinity|undefined/);
  panel = await press('Fino in fondo', panel);
  panel = await press('10 passi', panel);
  expect(JSON.stringify(panel)).not.toMatch(/NaN|Infinity|undefined/);
  panel = await press('Soluzione esatta', panel);
  expect(line(panel)).toBe('y = 1,01x + 0,40');
  expect(error(panel)).toBe('0,379');
});

it('somebody else’s press is a copy of their own; the class keeps its lowest error without names', async () => {
  const panel = await open({ pendenza: 1, intercetta: 1 }, anna, 'classe');
  expect(panel.content).not.toContain('in questo canale');
  const worse = await press('m +0,5', panel);
  expect(worse.content).not.toContain('in questo canale');
  const mine = await press('m +0,1', await press('Annulla', worse));
  expect(mine.content).toContain('🏆');
  const copy = await press('q −0,5', mine, bruno);
  expect([copy.flags, line(copy)]).toEqual([64, 'y = 1,10x + 0,50']);
  expect(copy.content).toContain('è una copia tua');
  expect(copy.content).toContain('🏆');
  const again = await press('q −0,5', copy, bruno);
  expect([again.id, line(again)]).toEqual([copy.id, 'y = 1,10x + 0,00']);
  const after = await press('m +0,5', panel);
  expect(line(after)).toBe('y = 1,60x + 1,00');
  expect(after.content).toMatch(/finora in questo canale: \*\*0,\d+\*\*/);
  expect(after.content).not.toMatch(/Bruno|Anna/);
  const exact = await press('Soluzione esatta', await press('Discesa del gradiente', await press('Guarda il paesaggio', after))); // biome-ignore format: one line
  expect(exact.content).not.toContain('🏆');
  expect((await open({}, anna, 'laboratorio')).content).not.toContain('in questo canale');
});

it('works after a restart; forged and expired panels are refused in words', async () => {
  const panel = await press('m +0,1', await open());
  await room.restartBot();
  expect(line(await press('m +0,1', panel))).toBe('y = 0,70x + 3,00');
  const id = /regressione:muovi:([^:"]+)/.exec(JSON.stringify(panel.components))?.[1] ?? '';
  const forged = async (rest: string) =>
    (await anna.forge(`v1:regressione:${rest}`, { message: panel })).reply({ quietMs: 30 });
  for (const action of ['muovi', 'annulla', 'passi', 'esatta', 'scrivi', 'tasso']) {
    const gone = /^Questo pannello è stato cancellato.*<\/regressione:\d+>/;
    expect((await forged(`${action}:nonesiste`)).content).toMatch(gone);
    expect((await forged(action)).content).toMatch(gone);
  }
  for (const args of ['x:y:z', 'm:999:f', 'q:-1:g:1:2'])
    expect(line(await forged(`muovi:${id}:${args}`))).toMatch(/^y = /);
  expect(line(await forged(`passi:${id}:-5`))).toMatch(/^y = /);
  room.database.run('UPDATE panels SET json = \'{"v":0}\' WHERE id = ?', id);
  expect((await forged(`annulla:${id}`)).content).toMatch(/^Questo pannello è stato cancellato/);
});

describe('points of one’s own', () => {
  it('are read with a header, decimal commas and a mark in front', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${40 + i * 5},5;${100 + i * 12}`);
    const panel = await open({ csv: file(`\ufeffmetri quadri;prezzo\r\n${rows.join('\r\n')}\r\n`, '*case* @everyone.csv') }); // biome-ignore format: one line
    expect(panel.content).toContain('30 punti da «');
    expect(panel.attachments[0]?.description).toContain('metri quadri in orizzontale, prezzo in verticale');
    const solved = await press('Soluzione esatta', await press('Discesa del gradiente', await press('Guarda il paesaggio', panel))); // biome-ignore format: one line
    expect(line(solved)).toMatch(/^y = 2,40x/);
    expect(error(solved)).toMatch(/^0|10⁻/);
    expect((await press('Fino in fondo', solved)).content).toMatch(/fondo/);
  });

  it.each([
    [' \n\n', /è vuoto/],
    ['1;2\n'.repeat(80_000), /^Il file.*(grande|pesa)/],
    ['1;2\n3;4', /ha 2 punti: ne servono almeno 3/],
    ['x;y\n1;2\n=A1+B1;3\nNaN;1e400\n1;1.234,5\n7\n1;ciao', /riga 3, colonna 1: `=A1\+B1` è una formula[\s\S]*riga 4, colonna 1: `NaN`[\s\S]*infinito[\s\S]*riga 5, colonna 2: `1\.234,5` ha il separatore[\s\S]*riga 6: 1 colonna[\s\S]*altro problema/], // biome-ignore format: one line
    ['1,5\n2,5,3', /riga 2: 3 colonne/],
    ['5;1\n5;2\n5;3', /la stessa x/],
    ['1;"2\n3;4', /virgolette/],
    [Array.from({ length: 501 }, (_, i) => `${i};${i}`).join('\n'), /501 punti: al massimo sono 500/],
    ['PK\u0003\u0004xlsx', /foglio di calcolo/],
    ['\u0000\u0001\u0002', /non è un file di testo/],
  ])('a bad file, %#, is refused with what to do', async (text, expected) => {
    const refused = await open({ csv: file(text) });
    expect(refused.content).toMatch(expected);
    expect(refused.attachments).toEqual([]);
  });
});
