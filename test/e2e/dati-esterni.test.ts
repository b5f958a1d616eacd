/** Rows of public data sets in /dati: off until the server turns them on, and shown as plain text. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

const MENU = 'Righe vere di un insieme di dati pubblico…';
let server: Server;
let asked = 0;
let room: TestClass;
let prof: Actor;
let anna: Actor;
beforeAll(async () => {
  server = createServer((_, response) => {
    asked++;
    response.end(
      JSON.stringify({ rows: [{ row_idx: 3, row: { title: '**Roma** <@1>', text: 'riga\nuna' } }] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  room = await startClass({ publicRows: { base: `http://127.0.0.1:${port}` } });
  [prof, anna] = [await room.aula.teacher('Prof'), await room.aula.student('Anna')];
});
afterAll(async () => {
  await room.close();
  server.closeAllConnections();
  server.close();
});
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const open = async (who: Actor, channel: 'classe' | 'dm' = 'classe') =>
  (await who.slash('dati', { corpus: 'piccolo' }, { channel })).reply();

it('off by default: no menu, and a forged press asks nobody', async () => {
  const panel = await open(anna);
  expect(JSON.stringify(panel.components)).not.toContain(MENU);
  const forged = await anna.forge('v1:dati:esterni', { message: panel, values: ['wikipedia'] });
  expect(await forged.text()).toContain('i dati esterni sono spenti');
  expect(await (await anna.slash('impostazioni dati-esterni', { attivi: true })).text()).toContain(
    'permesso di gestire',
  );
  expect(asked).toBe(0);
});

it('on: the rows as they are, nothing formatted; not in direct messages; off again', async () => {
  expect(await (await prof.slash('impostazioni dati-esterni', { attivi: true })).text()).toContain('Fatto');
  expect(await (await prof.slash('impostazioni mostra')).text()).toContain('Dati esterni: accesi');
  const panel = await open(anna);
  const rows = await (await anna.choose(MENU, 'wikipedia', { message: panel })).reply();
  expect(rows.content).toContain('wikimedia/wikipedia');
  expect(rows.content).toContain('possono contenere errori');
  expect(rows.embeds[0]?.description).toBe('**title**: \\*\\*Roma\\*\\* \\<\\@1\\>\n**text**: riga una');
  expect(asked).toBe(1);
  expect(JSON.stringify((await open(anna, 'dm')).components)).not.toContain(MENU);
  const wrong = await anna.forge('v1:dati:esterni', {
    message: panel,
    channel: 'classe',
    values: ['altro/set'],
  });
  expect(await wrong.text()).toContain('cancellato');
  await (await prof.slash('impostazioni dati-esterni', { attivi: false }, { channel: 'classe' })).reply();
  const late = await anna.forge('v1:dati:esterni', {
    message: panel,
    channel: 'classe',
    values: ['wikipedia'],
  });
  expect(await late.text()).toContain('i dati esterni sono spenti');
  expect(asked).toBe(1);
});
