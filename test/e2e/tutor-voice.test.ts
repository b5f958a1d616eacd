/** The tutor with a chat model that follows a script: what a student sees of a generated answer, and when there is none. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ChatMessage } from '../../src/engine/port.ts';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { type Scripted, scriptedEngine } from '../support/engine.ts';
import { showMessage } from '../support/screen.ts';
import { SMALL_LESSON } from '../support/small-lesson.ts';

const GOOD =
  'Secondo te il modello legge parole? Il modello legge pezzi: i token. Tu leggi parole, lui legge i token.';
const ANSWERS = [
  ['e i numeri', 'Il modello legge parole e pezzi. Ogni parola sono 3 token, pezzi che legge.'],
  ['parolacce', 'Il modello legge parole e pezzi: i token. Che merda di token legge il modello.'],
  ['Garibaldi', 'Garibaldi partì da Quarto verso la Sicilia con mille volontari armati.'],
  ['e poi, il modello', 'Il modello legge pezzi, non legge parole: tu leggi parole.'],
  ['parole o pezzi', GOOD],
] as const;

let chat: Scripted;
let room: TestClass;
const asked: (readonly ChatMessage[])[] = [];
beforeAll(async () => {
  chat = scriptedEngine({ says: ANSWERS, sequences: 1, limits: { characters: 12_000, promptTokens: 6_000 } });
  await chat.engine.ready(AbortSignal.timeout(10_000));
  // listens to what the model is given
  const chatTokens = chat.engine.chatTokens.bind(chat.engine);
  chat.engine.chatTokens = (messages, signal) => {
    asked.push(messages);
    return chatTokens(messages, signal);
  };
  room = await startClass({ lessons: [SMALL_LESSON], chat: chat.engine });
});
afterEach(() => {
  chat.script.passMs = 0;
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
});
afterAll(() => room?.close());

async function known(name: string): Promise<Actor> {
  const who = await room.aula.student(name);
  await (await who.say('ciao', { channel: 'dm' })).reply();
  await (await who.press('Ho capito, cominciamo', { channel: 'dm' })).reply();
  return who;
}
/** Asks; the answer once it is whole. */
async function ask(who: Actor, text: string): Promise<string> {
  const said = await who.say(text, { channel: 'dm' });
  const answer = async () => showMessage(await said.reply({ quietMs: 50 }));
  await expect.poll(answer, { timeout: 20_000 }).toMatch(/\[bottoni: (?!Ferma|Annulla)/);
  return answer();
}
/** What the newest message in the person's direct messages says, now. */
const last = async (who: Actor): Promise<string> =>
  (await who.messages({ channel: 'dm' })).slice(-1).map(showMessage).join('');
const EASY = 'il modello legge parole o pezzi?';

it('puts the passage into words, with the lesson and its next steps', async () => {
  const anna = await known('Anna');
  expect(await ask(anna, EASY)).toMatchInlineSnapshot(`
    "Prossimo: Secondo te il modello legge parole? Il modello legge pezzi: i token. Tu leggi parole, lui legge i token.
    -# dalla lezione «Una piccola lezione»
      [bottoni: Prova /tokenizza | Ricomincia]"
  `);
});

it.each([
  ['a number that isn’t in the lesson', 'il modello legge parole o pezzi, e i numeri?', '3 token'],
  ['a word that isn’t shown', 'il modello legge parole o pezzi, dimmi parolacce', 'merda'],
  ['another subject', 'il modello legge parole o pezzi, Garibaldi?', 'Quarto'],
])('%s: the passage speaks for itself', async (_, question, generated) => {
  const luca = await known('Luca');
  asked.length = 0;
  const answer = await ask(luca, question);
  expect([asked.length, answer.includes(generated)]).toEqual([1, false]);
  expect(answer).toContain('Prima prova tu:');
});

it('grows by whole sentences, and Stop keeps what is there', async () => {
  const sara = await known('Sara');
  chat.script.passMs = 30;
  await sara.say(EASY, { channel: 'dm' });
  await expect.poll(() => last(sara), { timeout: 20_000 }).toContain('i token.\n');
  const growing = await last(sara);
  expect(growing).toContain('[bottoni: Ferma]');
  await sara.press('Ferma', { channel: 'dm' });
  await expect.poll(() => last(sara)).toContain('Ricomincia');
  expect(await last(sara)).not.toContain('lui legge');
});

it('shows the place in the queue', async () => {
  const [ugo, vera] = [await known('Ugo'), await known('Vera')];
  chat.script.passMs = 25;
  await ugo.say(EASY, { channel: 'dm' });
  await expect.poll(() => chat.engine.status().running).toBe(1);
  await vera.say(EASY, { channel: 'dm' });
  await expect.poll(() => last(vera), { timeout: 20_000 }).toContain('la prossima è la tua');
  chat.script.passMs = 0;
  for (const who of [ugo, vera])
    await expect.poll(() => last(who), { timeout: 20_000 }).toContain('lui legge i token');
});

it('a model that is killed in the middle leaves the passage', async () => {
  const elio = await known('Elio');
  chat.script.passMs = 25;
  await elio.say(EASY, { channel: 'dm' });
  await expect.poll(() => last(elio), { timeout: 20_000 }).toContain('Secondo te');
  chat.kill();
  await expect.poll(() => last(elio), { timeout: 20_000 }).toContain('Prima prova tu');
  expect(await last(elio)).toContain('Tu leggi parole. Il modello legge **pezzi**, i token.');
  await chat.engine.ready(AbortSignal.timeout(10_000));
});

it('gives the model the student’s own thread, and nobody else’s', async () => {
  const [gaia, ivo] = [await known('Gaia'), await known('Ivo')];
  await Promise.all([ask(gaia, `sono la volpe: ${EASY}`), ask(ivo, `sono il lupo: ${EASY}`)]);
  asked.length = 0;
  await Promise.all([
    ask(gaia, 'e poi, il modello legge parole e pezzi?'),
    ask(ivo, 'e poi, il modello legge parole e pezzi?'),
  ]);
  const threads = asked.map((messages) => messages.map(({ role, text }) => `${role}: ${text}`).join('\n'));
  expect(threads.map((text) => [text.includes('volpe'), text.includes('lupo')]).sort()).toEqual([
    [false, true],
    [true, false],
  ]);
  // Ricomincia
  await gaia.press('Ricomincia', { channel: 'dm' });
  asked.length = 0;
  await ask(gaia, EASY);
  expect(asked[0]?.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(JSON.stringify(asked)).not.toContain('volpe');
});

it('generates nothing while a question is open', async () => {
  const nora = await known('Nora');
  await (await nora.slash('lezione segui', { lezione: 'piccola' }, { channel: 'dm' })).reply();
  asked.length = 0;
  expect(await ask(nora, EASY)).toContain('pezzi');
  expect(asked.length).toBe(1);
  await (await nora.press('Avanti', { channel: 'dm' })).reply();
  asked.length = 0;
  expect(await ask(nora, EASY)).toContain('pezzi');
  expect(asked).toEqual([]);
});

it('a model that doesn’t start: the lessons speak, and the tools say why they don’t', async () => {
  const broken = scriptedEngine({ refuse: 'invalid gguf' });
  const closed = await startClass({
    lessons: [SMALL_LESSON],
    engine: broken.engine,
    early: true,
    chat: broken.engine,
  });
  const luisa = await closed.aula.student('Luisa');
  const say = async (text: string) =>
    showMessage(await (await luisa.say(text, { channel: 'classe' })).reply());
  expect(await say(`@Prossimo ${EASY}`)).toContain('Prima prova tu:');
  expect(await say('@Prossimo cosa viene dopo «Il gatto beve il»?')).toContain(
    'numeri veri non te li so dire',
  );
  await closed.close();
});
