/** Starts the bot over its services: what main.ts and the tests share. No side effects at import. */
import { randomBytes } from 'node:crypto';
import { assemble } from './assemble.ts';
import { createUploads } from './bot/attachments.ts';
import { type Bot, createClient, startBot } from './bot/client.ts';
import { deploy } from './bot/deploy.ts';
import { watchGuilds } from './bot/guilds.ts';
import { createReport } from './bot/report.ts';
import { createRouter } from './bot/router.ts';
import type { Problem } from './lessons/lesson.ts';
import type { Parts } from './parts.ts';

export type { Parts };

export interface Where {
  readonly token: string;
  /** of the aula; Discord's own when left out */
  readonly api?: string;
  readonly guildId: string | null;
}

export interface Prossimo extends Bot {
  /** whether the commands had to be registered */
  readonly registered: boolean;
  /** what is wrong with Prossimo's own lessons: those that can't be read are left out */
  lessonProblems(): readonly Problem[];
  /** does now what the first question to the tutor would wait for: a second's work, which holds up everything else */
  prepare(): void;
}

const SWEEP_EVERY_MS = 3_600_000;

/** Logs in, registers the commands if they changed, and answers until close(). @throws LoginError */
export async function startProssimo(parts: Parts, { token, api, guildId }: Where): Promise<Prossimo> {
  const { commands, log } = parts;
  const client = createClient(api);
  const assembled = assemble(parts, client, (performance) => router.perform(performance));
  const { services, settings, commandNames } = assembled;
  const report = createReport(log, () => randomBytes(3).toString('hex').toUpperCase());
  const router = createRouter(commands, services, report, createUploads({ api }));
  const bot = await startBot({ client, token, router, log });
  const { ids, sent } = await deploy(bot.client, commands, settings, guildId).catch(
    async (error: unknown) => {
      await bot.close();
      throw error;
    },
  );
  watchGuilds(bot.client, services.privacy);
  commandNames.learn(ids);
  assembled.sweep();
  services.classroom.resume();
  const sweeping = setInterval(assembled.sweep, SWEEP_EVERY_MS);
  return {
    client: bot.client,
    registered: sent,
    lessonProblems: () => services.library.problems(),
    prepare: () => services.tutor.prepare(),
    async close() {
      clearInterval(sweeping);
      await assembled.close();
      await bot.close();
    },
  };
}
