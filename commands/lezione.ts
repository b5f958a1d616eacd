/** /lezione: a lesson that a teacher drives in a channel, or that one person follows alone. */

import type { Typing } from '../src/bot/command.ts';
import { defineCommandGroup, defineSubcommand, OptionType } from '../src/bot/command.ts';
import type { Services } from '../src/services.ts';
import { lezione as it } from '../src/text/lezione/lezione.ts';
import { soloButtons, soloModals } from '../src/views/alone-press.ts';
import { segui } from '../src/views/alone-segui.ts';
import { driving, previewing, studying } from '../src/views/lesson/handlers.ts';
import { lessonChoices, listView } from '../src/views/lesson/list.ts';

const lessons = ({ typed, place }: Typing, { library }: Services) =>
  lessonChoices(library.all(place.guildId), typed);

/** A command that only acts on the lesson of this channel. */
const plain = (
  name: 'avanti' | 'indietro' | 'pausa' | 'riprendi' | 'fine' | 'stato' | 'consegne',
  act: keyof Pick<
    Services['classroom']['teacher'],
    'forward' | 'back' | 'pause' | 'resume' | 'askEnd' | 'panel' | 'turnIn'
  >,
) =>
  defineSubcommand({
    data: { name, description: it[name] },
    ack: 'defer-private',
    run: async (context, { classroom }) => classroom.teacher[act](context, []),
  });

export default defineCommandGroup({
  data: { name: 'lezione', description: it.description },
  subcommands: [
    defineSubcommand({
      data: { name: 'elenco', description: it.elenco.description },
      ack: 'defer-private',
      run: async ({ place }, { library, commandNames }) =>
        listView(library.all(place.guildId), (name) => commandNames.mention(name)),
    }),
    defineSubcommand({
      data: {
        name: 'avvia',
        description: it.avvia.description,
        options: [
          {
            type: OptionType.String,
            name: 'lezione',
            description: it.avvia.lezione,
            required: true,
            autocomplete: true,
            max_length: 100,
          },
          { type: OptionType.Boolean, name: 'punti', description: it.avvia.punti },
        ],
      },
      ack: 'defer-private',
      autocomplete: lessons,
      run: ({ options, ...context }, { classroom }) =>
        classroom.start(context, options.lezione, options.punti ?? false),
    }),
    plain('avanti', 'forward'),
    plain('indietro', 'back'),
    plain('pausa', 'pause'),
    plain('riprendi', 'resume'),
    defineSubcommand({
      data: {
        name: 'vai',
        description: it.vai.description,
        options: [
          {
            type: OptionType.String,
            name: 'passo',
            description: it.vai.passo,
            required: true,
            autocomplete: true,
            max_length: 100,
          },
        ],
      },
      ack: 'defer-private',
      autocomplete: ({ typed, place }, { classroom }) => classroom.teacher.steps(place.channelId, typed),
      run: ({ options, ...context }, { classroom }) =>
        classroom.teacher.go(
          context,
          [],
          classroom.teacher.stepNamed(context.place.channelId, options.passo),
        ),
    }),
    plain('fine', 'askEnd'),
    plain('stato', 'panel'),
    plain('consegne', 'turnIn'),
    defineSubcommand({
      data: {
        name: 'esporta',
        description: it.esporta.description,
        options: [{ type: OptionType.Boolean, name: 'nomi', description: it.esporta.nomi }],
      },
      ack: 'defer-private',
      run: async ({ options, ...context }, { classroom }) =>
        classroom.teacher.export(context, [], options.nomi ?? false),
    }),
    defineSubcommand({
      data: {
        name: 'prova',
        description: it.prova.description,
        options: [{ type: OptionType.Attachment, name: 'file', description: it.prova.file, required: true }],
      },
      ack: 'defer-private',
      run: ({ options, ...context }, { workshop }) => workshop.open(context, options.file),
    }),
    segui,
  ],
  buttons: { ...driving, ...studying.buttons, ...previewing, ...soloButtons },
  modals: { ...studying.modals, ...soloModals },
});
