/** /autoencoder: handwritten digits squeezed through a few numbers, and built again from them. */
import { defineCommand, OptionType, type PressHandler } from '../src/bot/command.ts';
import { privately, privateOption } from '../src/bot/common.ts';
import { autoencoder as it } from '../src/text/autoencoder.ts';
import { askedCoder, coderPresses } from '../src/views/coder-open.ts';
import { SEEDS } from '../src/views/network-state.ts';

const update = (run: PressHandler['run']): PressHandler => ({ ack: 'update', run });

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
    cifre: update(coderPresses.cifre),
    misura: update(coderPresses.misura),
    errori: update(coderPresses.errori),
    mappa: update(coderPresses.mappa),
    strada: update(coderPresses.strada),
    da: update(coderPresses.da),
    a: update(coderPresses.a),
  },
});
