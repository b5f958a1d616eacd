/** /docente: what a teacher chooses about the tutor and the words, and the end of a course. */
import {
  type Context,
  defineCommandGroup,
  defineSubcommand,
  OptionType,
  UserError,
} from '../src/bot/command.ts';
import { docente as it } from '../src/text/docente.ts';

const WORD = /^(?=.{2,40}$)[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}' ’-]*$/u;

/** @throws UserError for everybody else */
function serverOf({ person, place }: Context): string {
  if (place.guildId === null) throw new UserError(it.inDirect);
  if (!person.teacher) throw new UserError(it.notTeacher);
  return place.guildId;
}
const button = (label: string, action: string, style: 'danger' | 'secondary') =>
  ({ kind: 'button', label, style, target: { command: 'docente', action } }) as const;

export default defineCommandGroup({
  data: { name: 'docente', description: it.description },
  subcommands: [
    defineSubcommand({
      data: {
        name: 'silenzio',
        description: it.silenzio.description,
        options: [
          { type: OptionType.Boolean, name: 'attivo', description: it.silenzio.attivo, required: true },
        ],
      },
      ack: 'defer-private',
      async run({ options: { attivo }, ...context }, { serverSettings }) {
        const server = serverOf(context);
        const { channelId } = context.place;
        const others = serverSettings.get(server, 'tutor-quiet').filter((channel) => channel !== channelId);
        serverSettings.set(server, 'tutor-quiet', attivo ? [...others, channelId] : others);
        return { text: attivo ? it.silenzio.on : it.silenzio.off };
      },
    }),
    defineSubcommand({
      data: {
        name: 'messaggi-privati',
        description: it.messaggi.description,
        options: [
          { type: OptionType.Boolean, name: 'attivi', description: it.messaggi.attivi, required: true },
        ],
      },
      ack: 'defer-private',
      async run({ options: { attivi }, ...context }, { serverSettings }) {
        serverSettings.set(serverOf(context), 'direct-messages', attivi);
        return { text: attivi ? it.messaggi.on : it.messaggi.off };
      },
    }),
    defineSubcommand({
      data: {
        name: 'limite',
        description: it.limite.description,
        options: [
          {
            type: OptionType.Integer,
            name: 'domande',
            description: it.limite.domande,
            required: true,
            min_value: 0,
            max_value: 1000,
          },
        ],
      },
      ack: 'defer-private',
      async run({ options: { domande }, ...context }, { serverSettings }) {
        serverSettings.set(serverOf(context), 'tutor-limit', domande);
        return { text: it.limite.set(domande) };
      },
    }),
    defineSubcommand({
      data: {
        name: 'parole',
        description: it.parole.description,
        options: [
          { type: OptionType.String, name: 'aggiungi', description: it.parole.aggiungi, max_length: 40 },
          { type: OptionType.String, name: 'togli', description: it.parole.togli, max_length: 40 },
        ],
      },
      ack: 'defer-private',
      async run({ options: { aggiungi, togli }, ...context }, { words }) {
        serverOf(context);
        if (aggiungi !== undefined && !WORD.test(aggiungi.trim())) throw new UserError(it.parole.notOne);
        if (aggiungi !== undefined && !words.add(aggiungi)) throw new UserError(it.parole.known);
        if (togli !== undefined && !words.remove(togli)) throw new UserError(it.parole.unknown);
        return { text: it.parole.list(words.own()) };
      },
    }),
    defineSubcommand({
      data: { name: 'fine-corso', description: it.fineCorso.description },
      ack: 'defer-private',
      async run(context) {
        serverOf(context);
        const { sure, yes, no } = it.fineCorso;
        return { text: sure, rows: [[button(yes, 'cancella', 'danger'), button(no, 'lascia', 'secondary')]] };
      },
    }),
  ],
  buttons: {
    cancella: {
      ack: 'update',
      async run(press, { privacy }) {
        privacy.eraseCourse(serverOf(press));
        return { text: it.fineCorso.erased };
      },
    },
    lascia: { ack: 'update', run: async () => ({ text: it.fineCorso.kept }) },
  },
});
