/** Conversations with the tutor, as a person at the page sees them. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
beforeAll(async () => {
  room = await startClass();
});
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));
afterAll(() => room?.close());

/** Says something in a direct message; the answer's text. */
const ask = async (who: Actor, text: string) =>
  (await (await who.say(text, { channel: 'dm' })).reply()).content.replaceAll(/:\d+>/g, ':ID>');
/** A student who has read the two lines. */
async function known(name: string): Promise<Actor> {
  const who = await room.aula.student(name);
  await (await who.say('ciao', { channel: 'dm' })).reply();
  await (await who.press('Ho capito, cominciamo', { channel: 'dm' })).reply();
  return who;
}

it('a first direct message begins with two lines and a button', async () => {
  const anna = await room.aula.student('Anna');
  expect(await ask(anna, 'ciao')).toMatch(/^Prima di cominciare, due cose\. Sono un programma/);
  expect(await ask(anna, 'che cos’è un token?')).toMatch(/^Prima di cominciare/);
  expect(await (await anna.press('Ho capito, cominciamo', { channel: 'dm' })).text()).toMatch(/sono qui/);
  expect(await ask(anna, 'ciao')).toMatch(/^Ciao! Sono Prossimo/);
});

it('facts come from tools', async () => {
  const luca = await known('Luca');
  expect(await ask(luca, 'Quanti token è "Il gatto beve il"?')).toMatch(
    /L’ho chiesto al modello, con <\/tokenizza:ID>/,
  );
  expect(await ask(luca, 'cosa viene dopo "Il gatto beve il"?')).toMatch(/latte/);
  expect(await ask(luca, 'e che cosa cambia con T = 2?')).toMatch(
    /Non mi hai dato una frase, quindi uso «Il gatto beve il»/,
  );
});

it('answers from the lessons, asks first, explains after', async () => {
  const sara = await known('Sara');
  const answer = await ask(sara, 'che cosa vuol dire il puntino davanti a un pezzo?');
  expect(answer).toMatch(/Prima prova tu/);
  expect(await ask(sara, 'non ho capito')).toMatch(/Indizio 1 di/);
});
