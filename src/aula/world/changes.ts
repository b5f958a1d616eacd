/** What happens in the aula, told to whoever listens: the gateway for the bot, the feed for people. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';
import type { Posted } from './posted.ts';

export type Change =
  | { readonly kind: 'posted'; readonly posted: Posted }
  | { readonly kind: 'edited'; readonly posted: Posted }
  | { readonly kind: 'removed'; readonly posted: Posted }
  | { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly kind: 'interaction'; readonly interaction: Interaction }
  | {
      readonly kind: 'outcome';
      readonly interaction: Interaction;
      readonly state: 'acknowledged' | 'failed';
    }
  | {
      readonly kind: 'modal';
      readonly userId: string;
      readonly channelId: string;
      readonly modalId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  /** people, commands, or whether the bot is here */
  | { readonly kind: 'room' };

type Listener = (change: Change) => void;

export interface Changes {
  tell(change: Change): void;
  /** the returned function stops listening */
  listen(listener: Listener): () => void;
}

export function changes(): Changes {
  const listeners = new Set<Listener>();
  return {
    tell: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
