/** A real discord.js client in the aula: what a bot can do on Discord, it can do here. */
import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  EmbedBuilder,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  ApplicationCommandOptionType as Option,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAula, type TestAula } from '../support/aula.ts';
import { PNG, startTinyBot, type TinyBot } from '../support/tiny-bot.ts';

let aula: TestAula;
let bot: TinyBot;

const describe = (name: string, options: readonly object[] = []) =>
  ({ name, description: name, options }) as never;

const commands = [
  describe('saluta'),
  describe('segreto'),
  describe('figura'),
  describe('pannello'),
  describe('scheda'),
  describe('seguito'),
  describe('somma', [
    { name: 'a', description: 'a', type: Option.Integer, required: true, minValue: 0, maxValue: 9 },
    { name: 'b', description: 'b', type: Option.Number, required: true },
    { name: 'forte', description: 'forte', type: Option.Boolean },
  ]),
  describe('cerca', [
    { name: 'parola', description: 'parola', type: Option.String, required: true, autocomplete: true },
  ]),
  describe('lezione', [
    {
      name: 'apri',
      description: 'apri',
      type: Option.Subcommand,
      options: [{ name: 'titolo', description: 'titolo', type: Option.String, required: true }],
    },
  ]),
  { name: 'Conta', type: ApplicationCommandType.Message } as const,
];

const answers: Record<string, (i: ChatInputCommandInteraction) => Promise<unknown>> = {
  saluta: (i) =>
    i.reply(`Ciao ${i.user.displayName}${i.memberPermissions?.has('ManageGuild') ? ', prof' : ''}`),
  segreto: (i) => i.reply({ content: 'Solo per te', flags: MessageFlags.Ephemeral }),
  async figura(i) {
    await i.deferReply();
    const file = new AttachmentBuilder(PNG, { name: 'grafico.png', description: 'latte 38,6 %' });
    const embed = new EmbedBuilder()
      .setTitle('Il prossimo token')
      .addFields({ name: 'entropia', value: '2,1 bit' });
    await i.editReply({ content: 'Il gatto beve il', embeds: [embed], files: [file] });
  },
  pannello: (i) => i.reply({ content: '0', components: panel() }),
  async scheda(i) {
    const field = new TextInputBuilder().setCustomId('frase').setStyle(TextInputStyle.Short).setMaxLength(20);
    const label = new LabelBuilder().setLabel('La tua frase').setTextInputComponent(field);
    await i.showModal(new ModalBuilder().setCustomId('m:1').setTitle('Scheda').addLabelComponents(label));
  },
  async seguito(i) {
    await i.deferReply();
    await i.editReply('uno');
    await i.followUp('due');
    const third = await i.followUp({ content: 'tre', flags: MessageFlags.Ephemeral });
    await i.webhook.editMessage(third, 'tre e mezzo');
    await i.deleteReply();
  },
  somma: (i) =>
    i.reply(
      `${i.options.getInteger('a', true) + i.options.getNumber('b', true)}${i.options.getBoolean('forte') ? '!' : ''}`,
    ),
  cerca: (i) => i.reply(i.options.getString('parola', true)),
  lezione: (i) => i.reply(`${i.options.getSubcommand()}: ${i.options.getString('titolo', true)}`),
};

function panel(disabled = false) {
  const more = new ButtonBuilder().setCustomId('v1:piu').setLabel('Più').setStyle(ButtonStyle.Primary);
  const slow = new ButtonBuilder().setCustomId('v1:piano').setLabel('Piano').setStyle(ButtonStyle.Secondary);
  const link = new ButtonBuilder().setURL('https://example.org').setLabel('Guida').setStyle(ButtonStyle.Link);
  const menu = new StringSelectMenuBuilder()
    .setCustomId('v1:k')
    .setPlaceholder('top-k')
    .addOptions({ label: 'dieci', value: '10' }, { label: 'venti', value: '20' });
  const off = new ButtonBuilder()
    .setCustomId('v1:no')
    .setLabel('No')
    .setStyle(ButtonStyle.Danger)
    .setDisabled(true);
  return [
    new ActionRowBuilder<ButtonBuilder>().addComponents(more.setDisabled(disabled), slow, off, link),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
  ];
}

async function answer(i: Interaction): Promise<void> {
  if (i.isChatInputCommand()) await answers[i.commandName]?.(i);
  if (i.isAutocomplete()) {
    const typed = String(i.options.getFocused());
    await i.respond(
      ['gatto', 'gallo', 'cane'].filter((w) => w.startsWith(typed)).map((w) => ({ name: w, value: w })),
    );
  }
  if (i.isButton() && i.customId === 'v1:piu') await i.update(String(Number(i.message.content) + 1));
  if (i.isButton() && i.customId === 'v1:piano') {
    await i.deferUpdate();
    await i.editReply({ content: 'piano piano', components: panel(true) });
  }
  if (i.isStringSelectMenu()) await i.reply({ content: `k = ${i.values[0]}`, flags: MessageFlags.Ephemeral });
  if (i.isModalSubmit()) await i.reply(`Hai scritto: ${i.fields.getTextInputValue('frase')}`);
  if (i.isMessageContextMenuCommand()) await i.reply(`${i.targetMessage.content.length} caratteri`);
}

beforeAll(async () => {
  aula = await openAula();
  bot = await startTinyBot(aula, { commands, answer });
  bot.client.on('messageCreate', async (message) => {
    if (message.author.bot) return;
    if (message.content === '') return;
    await message.channel.sendTyping();
    await message.reply(`Ho letto: ${message.content}`);
  });
});

afterAll(async () => {
  expect(bot.errors).toEqual([]);
  await bot.close();
  await aula.close();
  expect(aula.errors).toEqual([]);
});

test('answers the person who runs a command, and knows the teacher', async () => {
  const anna = await aula.student('Anna');
  const rossi = await aula.teacher('Prof. Rossi');
  const handle = await anna.slash('saluta');
  await handle.reply();
  await (await rossi.slash('saluta')).reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`
    "Prossimo → Anna /saluta: Ciao Anna
    Prossimo → Prof. Rossi /saluta: Ciao Prof. Rossi, prof"
  `);
  expect(handle.acknowledgedMs).toBeLessThan(1000);
});

test('a reply for one person is seen by nobody else', async () => {
  const [anna, bruno] = [await aula.student('Anna'), await aula.student('Bruno')];
  await (await anna.slash('segreto', {}, { channel: 'laboratorio' })).reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`"Prossimo → Anna 2 /segreto (solo tu): Solo per te"`);
  expect(await bruno.screen({ channel: 'laboratorio' })).toBe('');
});

test('a deferred answer thinks, then shows embed and picture, whose bytes can be fetched', async () => {
  const anna = await aula.student('Anna');
  const reply = await (await anna.slash('figura', {}, { channel: 'dm' })).reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`
    "Prossimo → Anna 3 /figura: Il gatto beve il
      ▌ Il prossimo token
      ▌ entropia: 2,1 bit
      [immagine: latte 38,6 %]"
  `);
  const [file] = reply.attachments;
  expect(file).toMatchObject({ width: 1, height: 1, content_type: 'image/png', size: PNG.length });
  expect(await anna.seat.client.bytes(file?.url ?? '')).toEqual(new Uint8Array(PNG));
  const bruno = await aula.student('Bruno');
  expect(await bruno.seat.client.bytes(file?.url ?? '')).toBe(404);
});

test('options arrive with their types', async () => {
  const anna = await aula.student('Anna');
  const handle = await anna.slash('somma', { a: 2, b: 0.5, forte: true }, { channel: 'dm' });
  expect(await handle.text()).toMatchInlineSnapshot(`"Prossimo → Anna 4 /somma: 2.5!"`);
  expect(await (await anna.slash('lezione apri', { titolo: 'I token' })).text()).toMatchInlineSnapshot(
    `"Prossimo → Anna 4 /lezione apri: apri: I token"`,
  );
});

test('suggests while typing', async () => {
  const anna = await aula.student('Anna');
  expect(await anna.autocomplete('cerca', 'parola', 'ga')).toEqual([
    { name: 'gatto', value: 'gatto' },
    { name: 'gallo', value: 'gallo' },
  ]);
});

test('buttons update, menus choose', async () => {
  const anna = await aula.student('Anna');
  await (await anna.slash('pannello', {}, { channel: 'dm' })).reply();
  expect(await (await anna.press('Più')).text()).toContain(': 1');
  expect(await (await anna.press('v1:piu')).text()).toContain(': 2');
  await (await anna.choose('top-k', 'venti')).reply();
  await (await anna.press('Piano')).until('the slow answer', (m) => m.content === 'piano piano');
  expect(await anna.screen()).toMatchInlineSnapshot(`
    "Prossimo → Anna 6 /pannello: piano piano
      [bottoni: Più (spento) | Piano | No (spento) | Guida ↗]
      [menu: top-k: dieci | venti]
    Prossimo (solo tu): k = 20"
  `);
  await expect(anna.press('Più')).rejects.toThrow('spento');
});

test('a form opens, is filled in and sent', async () => {
  const anna = await aula.student('Anna');
  await anna.slash('scheda', {}, { channel: 'dm' });
  await anna.form();
  expect(await anna.screen()).toMatchInlineSnapshot(`"[modulo: Scheda: La tua frase]"`);
  await expect(anna.submit({ frase: 'x'.repeat(21) })).rejects.toThrow('al massimo 20');
  await anna.slash('scheda');
  await (await anna.submit({ frase: 'Il sole' })).reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`"Prossimo: Hai scritto: Il sole"`);
});

test('follow-ups come after the answer, can be edited, and the answer deleted', async () => {
  const anna = await aula.student('Anna');
  const handle = await anna.slash('seguito', {}, { channel: 'dm' });
  await handle.until('the last word', (m) => m.content === 'tre e mezzo');
  await anna.seat.watch.until('the deletion', () => (handle.replies().length === 2 ? true : undefined));
  expect(await anna.screen()).toMatchInlineSnapshot(`
    "Prossimo: due
    Prossimo (solo tu): tre e mezzo"
  `);
});

test('direct messages and mentions are read, other messages are not', async () => {
  const anna = await aula.student('Anna');
  await (await anna.say('perché?', { channel: 'dm' })).reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`
    "Anna 9: perché?
    Prossimo: Ho letto: perché?"
  `);
  await anna.say('parlo con Bruno', { channel: 'laboratorio' });
  await (await anna.say('@Prossimo ci sei?')).reply();
  expect(await anna.screen()).toMatchInlineSnapshot(`
    "Anna 9: parlo con Bruno
    Anna 9: @Prossimo ci sei?
    Prossimo: Ho letto: @Prossimo ci sei?"
  `);
  expect(anna.seat.watch.typing.length).toBe(2);
});

test('a message command reads its message', async () => {
  const anna = await aula.student('Anna');
  const { message } = await anna.say('tredici lettere');
  await (await anna.messageCommand('Conta', message)).reply();
  expect(await (await anna.messageCommand('Conta', message)).text()).toMatchInlineSnapshot(
    `"Prossimo → Anna 10 /Conta: 15 caratteri"`,
  );
});
