/** /docente: the teacher's choices, and what students then get. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
beforeAll(async () => {
  room = await startClass();
});
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));
afterAll(() => room?.close());

const MENTION = '@Prossimo che cos’è un token?';

it('is for teachers, in a channel', async () => {
  const anna = await room.aula.student('Anna');
  expect(await (await anna.slash('docente silenzio', { attivo: true })).text()).toMatch(
    /sono per chi insegna/,
  );
  expect(await (await anna.slash('docente fine-corso')).text()).toMatch(/sono per chi insegna/);
  const prof = await room.aula.teacher('Prof. Bianchi');
  expect(await (await prof.slash('docente limite', { domande: 5 }, { channel: 'dm' })).text()).toMatch(
    /in un canale del server/,
  );
  const ask = await (await anna.slash('probabilita', { testo: 'Il gatto beve il' })).reply();
  expect(await (await anna.forge('v1:docente:cancella', { message: ask })).text()).toMatch(/chi insegna/);
});

it('silences the tutor in a channel, and only there', async () => {
  const [prof, luca] = [await room.aula.teacher('Prof. Neri'), await room.aula.student('Luca')];
  await (await prof.slash('docente silenzio', { attivo: true })).text();
  expect((await (await luca.say(MENTION, { channel: 'classe' })).reply()).content).toMatch(/in silenzio/);
  await (await prof.slash('docente silenzio', { attivo: false })).text();
  expect((await (await luca.say(MENTION, { channel: 'classe' })).reply()).content).toMatch(/Prima prova tu/);
});

it('sets how many questions a person may ask', async () => {
  const [prof, sara] = [await room.aula.teacher('Prof. Verdi'), await room.aula.student('Sara')];
  await (await prof.slash('docente limite', { domande: 1 })).text();
  await (await sara.say(MENTION, { channel: 'classe' })).reply();
  expect((await (await sara.say(MENTION, { channel: 'classe' })).reply()).content).toMatch(
    /vulcano di domande/,
  );
  expect(await (await prof.slash('docente limite', { domande: 0 })).text()).toMatch(/nessun limite/);
  expect((await (await sara.say(MENTION, { channel: 'classe' })).reply()).content).toMatch(/Prima prova tu/);
});

it('turns direct messages off, but never the help for who is unwell', async () => {
  const [prof, elio] = [await room.aula.teacher('Prof. Rossi'), await room.aula.student('Elio')];
  await (await prof.slash('docente messaggi-privati', { attivi: false })).text();
  expect((await (await elio.say('che cos’è un token?', { channel: 'dm' })).reply()).content).toMatch(
    /sono spenti/,
  );
  expect((await (await elio.say('non ce la faccio più', { channel: 'dm' })).reply()).content).toMatch(
    /19696/,
  );
  await (await prof.slash('docente messaggi-privati', { attivi: true })).text();
  expect((await (await elio.say('ciao', { channel: 'dm' })).reply()).content).toMatch(/Prima di cominciare/);
});

it('adds words, which are then covered in the charts', async () => {
  const [prof, gaia] = [await room.aula.teacher('Prof. Viola'), await room.aula.student('Gaia')];
  expect(await (await prof.slash('docente parole', { aggiungi: 'sangue' })).text()).toMatch(/sangue/);
  expect(await (await prof.slash('docente parole', { aggiungi: '!' })).text()).toMatch(/almeno due lettere/);
  const chart = await (await gaia.slash('probabilita', { testo: 'Il gatto beve il' })).reply();
  const alt = chart.attachments[0]?.description ?? '';
  expect(alt).toMatch(/latte/);
  expect(alt).toMatch(/•••/);
  expect(alt).not.toMatch(/sangue/);
  expect(await (await prof.slash('docente parole', { togli: 'sangue' })).text()).toMatch(/non hai aggiunto/);
});
