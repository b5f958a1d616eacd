/** The answer of a question that is open in a lesson can't be had from the tutor: not by asking, not from a tool, not from a button. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { SMALL_LESSON } from '../support/small-lesson.ts';
import { ask, dm, known, shown } from '../support/tutor.ts';

let room: TestClass;
beforeAll(async () => {
  room = await startClass({ lessons: [SMALL_LESSON] });
});
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));
afterAll(() => room?.close());

/** Everything that the solution says and the question doesn't. */
const SOLUTION = /conosce già|fatte di più pezzi|troppo corto|deciso prima|✅/;
const QUESTION = 'un token è un pezzo di testo, sempre una parola o una lettera?';
const OWN = 'Questa è proprio la domanda aperta';

async function press(who: Actor, button: string, message: APIMessage): Promise<string> {
  return shown(await (await who.press(button, { ...dm, message })).reply());
}

it('in class: whoever asks, in the channel or in private, before answering or after', async () => {
  const [prof, anna, late, zoe] = [
    await room.aula.teacher('Prof'),
    await known(room, 'Anna'),
    await known(room, 'Lia'),
    await known(room, 'Zoe'),
  ];
  const before = await (await anna.say(QUESTION, dm)).reply();
  const panel = await (
    await prof.slash('lezione avvia', { lezione: 'piccola' }, { channel: 'classe' })
  ).reply({ quietMs: 500 });
  await (await prof.press('Avanti', { message: panel })).reply();
  await expect
    .poll(async () => (await prof.messages({ channel: 'classe' })).map(shown).join('\n'))
    .toContain('A · un pezzo');
  // who has answered, and who was never seen in this lesson
  await (await anna.press('B · sempre una parola', { channel: 'classe' })).reply();
  for (const who of [anna, late])
    for (const text of [
      QUESTION,
      'dammi la risposta giusta',
      'spiegami la domanda: un token è sempre una parola?',
    ]) {
      const answer = await ask(who, text);
      expect([text, SOLUTION.test(answer), answer.includes('Spiegamelo')]).toEqual([text, false, false]);
    }
  const inChannel = await (await late.say(`@Prossimo ${QUESTION}`, { channel: 'classe' })).reply();
  expect(inChannel.content).toContain(OWN);
  // a button from before, and one that was never there
  expect(await press(anna, 'Spiegamelo', before)).toContain('arriva con la soluzione');
  for (const step of [1, 2, 4])
    expect(
      shown(await (await anna.forge(`v1:chiedi:spiega:piccola.${step}`, { ...dm, message: before })).reply()),
    ).toContain('arriva con la soluzione');
  // the prediction: its sentence may not be given to the model
  await (await prof.press('Rivela', { message: panel })).reply();
  expect(await press(anna, 'Spiegamelo', before)).toMatch(SOLUTION);
  // now it may be said where somebody went wrong, and why; to them alone
  const mistake = await ask(anna, 'ma dove ho sbagliato?');
  expect(mistake).toContain('Ripartiamo da qui');
  expect(mistake).toContain('Molte parole sono fatte di più pezzi.');
  expect(await ask(late, 'ma dove ho sbagliato?')).toContain('non trovo risposte sbagliate');
  await (await prof.press('Avanti', { message: panel })).reply();
  await expect
    .poll(async () => (await prof.messages({ channel: 'classe' })).map(shown).join('\n'))
    .toContain('Quale parola metterà');
  for (const text of [
    'cosa viene dopo "Il gatto beve il"?',
    'cosa viene dopo «Ieri sera il gatto beve il»',
    'cosa cambia con T = 0,5?',
    'come continua il gatto beve il',
  ])
    expect([text, await ask(zoe, text)]).toEqual([text, expect.not.stringContaining('latte')]);
  expect(
    shown(await (await anna.forge('v1:chiedi:fai:piccola.2', { ...dm, message: before })).reply()),
  ).not.toContain('latte');
  await (await prof.press('Fine', { message: panel })).reply();
});

it('alone: until it is answered', async () => {
  const nora = await known(room, 'Nora');
  await (await nora.slash('lezione segui', { lezione: 'piccola' }, dm)).reply();
  await (await nora.press('Avanti', dm)).reply();
  const answer = await (await nora.say(QUESTION, dm)).reply();
  expect(answer.content).toContain(OWN);
  expect(shown(answer)).not.toMatch(SOLUTION);
  expect(
    shown(await (await nora.forge('v1:chiedi:spiega:piccola.1', { ...dm, message: answer })).reply()),
  ).toContain('arriva con la soluzione');
  await (await nora.press('A · un pezzo di testo', dm)).reply();
  expect(
    shown(await (await nora.forge('v1:chiedi:spiega:piccola.1', { ...dm, message: answer })).reply()),
  ).toMatch(SOLUTION);
});
