/** What is kept about a person: shown to them and erased for them; and of a server that is left, after a month. */
import type { Personal } from '../store/personal.ts';

export interface Privacy {
  /** everything stored that names this person, by kind */
  everything(person: string): Readonly<Record<string, readonly object[]>>;
  /** at once and for good; what was shared with a class stays there without a name */
  erase(person: string): void;
  isAcquainted(person: string): boolean;
  acquaint(person: string): void;
  /** the lessons of a server and what was answered in them: the course is over */
  eraseCourse(guild: string): void;
  /** the bot was removed from this server */
  left(guild: string): void;
  /** the bot is in these servers: none of them is to be erased */
  isIn(guilds: readonly string[]): void;
  /** erases the servers left long ago; returns how many */
  sweep(): number;
}

export interface PrivacyParts {
  readonly personal: Personal;
  /** takes a person's name off what they did in class, also in memory */
  readonly forgetInClass: (person: string) => void;
  /** ends the lessons of a server that are in memory */
  readonly forgetServer: (guild: string) => void;
  readonly now: () => number;
}

export const DAYS_AFTER_LEAVING = 30;
const DAY_MS = 86_400_000;

export function createPrivacy({ personal, forgetInClass, forgetServer, now }: PrivacyParts): Privacy {
  return {
    everything: (person) => personal.everything(person),
    erase(person) {
      forgetInClass(person);
      personal.erase(person);
    },
    isAcquainted: (person) => personal.isAcquainted(person),
    acquaint: (person) => personal.acquaint(person),
    eraseCourse(guild) {
      forgetServer(guild);
      personal.eraseCourse(guild);
    },
    left: (guild) => personal.leave(guild),
    isIn(guilds) {
      for (const guild of guilds) personal.come(guild);
    },
    sweep() {
      const old = personal.leftBefore(now() - DAYS_AFTER_LEAVING * DAY_MS);
      for (const guild of old) {
        forgetServer(guild);
        personal.eraseGuild(guild);
      }
      return old.length;
    },
  };
}
