/** What the tutor remembers, of whom, for how long; and what it never keeps. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { type Scripted, scriptedEngine } from '../support/engine.ts';
import { ask, dm, known, shown } from '../support/tutor.ts';

const folder = mkdtempSync(join(tmpdir(), 'prossimo-tutor-'));
const HOUR = 3_600_000;
let later = 0;
let model: Scripted;
let room: TestClass;
beforeAll(async () => {
  model = scriptedEngine({ next: SCRIPT });
  room = await startClass({
    engine: model.engine,
    database: join(folder, 'prossimo.db'),
    now: () => Date.now() + later,
  });
});
afterEach(() => {
  model.script.passMs = 0;
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
});
afterAll(async () => {
  await room?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether a text stands anywhere in the bot's own files. */
const inFiles = (text: string) =>
  readdirSync(folder)
    .filter((file) => !file.includes('.aula'))
    .some((file) => readFileSync(join(folder, file)).includes(text));
/** The sentence that a question without one is about. */
const sentence = async (who: Actor) =>
  /uso «(.*?)»/.exec(await ask(who, 'e che cosa cambia con T = 0,5?'))?.[1];

it('personal data and signs of distress are answered, and never kept', async () => {
  const anna = await known(room, 'Anna');
  const told = [
    'il mio numero è 347 1234567, quanti token è?',
    'abito in via dei Segreti 12, scrivimi a anna.segreta@scuola.it',
  ];
  for (const text of told) expect(await ask(anna, text)).toContain('vedo un dato personale');
  expect(await ask(anna, 'voglio sparire per sempre, segretissimo')).toContain('19696');
  await ask(anna, 'quanti token è «pangolino azzurro»?');
  expect(['1234567', 'segreta@', 'dei Segreti', 'segretissimo'].map(inFiles)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(inFiles('pangolino azzurro')).toBe(true);
  expect(room.told.join('\n')).not.toMatch(/1234567|segret|pangolino/);
});

it('two students at once have each their own thread; Ricomincia forgets one of them', async () => {
  const [luca, sara] = [await known(room, 'Luca'), await known(room, 'Sara')];
  await Promise.all([ask(luca, 'quanti token è «la volpe»?'), ask(sara, 'quanti token è «il lupo»?')]);
  expect(await Promise.all([sentence(luca), sentence(sara)])).toEqual(['la volpe', 'il lupo']);
  await ask(luca, 'che cosa vuol dire il puntino davanti a un pezzo?');
  expect(shown(await (await luca.press('Ricomincia', dm)).reply())).toContain('Ho dimenticato');
  expect(await Promise.all([sentence(luca), sentence(sara)])).toEqual(['Il gatto beve il', 'il lupo']);
});

it('nobody reaches another’s thread or data through buttons', async () => {
  const [elio, ugo] = [await room.aula.student('Elio'), await room.aula.student('Ugo')];
  await (await elio.say('@Prossimo quanti token è «il segreto di Elio»?', { channel: 'classe' })).reply();
  const answer = await (
    await elio.say('@Prossimo che cosa vuol dire il puntino davanti a un pezzo?')
  ).reply();
  for (const button of ['Ricomincia', 'Un indizio', 'Spiegamelo'])
    await (await ugo.press(button, { channel: 'classe', message: answer })).reply();
  await (await ugo.forge('v1:miei-dati:cancella', { message: answer })).reply();
  for (const args of ['', ':token.99', ':token.-1', ':..1', ':token.2:99'])
    for (const action of ['indizio', 'spiega', 'fai'])
      await (await ugo.forge(`v1:chiedi:${action}${args}`, { message: answer })).reply({ quietMs: 10 });
  const mine = await (await ugo.slash('miei-dati')).text();
  expect(mine).not.toContain('segreto');
  const again = await (await elio.say('@Prossimo e che cosa cambia con T = 0,5?')).reply();
  expect(again.content).toContain('uso «il segreto di Elio»');
});

it('in a channel a reply goes on without a mention; what isn’t for the bot stays unanswered', async () => {
  const [gaia, ivo] = [await room.aula.student('Gaia'), await room.aula.student('Ivo')];
  const first = await (
    await gaia.say('@Prossimo quanti token è «Roma dorme»?', { channel: 'laboratorio' })
  ).reply();
  expect(first.message_reference?.message_id).toBeDefined();
  const next = await (await gaia.say('e che cosa cambia con T = 0,5?', { replyTo: first })).reply();
  expect(next.content).toContain('uso «Roma dorme»');
  // another's reply is another's thread
  const other = await (
    await ivo.say('e che cosa cambia con T = 0,5?', { channel: 'laboratorio', replyTo: next })
  ).reply();
  expect(other.content).toContain('uso «Il gatto beve il»');
  const chat = await ivo.say('che cos’è un token?', { channel: 'laboratorio' });
  await gaia.say('boh', { replyTo: chat.message });
  await (await gaia.say('@Prossimo ciao')).reply();
  const heard = (await gaia.messages()).filter(({ author }) => author.id === gaia.me.bot.user.id);
  expect(heard).toHaveLength(4);
});

it('after a restart the thread goes on, and buttons work; after 24 hours it is gone', async () => {
  const vera = await known(room, 'Vera');
  await ask(vera, 'quanti token è «la nave va»?');
  const answer = await (await vera.say('che cosa vuol dire il puntino davanti a un pezzo?', dm)).reply();
  await room.restartBot();
  expect(shown(await (await vera.press('Un indizio', { ...dm, message: answer })).reply())).toContain(
    'Indizio 1',
  );
  expect(await sentence(vera)).toBe('la nave va');
  later = 25 * HOUR;
  expect(await sentence(vera)).toBe('Il gatto beve il');
});

it('who is erased while an answer is on its way is not remembered after it', async () => {
  const rino = await known(room, 'Rino');
  model.script.passMs = 300;
  await rino.say('cosa viene dopo "Il narvalo di Rino"?', dm);
  await expect.poll(() => model.engine.status().running).toBeGreaterThan(0);
  await (await rino.forge('v1:miei-dati:cancella', { ...dm, message: (await rino.messages(dm))[0] })).reply();
  model.script.passMs = 0;
  const answered = async () =>
    (await rino.messages(dm)).some(({ content }) => content.startsWith('L’ho chiesto'));
  await expect.poll(answered, { timeout: 10_000 }).toBe(true);
  expect(room.database.all('SELECT * FROM conversations WHERE person = ?', rino.me.user.id)).toEqual([]);
});

it('a model that dies is started again behind the answer; the bot that goes says so', async () => {
  const nino = await known(room, 'Nino');
  model.script.passMs = 400;
  const said = await nino.say('cosa viene dopo "La casa è"?', dm);
  await expect.poll(() => model.engine.status().running).toBeGreaterThan(0);
  model.kill();
  model.script.passMs = 0;
  expect((await said.reply()).content).toContain('Dopo «La casa è» il modello');
  model.script.passMs = 2_000;
  const lost = await nino.say('cosa viene dopo "Il mare di"?', dm);
  await expect.poll(() => model.engine.status().running).toBeGreaterThan(0);
  await room.restartBot();
  model.script.passMs = 0;
  expect((await lost.reply()).content).toMatch(/si sta spegnendo|riavvi/i);
  expect(await ask(nino, 'cosa viene dopo "Il mare di"?')).toContain('Dopo «Il mare di»');
});
