/** A small real discord.js bot with one command for each thing the page must show. Not Prossimo: only the page is under test. */
import { createCanvas } from '@napi-rs/canvas';
import {
  ActionRowBuilder,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  Partials,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const text = (name: string, more: object = {}): APIApplicationCommandOption =>
  ({
    type: ApplicationCommandOptionType.String,
    name,
    description: `Il ${name}`,
    required: true,
    ...more,
  }) as never;

export const COMMANDS = [
  {
    name: 'eco',
    description: 'Ripete un testo',
    options: [
      text('testo', { max_length: 100 }),
      {
        type: ApplicationCommandOptionType.Number,
        name: 'volte',
        description: 'Quante volte',
        min_value: 1,
        max_value: 3,
      },
      text('tono', {
        required: false,
        choices: [
          { name: 'Forte', value: 'forte' },
          { name: 'Piano', value: 'piano' },
        ],
      }),
    ],
  },
  { name: 'figura', description: 'Un grafico, dopo averci pensato' },
  {
    name: 'righe',
    description: 'Un pannello di tante righe',
    options: [
      { type: ApplicationCommandOptionType.Integer, name: 'quante', description: 'Quante', required: true },
    ],
  },
  { name: 'manifesto', description: 'Una figura grande e alta' },
  { name: 'segreto', description: 'Una risposta solo per te' },
  { name: 'scheda', description: 'Apre una scheda da riempire' },
  { name: 'muto', description: 'Non risponde mai' },
  {
    name: 'leggi',
    description: 'Legge un file',
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'file',
        description: 'Il file da leggere',
        required: true,
      },
      { type: ApplicationCommandOptionType.Attachment, name: 'altro', description: 'Un altro file' },
      { type: ApplicationCommandOptionType.Role, name: 'ruolo', description: 'Di chi è' },
    ],
  },
  { name: 'cerca', description: 'Con i suggerimenti', options: [text('frase', { autocomplete: true })] },
  { name: 'Conta', type: ApplicationCommandType.Message },
];

/** 1 × 1, white: the smallest PNG there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8////fwAJ+wP9KobjigAAAABJRU5ErkJggg==',
  'base64',
);

export const ALT = 'latte 38,6 %, sangue 4,4 %';

/** Pixels of the picture of /manifesto. */
export const POSTER = { width: 900, height: 1800 };

/** Logs in at an aula's REST address (`…/api`) and registers its commands. */
export async function startLittleBot(api: string, token: string): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api },
  });
  client.on('error', () => undefined);
  client.on('interactionCreate', (interaction) => void answer(interaction).catch(() => undefined));
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(token);
  const logged = await ready;
  await logged.application.commands.set(COMMANDS as never);
  return logged;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const found = ['Il gatto beve il', 'Il cane abbaia', 'Parigi'].filter((one) => one.startsWith(typed));
    await interaction.respond(found.map((one) => ({ name: one, value: one.toUpperCase() })));
  } else if (interaction.isChatInputCommand()) await command(interaction);
  else if (interaction.isMessageContextMenuCommand())
    await interaction.reply(`${interaction.targetMessage.content.length} caratteri`);
  else if (interaction.isModalSubmit())
    await interaction.reply(`Nome: ${interaction.fields.getTextInputValue('nome')}`);
  else if (interaction.isStringSelectMenu())
    await interaction.update({ content: `scelto ${interaction.values.join()}`, components: parts() });
  else if (interaction.isButton() && interaction.customId.startsWith('righe:'))
    await interaction.update(lines(Number(interaction.customId.slice(6))));
  else if (interaction.isButton() && interaction.customId !== 'rotto')
    await interaction.update({ content: 'premuto', components: parts() });
}

async function command(interaction: ChatInputCommandInteraction): Promise<void> {
  switch (interaction.commandName) {
    case 'eco': {
      const { options } = interaction;
      const said = Array(options.getNumber('volte') ?? 1)
        .fill(options.getString('testo', true))
        .join(' ');
      const tone = options.getString('tono');
      await interaction.reply({ content: tone ? `${said} (${tone})` : said, components: parts() });
      break;
    }
    case 'cerca':
      await interaction.reply(`cerco ${interaction.options.getString('frase', true)}`);
      break;
    case 'righe':
      await interaction.reply(lines(interaction.options.getInteger('quante', true)));
      break;
    case 'manifesto':
      await interaction.reply({
        files: [
          new AttachmentBuilder(createCanvas(POSTER.width, POSTER.height).toBuffer('image/png'), {
            name: 'manifesto.png',
            description: ALT,
          }),
        ],
      });
      break;
    case 'leggi': {
      const files = ['file', 'altro'].flatMap((name) => interaction.options.getAttachment(name) ?? []);
      const read = files.map(async ({ name, url }) => `${name}: ${await (await fetch(url)).text()}`);
      const role = interaction.options.getRole('ruolo');
      await interaction.reply([...(await Promise.all(read)), role ? `<@&${role.id}>` : ''].join('\n'));
      break;
    }
    case 'segreto':
      await interaction.reply({ content: 'fra noi', flags: MessageFlags.Ephemeral });
      break;
    case 'scheda':
      await interaction.showModal(form());
      break;
    case 'figura':
      await interaction.deferReply();
      await new Promise((resolve) => setTimeout(resolve, 400));
      await interaction.editReply({
        embeds: [
          { title: 'Il grafico', description: '**grassetto**', image: { url: 'attachment://riquadro.png' } },
        ],
        files: [
          new AttachmentBuilder(PNG, { name: 'grafico.png', description: ALT }),
          new AttachmentBuilder(PNG, { name: 'riquadro.png' }),
          new AttachmentBuilder(Buffer.from('a;b'), { name: 'dati.csv' }),
        ],
      });
      break;
  }
}

/** "riga 1", "riga 2"… over two buttons: to one line more, to three. */
function lines(count: number) {
  const button = (to: number, label: string) =>
    new ButtonBuilder().setCustomId(`righe:${to}`).setLabel(label).setStyle(ButtonStyle.Primary);
  return {
    content: Array.from({ length: count }, (_, i) => `riga ${i + 1}`).join('\n'),
    components: [
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        button(count + 1, 'Una in più'),
        button(3, 'Solo tre'),
      ),
    ],
  };
}

function parts() {
  const button = (id: string, label: string) =>
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
  const menu = new StringSelectMenuBuilder()
    .setCustomId('menu')
    .setPlaceholder('Quale taglio?')
    .addOptions(
      { label: 'Primo', value: 'uno' },
      { label: 'Secondo', value: 'due', description: 'il secondo' },
    );
  return [
    new ActionRowBuilder<ButtonBuilder>().addComponents(button('ok', 'Premi'), button('rotto', 'Rotto')),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
  ];
}

function form(): ModalBuilder {
  const input = (id: string, label: string, style: TextInputStyle, required: boolean) =>
    new ActionRowBuilder<TextInputBuilder>().addComponents(
      new TextInputBuilder()
        .setCustomId(id)
        .setLabel(label)
        .setStyle(style)
        .setRequired(required)
        .setMaxLength(20),
    );
  return new ModalBuilder()
    .setCustomId('scheda')
    .setTitle('La scheda')
    .addComponents(
      input('nome', 'Un nome', TextInputStyle.Short, true),
      input('perche', 'Perché?', TextInputStyle.Paragraph, false),
    );
}
