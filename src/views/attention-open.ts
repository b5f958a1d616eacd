/** From a prompt to the panel of attention: reads the text, runs the model, checks what was asked for. */
import { UserError } from '../bot/errors.ts';
import type { View } from '../bot/view.ts';
import { strongestLook } from '../services/attention.ts';
import { readSentence, type Sentence, type Unit, unitAt } from '../services/sentence.ts';
import type { Prompt, Services } from '../services.ts';
import { attenzione as it } from '../text/attenzione.ts';
import { attentionView, type Panel } from './attention.ts';
import { applyPreset, PRESETS } from './attention-presets.ts';
import { type AttentionState, stateOf, within } from './attention-state.ts';
import { chosen } from './word-menu.ts';

type Opened = Omit<Panel, 'state' | 'units' | 'notes'>;

async function open(prompt: Prompt, services: Services, signal: AbortSignal): Promise<Opened> {
  const sentence = await readSentence(prompt, services, signal);
  const trace = await services.glassbox.trace(sentence.ids, signal);
  const hyper = await services.glassbox.describe(signal);
  const [begin] = sentence.begin;
  const sinkLabel = begin === undefined ? null : services.nextToken.label(begin);
  return { sentence, trace, hyper, sinkLabel };
}

const panelOf = (opened: Opened, state: AttentionState, notes: readonly string[] = []): Panel => ({
  ...opened,
  state,
  notes,
  units: state.whole ? opened.sentence.words : opened.sentence.tokens,
});

const boundsOf = ({ hyper, sentence }: Opened) => ({
  layers: hyper.layers.length,
  heads: hyper.heads,
  tokens: sentence.tokens.length,
});

/** What a person may ask for; layers and heads counted from 1. */
export interface Asked {
  readonly layer?: number | undefined;
  readonly head?: number | undefined;
  readonly word?: string | undefined;
}

/** @throws UserError for a layer, head or word that there isn't */
export async function askedAttention(
  prompt: Prompt,
  { layer, head, word }: Asked,
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const opened = await open(prompt, services, signal);
  const { layers, heads, tokens } = boundsOf(opened);
  if (layer !== undefined && (layer < 1 || layer > layers)) throw new UserError(it.noSuchLayer(layers));
  if (head !== undefined && (head < 1 || head > heads)) throw new UserError(it.noSuchHead(heads));
  const { sentence, trace } = opened;
  const begin = sentence.begin.length;
  const unit = word === undefined ? null : find(word, sentence);
  // a word of several tokens is meant as a word
  const whole = unit !== null && unit.positions.length > 1;
  const units = whole ? sentence.words : sentence.tokens;
  const position = unit?.positions.at(-1) ?? tokens - 1 + begin;
  const nothing = layer === undefined && head === undefined;
  const best =
    unit !== null && nothing ? strongestLook(trace, heads, units, unitAt(units, position), begin) : null;
  const state: AttentionState = {
    mode: unit !== null ? 'a' : nothing ? 'p' : 'm',
    layer: best?.layer ?? (layer ?? 1) - 1,
    head: best?.head ?? (head ?? 1) - 1,
    from: position - begin,
    to: best === null ? 0 : (units[best.to]?.positions.at(-1) ?? begin) - begin,
    whole,
  };
  return attentionView(panelOf(opened, state), services, signal);
}

/** The last word with these letters. @throws UserError when there is none */
function find(wanted: string, { words }: Sentence): Unit {
  const same = (a: string) => a.localeCompare(wanted.trim(), 'it', { sensitivity: 'base' }) === 0;
  const found = words.findLast(({ label }) => same(label));
  if (found !== undefined) return found;
  const all = [...new Set(words.map(({ label }) => label))].slice(0, 40);
  throw new UserError(it.noSuchWord(wanted, all));
}

/** The state that a button carries. */
export async function pressedAttention(
  prompt: Prompt,
  args: readonly string[],
  services: Services,
  signal: AbortSignal,
  change: Partial<AttentionState> = {},
): Promise<View> {
  const opened = await open(prompt, services, signal);
  const state = { ...stateOf(args, boundsOf(opened)), ...change };
  return attentionView(panelOf(opened, state), services, signal);
}

/** A layer chosen in the panorama's menu. */
export async function layerChosen(
  prompt: Prompt,
  args: readonly string[],
  value: string | undefined,
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const opened = await open(prompt, services, signal);
  const bounds = boundsOf(opened);
  const state = { ...stateOf(args, bounds), layer: within(value, bounds.layers) };
  return attentionView(panelOf(opened, state), services, signal);
}

/** A word chosen in a menu, or another part of a long text. */
export async function wordChosen(
  prompt: Prompt,
  which: 'da' | 'a',
  args: readonly string[],
  value: string | undefined,
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const opened = await open(prompt, services, signal);
  const state = stateOf(args, boundsOf(opened));
  const panel = panelOf(opened, state);
  const choice = chosen(value);
  if ('near' in choice) return attentionView(panel, services, signal, { menu: which, unit: choice.near });
  const begin = opened.sentence.begin.length;
  const unit = panel.units[within(String(choice.unit), panel.units.length)];
  const token = (unit?.positions.at(-1) ?? begin) - begin;
  const next = which === 'da' ? { ...state, from: token } : { ...state, to: token };
  return attentionView(panelOf(opened, next), services, signal);
}

/** A head chosen on examples, on this text. */
export async function presetAttention(
  prompt: Prompt,
  args: readonly string[],
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const opened = await open(prompt, services, signal);
  const name = PRESETS.find((each) => each === args[0]) ?? 'prima';
  const { fits, ...head } = applyPreset(name, opened.sentence);
  const lacks = fits ? null : it.lacks[name];
  const notes = [it.asks[name], ...(lacks === null ? [] : [lacks]), it.chosen];
  const state: AttentionState = { ...head, to: 0, whole: args[1] === '1' };
  return attentionView(panelOf(opened, state, notes), services, signal);
}
