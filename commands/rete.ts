/** /rete: a network that reads handwritten digits, looked at from the pixels to the answer, and damaged. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption, updating } from '../src/bot/common.ts';
import { rete as it } from '../src/text/rete.ts';
import { askedNetwork, networkPresses } from '../src/views/network-open.ts';
import { SEEDS } from '../src/views/network-state.ts';

export default defineCommand({
  data: {
    name: 'rete',
    description: it.description,
    options: [
      { type: OptionType.Integer, name: 'cifra', description: it.options.cifra, min_value: 0, max_value: 9 },
      { type: OptionType.Attachment, name: 'immagine', description: it.options.immagine },
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
    askedNetwork({ digit: options.cifra, seed: options.seme, picture: options.immagine }, context, services),
  buttons: {
    cifra: updating(networkPresses.cifra),
    altra: updating(networkPresses.altra),
    sbaglia: updating(networkPresses.sbaglia),
    rumore: updating(networkPresses.rumore),
    pesi: updating(networkPresses.pesi),
    danni: updating(networkPresses.danni),
    spegni: updating(networkPresses.spegni),
    riaccendi: updating(networkPresses.riaccendi),
  },
});
