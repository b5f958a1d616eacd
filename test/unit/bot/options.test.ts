import { describe, expect, it } from 'vitest';
import { type CommandData, OptionType } from '../../../src/bot/command.ts';
import { checkOptions } from '../../../src/bot/options.ts';

const data: CommandData = {
  name: 'prova',
  description: 'prova',
  options: [
    { type: OptionType.String, name: 'testo', description: '-', required: true, max_length: 10 },
    { type: OptionType.Number, name: 'temperatura', description: '-', min_value: 0, max_value: 5 },
    { type: OptionType.Integer, name: 'top_k', description: '-', min_value: 0 },
    { type: OptionType.Boolean, name: 'privato', description: '-' },
    {
      type: OptionType.String,
      name: 'lingua',
      description: '-',
      choices: [
        { name: 'Italiano', value: 'it' },
        { name: 'Inglese', value: 'en' },
      ],
    },
  ],
};
const sentence = (...given: { name: string; value?: unknown }[]): string => {
  try {
    return JSON.stringify(checkOptions(data, given));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('options past what Discord checks', () => {
  it('pass when they are as declared', () => {
    expect(
      checkOptions(data, [
        { name: 'testo', value: ' ' },
        { name: 'top_k', value: 3 },
      ]),
    ).toEqual({
      testo: ' ',
      top_k: 3,
      temperatura: undefined,
      privato: undefined,
      lingua: undefined,
    });
  });

  it('are refused all at once, in words that say what to write', () => {
    expect(
      sentence(
        { name: 'temperatura', value: 9 },
        { name: 'top_k', value: 1.5 },
        { name: 'privato', value: 'sì' },
        { name: 'lingua', value: 'fr' },
      ),
    ).toMatchInlineSnapshot(`
      "Manca \`testo\`: scrivilo e invia di nuovo.
      \`temperatura\` deve essere fra 0 e 5.
      \`top_k\` deve essere un numero intero.
      \`privato\` deve essere sì o no.
      \`lingua\` può essere: Italiano, Inglese."
    `);
  });

  it('refuse other types, the empty and the too long', () => {
    expect(sentence({ name: 'testo', value: '' })).toMatchInlineSnapshot(
      `"\`testo\` è vuoto: scrivi almeno un carattere."`,
    );
    expect(sentence({ name: 'testo', value: 'undici caratteri' })).toMatchInlineSnapshot(
      `"\`testo\` è troppo lungo: 16 caratteri, il massimo è 10. Accorcialo e riprova."`,
    );
    expect(sentence({ name: 'testo', value: 7 })).toMatchInlineSnapshot(`"\`testo\` deve essere un testo."`);
    expect(
      sentence({ name: 'testo', value: 'a' }, { name: 'temperatura', value: Number.NaN }),
    ).toMatchInlineSnapshot(`"\`temperatura\` deve essere un numero."`);
    expect(sentence({ name: 'testo', value: 'a' }, { name: 'top_k', value: -1 })).toMatchInlineSnapshot(
      `"\`top_k\` deve essere almeno 0."`,
    );
    expect(
      sentence({ name: 'testo', value: 'a' }, { name: 'temperatura', value: '1' }),
    ).toMatchInlineSnapshot(`"\`temperatura\` deve essere un numero."`);
  });
});
