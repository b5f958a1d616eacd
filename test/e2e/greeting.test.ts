/** Who writes to Prossimo instead of using a command gets a hint, once in a while; the others are left alone. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

const MINUTE = 60_000;
const clock = { time: Date.UTC(2026, 8, 14, 8) };
let room: TestClass;
beforeAll(async () => {
  room = await startClass({ now: () => clock.time });
});
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));
afterAll(() => room.close());

const hints = async (who: Actor, channel: 'dm' | 'classe') =>
  (await who.messages({ channel })).filter(({ author }) => author.id === room.bot.client.user.id);
/** long enough for an answer that shouldn't come */
const wait = () => new Promise((resolve) => setTimeout(resolve, 250));

it('a direct message: one hint, clickable, that calls nobody', async () => {
  const anna = await room.aula.student('Anna');
  const hint = await (await anna.say('ciao', { channel: 'dm' })).reply();
  expect(hint.content.replaceAll(/:\d+>/g, ':ID>')).toMatchInlineSnapshot(
    `"Ciao! Sono Prossimo: apro un vero modello linguistico e ti faccio vedere come sceglie **il prossimo token**. Non so chiacchierare, rispondo ai comandi: prova </probabilita:ID> con l’inizio di una frase, per esempio *Il gatto beve il*. Con </aiuto:ID> vedi tutto quello che so fare."`,
  );
  expect([hint.mentions, hint.mention_everyone]).toEqual([[], false]);
  await anna.say('ci sei?');
  await anna.say('@Prossimo e qui?', { channel: 'classe' });
  clock.time += 9 * MINUTE;
  await anna.say('allora?', { channel: 'dm' });
  await wait();
  expect([(await hints(anna, 'dm')).length, (await hints(anna, 'classe')).length]).toEqual([1, 0]);
  clock.time += MINUTE;
  await (await anna.say('ciao di nuovo', { channel: 'dm' })).reply();
  await wait();
  // its own hints are messages too: they get no hint
  expect(await hints(anna, 'dm')).toHaveLength(2);
});

it('in a channel: only where it is mentioned, and each person on their own', async () => {
  const [bruno, carla] = [await room.aula.student('Bruno'), await room.aula.student('Carla')];
  await bruno.say('ciao a tutti', { channel: 'classe' });
  await bruno.say('@everyone Prossimo', { channel: 'classe' });
  await bruno.say(`<@${carla.me.user.id}> guarda`, { channel: 'classe' });
  await wait();
  expect(await hints(bruno, 'classe')).toEqual([]);
  const { message, reply } = await bruno.say('@Prossimo segretissimo');
  const hint = await reply();
  expect(hint.content).toMatch(/^Ciao! Sono Prossimo/);
  expect([hint.message_reference?.message_id, hint.mentions]).toEqual([message.id, []]);
  await bruno.say('@Prossimo ehi');
  await (await carla.say('@Prossimo ciao', { channel: 'classe' })).reply();
  await wait();
  expect(await hints(bruno, 'classe')).toHaveLength(2);
  expect(room.told.join('\n')).not.toContain('segretissimo');
});

it('commands in direct messages get their answer and no hint', async () => {
  const dario = await room.aula.student('Dario');
  await (await dario.slash('modello', {}, { channel: 'dm' })).reply();
  await wait();
  expect(await hints(dario, 'dm')).toHaveLength(1);
});
