/** The words of the game of the next token: alone against a text, or a class that votes. */
import { code, ending, plain, plainWithin } from './markdown.ts';
import { decimal, integer, percent, plural } from './numbers.ts';
import { bits, fair } from './uncertainty.ts';

/** Characters shown of a text: its end, which the next token follows. */
const LONGEST = 300;

const token = (label: string): string => code(label);
const chance = (surprise: number): string => percent(2 ** -surprise);
/** A quotation stays on one line. */
const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ⏎ ');
const people = (n: number): string => plural(n, 'persona', 'persone');

export const gioco = {
  description: 'Indovina il prossimo token: da solo contro un testo, o con tutta la classe che vota',
  options: {
    testo: 'Il testo da indovinare (da solo) o da continuare (in classe); senza, ne scelgo uno io',
    modo: 'Da solo contro un testo, o con il voto di tutta la classe',
  },
  modes: { solo: 'Da solo', classe: 'Con la classe' },
  tooShort: 'Il testo è troppo corto per giocare: servono almeno quattro token. Aggiungi qualche parola.',
  /** the text so far, with a hole where the next token goes */
  hole: (text: string) => `> ${plain(line(ending(text, LONGEST)))} **▢**`,
  other: 'altro…',
  modal: {
    title: 'Un altro token',
    field: 'Che cosa viene dopo?',
    placeholder: 'Una parola o un segno: conta il primo token',
  },
  noToken: 'Scrivi almeno un carattere: una parola, o anche solo una virgola.',
  solo: {
    ask: (round: number, all: number) => `**Che cosa viene dopo?** Turno ${round} di ${all}.`,
    how: '-# Più probabilità il modello dava alla tua scelta, meno bit paghi. I punti sul pulsante sono spazi.',
    hit: (label: string, surprise: number) =>
      `✅ Era proprio ${token(label)}! Il modello gli dava ${chance(surprise)}: **${bits(surprise)} bit** di sorpresa.`,
    miss: (chosen: string, paid: number, right: string, surprise: number) =>
      `Hai scelto ${token(chosen)} (${chance(paid)}, **${bits(paid)} bit**). Il testo continua con ${token(right)} (${chance(surprise)}, ${bits(surprise)} bit).`,
    running: (mine: number, text: number) =>
      `Finora le tue scelte sorprendono il modello come una scelta fra **${fair(mine)}** alla pari; il testo vero come fra **${fair(text)}**.`,
    over: (hits: number, all: number) => `🏁 Finito: ${integer(hits)} su ${integer(all)} token indovinati.`,
    result: (mine: number, text: number) =>
      `La tua perplessità è **${fair(mine)}**, quella del testo vero **${fair(text)}**: ` +
      (mine === text
        ? 'per il modello vi equivalete.'
        : mine < text
          ? 'tu hai scelto cose più prevedibili di quelle scritte davvero.'
          : 'hai rischiato più del testo vero: il modello si aspettava altro.'),
    perplexity:
      '-# Perplessità: 2 elevato alla sorpresa media in bit. Se è 4, ogni volta il modello era sorpreso come da una scelta fra 4 token alla pari. Chi dice sempre la cosa più ovvia la abbassa, ma non per questo indovina.',
    think:
      '🤔 In quale turno il testo ha sorpreso di più? Che cosa sapevi tu, lì, che il modello non sapeva?',
    elsewhere: 'Questa partita è di un’altra persona: comincia la tua con `/gioco`.',
  },
  class: {
    published:
      '🗳️ In questo canale è cominciata una partita aperta a tutti: vota anche tu. Quando avete votato, premete **Svela**.',
    ask: (round: number) => `🗳️ **Che cosa viene dopo?** Votate un token. Turno ${round}.`,
    votes: (count: number) =>
      count === 0
        ? 'Nessuno ha ancora votato. Il voto è segreto, e si può cambiare finché non si svela.'
        : `${count === 1 ? 'Ha' : 'Hanno'} votato **${people(count)}**. Il voto è segreto, e si può cambiare finché non si svela.`,
    voted: (label: string) =>
      `✅ Il tuo voto: ${token(label)}. Puoi cambiarlo finché non si svela: conta l’ultimo.`,
    late: 'Questo turno è già stato svelato: il prossimo voto è sul messaggio aggiornato.',
    over: 'Questa partita è finita: comincia la prossima con `/gioco`.',
    notOwner: 'Questo pulsante è di chi ha aperto la partita, o dell’insegnante. Tu vota!',
    nobody: 'Non ha ancora votato nessuno: aspetta almeno un voto, poi svela.',
    shown: 'Svelato.',
    drawn: 'Estratto.',
    wentOn: 'Avanti.',
    finished: 'Partita chiusa.',
    reveal: (count: number, label: string, votes: number, p: number) =>
      `🎉 **${people(count)}** al voto. La classe preferisce ${token(label)} (${integer(votes)} su ${integer(count)}): il modello gli dà **${percent(p)}**.`,
    tied: (count: number, labels: readonly string[], votes: number) =>
      `🎉 **${people(count)}** al voto. Pari merito, ${votes === 1 ? 'un voto' : `${integer(votes)} voti`} a testa: ${labels.map(token).join(', ')}.`,
    first: (label: string, p: number, same: boolean) =>
      same
        ? 'È anche il preferito del modello.'
        : `Il preferito del modello è ${token(label)}, con ${percent(p)}.`,
    surprise: (mine: number, own: number) =>
      `I vostri voti sorprendono il modello in media **${bits(mine)} bit**; se estraesse da solo, **${bits(own)} bit**.`,
    means:
      '-# Il modello non «sceglie»: dà a ogni token una probabilità, e poi qualcuno estrae. Qui l’estrazione la fate voi.',
    draws: (count: number, seed: number, label: string, observed: number, expected: number) =>
      `🎲 **Se estraiamo in ${integer(count)}**, uno a testa (seme ${seed}): ${token(label)} esce ${plural(observed, 'volta', 'volte')}, la teoria ne aspettava ${decimal(expected, 1)}. Con poche estrazioni il caso si vede: è normale.`,
    think:
      '🤔 Il voto della classe somiglia alle probabilità del modello, o vince sempre la stessa parola? Perché?',
    summary: (rounds: number) =>
      `🏁 Partita finita dopo ${plural(rounds, 'turno', 'turni')}. Ecco il testo scritto insieme:`,
    perplexity: (mine: number, own: number) =>
      `Perplessità della classe per il modello: **${fair(mine)}**. Se avesse estratto lui: **${fair(own)}**. ` +
      (mine < own
        ? 'Voi votate le parole più probabili: il modello, estraendo, rischia di più.'
        : 'Voi avete sorpreso il modello più di quanto si sorprenda da solo.'),
    /** what was written together in bold after the opening; Markdown wants no space inside the stars */
    text: (opening: string, written: string) => {
      const [, before = '', body = ''] = /^(\s*)(.*?)\s*$/s.exec(line(written)) ?? [];
      return `> ${plain(line(ending(opening, LONGEST)))}${before}${body === '' ? '' : `**${plainWithin(body, 900)}**`}`;
    },
    nothing: '🏁 Partita chiusa prima di svelare un turno.',
  },
  buttons: {
    reveal: 'Svela',
    draws: 'Se estraiamo tutti',
    append: (label: string) => `Continua con ${label}`,
    finish: 'Fine',
    again: 'Un’altra partita',
    open: 'Apri le probabilità',
    together: 'Gioca con la classe',
  },
} as const;
