/** What the program is put together from: made by main.ts, or by a test. Types only. */
import type { Command } from './bot/command.ts';
import type { Log } from './bot/report.ts';
import type { Charts } from './charts/index.ts';
import type { Compute } from './compute/port.ts';
import type { Engine } from './engine/port.ts';
import type { Glassbox } from './glassbox/port.ts';
import type { LessonFile } from './lessons/folder.ts';
import type { DigitOptions } from './services/digits.ts';
import type { VectorFiles } from './services/word-spaces.ts';
import type { Services } from './services.ts';
import type { Database } from './store/database.ts';

export interface Parts {
  readonly commands: readonly Command[];
  readonly engine: Engine;
  /** of the chat model that the tutor speaks with; without one it speaks with the lessons' own words */
  readonly chat?: Engine | null;
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
  /** between two edits of a message that many change at once, in milliseconds; what Discord bears when left out */
  readonly livePostMs?: number;
  readonly log: Log;
}
