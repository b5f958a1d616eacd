/** From a prompt or a button to the panel of ablation. */
import type { Context, View } from '../bot/command.ts';
import { strongestLook } from '../services/attention.ts';
import { readSentence } from '../services/sentence.ts';
import type { Prompt, Services } from '../services.ts';
import { type AblationPanel, edgeView, headView, wordView } from './ablation.ts';
import type { Near } from './ablation-rows.ts';
import { allHeadsView, allWordsView } from './ablation-scans.ts';
import { type AblationState, stateOf } from './ablation-state.ts';
import { within } from './attention-state.ts';
import { chosen } from './word-menu.ts';

type Working = Pick<Context, 'signal' | 'progress' | 'stop'>;

async function open(
  prompt: Prompt,
  args: readonly string[],
  services: Services,
  signal: AbortSignal,
): Promise<AblationPanel> {
  const sentence = await readSentence(prompt, services, signal);
  const trace = await services.glassbox.trace(sentence.ids, signal);
  const hyper = await services.glassbox.describe(signal);
  const { words } = sentence;
  const from = words.length - 1;
  const look = strongestLook(trace, hyper.heads, words, from, sentence.begin.length);
  const state = stateOf(args, { layers: hyper.layers.length, heads: hyper.heads, words: words.length });
  return {
    sentence,
    hyper,
    trace,
    state,
    look: { layer: look?.layer ?? 0, head: look?.head ?? 0, from, to: look?.to ?? 0 },
  };
}

function show(panel: AblationPanel, services: Services, context: Working, near?: Near): Promise<View> {
  switch (panel.state.mode) {
    case 'w':
      return allWordsView(panel, services, context, near);
    case 's':
      return allHeadsView(panel, services, context);
    case 'p':
      return wordView(panel, services, context.signal, near);
    case 't':
      return headView(panel, services, context.signal);
    case 'f':
      return edgeView(panel, services, context.signal, near);
  }
}

/** @param args a state as a button carries it; all words when empty */
export async function ablationView(
  prompt: Prompt,
  args: readonly string[],
  services: Services,
  context: Working,
): Promise<View> {
  return show(await open(prompt, args, services, context.signal), services, context);
}

/** A word chosen in a menu, or another part of a long text. */
export async function ablationChosen(
  prompt: Prompt,
  menu: Near['menu'],
  args: readonly string[],
  value: string | undefined,
  services: Services,
  context: Working,
): Promise<View> {
  const panel = await open(prompt, args, services, context.signal);
  const choice = chosen(value);
  if ('near' in choice) return show(panel, services, context, { menu, unit: choice.near });
  const unit = within(String(choice.unit), panel.sentence.words.length);
  const change: Readonly<Record<Near['menu'], Partial<AblationState>>> = {
    togli: { mode: 'p', from: unit },
    da: { from: unit },
    a: { to: unit },
  };
  return show({ ...panel, state: { ...panel.state, ...change[menu] } }, services, context);
}
