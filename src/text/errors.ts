/** The sentences for what a person typed wrong and for what went wrong here. */
import { decimal, integer } from './numbers.ts';

const range = (low: number, high: number): string => {
  if (low === Number.NEGATIVE_INFINITY) return `al massimo ${decimal(high)}`;
  if (high === Number.POSITIVE_INFINITY) return `almeno ${decimal(low)}`;
  return `fra ${decimal(low)} e ${decimal(high)}`;
};

export const errors = {
  missing: (name: string) => `Manca \`${name}\`: scrivilo e invia di nuovo.`,
  empty: (name: string) => `\`${name}\` è vuoto: scrivi almeno un carattere.`,
  notText: (name: string) => `\`${name}\` deve essere un testo.`,
  notYesNo: (name: string) => `\`${name}\` deve essere sì o no.`,
  notANumber: (name: string) => `\`${name}\` deve essere un numero.`,
  notWhole: (name: string) => `\`${name}\` deve essere un numero intero.`,
  notAFile: (name: string) => `\`${name}\` deve essere un file allegato.`,
  notARole: (name: string) => `\`${name}\` deve essere un ruolo del server.`,
  notAChoice: (name: string, choices: readonly string[]) => `\`${name}\` può essere: ${choices.join(', ')}.`,
  outOfRange: (name: string, low: number, high: number) => `\`${name}\` deve essere ${range(low, high)}.`,
  tooLong: (name: string, length: number, longest: number) =>
    `\`${name}\` è troppo lungo: ${integer(length)} caratteri, il massimo è ${integer(longest)}. Accorcialo e riprova.`,
  unexpected: (code: string) =>
    `Qualcosa è andato storto (codice ${code}). Riprova; se succede ancora, dai il codice all’insegnante.`,
  stopped: 'Fermato.',
  cancelled: 'Richiesta annullata.',
  alreadyOver: 'Questa richiesta è già finita: non c’è più niente da fermare.',
  notYours: 'Può fermarla solo chi l’ha chiesta, o l’insegnante.',
  unknownButton: (help: string) =>
    `Questo pulsante non lo riconosco: forse è di una versione precedente di Prossimo. Scrivi di nuovo il comando; con ${help} li trovi tutti.`,
  unknownCommand: (help: string) =>
    `Questo comando non lo conosco più. Aggiorna Discord e riprova; con ${help} vedi quelli che ci sono.`,
  forgotten:
    'Il testo di questo pannello è stato cancellato, perché lo conservo solo per qualche giorno. Scrivi di nuovo il comando.',
  notAToken: 'Questo token non è nel vocabolario del modello.',
  nothingToUndo: 'Non ci sono più token da togliere: il testo è quello che hai scritto tu.',
  shuttingDown: 'Prossimo si sta spegnendo: riprova fra poco.',
} as const;
