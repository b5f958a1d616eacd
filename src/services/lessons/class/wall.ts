/** A lesson's channel as far as it is known: not stored, so after a restart it is looked at anew. */
import type { PostFault } from '../../../bot/posts.ts';
import type { Lane } from './lane.ts';
import type { Show } from './parts.ts';
import type { Computed } from './shows.ts';

/** What is known of a channel besides the state: how its messages look, and what is wrong. */
export interface Wall {
  readonly id: string;
  readonly posting: Lane;
  readonly editing: Lane;
  readonly computing: Lane;
  /** by message: the key of how it looks */
  readonly shown: Map<string, string>;
  /** by message: when it was last edited, performance.now() */
  readonly edited: Map<string, number>;
  /** messages that another took the place of, and their step */
  readonly old: Map<string, number>;
  readonly again: Set<number>;
  readonly skip: Set<string>;
  /** the command at work; the class may be elsewhere by now */
  busy: Show | null;
  /** what commands gave, until it is posted: by part */
  readonly ready: Map<string, Computed>;
  /** why commands have no result: by part */
  readonly faults: Map<string, string>;
  trouble: PostFault | null;
  failures: number;
  /** performance.now() before which Discord is left in peace */
  notBefore: number;
}
