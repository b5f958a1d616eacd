/** /impostazioni: who may look and who may change, and what a chosen role makes of its members. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import impostazioni from '../../commands/impostazioni.ts';
import { defineCommand } from '../../src/bot/command.ts';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

const chi = defineCommand({
  data: { name: 'chi', description: 'Chi sono' },
  ack: 'none',
  run: async ({ person }) => ({ text: `docente ${person.teacher}, gestore ${person.manager}` }),
});

let room: TestClass;
let rossi: Actor;
let carla: Actor;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({ commands: [impostazioni, chi] });
  rossi = await room.aula.teacher('Rossi');
  carla = await room.aula.student('Carla', ['Supplenti']);
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const text = async (who: Actor, name: string, values = {}, where = {}) => {
  const handle = await who.slash(name, values, where);
  expect(name === 'chi' || (await handle.reply()).flags === 64).toBe(true);
  return (await handle.reply()).content;
};

it('a role is chosen, counts from then on, also after a restart, and is taken away again', async () => {
  expect(await text(carla, 'chi')).toBe('docente false, gestore false');
  expect(await text(rossi, 'chi')).toBe('docente true, gestore true');
  expect(await text(rossi, 'impostazioni docente')).toMatch(
    /^Nessun ruolo vale come docente: .* <\/impostazioni docente:\d+>/,
  );
  expect(await text(rossi, 'impostazioni docente', { ruolo: { role: 'Supplenti' } })).toBe(
    'Fatto: da adesso chi ha il ruolo <@&1100000000000000006> vale come docente. Può guidare le lezioni e fermare le richieste degli altri; questa impostazione, invece, la cambia solo chi può gestire il server.',
  );
  expect(await text(carla, 'chi')).toBe('docente true, gestore false');
  expect(await text(anna, 'chi')).toBe('docente false, gestore false');
  await room.restartBot();
  expect(await text(carla, 'chi')).toBe('docente true, gestore false');
  expect(await text(anna, 'impostazioni mostra')).toMatchInlineSnapshot(`
    "**Prossimo in questo server**
    - Docente: chi può gestire il server, e chi ha il ruolo <@&1100000000000000006>.
    - Dati esterni: spenti."
  `);
  const now = await (await rossi.slash('impostazioni docente')).reply();
  expect(await (await rossi.press('Togli il ruolo', { message: now })).text()).toMatchInlineSnapshot(
    `"Prossimo → Rossi /impostazioni docente (solo tu): Fatto: nessun ruolo vale più come docente. Lo resta chi può gestire il server."`,
  );
  expect(await text(carla, 'chi')).toBe('docente false, gestore false');
  expect((await (await rossi.forge('v1:impostazioni:togli', { message: now })).reply()).content).toMatch(
    /niente da togliere/,
  );
});

it('only who manages the server changes it: not even a teacher by role', async () => {
  await text(rossi, 'impostazioni docente', { ruolo: { role: 'Supplenti' } });
  for (const who of [anna, carla]) {
    const message = await (await who.slash('chi')).reply();
    const no = /^Le impostazioni le cambia solo chi ha il permesso di gestire il server/;
    expect(await text(who, 'impostazioni docente', { ruolo: { role: 'Rappresentanti' } })).toMatch(no);
    expect(await text(who, 'impostazioni docente')).toMatch(no);
    expect((await (await who.forge('v1:impostazioni:togli', { message })).reply()).content).toMatch(no);
  }
  expect(await text(carla, 'chi')).toBe('docente true, gestore false');
});

it('the role of everyone is refused, and direct messages have no settings', async () => {
  expect(await text(rossi, 'impostazioni docente', { ruolo: { role: '@everyone' } })).toMatch(
    /^Questo è il ruolo di tutti/,
  );
  for (const name of ['impostazioni docente', 'impostazioni mostra'])
    expect(await text(rossi, name, {}, { channel: 'dm' })).toMatch(/^Le impostazioni sono di un server/);
});
