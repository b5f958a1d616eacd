/** What /modello says of the loaded model. */
import type { EngineState } from '../engine/port.ts';

const KINDS = {
  base: 'modello base: continua i testi, non risponde a domande',
  chat: 'modello da chat: segue anche istruzioni',
} as const;

/** The catalogue's codes, as an Italian says them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  it: 'italiano',
  en: 'inglese',
  fr: 'francese',
  de: 'tedesco',
  es: 'spagnolo',
  pt: 'portoghese',
};

export const modello = {
  description: 'Quale modello è aperto qui, come sta, e quante richieste ha in coda',
  states: {
    starting: '🟡 si sta aprendo',
    ready: '🟢 pronto',
    restarting: '🟠 si era fermato: sta ripartendo',
    failed: '🔴 non parte',
    closed: '⚫ chiuso',
  } satisfies Record<EngineState, string>,
  kinds: KINDS,
  fields: {
    state: 'Stato',
    size: 'Dimensione',
    licence: 'Licenza',
    languages: 'Lingue',
    layers: 'Strati',
    vocabulary: 'Vocabolario',
    context: 'Contesto',
    device: 'Gira su',
    restarts: 'Riavvii',
    queue: 'Coda',
  },
  languages: (codes: readonly string[]) => codes.map((code) => LANGUAGES[code] ?? code).join(', '),
  ownFile: 'file scelto dall’insegnante: la licenza è quella di chi l’ha pubblicato',
  queue: (running: number, waiting: number) => `${running} in corso, ${waiting} in attesa`,
  refresh: 'Aggiorna',
  lastFailure: (reason: string) => `Ultimo problema: ${reason}`,
} as const;
