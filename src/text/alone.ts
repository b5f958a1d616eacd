/** The words of a lesson followed alone: feedback at once, hints, and what was done so far. */
import { code, plain, quoted } from './markdown.ts';
import { integer, percent, plural } from './numbers.ts';

const of = (n: number, all: number) => `${integer(n)} su ${integer(all)}`;

export const alone = {
  segui: {
    description: 'Segui una lezione da solo, al tuo ritmo; la vedi solo tu',
    lezione: 'Quale lezione',
  },
  unknown: (typed: string, list: string) =>
    `Una lezione ${quoted(typed, 60)} non c’è. Scegline una fra quelle proposte, o guarda ${list}.`,
  gone: 'Questa lezione non c’è più: forse i suoi dati sono stati cancellati. Puoi ricominciarla con /lezione segui.',
  notYours: 'Questa lezione la sta seguendo un’altra persona. Per seguirla anche tu, scrivi /lezione segui.',
  unreadable: 'Questa lezione è cambiata, e non la riesco più a leggere. Avvisa l’insegnante.',
  notAnAnswer: 'Questa non può essere una risposta alla domanda: scegli una di quelle proposte.',
  place: (lesson: string, index: number, steps: number) =>
    `-# ${plain(lesson)} · passo ${index + 1} di ${steps} · da solo, al tuo ritmo`,
  goals: (minutes: number, goals: readonly string[]) =>
    `-# Circa ${plural(minutes, 'minuto', 'minuti')}. Alla fine saprai: ${goals.join('; ')}.`,
  before: (titles: readonly string[]) =>
    `-# Conviene aver già seguito: ${titles.map((title) => quoted(title)).join(', ')}.`,
  asking: {
    first: 'Rispondi quando vuoi: si può riprovare',
    again: (tries: number) =>
      `Hai provato ${tries === 1 ? 'una volta' : `${integer(tries)} volte`}: riprova, o chiedi un aiuto`,
    over: 'Domanda finita',
  },
  moved:
    'Quel pulsante era di un passo che hai già superato, oppure di uno che non hai ancora raggiunto. Ecco dove sei.',
  answerFirst: 'Prima rispondi: poi potrai vedere la soluzione e andare avanti.',
  tried: 'Prima prova almeno una volta: anche una risposta sbagliata serve.',
  noHint: 'Gli aiuti sono finiti.',
  hint: (index: number, all: number, text: string) => `💡 **Aiuto ${index + 1} di ${all}** · ${text}`,
  wrong: {
    title: '❌ Non ancora',
    because: (choice: string, why: string) => `${choice}\n${why}`,
    missing: 'Quello che hai scelto è giusto, ma ne manca ancora.',
    higher: (said: string) => `${said} è troppo poco.`,
    lower: (said: string) => `${said} è troppo.`,
    other: (said: string) => `${said} non è la risposta che cerchiamo.`,
  },
  right: {
    title: '✅ Giusto',
    late: (tries: number) => `✅ Giusto, al ${integer(tries)}º tentativo`,
  },
  solution: 'Soluzione',
  open: { prediction: 'Che cosa dice il modello', vote: 'La tua opinione' },
  yours: (said: string) => `Hai risposto: ${said}`,
  model: {
    heading: (prompt: string) => `Dopo ${quoted(prompt)} il modello dà queste probabilità:`,
    line: (rank: number, token: string, share: number, yours: boolean) =>
      `${rank}. ${code(token)} ${percent(share)}${yours ? ' ← la tua' : ''}`,
    elsewhere: (word: string, token: string, share: number) =>
      `La tua parola, ${quoted(word, 60)}, comincia con il token ${code(token)}: ${percent(share)}.`,
  },
  command: (name: string) => `Risultato di /${name}`,
  buttons: {
    back: 'Indietro',
    next: 'Avanti',
    finish: 'Fine',
    hint: (left: number) => `Aiuto (${integer(left)})`,
    solve: 'Mostra la soluzione',
    again: 'Rifalla da capo',
    progress: 'I miei progressi',
    resume: (title: string) => `Riprendi: ${title}`,
  },
  ended: {
    heading: (title: string) => `### Hai finito «${plain(title)}»`,
    none: 'Questa lezione non aveva domande con una risposta giusta.',
    right: (first: number, all: number) =>
      first === all
        ? `Tutte giuste al primo tentativo (${of(first, all)}).`
        : `Giuste al primo tentativo: ${of(first, all)}. Le altre le hai trovate strada facendo, ed è così che si impara.`,
    repeat: (titles: readonly string[]) =>
      `Da ripassare: ${titles.map((title) => `**${plain(title)}**`).join(', ')}.`,
  },
} as const;

export const progressi = {
  description: 'Le lezioni che hai seguito, da solo e in classe: lo vedi solo tu',
  none: (follow: string) =>
    `Non hai ancora seguito nessuna lezione. Per cominciarne una al tuo ritmo scrivi ${follow}.`,
  alone: '### Da solo',
  class: '### In classe',
  done: (title: string, at: number, right: string) => `- ✅ ${plain(title)} · finita <t:${at}:d>${right}`,
  going: (title: string, index: number, steps: number, right: string) =>
    `- ▶️ ${plain(title)} · sei al passo ${index + 1} di ${steps}${right}`,
  attended: (title: string, at: number, answered: number, right: string) =>
    `- 🏫 ${plain(title)} · <t:${at}:d> · ${plural(answered, 'risposta', 'risposte')}${right}`,
  right: (first: number, all: number) => ` · giuste al primo tentativo: ${of(first, all)}`,
  more: (n: number) => `-# …e prima ancora ${plural(n, 'lezione', 'lezioni')}.`,
  small:
    '-# Quello che fai da solo non lo vede nessun insegnante. In classe vede le risposte che hai dato lì.',
} as const;
