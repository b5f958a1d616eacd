/** What is said of a file that a person attached and that can't be used. */
import { bytes } from './numbers.ts';

export const attachments = {
  /** @param size bytes, or null when it was more than declared */
  tooLarge: (size: number | null, most: number): string =>
    size === null
      ? `Il file è più grande di ${bytes(most)}, il massimo che posso leggere. Allegane uno più piccolo.`
      : `Il file è troppo grande: ${bytes(size)}, e posso leggerne al massimo ${bytes(most)}. Allegane uno più piccolo.`,
  late: 'Il file non è arrivato in tempo. Controlla la connessione e invia di nuovo il comando.',
  unreachable:
    'Non riesco a leggere il file allegato: forse è stato cancellato. Invia di nuovo il comando e scegli il file un’altra volta.',
} as const;
