/** /autoencoder: handwritten digits squeezed through a few numbers, and built again from them. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption, updating } from '../src/bot/common.ts';
import { autoencoder as it } from '../src/text/autoencoder.ts';
import { askedCoder, coderPresses } from '../src/views/coder-open.ts';
import { SEEDS } from '../src/views/network-state.ts';

export default defineCommand({
  data: {
    name: 'autoencoder',
    description: it.description,
    options: [
      {
        type: OptionType.Integer,
        name: 'codice',
        description: it.options.codice,
        min_value: 2,
        max_value: 16,
      },
      {
        type: OptionType.Integer,
        name: 'seme',
        description: it.options.seme,
        min_value: SEEDS.least,
        max_value: SEEDS.most,
      },
      privateOption,
    ],
  },
  ack: privately,
  run: ({ options, ...context }, services) =>
    askedCoder({ size: options.codice, seed: options.seme }, context, services),
  buttons: {
    cifre: updating(coderPresses.cifre),
    misura: updating(coderPresses.misura),
    errori: updating(coderPresses.errori),
    mappa: updating(coderPresses.mappa),
    strada: updating(coderPresses.strada),
    da: updating(coderPresses.da),
    a: updating(coderPresses.a),
  },
});
