/** What handlers may ask of the rest of the program: the one argument that every command receives. Types only. */

import type { Members } from './bot/members.ts';
import type { Perform } from './bot/perform.ts';
import type { Posts } from './bot/posts.ts';
import type { Charts } from './charts/index.ts';
import type { Compute } from './compute/port.ts';
import type { CatalogueEntry } from './engine/catalogue.ts';
import type { Engine } from './engine/port.ts';
import type { Glassbox } from './glassbox/port.ts';
import type { Library } from './lessons/library.ts';
import type { Completions } from './services/completions.ts';
import type { DigitNetworks } from './services/digits.ts';
import type { Alone } from './services/lessons/alone.ts';
import type { Classroom } from './services/lessons/classroom.ts';
import type { Sessions } from './services/lessons/sessions.ts';
import type { Workshop } from './services/lessons/workshop.ts';
import type { LivePosts } from './services/live-posts.ts';
import type { NextToken } from './services/next-token.ts';
import type { Privacy } from './services/privacy.ts';
import type { PublicRows } from './services/public-rows.ts';
import type { ServerSettings } from './services/server-settings.ts';
import type { Tokenisers } from './services/tokenisers.ts';
import type { Tutor } from './services/tutor/tutor.ts';
import type { Vectors } from './services/vectors.ts';
import type { Words } from './services/words.ts';
import type { Conversations } from './store/conversations.ts';
import type { LabBests } from './store/lab-bests.ts';
import type { Panels } from './store/panels.ts';
import type { Prompt, Prompts } from './store/prompts.ts';

export interface CommandName {
  /** 'aiuto', or 'lezione avvia' */
  readonly name: string;
  readonly description: string;
  readonly kind: 'slash' | 'message';
  /** of a group's command: what the whole group is for */
  readonly group?: { readonly name: string; readonly description: string };
}
export interface CommandNames {
  /** `</aiuto:123>` or `</lezione avvia:124>` where Discord gave the command an id, `/aiuto` until then */
  mention(name: string): string;
  /** every command there is, in the order of the list; those of a group one by one */
  all(): readonly CommandName[];
}

export interface Services {
  readonly engine: Pick<Engine, 'status' | 'limits'>;
  /** the loaded model: its name, and what the catalogue says of it if it is there */
  readonly model: { readonly name: string; readonly entry: CatalogueEntry | null };
  readonly tokenisers: Tokenisers;
  readonly nextToken: NextToken;
  readonly completions: Completions;
  readonly charts: Charts;
  /** the inside of the same model, computed by Prossimo itself */
  readonly glassbox: Glassbox;
  readonly vectors: Vectors;
  /** the labs' heavy work, in a thread of its own */
  readonly compute: Compute;
  /** the networks that read and rebuild handwritten digits */
  readonly digits: DigitNetworks;
  readonly prompts: Prompts;
  /** what a panel needs to remember besides its buttons' own arguments */
  readonly panels: Panels;
  /** the best result of a lab in a channel, without names */
  readonly labBests: LabBests;
  /** words that aren't shown to a class */
  readonly words: Words;
  /** the thread that the tutor remembers of a person in a channel */
  readonly conversations: Conversations;
  readonly privacy: Privacy;
  /** how long things are kept, for whoever asks */
  readonly retention: {
    readonly conversationHours: number;
    readonly promptDays: number;
    readonly afterLeavingDays: number;
  };
  /** the lessons that can be followed here */
  readonly library: Library;
  /** the lessons under way, and those that are over */
  readonly sessions: Sessions;
  /** a lesson followed by one person */
  readonly alone: Alone;
  /** lessons that a teacher drives in a channel */
  readonly classroom: Classroom;
  /** a teacher's own lesson files */
  readonly workshop: Workshop;
  readonly members: Members;
  /** answers questions about how language models work */
  readonly tutor: Tutor;
  /** messages of the bot's own, in a channel: not answers to anyone */
  readonly posts: Posts;
  /** the same for messages that many people change at once */
  readonly livePosts: LivePosts;
  /** rows of public data sets, where a server allows it */
  readonly publicRows: PublicRows;
  /** runs a command as if it had been typed */
  readonly perform: Perform;
  readonly commandNames: CommandNames;
  /** what a server chose in /impostazioni */
  readonly serverSettings: ServerSettings;
  readonly rights: { teacherRole(guildId: string): string | null };
  /** lets so many milliseconds pass, for what is shown step by step. @throws the signal's reason when aborted */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** a fresh 32-bit seed */
  newSeed(): number;
}

export type { Prompt };
