/** What a fault of the glass box sounds like, for the person who wanted to look inside. */
import type { GlassboxError } from '../glassbox/errors.ts';
import { bytes, integer } from './numbers.ts';

export function glassboxSentence({ fault, data }: GlassboxError): string {
  switch (fault) {
    case 'too-long':
      return `Dentro il modello si guarda bene solo con testi corti: questo ha ${count(data.tokens)} token, il massimo è ${count(data.limit)}. Accorcialo e riprova.`;
    case 'unsupported':
      return `Di questo modello non so mostrare l’interno: ${notKnown(data)}. Gli altri comandi funzionano lo stesso.`;
    case 'too-large':
      return `Questo modello è troppo grande per aprirlo pezzo per pezzo su questo computer${room(data)}. Gli altri comandi funzionano lo stesso.`;
    case 'missing-file':
    case 'not-gguf':
    case 'damaged':
      return 'Il file del modello non si riesce a leggere pezzo per pezzo. Dillo all’insegnante: forse va scaricato di nuovo. Gli altri comandi funzionano lo stesso.';
    case 'bad-request':
      return 'Questa parte del modello non esiste: controlla strato, testa e parola, e riprova.';
    case 'died':
    case 'closed':
      return 'Mentre guardavo dentro il modello qualcosa si è fermato. Riprova.';
  }
}

/** What kept it from being opened, and what would not. */
function notKnown({ what, found, works }: GlassboxError['data']): string {
  if (what === 'architecture') return `ha l’architettura ${String(found)}, e io so aprire ${String(works)}`;
  if (what === 'tensor type')
    return `i suoi numeri sono scritti in un modo che non so leggere; conosco ${String(works)}`;
  return 'ha dei pezzi che non conosco; so aprire i modelli llama e gemma3';
}

const count = (value: string | number | undefined): string =>
  typeof value === 'number' ? integer(value) : 'troppi';

function room({ needs, limit }: GlassboxError['data']): string {
  if (typeof needs !== 'number' || typeof limit !== 'number') return '';
  return `: servirebbero ${bytes(needs)} di memoria, ne posso usare ${bytes(limit)}`;
}
