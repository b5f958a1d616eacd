/** /regressione: a line through points, moved by hand, by gradient descent, or found by least squares. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption, updating } from '../src/bot/common.ts';
import { regressione as it } from '../src/text/regressione.ts';
import { askedRegression, filledRegression, regressionForm } from '../src/views/regression-open.ts';
import { regressionPresses } from '../src/views/regression-presses.ts';

/** Farther than any line that could be meant. */
const MOST = 1e9;
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
    muovi: updating(regressionPresses.muovi),
    residui: updating(regressionPresses.residui),
    mappa: updating(regressionPresses.mappa),
    discesa: updating(regressionPresses.discesa),
    tasso: updating(regressionPresses.tasso),
    passi: updating(regressionPresses.passi),
    esatta: updating(regressionPresses.esatta),
    annulla: updating(regressionPresses.annulla),
    dacapo: updating(regressionPresses.dacapo),
  },
  modals: { scritta: { ack: 'update', run: filledRegression } },
});
