/** /vettori: arithmetic with words, and the neighbours of one. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption } from '../src/bot/common.ts';
import { vettori as it } from '../src/text/vettori.ts';
import {
  askedVectors,
  neighboursOfWinner,
  pressedVectors,
  vectorsOfSentence,
} from '../src/views/vectors-open.ts';

export default defineCommand({
  data: {
    name: 'vettori',
    description: it.description,
    options: [
      {
        type: OptionType.String,
        name: 'espressione',
        description: it.options.espressione,
        required: true,
        max_length: 400,
      },
      { type: OptionType.String, name: 'atteso', description: it.options.atteso, max_length: 60 },
      {
        type: OptionType.String,
        name: 'spazio',
        description: it.options.spazio,
        choices: [
          { name: it.spaces.residuo, value: 'residuo' },
          { name: it.spaces.righe, value: 'righe' },
        ],
      },
      {
        type: OptionType.Integer,
        name: 'strato',
        description: it.options.strato,
        min_value: 0,
        max_value: 200,
      },
      {
        type: OptionType.String,
        name: 'frase',
        description: it.options.frase,
        choices: [
          { name: it.templates[0], value: '0' },
          { name: it.templates[1], value: '1' },
          { name: it.templates[2], value: '2' },
        ],
      },
      privateOption,
    ],
  },
  ack: privately,
  run: ({ options, ...who }, services) =>
    askedVectors(
      {
        expression: options.espressione,
        expected: options.atteso,
        space: options.spazio,
        layer: options.strato,
        template: options.frase === undefined ? undefined : Number(options.frase),
      },
      who,
      services,
    ),
  buttons: {
    apri: {
      ack: 'reply',
      run: (press, services) => vectorsOfSentence(press.args[0] ?? '', press, services),
    },
    mostra: { ack: 'update', run: (press, services) => pressedVectors(press.args, press, services) },
    vincitrice: { ack: 'reply', run: (press, services) => neighboursOfWinner(press.args, press, services) },
  },
});
