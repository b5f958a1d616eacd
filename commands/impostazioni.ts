/** /impostazioni: what a server chooses. Anyone there may look; only who manages the server may change. */
import {
  type Context,
  defineCommandGroup,
  defineSubcommand,
  OptionType,
  UserError,
  type View,
} from '../src/bot/command.ts';
import type { Services } from '../src/services.ts';
import { impostazioni as it } from '../src/text/impostazioni.ts';

const MENTION = 'impostazioni docente';

/** @throws UserError in direct messages */
function serverOf({ place }: Context): string {
  if (place.guildId === null) throw new UserError(it.inDirect);
  return place.guildId;
}

/** @throws UserError for who may not change anything here */
function managedServerOf(context: Context): string {
  const server = serverOf(context);
  if (!context.person.manager) throw new UserError(it.notManager);
  return server;
}

function current(role: string | null, { commandNames }: Services): View {
  if (role === null) return { text: it.none(commandNames.mention(MENTION)) };
  const target = { command: 'impostazioni', action: 'togli' };
  return { text: it.current(role), rows: [[{ kind: 'button', label: it.remove, style: 'danger', target }]] };
}

export default defineCommandGroup({
  data: { name: 'impostazioni', description: it.description },
  subcommands: [
    defineSubcommand({
      data: { name: 'mostra', description: it.mostra.description },
      ack: 'defer-private',
      async run(context, { serverSettings }) {
        const server = serverOf(context);
        const role = serverSettings.get(server, 'teacher-role');
        const external = serverSettings.get(server, 'external-data');
        const lines = [it.lines['teacher-role'](role), it.lines['external-data'](external)];
        return { text: [it.heading, ...lines.map((line) => `- ${line}`)].join('\n') };
      },
    }),
    defineSubcommand({
      data: {
        name: 'docente',
        description: it.docente.description,
        options: [{ type: OptionType.Role, name: 'ruolo', description: it.docente.ruolo }],
      },
      ack: 'defer-private',
      async run({ options: { ruolo }, ...context }, services) {
        const server = managedServerOf(context);
        const { serverSettings } = services;
        if (ruolo === undefined) return current(serverSettings.get(server, 'teacher-role'), services);
        // Discord gives the role of everyone the server's own id
        if (ruolo === server) throw new UserError(it.everyone);
        serverSettings.set(server, 'teacher-role', ruolo);
        return { text: it.chosen(ruolo) };
      },
    }),
    defineSubcommand({
      data: {
        name: 'dati-esterni',
        description: it.datiEsterni.description,
        options: [
          {
            type: OptionType.Boolean,
            name: 'attivi',
            description: it.datiEsterni.attivi,
            required: true,
          },
        ],
      },
      ack: 'defer-private',
      async run({ options: { attivi }, ...context }, { serverSettings }) {
        serverSettings.set(managedServerOf(context), 'external-data', attivi);
        return { text: it.datiEsterni.done(attivi) };
      },
    }),
  ],
  buttons: {
    togli: {
      ack: 'update',
      async run(press, { serverSettings }) {
        const server = managedServerOf(press);
        if (serverSettings.get(server, 'teacher-role') === null) return { text: it.nothingToRemove };
        serverSettings.set(server, 'teacher-role', null);
        return { text: it.removed };
      },
    },
  },
});
