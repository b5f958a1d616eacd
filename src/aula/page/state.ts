/** What the page knows: types and the first value. No behaviour. */
import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Me } from '../people-api.ts';
import type { Composer } from './composer/model.ts';
import type { Talk } from './talk.ts';

/** An interaction sent and not settled yet. */
export type Pending =
  | { readonly kind: 'command'; readonly label: string; readonly channelId: string }
  | {
      readonly kind: 'press';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
    }
  | { readonly kind: 'modal'; readonly modalId: string };

/** A line only this page shows: a command that got no answer, for instance. */
export interface Notice {
  readonly id: string;
  readonly channelId: string;
  readonly label: string;
  readonly text: string;
}

export interface ModalState {
  readonly modalId: string;
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly error: string;
  readonly busy: boolean;
}

/** The open select menu of a message: which option is under the cursor, which are ticked. */
export interface OpenSelect {
  readonly messageId: string;
  readonly customId: string;
  readonly index: number;
  readonly chosen: readonly string[];
}

export interface OpenMenu {
  readonly message: APIMessage;
  readonly index: number;
}

export interface OpenPicture {
  readonly src: string;
  readonly alt: string;
  /** one pixel for one pixel, instead of as wide as the window */
  readonly natural: boolean;
}

export interface State {
  readonly phase: 'loading' | 'door' | 'room';
  readonly door: { readonly error: string; readonly busy: boolean };
  readonly me: Me | undefined;
  readonly channelId: string;
  readonly talks: Readonly<Record<string, Talk>>;
  readonly connected: boolean;
  /** reading further up than the newest message */
  readonly away: boolean;
  readonly drawer: boolean;
  readonly dark: boolean;
  readonly composer: Composer;
  readonly pending: Readonly<Record<string, Pending>>;
  /** message id -> why its last press failed */
  readonly failures: Readonly<Record<string, string>>;
  readonly notices: readonly Notice[];
  /** `channel:user` -> ms since the epoch at which the sign goes away */
  readonly typing: Readonly<Record<string, number>>;
  readonly modal: ModalState | undefined;
  readonly picture: OpenPicture | undefined;
  /** the message this person pressed a button of, until its panel changes */
  readonly pressed: string;
  readonly menu: OpenMenu | undefined;
  readonly select: OpenSelect | undefined;
  /** said to screen readers */
  readonly announcement: string;
}

export function firstState(dark: boolean): State {
  return {
    phase: 'loading',
    door: { error: '', busy: false },
    me: undefined,
    channelId: '',
    talks: {},
    connected: true,
    away: false,
    drawer: false,
    dark,
    composer: { text: '', picking: false, index: 0, filling: undefined, error: '' },
    pending: {},
    failures: {},
    notices: [],
    typing: {},
    modal: undefined,
    picture: undefined,
    pressed: '',
    menu: undefined,
    select: undefined,
    announcement: '',
  };
}
