/** The model dies while it writes: what was on the screen stays, and one press asks for the same again. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, expect, it } from 'vitest';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { scriptedEngine } from '../support/engine.ts';
import { labelOf, partsOf, showMessage } from '../support/screen.ts';

let room: TestClass;
afterEach(async () => {
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
  await room.close();
});
async function open(passMs: number) {
  const scripted = scriptedEngine({ next: SCRIPT, passMs });
  room = await startClass({ engine: scripted.engine });
  return { ...scripted, anna: await room.aula.student('Anna') };
}
const buttons = (message: APIMessage) => partsOf(message).flat().map(labelOf);
const texts = ({ embeds }: APIMessage) => embeds.map(({ description = '' }) => description);
const footers = ({ embeds }: APIMessage) => embeds.map(({ footer }) => footer?.text ?? '');

it('in the middle: the text so far stays, and “Riprova” writes it again with the same seed', async () => {
  const { kill, script, anna } = await open(20);
  const handle = await anna.slash('completa', { testo: 'Il gatto', token: 60, seme: 5, temperatura: 1.5 });
  const [seen = ''] = texts(await handle.until('some words', ({ embeds }) => embeds.length > 0));
  kill();
  const kept = await handle.until('the end', (message) => buttons(message).includes('Riprova'));
  const [text = '', footer = ''] = [...texts(kept), ...footers(kept)];
  expect(text.startsWith(seen.replace(/\*\*$/, ''))).toBe(true);
  expect(footer).toMatch(/^\d+ token, il modello si è fermato qui$/);
  expect(kept.content.split('\n').slice(0, 2)).toEqual([
    'Il modello ha continuato «Il gatto»',
    '⚠️ Il modello si è fermato prima della fine e sta ripartendo: con «Riprova» riscrive questo testo da capo, con lo stesso seme.',
  ]);
  expect(buttons(kept)).toEqual(['Altro seme', 'Riprova', 'Token per token', 'Probabilità', 'I token']);
  script.passMs = 0;
  const again = await (await anna.press('Riprova', { message: kept })).until('the end', (message) =>
    buttons(message).includes('Stesso seme'),
  );
  expect(footers(again)).toEqual(['60 token, fermato alla lunghezza chiesta']);
  expect(texts(again)[0]?.startsWith(text.replace(/\*\*$/, ''))).toBe(true);
  expect(again.content).toContain('T = 1,5');
  const steps = await (await anna.press('Token per token', { message: kept })).reply();
  expect(steps.content).toContain('seme 5');
});

it('two at once: both stay, and one death counts once', async () => {
  const { kill, script, anna } = await open(20);
  const handle = await anna.slash('completa', { testo: 'Il gatto', token: 60, seme: 5, quante: 2 });
  await handle.until('some words', ({ embeds }) => embeds.length === 2);
  kill();
  const kept = await handle.until('the end', (message) => buttons(message).includes('Riprova'));
  expect(footers(kept)).toEqual(
    Array(2).fill(expect.stringMatching(/\d token, il modello si è fermato qui$/)),
  );
  script.passMs = 0;
  const again = await (await anna.press('Riprova', { message: kept })).until('the end', (message) =>
    buttons(message).includes('Stesso seme'),
  );
  expect(footers(again)).toEqual(Array(2).fill('60 token, fermato alla lunghezza chiesta'));
});

it('again and again before the first token: a sentence, and no buttons', async () => {
  const { script, anna } = await open(5);
  script.deadly = 'bomba';
  const refused = await (await anna.slash('completa', { testo: 'una bomba', token: 5 })).until(
    'an answer',
    ({ content }) => content.startsWith('Questo testo'),
  );
  expect(showMessage(refused)).toBe(
    'Prossimo → Anna /completa: Questo testo ha fatto fermare il modello due volte: non lo provo una terza. Cambia qualcosa e riprova.',
  );
});
