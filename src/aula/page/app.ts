/** What every view receives: the state's store and the things a person can do. */
import type { Channels } from './channels.ts';
import type { ComposerControl } from './composer/control.ts';
import type { Fields } from './composer/fields.ts';
import type { Dialogs } from './dialogs.ts';
import type { Interactions } from './interactions.ts';
import type { Room } from './room.ts';
import type { Selects } from './selects.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

export interface App {
  readonly store: Store<State>;
  readonly room: Room;
  readonly channels: Channels;
  readonly composer: ComposerControl;
  readonly fields: Fields;
  readonly dialogs: Dialogs;
  readonly selects: Selects;
  readonly interactions: Interactions;
  now(): number;
  setDark(dark: boolean): void;
  /** to the newest message drawn */
  toBottom(): void;
}
