/** Thirty students write to the tutor at the same moment: when each sees that it is answering, and when all were answered. */
import type { Actor } from '../support/actor.ts';
import type { TestClass } from '../support/class.ts';
import { dm } from '../support/tutor.ts';
import { atMost, median, reported } from './measure.ts';
import type { Row } from './row.ts';

export async function talk({ bot }: TestClass, people: readonly Actor[]): Promise<Row[]> {
  bot.prepare(); // as the program does when it starts
  for (const who of people) {
    await (await who.say('ciao', dm)).reply({ quietMs: 20 });
    await (await who.press('Ho capito, cominciamo', dm)).reply({ quietMs: 20 });
  }
  const from = performance.now();
  const waits = await Promise.all(
    people.map(async (who, i) => {
      const { watch, me } = who.seat;
      const channel = who.seat.go('dm').id;
      const seen = watch.typing.length;
      const sign = watch.until('a typing sign', () =>
        watch.typing
          .slice(seen)
          .find(({ channelId, userId }) => channelId === channel && userId === me.bot.user.id),
      );
      const question = i % 2 === 0 ? 'che cos’è un token?' : `cosa viene dopo «La frase numero ${i} del»?`;
      const said = who.say(question, dm);
      await sign;
      const typing = performance.now() - from;
      await (await said).reply({ timeoutMs: 120_000 });
      return { typing, answered: performance.now() - from };
    }),
  );
  const typing = waits.map((wait) => wait.typing);
  return [
    atMost('30 messages to the tutor at once: slowest typing sign', Math.max(...typing), 'ms', 1000),
    reported('30 messages to the tutor at once: median typing sign', median(typing), 'ms'),
    reported(
      '30 messages to the tutor at once: last answer',
      Math.max(...waits.map(({ answered }) => answered)),
      'ms',
    ),
  ];
}
