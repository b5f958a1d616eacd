/** From what a person typed, attached or pressed to the panel of a model that counts. */
import type { Context } from '../bot/command.ts';
import type { Modal, View } from '../bot/view.ts';
import { EngineError } from '../engine/port.ts';
import { logProbabilities } from '../labs/compare/divergence.ts';
import type { Study } from '../labs/ngrams/study.ts';
import type { Prompt, Services } from '../services.ts';
import { dati as it } from '../text/dati.ts';
import { engineSentence } from '../text/engine.ts';
import { dataView } from './data.ts';
import { findData, type KeptData, KIND, ownText } from './data-kept.ts';
import { type DataState, dataArgs, dataState, SHARES } from './data-state.ts';
import { mayAsk } from './public-rows.ts';

/** Tokens of the language model in the picture. */
const TOKENS = 8;

type Who = Pick<Context, 'person' | 'place' | 'asker' | 'signal'>;

/** Keeps what the buttons need, counts, asks the language model, and shows. */
export function openData(kept: KeptData, state: DataState, who: Who, services: Services): Promise<View> {
  return show(services.panels.save(who.person.id, KIND, kept), kept, state, who, services);
}

/** @param args of a button: the panel, the knob, the state. @param source chosen in the menu */
export function pressedData(
  [id = '', , ...state]: readonly string[],
  source: string | undefined,
  who: Who,
  services: Services,
): Promise<View> {
  const kept = findData(id, services);
  const [first = '', ...rest] = state;
  const pressed = dataState([source ?? first, ...rest], kept.own !== null);
  // a tenth of one text says nothing of another
  const next = pressed.source === first ? pressed : { ...pressed, share: SHARES.length - 1 };
  return show(id, kept, next, who, services);
}

/** The same panel with other words, or another text. */
export async function submittedData(
  [id = '', , ...state]: readonly string[],
  fields: Readonly<Record<string, string>>,
  who: Who,
  services: Services,
): Promise<View> {
  const kept = findData(id, services);
  const own = fields.testo === undefined ? kept.own : await ownText(fields.testo, undefined, who.signal);
  const [source = '', ...rest] = state;
  const next = dataState([fields.testo === undefined ? source : 'classe', ...rest], own !== null);
  return openData({ start: (fields.inizio ?? '').slice(0, 200), own }, next, who, services);
}

export function dataForm(action: 'parole' | 'incolla', args: readonly string[], services: Services): Modal {
  const [id = '', , ...state] = args;
  const kept = findData(id, services);
  const target = {
    command: 'dati',
    action: 'scritto',
    args: [id, action, ...dataArgs(dataState(state, kept.own !== null))],
  };
  const start = { id: 'inizio', maxLength: 200, value: kept.start };
  if (action === 'parole') {
    const { title, field } = it.modal.words;
    return { title, target, fields: [{ ...start, label: field, required: true }] };
  }
  const { title, field, start: label, placeholder } = it.modal.own;
  return {
    title,
    target,
    fields: [
      { id: 'testo', label: field, long: true, required: true, maxLength: 4000, placeholder },
      { id: 'inizio', label, required: false, maxLength: 200 },
    ],
  };
}

async function show(
  id: string,
  kept: KeptData,
  state: DataState,
  who: Who,
  services: Services,
): Promise<View> {
  const { source, n, share, seed } = state;
  const { own } = kept;
  const study = await services.compute.run(
    'ngrams',
    {
      source: source !== 'classe' ? { corpus: source } : { text: own?.text ?? '' },
      n,
      share: SHARES[share] ?? 1,
      start: kept.start,
      seed,
    },
    who.signal,
  );
  const prompt = services.prompts.save(who.person.id, study.start);
  return dataView(
    {
      id,
      state,
      study: shownStudy(study, services),
      title: source === 'classe' ? (own?.title ?? it.ownTitle) : it.corpora[source],
      own: own !== null,
      promptId: prompt.id,
      big: await bigModel(prompt, who, services),
      nextSeed: services.newSeed(),
      external: mayAsk(who.place, services),
    },
    services,
    who.signal,
  );
}

/** What the class's own text may hold, and isn't shown. */
function shownStudy(study: Study, { words }: Services): Study {
  const { mask } = words.filter();
  return {
    ...study,
    list: study.list.map((one) => ({ ...one, word: mask(one.word) })),
    written: study.written.map((line) => ({ ...line, text: mask(line.text) })),
  };
}

/** Counting needs no language model: without one, the panel says why it has nothing beside it. */
async function bigModel(prompt: Prompt, { asker }: Who, { nextToken }: Services) {
  try {
    const { ranked } = await nextToken.predict(prompt, asker);
    const lnP = logProbabilities(ranked);
    return Array.from(ranked.ids.subarray(0, TOKENS), (id) => ({
      label: nextToken.label(id),
      p: Math.exp(lnP[id] ?? Number.NEGATIVE_INFINITY),
    }));
  } catch (error) {
    if (error instanceof EngineError) return engineSentence(error);
    throw error;
  }
}
