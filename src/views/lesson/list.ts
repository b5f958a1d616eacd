/** The lessons there are: as a list, and as suggestions while one is typed. */
import type { View } from '../../bot/view.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { lezione } from '../../text/lezione/lezione.ts';

export function listView(all: readonly Lesson[], mention: (command: string) => string): View {
  const { elenco: it } = lezione;
  if (all.length === 0) return { text: it.none };
  return {
    text: [
      it.heading,
      ...all.map(({ title, id, minutes, level }) => it.line(title, id, minutes, level)),
      it.how(mention('lezione avvia'), mention('lezione segui')),
    ].join('\n'),
  };
}

/** Those whose title or id holds what was typed. */
export function lessonChoices(all: readonly Lesson[], typed: string) {
  const wanted = typed.trim().toLocaleLowerCase('it');
  return all
    .filter(({ title, id }) => `${title} ${id}`.toLocaleLowerCase('it').includes(wanted))
    .map(({ title, id }) => ({ name: title.slice(0, 100).toWellFormed(), value: id }));
}
