/** What may answer an interaction, how long, and how often the bot may ask: Discord's codes for everything else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../support/actor.ts';
import type { TestAula } from '../support/aula.ts';
import { type BareClass, bareClass } from '../support/bare-class.ts';
import type { Rest } from '../support/rest.ts';

let room: BareClass;
let aula: TestAula;
let rest: Rest;
let anna: Actor;
let classe: string;
const fresh = () => room.fresh();

beforeAll(async () => {
  room = await bareClass();
  ({ aula, rest, anna, classe } = room);
});

afterAll(async () => {
  await room.close();
  expect(aula.errors).toEqual([]);
});

const row = (...components: object[]) => ({ type: 1, components });

describe('interactions', () => {
  test('are answered once', async () => {
    const { id, token } = await room.interaction();
    expect((await room.callback({ id, token }, { type: 4, data: { content: 'uno' } })).status).toBe(204);
    expect(await room.callback({ id, token }, { type: 4, data: { content: 'due' } })).toMatchObject({
      status: 400,
      body: { code: 40060 },
    });
  });

  test('are unknown with another token, or after 3 seconds; then they have failed', async () => {
    const { id, token, handle } = await room.interaction();
    expect(await room.callback({ id, token: 'altro' }, { type: 5 })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
    expect(await room.callback({ id: '1', token }, { type: 5 })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
    room.pass(3001);
    expect(await room.callback({ id, token }, { type: 5 })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
    expect((await handle).state).toBe('failed');
    expect(await anna.screen()).toContain('(L’applicazione non ha risposto)');
  });

  test('a refused answer leaves the interaction open', async () => {
    const { id, token } = await room.interaction();
    for (const body of [
      { type: 4, data: { content: '' } },
      { type: 4 },
      { type: 5, data: { flags: 64, content: 'x' } },
      { type: 5, data: { flags: 4 } },
      { type: 6 },
      { type: 7, data: { content: 'x' } },
      { type: 8, data: { choices: [] } },
      { type: 99 },
    ])
      expect((await room.callback({ id, token }, body)).status, JSON.stringify(body)).toBe(400);
    const done = await room.callback({ id, token }, { type: 5 }, '?with_response=true');
    expect(done.body).toMatchObject({
      interaction: { id, type: 2, response_message_loading: true, response_message_ephemeral: false },
      resource: { type: 5, message: { flags: 128, content: '' } },
    });
  });

  test('a form is no answer to a deferred interaction, nor to a form', async () => {
    const modal = {
      title: 't',
      custom_id: 'm',
      components: [row({ type: 4, custom_id: 'f', style: 1, label: 'l' })],
    };
    const deferred = await room.interaction();
    await room.callback(deferred, { type: 5 });
    expect(await room.callback(deferred, { type: 9, data: modal })).toMatchObject({
      body: { code: 40060 },
    });
    const opened = await room.interaction();
    expect((await room.callback(opened, { type: 9, data: modal })).status).toBe(204);
    anna.submit({ f: 'x' }).catch(() => {});
    const form = await room.bot.next('INTERACTION_CREATE');
    expect(form).toMatchObject({ type: 5, data: { custom_id: 'm' } });
    expect(await room.callback(form, { type: 9, data: modal })).toMatchObject({
      body: { code: 50035 },
    });
  });

  test('their webhook opens with the answer, lives 15 minutes, and knows its own messages', async () => {
    const { id, token } = await room.interaction();
    const hook = `/webhooks/${aula.applicationId}/${token}`;
    expect(await rest('POST', hook, { content: 'presto' })).toMatchObject({
      status: 404,
      body: { code: 10015 },
    });
    await room.callback({ id, token }, { type: 5, data: { flags: 64 } });
    const filled = await rest('POST', hook, { content: 'uno' });
    expect(filled.body.flags).toBe(64);
    expect((await rest('GET', `${hook}/messages/%40original`)).body.id).toBe(filled.body.id);
    expect((await rest('GET', `${hook}/messages/${filled.body.id}`)).body.content).toBe('uno');
    const other = await rest('POST', `/channels/${classe}/messages`, { content: 'altro' });
    expect(await rest('PATCH', `${hook}/messages/${other.body.id}`, { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    expect(await rest('GET', `/channels/${classe}/messages/${filled.body.id}`)).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    await room.quarterOfAnHour();
    expect(await rest('POST', hook, { content: 'tardi' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
    expect(await rest('POST', '/webhooks/1/abc', { content: 'x' })).toMatchObject({ body: { code: 10015 } });
  });

  test('a message still thinking after 15 minutes goes away', async () => {
    const { id, token } = await room.interaction();
    await room.callback({ id, token }, { type: 5 });
    expect(await anna.screen()).toContain('(sta pensando…)');
    await room.quarterOfAnHour();
    expect(await anna.screen()).not.toContain('(sta pensando…)');
  });
});

describe('how often', () => {
  test('a channel takes five messages in five seconds', async () => {
    fresh();
    const path = `/channels/${classe}/messages`;
    for (let i = 0; i < 5; i += 1) expect((await rest('POST', path, { content: 'x' })).status).toBe(200);
    const sixth = await rest('POST', path, { content: 'x' });
    expect(sixth).toMatchObject({ status: 429, body: { retry_after: 5, global: false } });
    expect(sixth.headers.get('retry-after')).toBe('5');
    fresh();
    expect((await rest('POST', path, { content: 'x' })).headers.get('x-ratelimit-remaining')).toBe('4');
  });

  test('fifty requests a second altogether', async () => {
    fresh();
    const all = await Promise.all(Array.from({ length: 51 }, () => rest('GET', '/users/@me')));
    const refused = all.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body.global).toBe(true);
  });
});
