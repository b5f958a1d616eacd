/** A short lesson with a question of every kind, for tests; the scripted model of class.ts knows its sentence. */
import type { LessonFile } from '../../src/lessons/folder.ts';

export const SMALL_LESSON: LessonFile = {
  file: '01-prova.md',
  text: `---
id: piccola
titolo: Una piccola lezione
minuti: 10
livello: base
prerequisiti: []
obiettivi:
  - Vedere come va una lezione
---

## Che cosa vede il modello?

Tu leggi parole. Il modello legge **pezzi**, i token.

::comando{nome="tokenizza" testo="Il gatto beve il latte"}

:::docente
Due minuti, non di più.
:::

## Quanti pezzi?

Prova a contare, prima di guardare.

:::domanda{id="pezzi"}
Un token è…
- [x] un pezzo di testo
  È un pezzo che il modello conosce già.
- [ ] sempre una parola
  Molte parole sono fatte di più pezzi.
- [ ] una lettera
  Sarebbe un pezzo troppo corto.
:::

Il vocabolario è deciso prima, una volta per tutte.

:::docente
Chi dice «una parola» pensi a «perché».
:::

## E tu che cosa diresti?

:::previsione{id="gatto" su="Il gatto beve il"}
Quale parola metterà per prima?
- latte
- acqua
- vino
:::

::comando{nome="probabilita" testo="Il gatto beve il"}

## Una parola tua

:::previsione{id="libera" su="Il gatto beve il"}
Scrivi la parola che verrà.
:::

## Quali sono vere?

:::domanda{id="vere" tipo="piu"}
Che cosa è vero di un token?
- [x] ha un numero, il suo id
- [x] può essere uno spazio e una parola insieme
- [ ] ha sempre un significato da solo
  Molti pezzi da soli non vogliono dire niente.
:::

## Conta

:::domanda{id="conta" tipo="numero" calcola="token" su="Il gatto beve il latte" tolleranza="1"}
Quanti token ha «Il gatto beve il latte»?
:::

Li conta il modello, adesso.

## Prima di uscire

:::uscita{id="nome" tipo="testo" accettate="softmax; la softmax"}
Come si chiama la funzione che dà le probabilità?
:::

Si chiama softmax: trasforma i punteggi in probabilità.
`,
};
