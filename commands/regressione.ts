/** /regressione: a line through points, moved by hand, by gradient descent, or found by least squares. */
import { defineCommand, OptionType, type PressHandler } from '../src/bot/command.ts';
import { privately, privateOption } from '../src/bot/common.ts';
import { regressione as it } from '../src/text/regressione.ts';
import { askedRegression, filledRegression, regressionForm } from '../src/views/regression-open.ts';
import { regressionPresses } from '../src/views/regression-presses.ts';

/** Farther than any line that could be meant. */
const MOST = 1e9;
const update = (run: PressHandler['run']): PressHandler => ({ ack: 'update', run });

export default defineCommand({
  data: {
    name: 'regressione',
    description: it.description,
    options: [
      {
        type: OptionType.Number,
        name: 'pendenza',
        description: it.options.pendenza,
        min_value: -MOST,
        max_value: MOST,
      },
      {
        type: OptionType.Number,
        name: 'intercetta',
        description: it.options.intercetta,
        min_value: -MOST,
        max_value: MOST,
      },
      { type: OptionType.Attachment, name: 'csv', description: it.options.csv },
      privateOption,
    ],
  },
  ack: privately,
  run: ({ options, ...context }, services) =>
    askedRegression(
      { slope: options.pendenza, intercept: options.intercetta, csv: options.csv },
      context,
      services,
    ),
  buttons: {
    scrivi: { modal: regressionForm },
    muovi: update(regressionPresses.muovi),
    residui: update(regressionPresses.residui),
    mappa: update(regressionPresses.mappa),
    discesa: update(regressionPresses.discesa),
    tasso: update(regressionPresses.tasso),
    passi: update(regressionPresses.passi),
    esatta: update(regressionPresses.esatta),
    annulla: update(regressionPresses.annulla),
    dacapo: update(regressionPresses.dacapo),
  },
  modals: { scritta: { ack: 'update', run: filledRegression } },
});
