/**
 * The bot alone, as a process that a test can kill: a scripted model, a database in a file, and an aula that lives in the
 * test's own process. Bundled and started by lesson-process.ts, which sends it its order; says 'ready' once it answers.
 */
import type { TestAula } from './aula.ts';
import { startClass } from './class.ts';
import type { ChildOrder } from './lesson-process.ts';

// loaded by now: what is left to do takes a moment
process.once('message', async (order: ChildOrder) => {
  // of an aula elsewhere the bot needs only the address and its token
  const aula = { api: order.api, token: order.token, close: async () => {} } as unknown as TestAula;
  await startClass({ aula, database: order.database, lessons: order.lessons });
  process.send?.('ready');
});
process.send?.('loaded');
