/** /classificazione: two classes of points, told apart by a line, by logistic regression, by a small network. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption, updating } from '../src/bot/common.ts';
import { classificazione as it } from '../src/text/classificazione.ts';
import {
  askedClassification,
  classificationForm,
  filledClassification,
} from '../src/views/classification-open.ts';
import { classificationPresses as presses } from '../src/views/classification-presses.ts';

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
    gira: updating(presses.gira),
    sposta: updating(presses.sposta),
    scambia: updating(presses.scambia),
    mostra: updating(presses.mostra),
    mano: updating(presses.mano),
    dacapo: updating(presses.dacapo),
    dati: updating(presses.dati),
    logistica: updating(presses.logistica),
    rete: updating(presses.rete),
    semina: updating(presses.semina),
    neuroni: updating(presses.neuroni),
  },
  modals: { scritta: { ack: 'update', run: filledClassification } },
});
