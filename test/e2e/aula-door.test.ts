/** The door of the aula: names, tabs, and who else may knock. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Me } from '../../src/aula/people-api.ts';
import { startAula } from '../../src/aula/start.ts';
import { type AulaStorage, memoryStorage } from '../../src/aula/storage.ts';
import { openAula, type TestAula } from '../support/aula.ts';
import { PeopleClient } from '../support/people-client.ts';

let aula: TestAula;
let storage: AulaStorage;

beforeEach(async () => {
  storage = memoryStorage();
  aula = await openAula({ storage, remembered: 20 });
});

afterEach(async () => {
  await aula.close();
});

const post = (path: string, body: unknown, headers: Record<string, string>) =>
  fetch(aula.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('the door', () => {
  test.each([
    ['', 'Scrivi il tuo nome.'],
    ['   ', 'Scrivi il tuo nome.'],
    ['x'.repeat(33), 'Il nome può avere al massimo 32 caratteri.'],
    ['A\u202enna', 'Il nome contiene caratteri che non si possono usare.'],
    ['An\u0000na', 'Il nome contiene caratteri che non si possono usare.'],
    ['\ud83d', 'Il nome contiene caratteri che non si possono usare.'],
  ])('%j is no name', async (name, sentence) => {
    await expect(aula.student(name)).rejects.toThrow(sentence);
  });

  test('two with one name get a number, and nobody is called like the bot', async () => {
    const names = [];
    for (const name of ['Anna', 'anna', 'ANNA', 'Prossimo', 'x'.repeat(32), 'x'.repeat(32), '👩‍🏫'])
      names.push((await aula.student(name)).me.user.global_name);
    expect(names).toEqual([
      'Anna',
      'anna 2',
      'ANNA 3',
      'Prossimo 2',
      'x'.repeat(32),
      `${'x'.repeat(28)} 2`,
      '👩‍🏫',
    ]);
  });

  test('when all places are taken, who left first makes room for somebody new', async () => {
    const small = await openAula({ storage, places: 2 });
    const [anna, bruno] = [await small.student('Anna'), await small.student('Bruno')];
    const online = async () => (await bruno.seat.client.get<Me>('/aula/io')).people.map((p) => p.online);
    await anna.say('un segreto', { channel: 'dm' });
    await expect(small.student('Carla')).rejects.toThrow('L’aula è piena.');
    anna.close();
    await expect.poll(online).toEqual([false]);
    const carla = await small.student('Carla');
    const { people } = await carla.seat.client.get<Me>('/aula/io');
    expect(people.map(({ user }) => user.global_name)).toEqual(['Bruno']);
    expect(storage.load().some(({ json }) => json.includes('un segreto'))).toBe(false);
    await small.close();
  });

  test('a taken port is the system’s own error', async () => {
    const port = Number(new URL(aula.url).port);
    const again = startAula({ port, storage, token: 'x', log: () => {} });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('one browser may be several people, each in a tab, and finds them again', async () => {
    const client = new PeopleClient(aula.url);
    const anna = await client.post<Me>('/aula/entra', { name: 'Anna', role: 'studente' });
    const bruno = await client.post<Me>('/aula/entra', { name: 'Bruno', role: 'docente' });
    expect((await client.get<Me>('/aula/io')).user.id).toBe(bruno.user.id);
    expect((await client.get<Me>(`/aula/io?persona=${anna.user.id}`)).teacher).toBe(false);
    await client.post(`/aula/esci?persona=${anna.user.id}`, {});
    await expect(client.get(`/aula/io?persona=${anna.user.id}`)).rejects.toThrow('Non sei entrato');
    expect((await client.get<Me>('/aula/io')).user.id).toBe(bruno.user.id);
    const again = await client.post<Me>('/aula/entra', { name: 'Anna', role: 'docente' });
    expect([again.user.id, again.teacher]).toEqual([anna.user.id, true]);
    const other = await aula.student('Anna');
    expect(other.me.user.global_name).toBe('Anna 2');
    const same = await other.seat.client.post<Me>('/aula/entra', { name: 'Anna', role: 'studente' });
    expect(same.user.id).toBe(other.me.user.id);
    await expect(other.seat.client.get(`/aula/io?persona=${anna.user.id}`)).rejects.toThrow(
      'Non sei entrato',
    );
  });
});

describe('who may knock', () => {
  test.each([
    ['without the header', {}, 403],
    ['from another site', { 'x-aula': '1', origin: 'http://evil.example' }, 403],
    ['from another port of this machine', { 'x-aula': '1', origin: 'http://127.0.0.1:1' }, 403],
    ['from the page', { 'x-aula': '1' }, 200],
  ])('%s', async (_, headers, status) => {
    expect((await post('/aula/entra', { name: 'Anna', role: 'studente' }, headers)).status).toBe(status);
  });

  test('the cookie is for our page alone', async () => {
    const answer = await post('/aula/entra', { name: 'Anna', role: 'studente' }, { 'x-aula': '1' });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^aula-\d+=[\w-]{43};/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    for (const record of storage.load()) expect(record.json).not.toContain(cookie.slice(11, 50));
  });

  test('strangers see nothing', async () => {
    for (const path of ['/aula/io', '/aula/eventi', '/aula/canali/1100000000000000010/messaggi'])
      expect((await fetch(aula.url + path)).status).toBe(401);
    expect((await fetch(`${aula.url}/aula/file/1/x`)).status).toBe(404);
    expect((await fetch(`${aula.url}/aula/niente`)).status).toBe(404);
  });

  test.each([
    ['/aula/entra', 'no JSON'],
    ['/aula/entra', { name: 7 }],
    ['/aula/interazioni', { kind: 'volo' }],
    ['/aula/interazioni', { kind: 'command', channelId: '1', commandId: '1', options: [{ name: {} }] }],
  ])('%s with %j gets a sentence', async (path, body) => {
    const anna = await aula.student('Anna');
    await expect(anna.seat.client.post(path, body)).rejects.toThrow(
      'La richiesta non è scritta come dovrebbe.',
    );
  });

  test('too long a body gets a sentence', async () => {
    const anna = await aula.student('Anna');
    const content = 'x'.repeat(600_000);
    const path = `/aula/canali/${anna.seat.go('classe').id}/messaggi`;
    await expect(anna.seat.client.post(path, { content })).rejects.toThrow('È troppo lungo.');
  });

  test('the page is served from its directory and nowhere else', async () => {
    const page = mkdtempSync(join(tmpdir(), 'aula-'));
    writeFileSync(join(page, 'index.html'), '<p>aula</p>');
    writeFileSync(join(page, '.segreto'), 'no');
    const served = await openAula({ page });
    const get = (path: string) => fetch(served.url + path);
    expect(await (await get('/')).text()).toBe('<p>aula</p>');
    for (const path of ['/.segreto', '/..%2f..%2fetc/passwd', '/%00', '/C:%5Cboot.ini', '/%', '/altro.html'])
      expect((await get(path)).status, path).toBe(404);
    await served.close();
  });
});
