/** The game alone: a text appears token by token, and each guess is paid in bits. */
import { UserError } from '../bot/errors.ts';
import type { View } from '../bot/view.ts';
import { logProbabilities, surpriseBits } from '../labs/compare/divergence.ts';
import type { Token } from '../labs/game/class.ts';
import { isSolo, newSolo, nextRight, type SoloGame, soFar, withRound } from '../labs/game/solo.ts';
import { TEXTS } from '../labs/game/texts.ts';
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { gioco as it } from '../text/gioco.ts';
import { KIND, promptOfTokens, typedToken } from './game-common.ts';
import { soloView, type Who } from './game-solo.ts';

/** Tokens of the picture of a round. */
const TOP = 6;

/** @param text what to guess; one of the built-in texts when there is none */
export async function openSolo(text: string | undefined, who: Who, services: Services): Promise<View> {
  const { panels, newSeed } = services;
  const seed = newSeed();
  const given = TEXTS[seed % TEXTS.length] ?? { opening: '', rest: '' };
  const tokens = await tokensOf(text ?? given.opening + given.rest, who, services);
  const opening = text === undefined ? (await tokensOf(given.opening, who, services)).length : null;
  const game = newSolo(who.person.id, tokens, opening, seed);
  if (game === null) throw new UserError(it.tooShort);
  return soloView(panels.save(who.person.id, KIND, game), game, who, services);
}

async function tokensOf(text: string, { signal }: Who, { tokenisers }: Services): Promise<readonly number[]> {
  const { pieces } = await tokenisers.tokenise(tokenisers.own, text, signal);
  return pieces.map(({ id }) => id);
}

/** @throws UserError when it is over, or somebody else's */
function findSolo(id: string, { person }: Pick<Who, 'person'>, { panels }: Services): SoloGame {
  const game = panels.find(id, KIND);
  if (!isSolo(game)) throw new UserError(errors.forgotten);
  if (game.owner !== person.id) throw new UserError(it.solo.elsewhere);
  return game;
}

/** A guess in this round; in one that was played already it changes nothing, and the game is shown as it is. */
export async function guess(
  id: string,
  round: number,
  choose: (game: SoloGame) => Token | Promise<Token>,
  who: Who,
  services: Services,
): Promise<View> {
  const game = findSolo(id, who, services);
  const right = nextRight(game);
  if (right === null || game.rounds.length !== round) return soloView(id, game, who, services);
  const token = await choose(game);
  const { nextToken, panels } = services;
  const { ranked } = await nextToken.predict(promptOfTokens(soFar(game)), who.asker);
  const lnP = logProbabilities(ranked);
  const guessed = (each: number) => ({
    id: each,
    label: nextToken.label(each),
    bits: surpriseBits(lnP, each),
  });
  const top = Array.from(ranked.ids.subarray(0, TOP), (each) => ({
    id: each,
    label: nextToken.label(each),
    p: Math.exp(lnP[each] ?? Number.NEGATIVE_INFINITY),
  }));
  // from here on nothing is awaited: two presses at once can't both count
  const now = findSolo(id, who, services);
  if (now.rounds.length !== round) return soloView(id, now, who, services);
  const next = withRound(now, { chosen: guessed(token.id), right: guessed(right), top });
  panels.update(id, KIND, next);
  return soloView(id, next, who, services);
}

export const guessTyped = (id: string, round: number, typed: string, who: Who, services: Services) =>
  guess(
    id,
    round,
    (game) => typedToken(typed, promptOfTokens(soFar(game)), who.asker, services),
    who,
    services,
  );
