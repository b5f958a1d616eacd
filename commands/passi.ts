/** /passi: the whole way of one sentence through the model, a page a step, with the numbers that were really computed. */
import { defineCommand, type Press, type View } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, textOption } from '../src/bot/common.ts';
import type { Services } from '../src/services.ts';
import { passi as it } from '../src/text/passi/passi.ts';
import { passiView } from '../src/views/passi/passi.ts';
import {
  headOf,
  pageOf,
  type State,
  startOf,
  stateFromArgs,
  temperatureOf,
} from '../src/views/passi/state.ts';

/** The page that [promptId, ...state] hold, changed by what was chosen. */
async function go(
  press: Press,
  args: readonly string[],
  services: Services,
  change: Partial<State> = {},
): Promise<View> {
  const state = stateFromArgs(args.slice(1), services.newSeed);
  return passiView(promptOf(args, services), { ...state, ...change }, services, press.asker);
}

export default defineCommand({
  data: {
    name: 'passi',
    description: it.description,
    options: [textOption(it.options.testo), privateOption],
  },
  ack: privately,
  async run({ options, person, asker }, services) {
    const prompt = services.prompts.save(person.id, options.testo);
    return passiView(prompt, startOf(services.newSeed()), services, asker);
  },
  buttons: {
    apri: { ack: 'reply', run: (press, services) => go(press, press.args, services) },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same page
      run: (press, services) => {
        const [id = '', _tag, ...state] = press.args;
        return go(press, [id, ...state], services);
      },
    },
    pagina: {
      ack: 'update',
      run: (press, services) => go(press, press.args, services, { page: pageOf(press.values[0]) }),
    },
    testa: {
      ack: 'update',
      run: (press, services) => go(press, press.args, services, { head: headOf(press.values[0]) }),
    },
    temperatura: {
      ack: 'update',
      run: (press, services) =>
        go(press, press.args, services, { temperature: temperatureOf(press.values[0]) }),
    },
  },
});
