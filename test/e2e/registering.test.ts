/** The list of commands is registered when it changes, and only then. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { LoginError } from '../../src/bot/client.ts';
import { startClass } from '../support/class.ts';

it('a second start with the same list sends no PUT; a changed list does, and so does a list that was cleared', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prossimo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const start = async (list = commands) => {
    const room = await startClass({ database: join(folder, 'prossimo.db'), commands: list });
    const anna = await room.aula.student('Anna');
    const names = anna.me.commands.map(({ name }) => name);
    const { registered } = room.bot;
    return { room, names, registered };
  };
  const all = commands.map(({ data }) => data.name);

  const first = await start();
  expect([first.registered, first.names]).toEqual([true, all]);
  await first.room.close();

  const second = await start();
  expect([second.registered, second.names]).toEqual([false, all]);
  // the ids are known all the same: help can be clicked
  const anna = await second.room.aula.student('Anna');
  expect((await (await anna.slash('aiuto')).reply()).content).toMatch(/<\/probabilita:\d+>/);
  await second.room.close();

  const shorter = await start(commands.slice(1));
  expect([shorter.registered, shorter.names]).toEqual([true, all.slice(1)]);
  await shorter.room.bot.client.application.commands.set([]);
  await shorter.room.close();

  const cleared = await start(commands.slice(1));
  expect([cleared.registered, cleared.names]).toEqual([true, all.slice(1)]);
  await cleared.room.close();
});

it('in one server: at once there; in a server where the bot is not: says so, with the invitation', async () => {
  const room = await startClass({ guildId: '1100000000000000002' });
  const anna = await room.aula.student('Anna');
  expect((await (await anna.slash('aiuto')).reply()).content).toMatch(/<\/probabilita:\d+>/);
  await room.close();

  const refused = await startClass({ guildId: '110000000000000001' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LoginError);
  expect((refused as LoginError).message).toMatch(
    /^Il bot non è nel server indicato da DISCORD_GUILD_ID \(110000000000000001\)\.\nInvitalo con questo indirizzo, poi riavvia: {2}https:\/\/discord\.com\/oauth2/,
  );
});

it('from one server to everywhere: no command shows twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prossimo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = join(folder, 'prossimo.db');
  for (const guildId of ['1100000000000000002', null, '1100000000000000002']) {
    const room = await startClass({ database, ...(guildId === null ? {} : { guildId }) });
    const { me } = await room.aula.student('Anna');
    expect(me.commands.map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
    await room.close();
  }
});
