/** A teacher who goes on before slow commands are done: every step is posted, in order, and no result is missing without a word. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { type Scripted, scriptedEngine } from '../support/engine.ts';
import { showMessage } from '../support/screen.ts';
import type { Place } from '../support/where.ts';

const command = (text: string) => `::comando{nome="probabilita" testo="${text}"}`;
const lesson = (id: string, first: string) => `---
id: ${id}
titolo: Una lezione lenta
minuti: 10
livello: base
prerequisiti: []
obiettivi:
  - Andare avanti in fretta
---

## Primo

Si comincia.

## Secondo

Che cosa viene dopo?

${command(first)}

## Terzo

E dopo ancora?

:::voto{id="voto"}
Ti fidi?
- sì
- no
:::

${command('Il gatto beve il latte')}

${command('Il cane mangia la')}

## Quarto

Fine.

${command('La luna')}
`;

// what a model has said once comes at once the next time
const lessons = [
  { file: '01-lenta.md', text: lesson('lenta', 'Il gatto beve il') },
  { file: '02-lunga.md', text: lesson('lunga', 'La mucca beve il') },
];

let slow: Scripted;
let room: TestClass;
let prof: Actor;
let panel: APIMessage;
beforeAll(async () => {
  slow = scriptedEngine({ next: SCRIPT });
  room = await startClass({ engine: slow.engine, lessons });
  prof = await room.aula.teacher('Prof');
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const press = async (button: string) => {
  panel = await (await prof.press(button, { message: panel })).reply();
};
/** The first line of what everybody sees. */
const posts = async (channel: Place): Promise<string[]> =>
  (await prof.messages({ channel }))
    .filter(({ flags }) => ((flags ?? 0) & 64) === 0)
    .map((message) => showMessage(message).split('\n')[0] ?? '');
const until = (channel: Place, what: string) =>
  expect.poll(async () => (await posts(channel)).join('\n'), { timeout: 15_000 }).toContain(what);

it('each step comes at once, and a result that comes later says which step it belongs to', async () => {
  panel = await (await prof.slash('lezione avvia', { lezione: 'lenta' })).reply({ quietMs: 300 });
  slow.script.passMs = 2500;
  await press('Avanti');
  expect(panel.content).toContain(
    '⏳ Sto calcolando il risultato di `/probabilita` (passo 2): comparirà nel canale appena è pronto.',
  );
  await press('Avanti');
  await press('Rivela');
  await press('Avanti');
  slow.script.passMs = 0;
  await until('classe', 'Prossimo: -# Risultato di');
  expect(await posts('classe')).toMatchInlineSnapshot(`
    [
      "Prossimo: ### 1 · Primo",
      "Prossimo: ### 2 · Secondo",
      "Prossimo: ### 3 · Terzo",
      "Prossimo: -# Passo 2 · risultato di /probabilita, arrivato solo adesso",
      "Prossimo: ### Com’è andato il voto · Terzo",
      "Prossimo: -# Passo 3 · il risultato di \`/probabilita testo: Il cane mangia la\` non c’è, perché la classe era già andata avanti: chi vuole può scrivere il comando da sé.",
      "Prossimo: ### 4 · Quarto",
      "Prossimo: -# Passo 3 · risultato di /probabilita, arrivato solo adesso",
      "Prossimo: -# Risultato di /probabilita",
    ]
  `);
});

it('switched off while a result was under way: a line says that it didn’t come, and the end says it too', async () => {
  const there = { channel: 'laboratorio' } as const;
  panel = await (await prof.slash('lezione avvia', { lezione: 'lunga' }, there)).reply({ quietMs: 300 });
  slow.script.passMs = 6000;
  await press('Avanti');
  await press('Avanti');
  await room.restartBot();
  await until('laboratorio', 'Passo 2 · il risultato di');
  slow.script.passMs = 0;
  const sure = await (await prof.press('Fine', { message: panel })).reply();
  await (await prof.press('Sì, finisci la lezione', { message: sure })).reply();
  await until('laboratorio', 'Fine della lezione');
  expect(await posts('laboratorio')).toMatchInlineSnapshot(`
    [
      "Prossimo: ### 1 · Primo",
      "Prossimo: ### 2 · Secondo",
      "Prossimo: ### 3 · Terzo",
      "Prossimo: -# Passo 2 · il risultato di \`/probabilita testo: La mucca beve il\` non c’è, perché la classe era già andata avanti: chi vuole può scrivere il comando da sé.",
      "Prossimo: ### Fine della lezione",
    ]
  `);
});
