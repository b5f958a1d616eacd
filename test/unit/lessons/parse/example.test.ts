/** The example that teaches the format is a lesson without problems, against the real commands too. */
import { expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { checkOptions } from '../../../../src/bot/options.ts';
import { readLesson, typedCommands } from '../../../../src/lessons/check.ts';
import { previewLesson } from '../../../../src/lessons/preview.ts';
import { EXAMPLE } from './support.ts';

it('the example of LEGGIMI.md', () => {
  const parsed = readLesson(EXAMPLE, 'LEGGIMI.md', { all: typedCommands(commands), check: checkOptions });
  expect('problems' in parsed ? parsed.problems : []).toEqual([]);
  expect('lesson' in parsed ? previewLesson(parsed.lesson) : '').toMatchInlineSnapshot(`
    "I pezzi del testo  (esempio, 15 minuti, base)
    Obiettivi:
      - Capire che il modello legge pezzi di parole
    Attese sul modello: 2 (npm run lessons -- --model le prova).

    ── 1 di 5 ── Che cosa vede il modello?

    Tu leggi parole. Il modello legge **pezzi**, i token. Guardiamo insieme come taglia una parola che usi ogni giorno.

    ▶ /tokenizza testo:gatto confronta:o200k_base

    Solo per chi insegna:
      │ Errore che torna spesso: «un token è una sillaba». Fate provare il proprio cognome.

    ── 2 di 5 ── Quanti pezzi?

    DOMANDA
    In quanti token il modello taglia «perché»?
      A) Due
      B) Sei
      C) Sempre uno
    Aiuto, per chi è da solo: Conta i colori, non le lettere.

    — soluzione —

    Giusta: Due

      Sei: Sei sono le lettere: i token sono pezzi più lunghi, presi da un vocabolario.
      Sempre uno: Uno solo ce l’hanno le parole più frequenti.

    Quello che viene dopo la domanda, nello stesso passo, compare con la soluzione: il testo e anche i comandi.

    ▶ /tokenizza testo:perché

    ── 3 di 5 ── E tu che cosa diresti?

    PREVISIONE: «Il gatto beve il» …
    Quale parola metterà per prima?
      A) latte
      B) acqua
      C) vino

    — soluzione —

    ▶ /probabilita testo:Il gatto beve il

    ── 4 di 5 ── Proviamo da soli

    ⏸ 3 minuti: Cerca una parola italiana che il modello taglia in quattro pezzi.

    🔗 Altri significati di «token»: https://it.wikipedia.org/wiki/Token

    ── 5 di 5 ── Prima di uscire

    BIGLIETTO D’USCITA
    Secondo te, quanti token ha «Buongiorno a tutti»?
    (si scrive un numero)

    — soluzione —

    Giusta: i token che conta il modello, più o meno 1

    I token non sono né parole né lettere: il numero giusto lo conta il modello, adesso."
  `);
});
