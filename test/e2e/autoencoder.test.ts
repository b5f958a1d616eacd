/** /autoencoder in a class: a small one, really trained, through its pages. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());
afterEach(() => expect(room.logged).toEqual([]));

const opened = async (
  values: Parameters<Actor['slash']>[1] = {},
  where: Parameters<Actor['slash']>[2] = {},
) => {
  const handle = await anna.slash('autoencoder', values, where);
  return handle.until('the copies', ({ attachments }) => attachments.length > 0);
};

it('copies, errors, map and walk; what is trained once is known to all pages', async () => {
  let message = await opened({ codice: 4 });
  expect(message.content).toContain('**4 numeri**');
  expect(message.content).toMatch(/La cifra 0 qui sotto diventa \((−?\d+,\d; ){3}−?\d+,\d\)/);
  expect(message.attachments[0]?.description).toMatch(/0: 0,\d{3}; 1: 0,\d{3}.*9: 0,\d{3}/);
  const go = async (act: Promise<Awaited<ReturnType<Actor['press']>>>, has: RegExp) => {
    message = await (await act).until(String(has), ({ content }) => has.test(content));
  };
  await go(anna.press('Altre cifre', { message }), /La cifra 1 qui sotto/);
  await go(anna.press('Quanto si perde', { message }), /una sola strettoia/);
  await go(anna.press('Addestra con 8', { message }), /Con 4 numeri l’errore è/);
  const errors = [...(message.attachments[0]?.description ?? '').matchAll(/(\d+): 0,\d{4}/g)].map(
    ([, n]) => n,
  );
  expect(errors).toEqual(['4', '8']);
  await go(anna.press('La mappa', { message }), /questa è la rete con la strettoia da 2/);
  expect(message.attachments[0]?.description).toMatch(/Centri: 0 \(.*9 \(/);
  await go(anna.press('Passeggia fra due cifre', { message }), /una cifra 3 a quello di una cifra 8/);
  await go(anna.choose('Parti da…', '1', { message }), /una cifra 1 a quello di una cifra 8/);
  await go(anna.choose('Arriva a…', '0', { message }), /una cifra 1 a quello di una cifra 0/);
  await go(anna.press('Originali e copie', { message }), /\*\*2 numeri\*\*/);
  await go(anna.choose('Quanti numeri passano dalla strettoia', '6', { message }), /\*\*6 numeri\*\*/);
});

it('after a restart the weights come from the file, and the same buttons work, in a direct message too', async () => {
  const before = await opened({ codice: 3, seme: 7 }, { channel: 'dm' });
  await room.restartBot();
  const press = await anna.press('Altre cifre', { message: before });
  const message = await press.until('other digits', ({ content }) =>
    content.includes('La cifra 1 qui sotto'),
  );
  const measured = /Errore medio.*/;
  expect(measured.exec(message.content)?.[0]).toBe(measured.exec(before.content)?.[0]);
  expect(message.content).toContain('Seme 7');
  anna.seat.go('classe');
});

it('forged arguments become the usual ones', async () => {
  const message = await opened({ codice: 8 });
  for (const args of ['99:1:0:3:8', 'x:-1:1e9:77:z', '8:1:101:3:8']) {
    const reply = await (await anna.forge(`v1:autoencoder:strada:${args}`, { message })).reply();
    expect(reply.content).toContain('Dal codice di una cifra 3 a quello di una cifra 8');
  }
});
