/** The words of a lesson's export. */
export const lessonReport = {
  student: 'Studente',
  pseudonym: (number: number) => `Studente ${number}`,
  forgotten: '(cancellato)',
  question: (number: number, text: string, exit: boolean) =>
    `${number}. ${text}${exit ? ' (biglietto d’uscita)' : ''}`,
  totals: { answered: 'Risposte', right: 'Giuste', late: 'In ritardo', points: 'Punti' },
  headings: {
    number: 'N.',
    step: 'Passo',
    question: 'Domanda',
    kind: 'Tipo',
    rightAnswer: 'Risposta giusta',
    answered: 'Risposte',
    right: 'Giuste',
    rightPercent: 'Giuste (%)',
    mistake: 'Errore più comune',
    mistakes: 'Quante volte',
    late: 'In ritardo',
  },
  kinds: { question: 'domanda', prediction: 'previsione', vote: 'voto' },
  /** several choices in one cell */
  and: ' + ',
} as const;
