/** The words around a lesson that is read in the terminal, as the class sees it. */
import { decimal, integer, plural } from '../numbers.ts';

export const preview = {
  title: (title: string, id: string, minutes: number, level: string) =>
    `${title}  (${id}, ${plural(minutes, 'minuto', 'minuti')}, ${level})`,
  goals: 'Obiettivi:',
  prerequisites: (ids: readonly string[]) => `Prima: ${ids.join(', ')}`,
  step: (index: number, all: number, title: string) => `── ${index + 1} di ${all} ── ${title}`,
  command: (name: string, options: string) => `▶ /${name}${options === '' ? '' : ` ${options}`}`,
  link: (label: string, url: string) => `🔗 ${label}: ${url}`,
  picture: (alt: string, url: string) => `🖼️  ${alt} (${url})`,
  note: 'Solo per chi insegna:',
  pause: (minutes: number, text: string) =>
    `⏸ ${plural(minutes, 'minuto', 'minuti')}${text === '' ? '' : `: ${text}`}`,
  question: (exit: boolean) => (exit ? 'BIGLIETTO D’USCITA' : 'DOMANDA'),
  prediction: (prompt: string) => `PREVISIONE: «${prompt}» …`,
  vote: 'VOTO',
  many: '(tutte quelle giuste)',
  writes: {
    number: '(si scrive un numero)',
    text: '(si scrive una risposta breve)',
    word: '(si scrive una parola)',
  },
  hint: (text: string) => `Aiuto, per chi è da solo: ${text}`,
  solution: '— soluzione —',
  right: (text: string) => `Giusta: ${text}`,
  computed: {
    tokens: 'i token che conta il modello',
    probability: 'la probabilità che dà il modello, in percento',
    entropy: 'l’entropia del modello, in bit',
  },
  number: (right: number) => decimal(right),
  tolerance: (right: string, tolerance: number) =>
    tolerance === 0 ? right : `${right}, più o meno ${decimal(tolerance)}`,
  accepted: (all: readonly string[]) => all.join(' / '),
  because: (text: string, why: string) => `  ${text}: ${why}`,
  expectations: (n: number) => `Attese sul modello: ${integer(n)} (npm run lessons -- --model le prova).`,
} as const;
