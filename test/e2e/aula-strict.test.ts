/** What Discord refuses, the aula refuses, with the same status and code. Spoken without discord.js, which would not send it. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../support/actor.ts';
import type { TestAula } from '../support/aula.ts';
import { type BareClass, bareClass } from '../support/bare-class.ts';
import { multipart, type Rest } from '../support/rest.ts';

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

const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...more,
});
const times = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i));
const row = (...components: object[]) => ({ type: 1, components });

describe('who asks', () => {
  test.each([
    ['no token', {}, 401, 40001],
    ['another token', { authorization: 'Bot altro' }, 401, 0],
  ])('%s', async (_, headers, status, code) => {
    fresh();
    const answer = await fetch(`${aula.api}/v10/users/@me`, { headers });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  test('another Host is turned away, so that no web site can reach the aula by a name of its own', async () => {
    const status = await new Promise((resolve) => {
      const url = new URL(`${aula.url}/aula/io`);
      request(url, { headers: { host: `evil.example:${url.port}` } }, (r) => resolve(r.statusCode)).end();
    });
    expect(status).toBe(421);
  });
});

describe('messages', () => {
  test.each([
    ['nothing', {}, 400, 50006, undefined],
    ['blanks', { content: ' \n ' }, 400, 50006, undefined],
    ['2,001 characters', { content: 'x'.repeat(2001) }, 400, 50035, 'content'],
    ['a private message in a channel', { content: 'x', flags: 64 }, 400, 50035, 'flags'],
    ['11 embeds', { embeds: Array(11).fill({ title: 'x' }) }, 400, 50035, 'embeds'],
    [
      'two equal custom_ids',
      { content: 'x', components: [row(button('a'), button('a'))] },
      400,
      50035,
      'components',
    ],
    [
      'six rows',
      { content: 'x', components: Array.from({ length: 6 }, (_, i) => row(button(`${i}`))) },
      400,
      50035,
      'components',
    ],
    ['a list', [], 400, 50035, undefined],
    ['a number as content', { content: 7 }, 400, 50035, 'content'],
  ])('%s', async (_, body, status, code, place) => {
    fresh();
    const answer = await rest('POST', `/channels/${classe}/messages`, body);
    expect(answer).toMatchObject({ status, body: { code } });
    if (place !== undefined) expect(Object.keys(answer.body.errors)).toEqual([place]);
  });

  test('no JSON', async () => {
    fresh();
    const answer = await rest('POST', `/channels/${classe}/messages`, '{', {
      'content-type': 'application/json',
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 50109 } });
  });

  test('the place of a fault is nested as Discord nests it', async () => {
    fresh();
    const embeds = [{ title: 'ok' }, { fields: [{ name: '', value: 'x' }] }];
    const { body } = await rest('POST', `/channels/${classe}/messages`, { embeds });
    expect(body).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        embeds: {
          1: {
            fields: {
              0: {
                name: {
                  _errors: [{ code: 'BASE_TYPE_MIN_LENGTH', message: 'Must be 1 or more in length.' }],
                },
              },
            },
          },
        },
      },
    });
  });

  test('unknown places', async () => {
    fresh();
    expect(await rest('GET', '/channels/1100000000000000099')).toMatchObject({
      status: 404,
      body: { code: 10003 },
    });
    expect(await rest('GET', '/channels/abc')).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await rest('GET', `/channels/${classe}/messages/1100000000000000099`)).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    expect(await rest('GET', '/guilds/1100000000000000099')).toMatchObject({
      status: 404,
      body: { code: 10004 },
    });
    expect(await rest('GET', '/nothing')).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await rest('PUT', `/applications/1/commands`, [])).toMatchObject({
      status: 404,
      body: { code: 10002 },
    });
  });

  test("a person's message can't be edited or deleted by the bot, nor read without the intent", async () => {
    fresh();
    const { message } = await anna.say('ciao');
    const path = `/channels/${classe}/messages/${message.id}`;
    expect(await rest('PATCH', path, { content: 'x' })).toMatchObject({ status: 403, body: { code: 50005 } });
    expect(await rest('DELETE', path)).toMatchObject({ status: 403, body: { code: 50013 } });
    expect((await rest('GET', path)).body.content).toBe('');
    const dm = await anna.say('ciao', { channel: 'dm' });
    const own = `/channels/${dm.message.channel_id}/messages/${dm.message.id}`;
    expect(await rest('DELETE', own)).toMatchObject({ status: 403, body: { code: 50003 } });
    expect((await rest('GET', own)).body.content).toBe('ciao');
    anna.seat.go('classe');
  });

  test('pings only what may be pinged', async () => {
    fresh();
    const loud = await rest('POST', `/channels/${classe}/messages`, { content: '@everyone' });
    expect(loud.body.mention_everyone).toBe(true);
    const content = `@everyone <@${anna.me.user.id}>`;
    const quiet = await rest('POST', `/channels/${classe}/messages`, {
      content,
      allowed_mentions: { parse: [] },
    });
    expect(quiet.body).toMatchObject({ mention_everyone: false, mentions: [] });
    const { message } = await anna.say('@everyone');
    expect(message.mention_everyone).toBe(false);
  });
});

describe('files', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const post = (payload: unknown, files: { name: string; bytes: Uint8Array }[]) => {
    fresh();
    return rest('POST', `/channels/${classe}/messages`, multipart(payload, files));
  };

  test('are described, kept or removed by `attachments`', async () => {
    const sent = await post(
      {
        attachments: [
          { id: 0, description: 'uno' },
          { id: '1', description: 'due' },
        ],
      },
      [
        { name: 'a b.txt', bytes },
        { name: 'b.txt', bytes },
      ],
    );
    expect(sent.body.attachments).toMatchObject([
      { filename: 'a_b.txt', description: 'uno', size: 3 },
      { filename: 'b.txt', description: 'due' },
    ]);
    const path = `/channels/${classe}/messages/${sent.body.id}`;
    const [, second] = sent.body.attachments;
    const kept = await rest('PATCH', path, { content: 'x', attachments: [{ id: second?.id }] });
    expect(kept.body.attachments).toMatchObject([{ id: second?.id }]);
    expect((await rest('PATCH', path, { attachments: [] })).body.attachments).toEqual([]);
    expect(await rest('PATCH', path, { content: null })).toMatchObject({ body: { code: 50006 } });
  });

  test('an embed shows a file of its message, which is then no attachment', async () => {
    const sent = await post({ embeds: [{ image: { url: 'attachment://a.png' } }] }, [
      { name: 'a.png', bytes },
    ]);
    expect(sent.body.attachments).toEqual([]);
    expect(sent.body.embeds[0]?.image.url).toMatch(/^http.*\/a\.png$/);
    const again = await rest('PATCH', `/channels/${classe}/messages/${sent.body.id}`, {
      content: 'con testo',
    });
    expect(again.body.embeds[0]?.image.url).toBe(sent.body.embeds[0]?.image.url);
  });

  test.each([
    ['eleven', {}, times(11, (i) => ({ name: `${i}.txt`, bytes })), 400, 50035],
    [
      'three of 9 MiB',
      {},
      times(3, (i) => ({ name: `${i}`, bytes: new Uint8Array(9 * 2 ** 20) })),
      413,
      40005,
    ],
    ['one of more than 10 MiB', {}, [{ name: 'a', bytes: new Uint8Array(10 * 1024 * 1024 + 1) }], 413, 40005],
    ['one that was not sent', { attachments: [{ id: 3 }] }, [{ name: 'a', bytes }], 400, 50035],
    [
      'an alt text of 1,025',
      { attachments: [{ id: 0, description: 'x'.repeat(1025) }] },
      [{ name: 'a', bytes }],
      400,
      50035,
    ],
  ])('%s', async (_, payload, files, status, code) => {
    expect(await post(payload, files)).toMatchObject({ status, body: { code } });
  });

  test('a broken multipart body', async () => {
    fresh();
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await rest('POST', `/channels/${classe}/messages`, '--y nonsense', headers)).toMatchObject({
      status: 400,
    });
  });
});
