/** A class's game as it is kept: found again, shown as it is now, and which tokens its next round offers. */
import type { Context } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import { candidates } from '../labs/game/candidates.ts';
import { type ClassGame, isClassGame, type Token } from '../labs/game/class.ts';
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { classView } from './game-class.ts';
import { KIND, mayOffer, promptOfTokens } from './game-common.ts';

export type Who = Pick<Context, 'person' | 'asker' | 'signal' | 'place'>;

/** The model's four favourites that can stand on a button; none where it would end the text. */
export async function offer(text: string, tokens: readonly number[], { asker }: Who, services: Services) {
  const { ranked } = await services.nextToken.predict(promptOfTokens(tokens, text), asker);
  if (services.nextToken.piece(ranked.ids[0] ?? 0).kind === 'control') return [];
  const ids = candidates(ranked.ids, null, (id) => mayOffer(id, services), tokens.length);
  return ids.map((id): Token => ({ id, label: services.nextToken.label(id) }));
}

/** @throws UserError when its life is over */
export function find(id: string, { panels }: Services): ClassGame {
  const game = panels.find(id, KIND);
  if (!isClassGame(game)) throw new UserError(errors.forgotten);
  return game;
}

/** Shows the game as it is when its turn comes. */
export const latest = (id: string, services: Services) => () => classView(id, find(id, services), services);
