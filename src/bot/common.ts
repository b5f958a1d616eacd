/** What several commands have in common: their options, how privately they answer, and the text behind a button. */
import { BOUNDS } from '../sampling/settings.ts';
import type { Prompt, Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { options as it } from '../text/options.ts';
import { type Ack, OptionType, type PressHandler } from './command.ts';
import { UserError } from './errors.ts';

/** The text a command works on. */
export const textOption = (description: string) =>
  ({ type: OptionType.String, name: 'testo', description, required: true, max_length: 2000 }) as const;

/** "Show it to me alone"; goes with `privately`. */
export const privateOption = {
  type: OptionType.Boolean,
  name: 'privato',
  description: it.privato,
} as const;

/** @example ack: privately */
export const privately = ({ privato }: { readonly privato: boolean | undefined }): Ack =>
  privato ? 'defer-private' : 'defer';

/** A press that changes the panel under which it stands. @example buttons: { cifra: updating(presses.cifra) } */
export const updating = (run: PressHandler['run']): PressHandler => ({ ack: 'update', run });

/** Temperature and the two cuts. */
export const samplerOptions = (words: {
  readonly temperatura: string;
  readonly top_k: string;
  readonly top_p: string;
}) =>
  [
    {
      type: OptionType.Number,
      name: 'temperatura',
      description: words.temperatura,
      min_value: BOUNDS.temperature.least,
      max_value: BOUNDS.temperature.most,
    },
    { type: OptionType.Integer, name: 'top_k', description: words.top_k, min_value: 0, max_value: 1_000_000 },
    {
      type: OptionType.Number,
      name: 'top_p',
      description: words.top_p,
      min_value: BOUNDS.topP.least,
      max_value: BOUNDS.topP.most,
    },
  ] as const;

/**
 * The prompt that a button names in its first argument.
 * @throws UserError when its life is over
 */
export function promptOf(args: readonly string[], { prompts }: Services): Prompt {
  const prompt = prompts.find(args[0] ?? '');
  if (prompt === null) throw new UserError(errors.forgotten);
  return prompt;
}
