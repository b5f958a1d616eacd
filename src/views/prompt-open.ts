/** From what a person typed or pressed to the panel of prompts side by side. */
import type { Context } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Modal, View } from '../bot/view.ts';
import { EXAMPLES, isExample } from '../labs/compare/examples.ts';
import type { Completion } from '../services/completions.ts';
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { prompt as it } from '../text/prompt.ts';
import { promptPage, promptView, SAMPLER } from './prompt.ts';
import { comparePrompts } from './prompt-measure.ts';

const KIND = 'prompt';
/** Tokens of each completion: a line. */
const TOKENS = 16;
const SEEDS = 2;

interface Kept {
  readonly prompts: readonly string[];
  readonly expected: string | null;
}

type Typed = Readonly<Record<'first' | 'second' | 'third' | 'expected', string | undefined>>;

/** On one line, as an option is typed, `\n` stands for a line end. */
const lines = (text: string): string => text.replaceAll('\\n', '\n').replace(/[^\S\n]*⏎[^\S\n]*/g, '\n');

/** @throws UserError for one prompt alone, an empty one, or the same twice */
export function readPrompts({ first, second, third, expected }: Typed): Kept {
  if (first === undefined || second === undefined) throw new UserError(it.needTwo);
  const prompts = [first, second, ...(third === undefined || third === '' ? [] : [third])].map(lines);
  if (prompts.some((text) => text.trim() === '')) throw new UserError(it.empty);
  if (new Set(prompts).size < prompts.length) throw new UserError(it.sameTwice);
  const wanted = expected?.trim() ?? '';
  return { prompts, expected: wanted === '' ? null : wanted };
}

/** @throws UserError for a name that isn't one */
export function exampleOf(name: string): Kept {
  if (!isExample(name)) throw new UserError(errors.forgotten);
  return EXAMPLES[name];
}

/** @throws UserError when its life is over */
function find(id: string, { panels }: Services): Kept {
  const kept = panels.find(id, KIND);
  if (!isKept(kept)) throw new UserError(errors.forgotten);
  return kept;
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null || !('prompts' in kept) || !('expected' in kept))
    return false;
  const { prompts, expected } = kept;
  const texts = Array.isArray(prompts) && prompts.length > 1 && prompts.length < 4;
  return (
    texts &&
    prompts.every((one) => typeof one === 'string') &&
    (expected === null || typeof expected === 'string')
  );
}

/** Measures, shows, and writes the continuations one prompt after the other. */
export async function openPrompts(
  kept: Kept,
  seed: number,
  context: Context,
  services: Services,
): Promise<View> {
  const { person, asker, signal, progress, stop } = context;
  const prompts = kept.prompts.map((text) => services.prompts.save(person.id, text));
  const comparison = await comparePrompts(prompts, kept.expected, asker, services);
  const panelId = services.panels.save(person.id, KIND, kept);
  const page = await promptPage(comparison, panelId, seed, services, signal);
  progress(() => promptView(page, [], services, stop));
  const written: (readonly Completion[])[] = [];
  for (const prompt of prompts) {
    if (signal.aborted) break;
    const request = { sampler: SAMPLER, seed, count: SEEDS, maxTokens: TOKENS };
    const quiet = { ...asker, onPosition: () => {} };
    const done = [...written];
    written.push(
      await services.completions.complete(prompt, request, quiet, (soFar) =>
        progress(() => promptView(page, [...done, [...soFar]], services, stop)),
      ),
    );
  }
  return promptView(page, written, services);
}

export function pressedPrompts(args: readonly string[], context: Context, services: Services): Promise<View> {
  const [id = '', seed = ''] = args;
  const given = /^\d{1,10}$/.test(seed) ? Number(seed) : Number.NaN;
  const kept = find(id, services);
  return openPrompts(kept, given <= 2 ** 32 - 1 ? given : services.newSeed(), context, services);
}

/** The form in which prompts may have several lines. */
export function promptsForm(args: readonly string[], services: Services): Modal {
  const [id = ''] = args;
  const { prompts, expected } = find(id, services);
  const [first = '', second = '', third = ''] = prompts;
  const field = (name: string, label: string, value: string, required: boolean) => ({
    id: name,
    label,
    long: true,
    required,
    maxLength: 2000,
    ...(value === '' ? {} : { value: value.slice(0, 2000) }),
  });
  return {
    title: it.modal.title,
    target: { command: 'prompt', action: 'scritti' },
    fields: [
      field('primo', it.modal.first, first, true),
      field('secondo', it.modal.second, second, true),
      field('terzo', it.modal.third, third, false),
      { id: 'atteso', label: it.modal.expected, required: false, maxLength: 60, value: expected ?? '' },
    ],
  };
}
