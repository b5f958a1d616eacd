/** What every view receives: the state's store and the things a person can do. */
import type { ComposerControl } from './composer/control.ts';
import type { Dialogs } from './dialogs.ts';
import type { Interactions } from './interactions.ts';
import type { Room } from './room.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

export interface App {
  readonly store: Store<State>;
  readonly room: Room;
  readonly composer: ComposerControl;
  readonly dialogs: Dialogs;
  readonly interactions: Interactions;
  now(): number;
  setDark(dark: boolean): void;
}
