/** A class votes for the next token on one shared message. Votes are counted here; only the owner or a teacher moves it on. */
import type { Context } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { View } from '../bot/view.ts';
import { candidates } from '../labs/game/candidates.ts';
import {
  type ClassGame,
  finish,
  goOn,
  isClassGame,
  roundOf,
  show,
  type Token,
  vote,
} from '../labs/game/class.ts';
import { TEXTS } from '../labs/game/texts.ts';
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { gioco as it } from '../text/gioco.ts';
import { classView } from './game-class.ts';
import { drawsOf, shownOf } from './game-class-count.ts';
import { KIND, mayOffer, promptOfTokens, tokenOf, typedToken } from './game-common.ts';

type Who = Pick<Context, 'person' | 'asker' | 'signal' | 'place'>;

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

/** The model's four favourites that can stand on a button; none where it would end the text. */
async function offer(text: string, tokens: readonly number[], { asker }: Who, services: Services) {
  const { ranked } = await services.nextToken.predict(promptOfTokens(tokens, text), asker);
  if (services.nextToken.piece(ranked.ids[0] ?? 0).kind === 'control') return [];
  const ids = candidates(ranked.ids, null, (id) => mayOffer(id, services), tokens.length);
  return ids.map((id): Token => ({ id, label: services.nextToken.label(id) }));
}

/** @throws UserError when its life is over */
function find(id: string, { panels }: Services): ClassGame {
  const game = panels.find(id, KIND);
  if (!isClassGame(game)) throw new UserError(errors.forgotten);
  return game;
}

/** @throws UserError for anyone but the owner and a teacher */
function ledBy(id: string, { person }: Who, services: Services): ClassGame {
  const game = find(id, services);
  if (game.owner !== person.id && !person.teacher) throw new UserError(it.class.notOwner);
  if (game.phase === 'over') throw new UserError(it.class.over);
  return game;
}

/** Shows the game as it is when its turn comes. */
const latest = (id: string, services: Services) => () => classView(id, find(id, services), services);

function refresh(id: string, { channelId, messageId }: ClassGame, services: Services): Promise<void> {
  return services.livePosts.show(channelId, messageId, latest(id, services));
}

/** The person's vote in this round: the last one counts. Nothing is awaited between reading and writing: thirty at once all count. */
function cast(id: string, round: number, token: Token, { person }: Who, services: Services): View {
  const game = find(id, services);
  const next = vote(game, round, person.id, token);
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
