/** Puts the services together and starts the bot over them: what main.ts and the tests share. No side effects at import. */
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createUploads } from './bot/attachments.ts';
import { type Bot, createClient, startBot } from './bot/client.ts';
import type { Command } from './bot/command.ts';
import { createCommandNames } from './bot/command-names.ts';
import { deploy } from './bot/deploy.ts';
import { watchGuilds } from './bot/guilds.ts';
import { createMembers } from './bot/members.ts';
import { checkOptions } from './bot/options.ts';
import { createPosts } from './bot/posts.ts';
import { createReport, type Log } from './bot/report.ts';
import { createRouter } from './bot/router.ts';
import type { Charts } from './charts/index.ts';
import type { Compute } from './compute/port.ts';
import type { Engine } from './engine/port.ts';
import type { Glassbox } from './glassbox/port.ts';
import { typedCommands } from './lessons/check.ts';
import type { LessonFile } from './lessons/folder.ts';
import type { Problem } from './lessons/lesson.ts';
import { createLibrary } from './lessons/library.ts';
import { createCompletions } from './services/completions.ts';
import { createDigits, type DigitOptions } from './services/digits.ts';
import { createAlone } from './services/lessons/alone.ts';
import { createClassroom } from './services/lessons/classroom.ts';
import { createSessions } from './services/lessons/sessions.ts';
import { createWorkshop } from './services/lessons/workshop.ts';
import { createLivePosts } from './services/live-posts.ts';
import { createNextToken } from './services/next-token.ts';
import { createPrivacy, DAYS_AFTER_LEAVING } from './services/privacy.ts';
import { createPublicRows } from './services/public-rows.ts';
import { createServerSettings } from './services/server-settings.ts';
import { createTokenisers } from './services/tokenisers.ts';
import { createTutor } from './services/tutor/tutor.ts';
import { createVectors } from './services/vectors.ts';
import type { VectorFiles } from './services/word-spaces.ts';
import { createWords } from './services/words.ts';
import type { Services } from './services.ts';
import { createConversations } from './store/conversations.ts';
import type { Database } from './store/database.ts';
import { createLabBests } from './store/lab-bests.ts';
import { createLessonFiles } from './store/lesson-files.ts';
import { createLessonSessions } from './store/lesson-sessions.ts';
import { createPanels } from './store/panels.ts';
import { createPersonal } from './store/personal.ts';
import { createPrompts } from './store/prompts.ts';
import { createSettings } from './store/settings.ts';
import { createOpenAiTokenizers } from './tokens/openai.ts';

export interface Parts {
  readonly commands: readonly Command[];
  readonly engine: Engine;
  readonly model: Services['model'];
  readonly charts: Charts;
  readonly glassbox: Glassbox;
  readonly compute: Compute;
  /** the lists of words and analogies, and where their vectors are kept */
  readonly vectorFiles: VectorFiles;
  /** where trained networks are kept, and how they are trained */
  readonly digits: Pick<DigitOptions, 'folder' | 'recipes'>;
  /** Prossimo's own lessons */
  readonly lessons: readonly LessonFile[];
  readonly database: Database;
  readonly promptDays: number;
  /** how long the tutor remembers a conversation */
  readonly conversationHours: number;
  /** milliseconds since 1970; the computer's clock when left out */
  readonly now?: () => number;
  /** another server of public data sets, for tests */
  readonly publicRows?: { readonly base: string };
  /** between two steps that are shown; the computer's clock when left out */
  readonly pause?: Services['pause'];
  readonly log: Log;
}

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
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SWEEP_EVERY_MS = HOUR_MS;

/** Logs in, registers the commands if they changed, and answers until close(). @throws LoginError */
export async function startProssimo(parts: Parts, { token, api, guildId }: Where): Promise<Prossimo> {
  const { commands, engine, model, charts, glassbox, compute, vectorFiles, database, promptDays, log } =
    parts;
  const { conversationHours } = parts;
  const { now = Date.now } = parts;
  const settings = createSettings(database);
  const serverSettings = createServerSettings(settings);
  const words = createWords(settings);
  const commandNames = createCommandNames(commands);
  const kept = { now, newId: () => randomBytes(8).toString('base64url'), liveMs: promptDays * DAY_MS };
  const prompts = createPrompts(database, kept);
  const panels = createPanels(database, kept);
  const labBests = createLabBests(database, kept);
  const conversations = createConversations(database, { now, liveMs: conversationHours * HOUR_MS });
  const personal = createPersonal(database, now);
  const library = createLibrary({
    files: parts.lessons,
    store: createLessonFiles(database, now),
    commands: { all: typedCommands(commands), check: checkOptions },
  });
  const sessions = createSessions({ store: createLessonSessions(database, kept), library });
  const privacy = createPrivacy({
    personal,
    forgetInClass: sessions.forget,
    forgetServer: sessions.forgetServer,
    now,
  });
  const client = createClient(api);
  const posts = createPosts(client);
  const livePosts = createLivePosts(posts, log.warn);
  const services: Services = {
    engine,
    model,
    tokenisers: createTokenisers(engine, model.name, createOpenAiTokenizers()),
    nextToken: createNextToken(engine, words),
    completions: createCompletions(engine, words),
    charts,
    glassbox,
    compute,
    digits: createDigits({ ...parts.digits, compute, log: log.warn }),
    vectors: createVectors({ engine, glassbox, files: vectorFiles, now, log: log.warn }),
    prompts,
    panels,
    labBests,
    words,
    conversations,
    privacy,
    retention: { conversationHours, promptDays, afterLeavingDays: DAYS_AFTER_LEAVING },
    library,
    sessions,
    alone: createAlone(sessions, () => services),
    get classroom() {
      return classroom;
    },
    workshop: createWorkshop(library, panels),
    members: createMembers(client, now),
    tutor: createTutor({ services: () => services, lessons: () => library.all(null), voice: null, now }),
    posts,
    livePosts,
    publicRows: createPublicRows({ fetch, ...parts.publicRows }),
    perform: (performance) => router.perform(performance),
    commandNames,
    rights: { teacherRole: (guild) => serverSettings.get(guild, 'teacher-role') },
    serverSettings,
    pause: parts.pause ?? ((milliseconds, signal) => sleep(milliseconds, undefined, { signal })),
    newSeed: () => randomInt(2 ** 32),
  };
  const classroom = createClassroom({ sessions, services, now, log });
  const router = createRouter(
    commands,
    services,
    createReport(log, () => randomBytes(3).toString('hex').toUpperCase()),
    createUploads({ api }),
  );
  const bot = await startBot({ client, token, router, log });
  const { ids, sent } = await deploy(bot.client, commands, settings, guildId).catch(
    async (error: unknown) => {
      await bot.close();
      throw error;
    },
  );
  watchGuilds(bot.client, privacy);
  commandNames.learn(ids);
  const sweep = () => {
    prompts.sweep();
    panels.sweep();
    labBests.sweep();
    conversations.sweep();
    privacy.sweep();
  };
  sweep();
  classroom.resume();
  const sweeping = setInterval(sweep, SWEEP_EVERY_MS);
  return {
    client: bot.client,
    registered: sent,
    lessonProblems: () => library.problems(),
    async close() {
      clearInterval(sweeping);
      livePosts.close();
      await classroom.close();
      await bot.close();
    },
  };
}
