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

/** What the engine's reasons begin with or hold, and what a class calls it; the first that fits. */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [
    /out of memory|bad_alloc|cannot allocate|failed to allocate|insufficient (v?ram|memory)|allocation failed|ENOMEM/i,
    'memoria finita: il computer non ne ha abbastanza per il modello',
  ],
  [/^(SIGKILL|SIGTERM|SIGINT|SIGHUP)\b/, 'il processo del modello è stato chiuso a forza'],
  [
    /^(SIGSEGV|SIGBUS|SIGILL|SIGFPE|SIGABRT|exit code (3221225477|3221225501|3221226505))\b/,
    'il processo del modello si è chiuso per un errore interno',
  ],
  [/unknown (model )?architecture/i, 'il file contiene un tipo di modello che qui non si sa aprire'],
  [
    /^node-llama-cpp has no build for/,
    'per la scheda grafica chiesta manca il programma che apre il modello',
  ],
  [/ENOENT|no such file/i, 'il file del modello non c’è più'],
  [/EACCES|EPERM|permission denied/i, 'il file del modello non si può leggere: mancano i permessi'],
  [
    /magic|corrupt|truncated|not within the file bounds|invalid gguf|^the header /i,
    'il file del modello è rovinato: va scaricato di nuovo',
  ],
];

/**
 * The engine's reason of its last death, in Italian; the technical code stays where nothing better is known.
 * @example failureText('SIGKILL') // 'il processo del modello è stato chiuso a forza'
 * @example failureText('exit code 7; some line') // 'il processo del modello si è fermato (codice 7)'
 */
export function failureText(reason: string): string {
  const known = FAILURES.find(([sign]) => sign.test(reason));
  if (known !== undefined) return known[1];
  const code = /^exit code (-?\d+|null)/.exec(reason)?.[1] ?? /^SIG[A-Z0-9]+/.exec(reason)?.[0];
  if (code !== undefined) return `il processo del modello si è fermato (codice ${code})`;
  const first = reason.split(/[;\n]/, 1)[0]?.trim() ?? '';
  return first === ''
    ? 'il processo del modello si è fermato'
    : `il processo del modello si è fermato (motivo tecnico: ${first.slice(0, 120)})`;
}

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
  lastFailure: (reason: string) => `Ultimo problema: ${failureText(reason)}`,
} as const;
