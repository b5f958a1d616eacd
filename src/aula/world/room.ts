/** What never changes in the aula: its one guild, two channels, roles, and the bot that lives in it. */
import {
  type APIRole,
  type APITextChannel,
  type APIUser,
  ChannelType,
  Locale,
  PermissionFlagsBits as P,
  type RoleFlags,
} from 'discord-api-types/v10';

/** Fixed, so that ids kept by the bot still hold after a restart. The application's id is also the bot's. */
export const ids = {
  application: '1100000000000000001',
  guild: '1100000000000000002',
  owner: '1100000000000000003',
  botRole: '1100000000000000004',
  teacherRole: '1100000000000000005',
  supplenti: '1100000000000000006',
  rappresentanti: '1100000000000000007',
  classe: '1100000000000000010',
  laboratorio: '1100000000000000011',
} as const;

export const guildName = 'La nostra classe';
export const locale = Locale.Italian;

const everyone =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.MentionEveryone |
  P.AddReactions |
  P.UseExternalEmojis |
  P.UseApplicationCommands;
const teacher = everyone | P.ManageGuild | P.ManageMessages | P.ManageChannels | P.ManageRoles;

/** Permission bits as the decimal text Discord sends. */
export const permissions = {
  student: everyone.toString(),
  teacher: teacher.toString(),
  bot: everyone.toString(),
  /** in direct messages */
  direct: everyone.toString(),
};

export const roles: readonly APIRole[] = [
  role(ids.guild, '@everyone', 0, permissions.student, false),
  role(ids.botRole, 'Prossimo', 1, permissions.bot, true),
  role(ids.teacherRole, 'Docente', 4, permissions.teacher, false),
  role(ids.supplenti, 'Supplenti', 3, permissions.student, false),
  role(ids.rappresentanti, 'Rappresentanti', 2, permissions.student, false),
];

/** Those that give no rights by themselves: a person may have any of them. */
export const freeRoles = roles.filter(({ id }) => id === ids.supplenti || id === ids.rappresentanti);

export const channels: readonly APITextChannel[] = [
  channel(ids.classe, 'classe', 0, 'La lezione, tutti insieme'),
  channel(ids.laboratorio, 'laboratorio', 1, 'Per provare senza disturbare'),
];

export function botUser(name: string): APIUser {
  return {
    id: ids.application,
    username: name,
    discriminator: '0000',
    global_name: null,
    avatar: null,
    bot: true,
  };
}

function role(id: string, name: string, position: number, bits: string, managed: boolean): APIRole {
  return {
    id,
    name,
    position,
    permissions: bits,
    managed,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0 as RoleFlags,
    ...(managed ? { tags: { bot_id: ids.application } } : {}),
  };
}

function channel(id: string, name: string, position: number, topic: string): APITextChannel {
  return {
    id,
    name,
    position,
    topic,
    type: ChannelType.GuildText,
    guild_id: ids.guild,
    permission_overwrites: [],
    nsfw: false,
    rate_limit_per_user: 0,
    parent_id: null,
    last_message_id: null,
  };
}
