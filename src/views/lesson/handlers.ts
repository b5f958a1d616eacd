/** What the buttons, menus and forms of a lesson do: the student's, the teacher's, and those of a preview. */
import type { Handlers, Press, PressHandler, View } from '../../bot/command.ts';
import type { Services } from '../../services.ts';

type Buttons = NonNullable<Handlers['buttons']>;

const on = (
  ack: PressHandler['ack'],
  run: (press: Press, services: Services) => View | Promise<View>,
): PressHandler => ({ ack, run: async (press, services) => run(press, services) });

/** Only teachers: checked at each press by the service. */
export const driving: Buttons = {
  avanti: on('update', (press, { classroom }) => classroom.teacher.forward(press, press.args)),
  indietro: on('update', (press, { classroom }) => classroom.teacher.back(press, press.args)),
  vai: on('update', (press, { classroom }) =>
    classroom.teacher.go(press, press.args, Number(press.values[0] ?? -1)),
  ),
  pausa: on('update', (press, { classroom }) => classroom.teacher.pause(press, press.args)),
  riprendi: on('update', (press, { classroom }) => classroom.teacher.resume(press, press.args)),
  tempo: on('update', (press, { classroom }) => classroom.teacher.timer(press, press.args)),
  punti: on('update', (press, { classroom }) => classroom.teacher.points(press, press.args)),
  stato: on('update', (press, { classroom }) => classroom.teacher.panel(press, press.args)),
  fine: on('update', (press, { classroom }) => classroom.teacher.askEnd(press, press.args)),
  finisci: on('update', (press, { classroom }) => classroom.teacher.end(press, press.args)),
  consegne: on('private', (press, { classroom }) => classroom.teacher.turnIn(press, press.args)),
  esporta: on('private', (press, { classroom }) => classroom.teacher.export(press, press.args, null)),
};

export const studying = {
  buttons: {
    rispondi: on('private', ({ args, person }, { classroom }) =>
      classroom.students.choose(args, args.slice(2, 3), person),
    ),
    scegli: on('private', ({ args, values, person }, { classroom }) =>
      classroom.students.choose(args, values, person),
    ),
    scrivi: {
      modal: ({ args, person }, { classroom }) => classroom.students.form(args, person),
    },
    recupera: on('private', ({ args, person }, { classroom }) => classroom.students.catchUp(args, person)),
    riassunto: on('update', ({ args, person }, { classroom }) => classroom.students.catchUp(args, person)),
    domanda: on('update', ({ args, person }, { classroom }) => classroom.students.question(args, person)),
  },
  modals: {
    scritto: {
      ack: 'private',
      run: async ({ args, fields, person }, { classroom }) =>
        classroom.students.write(args, fields.risposta ?? '', person),
    },
  },
} as const satisfies Handlers;

export const previewing: Buttons = {
  'prova-passo': on('update', (press, { workshop }) => workshop.page(press, press.args)),
  'prova-adotta': on('update', (press, { workshop }) => workshop.adopt(press, press.args)),
  'prova-togli': on('update', (press, { workshop }) => workshop.remove(press, press.args)),
};
