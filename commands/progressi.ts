/** /progressi: the lessons that a person followed, alone and in class, and a button to go on. */
import { defineCommand } from '../src/bot/command.ts';
import type { LessonSession } from '../src/store/lesson-sessions.ts';
import { progressi as it } from '../src/text/alone.ts';
import { progressView } from '../src/views/progressi.ts';

/** Sessions looked into; older ones stay in the store. */
const MOST = 50;

export default defineCommand({
  data: { name: 'progressi', description: it.description },
  ack: (_, { guildId }) => (guildId === null ? 'defer' : 'defer-private'),
  async run({ person }, { sessions, commandNames }) {
    const { store } = sessions;
    const live = (all: readonly LessonSession[]) =>
      all.slice(0, MOST).flatMap(({ id }) => sessions.find(id) ?? []);
    // of each lesson the newest: somebody may have done it again
    const newest = store
      .alone(person.id)
      .filter((one, at, all) => all.findIndex((other) => other.lesson === one.lesson) === at);
    return progressView({
      person: person.id,
      alone: live(newest),
      attended: live(store.attended(person.id)),
      follow: commandNames.mention('lezione segui'),
    });
  },
});
