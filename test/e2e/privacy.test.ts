/** /miei-dati and /privacy: what is kept is shown whole, and erased so that not even the file holds it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startClass, type TestClass } from '../support/class.ts';
import { SMALL_LESSON } from '../support/small-lesson.ts';

const folder = mkdtempSync(join(tmpdir(), 'prossimo-dati-'));
let room: TestClass;
beforeAll(async () => {
  room = await startClass({ database: join(folder, 'prossimo.db'), lessons: [SMALL_LESSON] });
});
afterAll(async () => {
  await room?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether a text stands anywhere in the bot's own files: pages in use, free pages, journal. */
const inFiles = (text: string) =>
  readdirSync(folder)
    .filter((file) => !file.includes('.aula'))
    .some((file) => readFileSync(join(folder, file)).includes(text));

it('says in plain Italian what is kept', async () => {
  const anna = await room.aula.student('Anna');
  const text = await (await anna.slash('privacy')).text();
  expect(text).toMatch(/Che cosa conservo/);
  expect(text).toMatch(/24 ore/);
  expect(text).toMatch(/7 giorni/);
  expect(text).toMatch(/solo tu/);
});

it('shows everything, erases it at once, and leaves nothing in the file', async () => {
  const anna = await room.aula.student('Anna');
  const luca = await room.aula.student('Luca');
  const SECRET = 'Il mio segretissimo pangolino beve';
  await (await anna.slash('probabilita', { testo: SECRET })).reply();
  await (await luca.slash('probabilita', { testo: 'Le parole di Luca restano' })).reply();
  expect([inFiles(SECRET), inFiles(anna.me.user.id)]).toEqual([true, true]);

  const mine = await anna.slash('miei-dati');
  expect(await mine.text()).toMatch(/1 frase che hai dato a un comando/);
  const message = await mine.reply();
  expect(message.attachments[0]?.filename).toBe('i-miei-dati.json');
  const bytes = await anna.seat.client.bytes(message.attachments[0]?.url ?? '');
  const file: unknown = JSON.parse(new TextDecoder().decode(bytes as Uint8Array));
  expect(file).toMatchObject({ prompts: [{ text: SECRET, person: anna.me.user.id }] });
  expect(JSON.stringify(file)).not.toContain('Luca');

  const sure = await anna.press('Cancella tutto', { message });
  expect(await sure.text()).toMatch(/Vuoi davvero/);
  const done = await anna.press('Sì, cancella tutto', { message: await sure.reply() });
  expect(await done.text()).toMatch(/non conservo più niente/);
  expect([inFiles(SECRET), inFiles(anna.me.user.id)]).toEqual([false, false]);
  expect(inFiles('Le parole di Luca restano')).toBe(true);
  expect(await (await anna.slash('miei-dati')).text()).toMatch(/non conservo niente/);
});

it('takes a name off what was answered in class, and forgets a conversation', async () => {
  const [prof, gaia] = [await room.aula.teacher('Prof'), await room.aula.student('Gaia Segreta')];
  const [WORD, TALK] = ['pangolinesco', 'perché il mio formichiere usa i token?'];
  await (await prof.slash('lezione avvia', { lezione: 'piccola' })).reply();
  await (await prof.slash('lezione vai', { passo: '4' })).reply();
  await gaia.press('Rispondi');
  expect(await (await gaia.submit({ risposta: WORD })).text()).toContain(WORD);
  await (await gaia.say('ciao', { channel: 'dm' })).reply();
  await (await gaia.press('Ho capito, cominciamo', { channel: 'dm' })).reply();
  await (await gaia.say(TALK, { channel: 'dm' })).reply();
  const kept = ['Gaia Segreta', gaia.me.user.id, WORD, TALK];
  expect(kept.map(inFiles)).toEqual([true, true, true, true]);

  const mine = await (await gaia.slash('miei-dati')).reply();
  expect(mine.content).toMatch(/1 risposta data in una lezione/);
  expect(mine.content).toMatch(/2 messaggi della conversazione con me/);
  const sure = await (await gaia.press('Cancella tutto', { message: mine })).reply();
  await (await gaia.press('Sì, cancella tutto', { message: sure })).reply();
  expect(kept.map(inFiles)).toEqual([false, false, false, false]);
  // the class still counts one answer, and whose it was nobody can say
  const status = await (await prof.slash('lezione consegne')).text();
  expect(status).not.toContain('Gaia');
  expect(status).toMatch(/1/);
});
