/** Makes the services out of their parts: what every command is given. Nothing is started here. */
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './bot/client.ts';
import { createCommandNames } from './bot/command-names.ts';
import { createMembers } from './bot/members.ts';
import { checkOptions } from './bot/options.ts';
import type { Perform } from './bot/perform.ts';
import { createPosts } from './bot/posts.ts';
import { typedCommands } from './lessons/check.ts';
import { createLibrary } from './lessons/library.ts';
import type { Parts } from './parts.ts';
import { createCompletions } from './services/completions.ts';
import { createDigits } from './services/digits.ts';
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
import { createVoice } from './services/tutor/voice.ts';
import { createVectors } from './services/vectors.ts';
import { createWords } from './services/words.ts';
import type { Services } from './services.ts';
import { createConversations } from './store/conversations.ts';
import { createLabBests } from './store/lab-bests.ts';
import { createLessonFiles } from './store/lesson-files.ts';
import { createLessonSessions } from './store/lesson-sessions.ts';
import { createPanels } from './store/panels.ts';
import { createPersonal } from './store/personal.ts';
import { createPrompts } from './store/prompts.ts';
import type { Settings } from './store/settings.ts';
import { createSettings } from './store/settings.ts';
import { createOpenAiTokenizers } from './tokens/openai.ts';

export interface Assembled {
  readonly services: Services;
  readonly settings: Settings;
  readonly commandNames: ReturnType<typeof createCommandNames>;
  /** erases what has been kept long enough */
  sweep(): void;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** @param client not logged in yet @param perform runs a command by name */
export function assemble(parts: Parts, client: Client, perform: Perform): Assembled {
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
    forgetInClass(person) {
      services.tutor.forget(person);
      sessions.forget(person);
    },
    forgetServer: sessions.forgetServer,
    now,
  });
  const newSeed = () => randomInt(2 ** 32);
  const posts = createPosts(client);
  const livePosts = createLivePosts(posts, log.warn, parts.livePostMs);
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
    tutor: createTutor({
      services: () => services,
      lessons: () => library.all(null),
      voice: parts.chat ? createVoice({ engine: parts.chat, words, newSeed }) : null,
      now,
    }),
    posts,
    livePosts,
    publicRows: createPublicRows({ fetch, ...parts.publicRows }),
    perform,
    commandNames,
    rights: { teacherRole: (guild) => serverSettings.get(guild, 'teacher-role') },
    serverSettings,
    pause: parts.pause ?? ((milliseconds, signal) => sleep(milliseconds, undefined, { signal })),
    newSeed,
  };
  const classroom = createClassroom({ sessions, services, now, log });
  return {
    services,
    settings,
    commandNames,
    sweep() {
      prompts.sweep();
      panels.sweep();
      labBests.sweep();
      conversations.sweep();
      privacy.sweep();
    },
    async close() {
      livePosts.close();
      await classroom.close();
    },
  };
}
