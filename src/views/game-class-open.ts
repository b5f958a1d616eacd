/** A class votes for the next token on one shared message: how it begins, and how votes are counted. */
import { UserError } from '../bot/errors.ts';
import type { View } from '../bot/view.ts';
import { type ClassGame, type Token, vote, voterOf } from '../labs/game/class.ts';
import { TEXTS } from '../labs/game/texts.ts';
import type { Services } from '../services.ts';
import { gioco as it } from '../text/gioco.ts';
import { classView } from './game-class.ts';
import { find, latest, offer, type Who } from './game-class-kept.ts';
import { KIND, promptOfTokens, typedToken } from './game-common.ts';

export async function openClass(text: string | undefined, who: Who, services: Services): Promise<View> {
  const { panels, livePosts, newSeed } = services;
  const seed = newSeed();
  const opening = text ?? TEXTS[seed % TEXTS.length]?.opening ?? '';
  const offered = await offer(opening, [], who, services);
  if (offered.length === 0) throw new UserError(it.tooShort);
  const game: ClassGame = {
    mode: 'classe',
    owner: who.person.id,
    channelId: who.place.channelId,
    messageId: '',
    text: opening,
    tokens: [],
    written: '',
    phase: 'vote',
    candidates: offered,
    votes: {},
    shown: null,
    draws: null,
    history: [],
  };
  const id = panels.save(who.person.id, KIND, game);
  const messageId = await livePosts.send(game.channelId, await classView(id, game, services));
  // somebody may have voted already
  panels.update(id, KIND, { ...find(id, services), messageId });
  return { text: it.class.published };
}

/** The person's vote in this round: the last one counts. Nothing is awaited between reading and writing: thirty at once all count. */
function cast(id: string, round: number, token: Token, { person }: Who, services: Services): View {
  const game = find(id, services);
  const next = vote(game, round, voterOf(id, person.id), token);
  if (next === null) throw new UserError(game.phase === 'over' ? it.class.over : it.class.late);
  services.panels.update(id, KIND, next);
  if (next.messageId !== '') services.livePosts.soon(next.channelId, next.messageId, latest(id, services));
  return { text: it.class.voted(token.label) };
}

/** A vote for one of the tokens on the buttons. */
export function castOffered(
  id: string,
  round: number,
  arg: string | undefined,
  who: Who,
  services: Services,
) {
  const token = find(id, services).candidates.find((each) => String(each.id) === arg);
  if (token === undefined) throw new UserError(it.class.late);
  return cast(id, round, token, who, services);
}

export async function castTyped(id: string, round: number, typed: string, who: Who, services: Services) {
  const { tokens, text } = find(id, services);
  const token = await typedToken(typed, promptOfTokens(tokens, text), who.asker, services);
  return cast(id, round, token, who, services);
}
