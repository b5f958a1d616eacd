/** A real discord.js client in the aula: what a bot can do on Discord, it can do here. */
import {
  type ChatInputCommandInteraction,
  Client,
  GatewayIntentBits,
  MessageFlags,
  Partials,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAula, type TestAula } from '../support/aula.ts';

let aula: TestAula;
let client: Client;

beforeEach(async () => {
  aula = await openAula();
  client = botFor(aula);
});

afterEach(async () => {
  await client.destroy();
  await aula.close();
});

function botFor({ api }: TestAula): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api },
  });
}

test('logs in, registers a command, answers the person who runs it', async () => {
  await login();
  await client.application?.commands.set([{ name: 'saluta', description: 'Saluta' }]);
  on('saluta', (interaction) => interaction.reply(`Ciao ${interaction.user.displayName}`));
  const anna = await aula.student('Anna');
  const handle = await anna.slash('saluta');
  await handle.reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`"Prossimo → Anna /saluta: Ciao Anna"`);
  expect(handle.acknowledgedMs).toBeLessThan(1000);
});

test('a reply for one person is seen by nobody else', async () => {
  await login();
  await client.application?.commands.set([{ name: 'segreto', description: 'Segreto' }]);
  on('segreto', (interaction) =>
    interaction.reply({ content: 'Solo per te', flags: MessageFlags.Ephemeral }),
  );
  const [anna, bruno] = [await aula.student('Anna'), await aula.student('Bruno')];
  await (await anna.slash('segreto')).reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`"Prossimo → Anna /segreto (solo tu): Solo per te"`);
  expect(await bruno.screen()).toBe('');
});

async function login(): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  await client.login(aula.token);
  await ready;
}

function on(name: string, run: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand() && interaction.commandName === name) void run(interaction);
  });
}
