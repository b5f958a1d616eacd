/** /classificazione: two classes of points, told apart by a line, by logistic regression, by a small network. */
import { defineCommand, OptionType, type PressHandler } from '../src/bot/command.ts';
import { privately, privateOption } from '../src/bot/common.ts';
import { classificazione as it } from '../src/text/classificazione.ts';
import {
  askedClassification,
  classificationForm,
  filledClassification,
} from '../src/views/classification-open.ts';
import { classificationPresses as presses } from '../src/views/classification-presses.ts';

const update = (run: PressHandler['run']): PressHandler => ({ ack: 'update', run });

export default defineCommand({
  data: {
    name: 'classificazione',
    description: it.description,
    options: [
      {
        type: OptionType.String,
        name: 'dati',
        description: it.options.dati,
        choices: [
          { name: it.shapes.nuvole.name, value: 'nuvole' },
          { name: it.shapes.lune.name, value: 'lune' },
          { name: it.shapes.xor.name, value: 'xor' },
          { name: it.shapes.cerchi.name, value: 'cerchi' },
        ],
      },
      { type: OptionType.Attachment, name: 'csv', description: it.options.csv },
      {
        type: OptionType.Integer,
        name: 'seme',
        description: it.options.seme,
        min_value: 0,
        max_value: 2 ** 32 - 1,
      },
      privateOption,
    ],
  },
  ack: privately,
  run: ({ options, ...context }, services) =>
    askedClassification({ shape: options.dati, csv: options.csv, seed: options.seme }, context, services),
  buttons: {
    scrivi: { modal: classificationForm },
    gira: update(presses.gira),
    sposta: update(presses.sposta),
    scambia: update(presses.scambia),
    mostra: update(presses.mostra),
    mano: update(presses.mano),
    dacapo: update(presses.dacapo),
    dati: update(presses.dati),
    logistica: update(presses.logistica),
    rete: update(presses.rete),
    semina: update(presses.semina),
    neuroni: update(presses.neuroni),
  },
  modals: { scritta: { ack: 'update', run: filledClassification } },
});
