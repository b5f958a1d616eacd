/** The message on which a class votes: the hole in the text, the votes beside the probabilities, thirty draws, and the end. */
import type { Row, View } from '../bot/view.ts';
import { pairsSpec } from '../charts/spec/labs/game-pairs.ts';
import { shortPercent } from '../charts/spec/short-percent.ts';
import { perplexityOf } from '../labs/compare/divergence.ts';
import { type ClassGame, type Draws, roundOf, type Shown } from '../labs/game/class.ts';
import type { Services } from '../services.ts';
import { gioco as it } from '../text/gioco.ts';
import { integer } from '../text/numbers.ts';
import { bits } from '../text/uncertainty.ts';
import { button } from './game-common.ts';

type Drawing = Pick<Services, 'charts'>;

/** What the message shows now. Needs no model: everything is in the game. */
export async function classView(id: string, game: ClassGame, services: Drawing): Promise<View> {
  if (game.phase === 'over') return overView(game, services);
  if (game.phase === 'shown' && game.shown !== null) return shownView(id, game, game.shown, services);
  const round = roundOf(game);
  return {
    text: [
      it.class.ask(round + 1),
      it.hole(game.text + game.written),
      it.class.votes(Object.keys(game.votes).length),
    ].join('\n'),
    rows: [
      game.candidates.map((token) => button(token.label, 'voto', [id, round, token.id])),
      [
        button(it.other, 'parola', [id, round]),
        button(it.buttons.reveal, 'svela', [id, round], 'primary'),
        button(it.buttons.finish, 'fine', [id]),
      ],
    ],
  };
}

async function shownView(id: string, game: ClassGame, shown: Shown, { charts }: Drawing): Promise<View> {
  const { draws } = game;
  const { rows, people } = shown;
  const signal = new AbortController().signal;
  const [winner] = rows;
  const first = rows.reduce((best, row) => (row.p > best.p ? row : best));
  if (winner === undefined) throw new RangeError('nothing was voted');
  const picture = await charts.draw(
    pairsSpec({
      name: 'prossimo-voti.png',
      title: 'La classe e il modello',
      subtitle: `I voti di ${people === 1 ? 'una persona' : `${integer(people)} persone`} e le probabilità del modello, token per token.`,
      kinds: ['la classe', 'il modello'],
      rows: rows.map(({ label, votes, p }) => ({
        label,
        values: [votes / people, p],
        figures: [`${integer(votes)} su ${integer(people)}`, shortPercent(p)],
      })),
    }),
    signal,
  );
  const before = game.text + game.written;
  const drawn = draws === null ? [] : [await charts.draws({ ...draws, text: before }, signal)];
  return {
    text: [
      it.hole(before),
      preferred(shown, winner),
      `${it.class.first(first.label, first.p, first.id === winner.id && !isTied(shown))} ${it.class.surprise(shown.classBits, shown.modelBits)}`,
      ...(draws === null ? [it.class.means] : [drawsLine(draws)]),
      it.class.think,
    ].join('\n'),
    pictures: [picture, ...drawn],
    rows: shownRows(id, game, winner, draws),
  };
}

const tiedRows = ({ rows }: Shown) => rows.filter(({ votes }) => votes === rows[0]?.votes);
const isTied = (shown: Shown): boolean => tiedRows(shown).length > 1;

function preferred(shown: Shown, { label, votes, p }: Shown['rows'][number]): string {
  return isTied(shown)
    ? it.class.tied(
        shown.people,
        tiedRows(shown).map((row) => row.label),
        votes,
      )
    : it.class.reveal(shown.people, label, votes, p);
}

/** The draw's own favourite; equals go to the likelier. */
const drawnMost = ({ bars }: Draws) =>
  bars.reduce((best, bar) => (bar.observed > best.observed ? bar : best));

function drawsLine(draws: Draws): string {
  const { label, observed, expected } = drawnMost(draws);
  return it.class.draws(draws.draws, draws.seed, label, observed, expected);
}

function shownRows(
  id: string,
  game: ClassGame,
  winner: Shown['rows'][number],
  draws: Draws | null,
): readonly Row[] {
  const round = roundOf(game);
  const drawn = draws === null ? winner : drawnMost(draws);
  return [
    [
      button(it.buttons.draws, 'estrai', [id, round], draws === null ? 'primary' : 'secondary'),
      button(it.buttons.append(winner.label), 'avanti', [id, round, winner.id], 'success'),
      ...(drawn.id === winner.id
        ? []
        : [button(it.buttons.append(drawn.label), 'avanti', [id, round, drawn.id])]),
      button(it.buttons.finish, 'fine', [id]),
    ],
  ];
}

async function overView(game: ClassGame, { charts }: Drawing): Promise<View> {
  const again: Row = [button(it.buttons.again, 'insieme', [], 'primary')];
  const { history } = game;
  if (history.length === 0) return { text: it.class.nothing, rows: [again] };
  const perplexity = (all: readonly number[]) => perplexityOf(all);
  const picture = await charts.draw(
    pairsSpec({
      name: 'prossimo-partita.png',
      title: 'La partita, turno per turno',
      subtitle: 'Bit di sorpresa in media: i voti della classe, e il modello se estraesse da solo.',
      kinds: ['la classe', 'il modello da solo'],
      rows: history.map(({ label, classBits, modelBits }) => ({
        label,
        values: [classBits, modelBits],
        figures: [`${bits(classBits)} bit`, `${bits(modelBits)} bit`],
      })),
    }),
    new AbortController().signal,
  );
  return {
    text: [
      it.class.summary(history.length),
      it.class.text(game.text, game.written),
      it.class.perplexity(
        perplexity(history.map(({ classBits }) => classBits)),
        perplexity(history.map(({ modelBits }) => modelBits)),
      ),
      it.solo.perplexity,
    ].join('\n'),
    pictures: [picture],
    rows: [again],
  };
}
