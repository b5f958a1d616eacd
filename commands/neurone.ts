/** /neurone: one neuron, drawn and moved by hand, and the tasks it can and can't do. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption, updating } from '../src/bot/common.ts';
import { neurone as it } from '../src/text/neurone.ts';
import { askedNeuron, filledNeuron, neuronForm, neuronPresses } from '../src/views/neuron-open.ts';

export default defineCommand({
  data: {
    name: 'neurone',
    description: it.description,
    options: [
      {
        type: OptionType.Integer,
        name: 'ingressi',
        description: it.options.ingressi,
        min_value: 2,
        max_value: 3,
      },
      {
        type: OptionType.String,
        name: 'attivazione',
        description: it.options.attivazione,
        choices: [
          { name: it.activationName('step'), value: 'gradino' },
          { name: it.activationName('sigmoid'), value: 'sigmoide' },
          { name: it.activationName('relu'), value: 'relu' },
          { name: it.activationName('tanh'), value: 'tanh' },
        ],
      },
      {
        type: OptionType.String,
        name: 'compito',
        description: it.options.compito,
        choices: [
          { name: it.tasks.and, value: 'and' },
          { name: it.tasks.or, value: 'or' },
          { name: it.tasks.xor, value: 'xor' },
          { name: it.tasks.libero, value: 'libero' },
        ],
      },
      privateOption,
    ],
  },
  ack: privately,
  run: ({ options, ...context }, services) =>
    askedNeuron(
      { inputs: options.ingressi, activation: options.attivazione, task: options.compito },
      context,
      services,
    ),
  buttons: {
    quale: updating(neuronPresses.quale),
    muovi: updating(neuronPresses.muovi),
    ingresso: updating(neuronPresses.ingresso),
    attiva: updating(neuronPresses.attiva),
    compito: updating(neuronPresses.compito),
    dacapo: updating(neuronPresses.dacapo),
    scrivi: { modal: neuronForm },
  },
  modals: { scritti: { ack: 'update', run: filledNeuron } },
});
