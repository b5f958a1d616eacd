/** /dati: a model that only counts, beside the language model. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption } from '../src/bot/common.ts';
import { dati as it } from '../src/text/dati.ts';
import { ownText } from '../src/views/data-kept.ts';
import { dataForm, openData, pressedData, submittedData } from '../src/views/data-open.ts';
import { isCorpus, LEAST_N, MOST_N, SHARES } from '../src/views/data-state.ts';
import { publicRowsView } from '../src/views/public-rows.ts';

export default defineCommand({
  data: {
    name: 'dati',
    description: it.description,
    options: [
      {
        type: OptionType.Integer,
        name: 'n',
        description: it.options.n,
        min_value: LEAST_N,
        max_value: MOST_N,
      },
      {
        type: OptionType.String,
        name: 'corpus',
        description: it.options.corpus,
        choices: [
          { name: it.corpora.base, value: 'base' },
          { name: it.corpora.parziale, value: 'parziale' },
          { name: it.corpora.piccolo, value: 'piccolo' },
        ],
      },
      { type: OptionType.String, name: 'inizio', description: it.options.inizio, max_length: 200 },
      { type: OptionType.String, name: 'testo', description: it.options.testo, max_length: 6000 },
      { type: OptionType.Attachment, name: 'file', description: it.options.file },
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
  run: async ({ options, ...who }, services) => {
    const { n, corpus, inizio, testo, file, seme } = options;
    const own = await ownText(testo, file, who.signal);
    const state = {
      source: own !== null ? 'classe' : corpus !== undefined && isCorpus(corpus) ? corpus : 'base',
      n: n ?? 3,
      share: SHARES.length - 1,
      seed: seme ?? services.newSeed(),
    } as const;
    return openData({ start: inizio ?? '', own }, state, who, services);
  },
  buttons: {
    mostra: { ack: 'update', run: (press, services) => pressedData(press.args, undefined, press, services) },
    testo: {
      ack: 'update',
      run: (press, services) => pressedData(press.args, press.values[0], press, services),
    },
    esterni: { ack: 'reply', run: publicRowsView },
    parole: { modal: ({ args }, services) => dataForm('parole', args, services) },
    incolla: { modal: ({ args }, services) => dataForm('incolla', args, services) },
  },
  modals: {
    scritto: {
      ack: 'update',
      run: ({ fields, args, ...who }, services) => submittedData(args, fields, who, services),
    },
  },
});
