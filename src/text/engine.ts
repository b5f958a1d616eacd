/** What a fault of the engine sounds like, for the person who was waiting. */
import type { EngineError } from '../engine/port.ts';
import { integer } from './numbers.ts';

export function engineSentence({ fault, data }: EngineError): string {
  switch (fault) {
    case 'starting':
      return 'Il modello si sta ancora aprendo: riprova fra qualche secondo.';
    case 'down':
      return 'Il modello non parte, e non lo sto più riavviando: con /modello vedi perché. Dillo all’insegnante, che può riavviare Prossimo.';
    case 'died':
      return 'Il modello si è fermato mentre lavorava alla tua richiesta: l’ho riavviato. Riprova.';
    case 'poison':
      return 'Questo testo ha fatto fermare il modello due volte: non lo provo una terza. Cambia qualcosa e riprova.';
    case 'too-long':
      return tooLong(data);
    case 'too-many':
      return 'Hai già diverse richieste in coda: aspetta che ne finisca una, oppure fermala.';
    case 'not-finite':
      return 'Il modello ha dato numeri che non sono numeri: il suo file è rovinato. Dillo all’insegnante: va scaricato di nuovo.';
    case 'no-chat':
      return 'Questo modello continua i testi, ma non sa conversare.';
    case 'internal':
      return 'Il modello non è riuscito a rispondere. Riprova.';
  }
}

function tooLong(data: EngineError['data']): string {
  const { unit, length, limit } = data;
  if (typeof length !== 'number' || typeof limit !== 'number')
    return 'Il testo è troppo lungo: accorcialo e riprova.';
  const what = unit === 'tokens' ? 'token' : 'caratteri';
  return `Il testo è troppo lungo: ${integer(length)} ${what}, il massimo è ${integer(limit)}. Accorcialo e riprova.`;
}
