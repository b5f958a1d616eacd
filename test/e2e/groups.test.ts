/** Commands of a group, `/prova uno` and `/prova due`, from the picker to the handler and in the help. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import aiuto from '../../commands/aiuto.ts';
import { commands } from '../../commands/index.ts';
import { defineCommandGroup, defineSubcommand, OptionType } from '../../src/bot/command.ts';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

const prova = defineCommandGroup({
  data: { name: 'prova', description: 'Prove di un gruppo' },
  subcommands: [
    defineSubcommand({
      data: {
        name: 'uno',
        description: 'La prima',
        options: [
          {
            type: OptionType.String,
            name: 'parola',
            description: 'Una parola',
            required: true,
            autocomplete: true,
          },
          { type: OptionType.Integer, name: 'volte', description: 'Quante', min_value: 1, max_value: 3 },
          { type: OptionType.Attachment, name: 'file', description: 'Un file' },
        ],
      },
      ack: ({ volte }) => (volte === 3 ? 'defer-private' : 'defer'),
      async run({ options: { parola, volte = 1, file }, signal }, { commandNames }) {
        const read = file ? Buffer.from(await file.read(100, signal)).toString() : '';
        return {
          text: `${parola.repeat(volte)}${read} ${commandNames.mention('prova due')}`,
          rows: [
            [{ kind: 'button', label: 'Ancora', target: { command: 'prova', action: 'ancora', args: [7] } }],
          ],
        };
      },
      autocomplete: ({ focused, typed }) => [{ name: `${focused} ${typed}!`, value: typed }],
    }),
    defineSubcommand({
      data: { name: 'due', description: 'La seconda' },
      ack: 'none',
      run: async () => ({ text: 'due' }),
    }),
  ],
  buttons: { ancora: { ack: 'update', run: async ({ args }) => ({ text: `ancora ${args.join()}` }) } },
});

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({ commands: [prova, aiuto] });
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

it('each runs with its own options, checked, and the group’s buttons answer', async () => {
  const uno = await anna.slash('prova uno', { parola: 'oh', volte: 2 });
  const message = await uno.reply();
  expect(await uno.text()).toMatchInlineSnapshot(`
    "Prossimo → Anna /prova uno: ohoh /prova due
      [bottoni: Ancora]"
  `);
  expect(message.content).toMatch(/^ohoh <\/prova due:\d+>$/);
  expect(await (await anna.press('Ancora', { message })).text()).toContain('ancora 7');
  expect(await (await anna.slash('prova due')).text()).toBe('Prossimo → Anna /prova due: due');
  const secret = await anna.slash('prova uno', { parola: 'sst', volte: 3 });
  expect((await secret.reply()).flags).toBe(64);
  const file = { name: 'a.txt', bytes: Buffer.from(' dal file') };
  expect((await (await anna.slash('prova uno', { parola: 'a', file })).reply()).content).toMatch(
    /^a dal file /,
  );
});

it('suggests for the option that is typed, inside its command', async () => {
  expect(await anna.autocomplete('prova uno', 'parola', 'ga', { others: { volte: 2 } })).toEqual([
    { name: 'parola ga!', value: 'ga' },
  ]);
});

it('refuses what it doesn’t know, or was given wrongly, in words', async () => {
  const id = (await anna.seat.command('prova', 1, [])).id;
  const raw = async (...options: object[]) =>
    (await (await anna.raw({ type: 2, data: { id, name: 'prova', type: 1, options } })).reply()).content;
  const unknown = /^Questo comando non lo conosco più/;
  expect(await raw({ name: 'tre', type: 1, options: [] })).toMatch(unknown);
  expect(await raw({ name: 'constructor', type: 1 })).toMatch(unknown);
  expect(await raw()).toMatch(unknown);
  expect(await raw({ name: 'uno', type: 2, options: [{ name: 'due', type: 1 }] })).toMatch(unknown);
  const wrong = { name: 'volte', type: 4, value: 9 };
  expect(await raw({ name: 'uno', type: 1, options: [wrong] })).toBe(
    'Manca `parola`: scrivilo e invia di nuovo.\n`volte` deve essere fra 1 e 3.',
  );
});

it('stands in the help on one line, the first name to click', async () => {
  const help = await anna.slash('aiuto');
  expect(await help.text()).toMatchInlineSnapshot(`
    "Prossimo → Anna /aiuto (solo tu): Prossimo apre un vero modello linguistico e ti fa vedere come sceglie **il prossimo token**. Ogni numero esce dal modello che gira su questo computer.
    Per cominciare: \`/probabilita\` e scrivi l’inizio di una frase, per esempio *Il gatto beve il*.
    -# I pulsanti sotto un grafico li può premere chiunque: chi non ha lanciato il comando riceve una copia privata, solo sua.
      ▌ Prossimo e i tuoi dati
      ▌ - /prova uno · \`due\`: Prove di un gruppo
      ▌ - /aiuto: Che cosa sa fare Prossimo, comando per comando"
  `);
  const [embed] = (await help.reply()).embeds;
  expect(embed?.description).toMatch(/<\/prova uno:\d+> · `due`: Prove di un gruppo/);
});

it('the help of all commands names each of them, within one message', async () => {
  const whole = await startClass({ commands });
  const bruno = await whole.aula.student('Bruno');
  const { content, embeds } = await (await bruno.slash('aiuto')).reply();
  const text = JSON.stringify(embeds);
  for (const { data } of commands) expect(text).toMatch(new RegExp(`[/*]${data.name}[ :*]`));
  expect(content.length).toBeLessThan(2000);
  expect(text.length).toBeLessThan(6000);
  await whole.close();
});
