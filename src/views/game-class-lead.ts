/** What only the owner of a class's game, or a teacher, does: reveal, draw, go on, end. */
import { UserError } from '../bot/errors.ts';
import type { View } from '../bot/view.ts';
import { type ClassGame, finish, goOn, roundOf, show } from '../labs/game/class.ts';
import type { Services } from '../services.ts';
import { gioco as it } from '../text/gioco.ts';
import { drawsOf, shownOf } from './game-class-count.ts';
import { find, latest, offer, type Who } from './game-class-kept.ts';
import { KIND, promptOfTokens, tokenOf } from './game-common.ts';

/** @throws UserError for anyone but the owner and a teacher */
function ledBy(id: string, { person }: Who, services: Services): ClassGame {
  const game = find(id, services);
  if (game.owner !== person.id && !person.teacher) throw new UserError(it.class.notOwner);
  if (game.phase === 'over') throw new UserError(it.class.over);
  return game;
}

function refresh(id: string, { channelId, messageId }: ClassGame, services: Services): Promise<void> {
  return services.livePosts.show(channelId, messageId, latest(id, services));
}

export async function reveal(id: string, round: number, who: Who, services: Services): Promise<View> {
  const { tokens, text } = ledBy(id, who, services);
  const { ranked } = await services.nextToken.predict(promptOfTokens(tokens, text), who.asker);
  const game = ledBy(id, who, services);
  if (Object.keys(game.votes).length === 0 && game.phase === 'vote') throw new UserError(it.class.nobody);
  const next = game.phase === 'vote' ? show(game, round, shownOf(game, ranked, services)) : null;
  if (next === null) throw new UserError(it.class.late);
  services.panels.update(id, KIND, next);
  await refresh(id, next, services);
  return { text: it.class.shown };
}

export async function drawAll(id: string, round: number, who: Who, services: Services): Promise<View> {
  const { tokens, text } = ledBy(id, who, services);
  const prediction = await services.nextToken.predict(promptOfTokens(tokens, text), who.asker);
  const draws = drawsOf(prediction, services.newSeed(), services);
  const game = ledBy(id, who, services);
  if (game.phase !== 'shown' || roundOf(game) !== round) throw new UserError(it.class.late);
  services.panels.update(id, KIND, { ...game, draws } satisfies ClassGame);
  await refresh(id, game, services);
  return { text: it.class.drawn };
}

/** Appends a token that was shown or drawn, and opens the next round. */
export async function advance(
  id: string,
  round: number,
  arg: string | undefined,
  who: Who,
  services: Services,
): Promise<View> {
  const token = tokenOf(arg, services);
  const { tokens, text, shown, draws } = ledBy(id, who, services);
  const known = [...(shown?.rows ?? []), ...(draws?.bars ?? [])].some((each) => each.id === token.id);
  if (!known) throw new UserError(it.class.late);
  const longer = [...tokens, token.id];
  const written = services.nextToken.decode(longer);
  const offered = await offer(text, longer, who, services);
  const next = goOn(ledBy(id, who, services), round, token, written, offered);
  if (next === null) throw new UserError(it.class.late);
  services.panels.update(id, KIND, next);
  await refresh(id, next, services);
  return { text: it.class.wentOn };
}

export async function close(id: string, who: Who, services: Services): Promise<View> {
  const next = finish(ledBy(id, who, services));
  services.panels.update(id, KIND, next);
  await refresh(id, next, services);
  return { text: it.class.finished };
}
