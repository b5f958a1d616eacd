/** What can go wrong while a model is fetched, each with its Italian sentence. */

/** One source failed. `reason` is an Italian clause; `retry` says whether the same source may work in a moment. */
export class SourceError extends Error {
  readonly reason: string;
  readonly retry: boolean;
  constructor(reason: string, options: { readonly retry?: boolean; readonly cause?: unknown } = {}) {
    super(reason, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SourceError';
    this.reason = reason;
    this.retry = options.retry ?? false;
  }
}

/** No model: the message is complete Italian text, with the cause and the next step. */
export class ModelError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ModelError';
  }
}

/** The `code` of a system error, or ''. fetch() hides it in `cause`, sometimes twice. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return errorCode(error.errors[0]);
  return errorCode(error.cause);
}

/** A problem of this computer's disk, which no other source can help with; null when it is none. */
export function diskProblem(error: unknown, path: string): ModelError | null {
  const sentence = diskSentence(errorCode(error), path);
  return sentence === null ? null : new ModelError(sentence, { cause: error });
}

function diskSentence(code: string, path: string): string | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `Il disco è pieno: non c'è posto per scrivere ${path}.\nLibera dello spazio, oppure scegli un'altra cartella con MODELS_DIR nel file .env, e riavvia: si riprende da dove si era arrivati.`;
    case 'EACCES':
    case 'EPERM':
      return `Manca il permesso di leggere o scrivere ${path}.\nSposta Prossimo in una cartella tua (per esempio Documenti), oppure scegline una con MODELS_DIR nel file .env, e riavvia.`;
    case 'EROFS':
      return `${path} sta su un disco in sola lettura.\nScegli un'altra cartella con MODELS_DIR nel file .env e riavvia.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} non si può creare: al posto di una cartella c'è un file.\nSpostalo, oppure scegli un'altra cartella con MODELS_DIR nel file .env, e riavvia.`;
    default:
      return null;
  }
}

/** Why a request didn't arrive, as an Italian clause. */
export function networkReason(error: unknown): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'indirizzo non trovato: manca la connessione a Internet, o la rete lo blocca';
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'connessione rifiutata: la rete della scuola potrebbe bloccare il sito';
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'nessuna risposta: la rete è assente, lentissima, o blocca il sito';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return 'la connessione è caduta';
    default:
      return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code)
        ? `il certificato del sito non è valido (${code}): la rete forse controlla il traffico cifrato`
        : `la richiesta non è riuscita${code === '' ? '' : ` (${code})`}`;
  }
}
