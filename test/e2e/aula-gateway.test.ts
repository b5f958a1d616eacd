/** The gateway on good days and bad ones: what is sent, what is resumed, who is sent away. */
import { GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAula, type TestAula } from '../support/aula.ts';
import { INTENTS, type RawBot, rawBot, rawSocket } from '../support/raw-bot.ts';
import { startTinyBot, type TinyBot } from '../support/tiny-bot.ts';

let aula: TestAula;
const open: { close(): unknown }[] = [];

beforeEach(async () => {
  aula = await openAula();
});

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await aula.close();
  expect(aula.errors).toEqual([]);
});

const saluta = [{ name: 'saluta', description: 'saluta' }];
async function tiny(rest = {}): Promise<TinyBot> {
  const bot = await startTinyBot(aula, {
    commands: saluta,
    rest,
    answer: async (i) => {
      if (i.isChatInputCommand()) await i.reply(`Ciao ${i.user.displayName}`);
    },
  });
  open.push(bot);
  return bot;
}
async function raw(query?: string): Promise<RawBot> {
  const bot = await rawSocket(aula, query);
  open.push(bot);
  return bot;
}
const event = (bot: TinyBot, name: 'shardResume' | 'shardReady') =>
  new Promise<void>((resolve) => bot.client.once(name, () => resolve()));

describe('a discord.js client', () => {
  test('resumes after a dropped socket and hears what it missed', async () => {
    const bot = await tiny();
    const anna = await aula.student('Anna');
    const resumed = event(bot, 'shardResume');
    aula.faults.dropSockets();
    const handle = anna.slash('saluta');
    await resumed;
    expect(await (await handle).text()).toBe('Prossimo → Anna /saluta: Ciao Anna');
  });

  test('resumes when the gateway asks it to reconnect', async () => {
    const bot = await tiny();
    const anna = await aula.student('Anna');
    const resumed = event(bot, 'shardResume');
    aula.faults.askToReconnect();
    await resumed;
    expect((await anna.slash('saluta')).state).toBe('acknowledged');
  });

  test('waits as long as a 429 says, and repeats after a 500', async () => {
    await tiny();
    const anna = await aula.student('Anna');
    aula.faults.rateLimit({ match: /callback$/, retryAfter: 0.3 });
    expect((await anna.slash('saluta')).acknowledgedMs).toBeGreaterThan(300);
    aula.faults.refuse({ match: /callback$/, status: 500, times: 2 });
    expect((await anna.slash('saluta')).state).toBe('acknowledged');
    aula.faults.delay({ match: /callback$/, ms: 200 });
    expect((await anna.slash('saluta')).acknowledgedMs).toBeGreaterThan(200);
  });

  test('comes back as a new bot: commands keep their ids, the conversation is there', async () => {
    const first = await tiny();
    const anna = await aula.student('Anna');
    await (await anna.slash('saluta')).reply();
    const [id] = first.client.application.commands.cache.keys();
    await first.close();
    await anna.seat.watch.until('the bot to leave', () => undefined, 50).catch(() => {});
    const away = await anna.slash('saluta');
    expect(away.state).toBe('failed');
    expect(away.acknowledgedMs).toBeLessThan(1000);
    const second = await tiny();
    expect([...(await second.client.application.commands.fetch()).keys()]).toEqual([id]);
    await (await anna.slash('saluta')).reply();
    expect(await anna.screen()).toMatchInlineSnapshot(`
      "Prossimo → Anna /saluta: Ciao Anna
      Prossimo → Anna /saluta: Ciao Anna
      (L’applicazione non ha risposto)"
    `);
  });

  test('a wrong token and a privileged intent are refused', async () => {
    await expect(startTinyBot({ api: aula.api, token: 'sbagliato' })).rejects.toThrow('invalid token');
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
    await expect(startTinyBot(aula, { intents })).rejects.toThrow('disallowed intents');
  });
});

describe('a bare socket', () => {
  const identify = (more: object = {}) => ({
    op: 2,
    d: { token: aula.token, intents: INTENTS, properties: {}, ...more },
  });

  test('is greeted, told who and where it is, and its heart heard', async () => {
    const bot = await rawBot(aula);
    open.push(bot);
    const guild = await bot.next('GUILD_CREATE');
    expect(guild.channels.map((c: { name: string }) => c.name)).toEqual(['classe', 'laboratorio']);
    expect(guild.name).toBe('La nostra classe');
    expect(bot.heard[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    bot.send({ op: 1, d: 2 });
    await expect.poll(() => bot.heard.at(-1)?.op).toBe(11);
  });

  test.each([
    ['a wrong token', () => identify({ token: 'x' }), 4004],
    ['the members intent', () => identify({ intents: 2 }), 4014],
    ['an intent that does not exist', () => identify({ intents: 2 ** 28 }), 4013],
    ['a shard that does not exist', () => identify({ shard: [1, 1] }), 4010],
    ['half an identify', () => ({ op: 2, d: {} }), 4002],
    ['an unknown op', () => ({ op: 77 }), 4001],
    ['something before identifying', () => ({ op: 3, d: {} }), 4003],
    ['no JSON', () => 'ciao', 4002],
    ['too long a message', () => ({ op: 1, d: 'x'.repeat(5000) }), 4002],
  ])('%s', async (_, payload, code) => {
    const bot = await raw();
    bot.send(payload());
    expect(await bot.closed()).toBe(code);
  });

  test('another version, another encoding, a second identify', async () => {
    expect(await (await raw('?v=6&encoding=json')).closed()).toBe(4012);
    expect(await (await raw('?v=10&encoding=etf')).closed()).toBe(4002);
    const bot = await rawBot(aula);
    open.push(bot);
    bot.send(identify());
    expect(await bot.closed()).toBe(4005);
  });

  test('more than 120 messages a minute', async () => {
    const bot = await rawBot(aula);
    for (let i = 0; i < 120; i += 1) bot.send({ op: 1, d: null });
    expect(await bot.closed()).toBe(4008);
  });

  test('resumes with everything it missed, in order, once', async () => {
    const bot = await rawBot(aula);
    const { session_id } = bot.heard.find((each) => each.t === 'READY')?.d ?? {};
    await bot.next('GUILD_CREATE');
    const seq = bot.heard.at(-1)?.s ?? 0;
    bot.socket.terminate();
    await bot.closed();
    const anna = await aula.student('Anna');
    await anna.say('uno', { channel: 'dm' });
    await anna.say('due', { channel: 'dm' });
    const again = await raw();
    again.send({ op: 6, d: { token: aula.token, session_id, seq } });
    await again.next('RESUMED');
    const replayed = again.heard.filter((each) => each.t === 'MESSAGE_CREATE');
    expect(replayed.map(({ d }) => d.content)).toEqual(['uno', 'due']);
    expect(again.heard.flatMap(({ s }) => s ?? [])).toEqual([seq + 1, seq + 2, seq + 3]);
  });

  test.each([
    ['an unknown session', () => ({ session_id: 'x', seq: 1 }), 'op 9'],
    ['a number never given', (id: string) => ({ session_id: id, seq: 999 }), 4007],
  ])('does not resume %s', async (_, what, outcome) => {
    const bot = await rawBot(aula);
    const id = bot.heard.find((each) => each.t === 'READY')?.d.session_id ?? '';
    bot.socket.terminate();
    await bot.closed();
    const again = await raw();
    again.send({ op: 6, d: { token: aula.token, ...what(id) } });
    if (outcome === 'op 9') await expect.poll(() => again.heard.at(-1)?.op).toBe(9);
    else expect(await again.closed()).toBe(outcome);
  });

  test('an invalidated session is told so, and a browser is not let in', async () => {
    const bot = await rawBot(aula);
    open.push(bot);
    aula.faults.invalidateSessions();
    await expect.poll(() => bot.heard.at(-1)).toMatchObject({ op: 9, d: false });
    bot.send(identify());
    await expect.poll(() => bot.heard.filter((each) => each.t === 'READY').length).toBe(2);
    aula.faults.closeSockets(4000);
    expect(await bot.closed()).toBe(4000);
  });

  test('content is withheld in the class, given in direct messages and mentions', async () => {
    const bot = await rawBot(aula);
    open.push(bot);
    const anna = await aula.student('Anna');
    await anna.say('in classe', { channel: 'classe' });
    await anna.say('@Prossimo in classe');
    await anna.say('in privato', { channel: 'dm' });
    const [hidden, called, direct] = [
      await bot.next('MESSAGE_CREATE'),
      await bot.next('MESSAGE_CREATE'),
      await bot.next('MESSAGE_CREATE'),
    ];
    expect(hidden).toMatchObject({ content: '', guild_id: aula.guildId, member: { roles: [] } });
    expect(called.content).toBe(`<@${aula.applicationId}> in classe`);
    expect(direct.content).toBe('in privato');
    expect(direct.guild_id).toBeUndefined();
  });

  test('an interaction carries what Discord sends', async () => {
    await (await tiny()).close();
    const bot = await rawBot(aula);
    open.push(bot);
    const rossi = await aula.teacher('Prof. Rossi');
    rossi.slash('saluta').catch(() => {});
    const inClass = await bot.next('INTERACTION_CREATE');
    rossi.slash('saluta', {}, { channel: 'dm' }).catch(() => {});
    const direct = await bot.next('INTERACTION_CREATE');
    const manageGuild = 1n << 5n;
    expect(BigInt(inClass.member.permissions) & manageGuild).toBe(manageGuild);
    const { id, token, member, data, channel, guild, app_permissions, ...rest } = inClass;
    expect(data).toMatchObject({ name: 'saluta', type: 1, options: [] });
    expect(channel.name).toBe('classe');
    expect(member.user.global_name).toBe('Prof. Rossi');
    expect(rest).toMatchInlineSnapshot(`
      {
        "application_id": "1100000000000000001",
        "attachment_size_limit": 10485760,
        "authorizing_integration_owners": {
          "0": "1100000000000000002",
        },
        "channel_id": "1100000000000000010",
        "context": 0,
        "entitlements": [],
        "guild_id": "1100000000000000002",
        "guild_locale": "it",
        "locale": "it",
        "type": 2,
        "version": 1,
      }
    `);
    expect(direct).toMatchObject({
      context: 1,
      user: { global_name: 'Prof. Rossi' },
      authorizing_integration_owners: { 0: '0' },
    });
    expect(direct.member).toBeUndefined();
  });
});
