/** What both ways of playing share: which tokens stand on buttons, and what a typed word is. */
import { UserError } from '../bot/errors.ts';
import type { Button, Modal, Target } from '../bot/view.ts';
import type { Asker } from '../engine/port.ts';
import { logProbabilities } from '../labs/compare/divergence.ts';
import type { Token } from '../labs/game/class.ts';
import type { Prompt, Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { gioco as it } from '../text/gioco.ts';

export const KIND = 'gioco';
export const LONGEST_WORD = 40;
/** A word that isn't shown to a class is masked in its label: it isn't offered either. */
const MASKED = '•';

/** Tokens that a person can read on a button: whole characters, no control, nothing masked. */
export function mayOffer(id: number, { nextToken }: Services): boolean {
  const { kind, bytes } = nextToken.piece(id);
  const label = nextToken.label(id);
  return kind === 'text' && bytes.length > 0 && !label.includes('⟨') && !label.includes(MASKED);
}

/** A prompt of token ids alone, or of a text and what was appended. */
export const promptOfTokens = (tokens: readonly number[], text = ''): Prompt => ({ id: '', text, tokens });

/** @throws UserError for what isn't a token of this model */
export function tokenOf(arg: string | undefined, services: Services): Token {
  const id = /^\d{1,9}$/.test(arg ?? '') ? Number(arg) : Number.NaN;
  const size = services.engine.status().model?.vocabulary ?? 0;
  if (!(id < size)) throw new UserError(errors.notAToken);
  return { id, label: services.nextToken.label(id) };
}

/**
 * The first token of a typed word. Whether a space goes before it isn't asked: the model says which of the two it finds likelier.
 * @throws UserError for nothing typed
 */
export async function typedToken(
  typed: string,
  prompt: Prompt,
  asker: Asker,
  { tokenisers, nextToken }: Services,
): Promise<Token> {
  const word = typed.slice(0, LONGEST_WORD).trim();
  if (word === '') throw new UserError(it.noToken);
  const first = async (text: string) =>
    (await tokenisers.tokenise(tokenisers.own, text, asker.signal)).pieces[0]?.id;
  const ids = [await first(` ${word}`), await first(word)].filter((id) => id !== undefined);
  const lnP = logProbabilities((await nextToken.predict(prompt, asker)).ranked);
  const [best] = ids.sort((a, b) => (lnP[b] ?? -Infinity) - (lnP[a] ?? -Infinity));
  if (best === undefined) throw new UserError(it.noToken);
  return { id: best, label: nextToken.label(best) };
}

export const button = (
  label: string,
  action: string,
  args: readonly (string | number)[],
  style: Button['style'] = 'secondary',
): Button => ({ kind: 'button', label, style, target: { command: 'gioco', action, args } });

export function wordForm(target: Target): Modal {
  const { title, field, placeholder } = it.modal;
  return {
    title,
    target,
    fields: [{ id: 'parola', label: field, placeholder, required: true, maxLength: LONGEST_WORD }],
  };
}
