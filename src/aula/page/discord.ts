/**
 * Discord's numbers the page needs at run time, typed as their enums.
 * The enums themselves would bring the whole of discord-api-types into the bundle (70 kB).
 */
import type {
  ApplicationCommandOptionType,
  ComponentType,
  ButtonStyle as Style,
  TextInputStyle,
} from 'discord-api-types/v10';

export const Part = {
  ActionRow: 1 as ComponentType.ActionRow,
  Button: 2 as ComponentType.Button,
  StringSelect: 3 as ComponentType.StringSelect,
  TextInput: 4 as ComponentType.TextInput,
  Label: 18 as ComponentType.Label,
} as const;

export const ButtonStyle = {
  Primary: 1 as Style.Primary,
  Success: 3 as Style.Success,
  Danger: 4 as Style.Danger,
  Link: 5 as Style.Link,
  Premium: 6 as Style.Premium,
} as const;

export const PARAGRAPH = 2 as TextInputStyle.Paragraph;

export const Option = {
  Subcommand: 1 as ApplicationCommandOptionType.Subcommand,
  SubcommandGroup: 2 as ApplicationCommandOptionType.SubcommandGroup,
  String: 3 as ApplicationCommandOptionType.String,
  Integer: 4 as ApplicationCommandOptionType.Integer,
  Boolean: 5 as ApplicationCommandOptionType.Boolean,
  User: 6 as ApplicationCommandOptionType.User,
  Channel: 7 as ApplicationCommandOptionType.Channel,
  Role: 8 as ApplicationCommandOptionType.Role,
  Mentionable: 9 as ApplicationCommandOptionType.Mentionable,
  Number: 10 as ApplicationCommandOptionType.Number,
  Attachment: 11 as ApplicationCommandOptionType.Attachment,
} as const;
