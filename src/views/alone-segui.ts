/** `/lezione segui`: one of the group's commands. In a direct message the panel stays; in a server only this person sees it. */
import { defineSubcommand, OptionType } from '../bot/command.ts';
import { alone as it } from '../text/alone.ts';
import { bare } from '../text/bare.ts';
import { follow } from './alone-press.ts';

/** As long as Discord lets a suggestion be. */
const MOST_NAME = 100;

export const segui = defineSubcommand({
  data: {
    name: 'segui',
    description: it.segui.description,
    options: [
      {
        type: OptionType.String,
        name: 'lezione',
        description: it.segui.lezione,
        required: true,
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  ack: (_, { guildId }) => (guildId === null ? 'defer' : 'defer-private'),
  run: ({ options, ...context }, services) => follow(options.lezione.trim(), context, services),
  autocomplete({ typed, place }, { library }) {
    const wanted = typed.trim().toLowerCase();
    return library
      .all(place.guildId)
      .map(({ id, title }) => ({ name: bare(title).slice(0, MOST_NAME).toWellFormed(), value: id }))
      .filter(({ name, value }) => value.includes(wanted) || name.toLowerCase().includes(wanted));
  },
});
