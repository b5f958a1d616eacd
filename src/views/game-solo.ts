/** The game alone as it is shown: the text so far with its hole, the round just played, and the end. */
import type { Context } from '../bot/command.ts';
import type { Row, View } from '../bot/view.ts';
import { soloSummary } from '../charts/spec/labs/game-pairs.ts';
import { roundSpec } from '../charts/spec/labs/game-round.ts';
import { perplexityOf } from '../labs/compare/divergence.ts';
import { candidates } from '../labs/game/candidates.ts';
import { nextRight, type Round, type SoloGame, soFar } from '../labs/game/solo.ts';
import type { Services } from '../services.ts';
import { gioco as it } from '../text/gioco.ts';
import { button, mayOffer, promptOfTokens } from './game-common.ts';

export type Who = Pick<Context, 'person' | 'asker' | 'signal'>;

export async function soloView(id: string, game: SoloGame, who: Who, services: Services): Promise<View> {
  const right = nextRight(game);
  if (right === null) return overView(game, who, services);
  const last = game.rounds.at(-1);
  const round = game.rounds.length;
  const { ranked } = await services.nextToken.predict(promptOfTokens(soFar(game)), who.asker);
  const offered = candidates(
    ranked.ids,
    right,
    (each) => mayOffer(each, services),
    (game.seed + round) >>> 0,
  );
  const rows: Row[] = [
    offered.map((each) => button(services.nextToken.label(each), 'scelgo', [id, round, each])),
    [button(it.other, 'altro', [id, round])],
  ];
  return {
    text: [
      ...(last === undefined ? [] : [lastRound(last)]),
      it.hole(services.nextToken.decode(soFar(game))),
      it.solo.ask(round + 1, game.length),
      ...(round === 0 ? [it.solo.how] : [it.solo.running(...perplexities(game))]),
    ].join('\n'),
    pictures: last === undefined ? [] : [await roundPicture(game, last, who, services)],
    rows,
  };
}

const lastRound = ({ chosen, right }: Round): string =>
  chosen.id === right.id
    ? it.solo.hit(chosen.label, chosen.bits)
    : it.solo.miss(chosen.label, chosen.bits, right.label, right.bits);

/** Of the person's guesses, and of the text itself. */
const perplexities = ({ rounds }: SoloGame): [number, number] => [
  perplexityOf(rounds.map(({ chosen }) => chosen.bits)),
  perplexityOf(rounds.map(({ right }) => right.bits)),
];

function roundPicture(game: SoloGame, { chosen, right, top }: Round, who: Who, services: Services) {
  const extra = [right, chosen]
    .filter(
      (one, i, all) => !top.some(({ id }) => id === one.id) && all.findIndex(({ id }) => id === one.id) === i,
    )
    .map(({ id, label, bits }) => ({ id, label, p: 2 ** -bits }));
  const rows = [...top, ...extra]
    .sort((a, b) => b.p - a.p)
    .map(({ id, label, p }) => ({ label, p, chosen: id === chosen.id, right: id === right.id }));
  const before = services.nextToken.decode(soFar(game).slice(0, -1));
  return services.charts.draw(roundSpec({ text: before, rows }), who.signal);
}

async function overView(game: SoloGame, { person, signal }: Who, services: Services): Promise<View> {
  const { rounds } = game;
  const text = services.nextToken.decode(game.tokens);
  const rows = rounds.map(({ right, chosen }) => ({
    label: right.label,
    mine: chosen.bits,
    text: right.bits,
  }));
  const last = rounds.at(-1);
  const prompt = services.prompts.save(person.id, text);
  return {
    text: [
      ...(last === undefined ? [] : [lastRound(last)]),
      it.solo.over(rounds.filter(({ chosen, right }) => chosen.id === right.id).length, rounds.length),
      it.class.text('', text),
      it.solo.result(...perplexities(game)),
      it.solo.perplexity,
      it.solo.think,
    ].join('\n'),
    pictures: [await services.charts.draw(soloSummary(rows), signal)],
    rows: [
      [
        button(it.buttons.again, 'nuova', [], 'primary'),
        button(it.buttons.together, 'insieme', []),
        {
          kind: 'button',
          label: it.buttons.open,
          target: { command: 'probabilita', action: 'apri', args: [prompt.id] },
        },
      ],
    ],
  };
}
