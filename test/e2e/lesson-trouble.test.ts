/** A lesson when things go wrong: two teachers at once, thirty answers at once, deleted messages and channels, Discord away. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { showMessage } from '../support/screen.ts';
import { SMALL_LESSON } from '../support/small-lesson.ts';
import type { Place } from '../support/where.ts';

let room: TestClass;
let prof: Actor;
let other: Actor;
let class_: Actor[];
beforeAll(async () => {
  room = await startClass({ lessons: [SMALL_LESSON] });
  prof = await room.aula.teacher('Prof');
  other = await room.aula.teacher('Supplente');
  class_ = await Promise.all(Array.from({ length: 30 }, (_, i) => room.aula.student(`Allievo ${i + 1}`)));
});
afterAll(() => room.close());
afterEach(() => {
  room.aula.faults.clear();
  expect(room.logged.filter((line) => !/gateway|channel is gone/.test(line))).toEqual([]);
});

const begin = async (channel: Place): Promise<APIMessage> =>
  (await prof.slash('lezione avvia', { lezione: 'piccola' }, { channel })).reply({ quietMs: 400 });
const finish = async (channel: Place): Promise<void> => {
  await (await prof.slash('lezione fine', {}, { channel })).reply();
  await (await prof.press('Sì, finisci la lezione', { channel })).reply();
};
const visible = async (channel: Place): Promise<readonly APIMessage[]> =>
  (await prof.messages({ channel })).filter(({ flags }) => ((flags ?? 0) & 64) === 0);
const holding = async (channel: Place, what: string) =>
  (await visible(channel)).filter((message) => showMessage(message).includes(what));
const count = (channel: Place, what: string, n: number) =>
  expect.poll(async () => (await holding(channel, what)).length, { timeout: 20_000 }).toBe(n);

it('two teachers press at once: one step, and the second is told', async () => {
  const panel = await begin('classe');
  const second = await (await other.slash('lezione stato')).reply();
  const answers = await Promise.all([
    prof.press('Avanti', { message: panel }),
    other.press('Avanti', { message: second }),
  ]);
  const texts = await Promise.all(answers.map((one) => one.text()));
  expect(texts.map((text) => text.includes('passo 2 di 7'))).toEqual([true, true]);
  expect(texts.filter((text) => text.includes('Questa volta non ho fatto niente'))).toHaveLength(1);
  await finish('classe');
});

it('thirty answer in one second: each is told once it is stored, all are counted once', async () => {
  const panel = await begin('laboratorio');
  await (await prof.press('Avanti', { message: panel })).reply();
  await count('laboratorio', 'A · un pezzo', 1);
  const [message] = await holding('laboratorio', 'A · un pezzo');
  if (!message) throw new Error('no question');
  const pressed = await Promise.all(
    class_.map((who, i) =>
      who.press(['A · un pezzo di testo', 'B · sempre una parola', 'C · una lettera'][i % 3] ?? '', {
        channel: 'laboratorio',
        message,
      }),
    ),
  );
  const told = await Promise.all(pressed.map((one) => one.text()));
  expect(told.filter((text) => text.includes('Risposta registrata'))).toHaveLength(30);
  await count('laboratorio', '30 hanno risposto', 1);
  const edits = room.sent.filter(({ method, path }) => method === 'PATCH' && path.endsWith(message.id));
  expect(edits.length).toBeLessThan(8);
  expect(
    showMessage(await (await prof.slash('lezione consegne', {}, { channel: 'laboratorio' })).reply()),
  ).toContain('Hanno risposto (30)');
});

it('a deleted message is posted again, and takes answers', async () => {
  const [message] = await holding('laboratorio', '### 2');
  if (!message) throw new Error('no step');
  room.aula.remove(message);
  const [anna] = class_;
  await (await prof.slash('lezione stato', {}, { channel: 'laboratorio' })).reply();
  const ids = async () => (await holding('laboratorio', '### 2')).map(({ id }) => id);
  await expect
    .poll(async () => (await ids()).filter((id) => id !== message.id), { timeout: 15_000 })
    .toHaveLength(1);
  expect(await ids()).not.toContain(message.id);
  const answer = await anna?.press('B · sempre una parola', { channel: 'laboratorio' });
  expect(await answer?.text()).toContain('Risposta cambiata');
  await count('laboratorio', '30 hanno risposto', 1);
});

it('Discord answers 500 for a while, and the line drops: the step comes when it can, once', async () => {
  const panel = await (await prof.slash('lezione stato', {}, { channel: 'laboratorio' })).reply();
  room.aula.faults.refuse({ status: 500, times: 9, match: /POST .*\/channels\/\d+\/messages/ });
  room.aula.faults.dropSockets();
  const [anna] = class_;
  await expect
    .poll(async () => (await anna?.press('C · una lettera', { channel: 'laboratorio' }))?.state, {
      timeout: 15_000,
    })
    .toBe('acknowledged');
  const shown = await (await prof.press('Rivela', { message: panel })).reply();
  await count('laboratorio', '### Soluzione', 1);
  const now = await (await prof.press('Avanti', { message: shown })).reply();
  expect(now.content).toContain('passo 3 di 7');
  await count('laboratorio', '### 3', 1);
});

it('going back posts the step again further down; the old one loses its buttons', async () => {
  await (await prof.slash('lezione indietro', {}, { channel: 'laboratorio' })).reply();
  await count('laboratorio', '### 2', 2);
  await expect
    .poll(async () => (await holding('laboratorio', '### 2')).map((m) => showMessage(m).includes('[bottoni')))
    .toEqual([false, true]);
});

it('paused and timed: the class is told, the buttons of the panel follow', async () => {
  await (await prof.slash('lezione vai', { passo: '4. Una' }, { channel: 'laboratorio' })).reply();
  const panel = await (await prof.press('⏳ 2 min', { channel: 'laboratorio' })).reply();
  await count('laboratorio', '⏳ Il tempo finisce <t:', 1);
  const paused = await (await prof.press('Pausa', { message: panel })).reply();
  expect(showMessage(paused)).toContain('Riprendi');
  await count('laboratorio', 'La lezione è in pausa', 1);
  expect(await (await prof.slash('lezione avanti', {}, { channel: 'laboratorio' })).text()).toContain(
    'in pausa',
  );
  await (await prof.press('Riprendi', { message: paused })).reply();
  await count('laboratorio', 'La lezione è in pausa', 0);
});

it('points, when they are on, are told to one person alone, and only for solutions that are out', async () => {
  await (await prof.press('Accendi i punti', { channel: 'laboratorio' })).reply();
  const [, bruno] = class_;
  await bruno?.press('Rispondi', { channel: 'laboratorio' });
  expect(await (await bruno?.submit({ risposta: 'latte' }))?.text()).toContain('Punti: 0.');
  const [, , , dino] = class_;
  await dino?.press('Rispondi', { channel: 'laboratorio' });
  expect(await (await dino?.submit({ risposta: 'latte' }))?.text()).toContain('Punti: 1.');
});

it('switched off and on, the lesson goes on where it was, on the same message', async () => {
  const [before] = await holding('laboratorio', '### 4');
  await room.restartBot();
  const [, , carla] = class_;
  await carla?.press('Rispondi', { channel: 'laboratorio' });
  expect(await (await carla?.submit({ risposta: 'vino' }))?.text()).toContain('Risposta registrata');
  await count('laboratorio', '3 hanno risposto', 1);
  expect((await holding('laboratorio', '### 4')).map(({ id }) => id)).toEqual([before?.id]);
});

it('the channel is deleted: the teacher is told, and the answers can still be exported', async () => {
  room.aula.faults.refuse({
    status: 404,
    code: 10003,
    message: 'Unknown Channel',
    times: 1000,
    match: /(POST|PATCH) .*\/channels\/\d+11\/messages/,
  });
  const panel = await (await prof.slash('lezione avanti', {}, { channel: 'laboratorio' })).reply();
  expect(panel.content).toContain('Il canale della lezione non c’è più');
  await expect.poll(() => prof.screen({ channel: 'dm' })).toContain('Il canale della lezione non c’è più');
  const elsewhere = await (await prof.slash('lezione stato', {}, { channel: 'classe' })).reply();
  expect(elsewhere.content).toContain('passo 4 di 7');
  const sure = await (await prof.press('Fine', { message: elsewhere })).reply();
  const ended = await (await prof.press('Sì, finisci la lezione', { message: sure })).reply();
  const files = await (await prof.press('Esporta con i nomi', { message: ended })).reply();
  const { pathname } = new URL(files.attachments[0]?.url ?? '', room.aula.url);
  const csv = await prof.seat.client.bytes(pathname);
  expect(
    new TextDecoder()
      .decode(csv as Uint8Array)
      .trim()
      .split('\r\n'),
  ).toHaveLength(31);
});
