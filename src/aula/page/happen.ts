/** What the aula tells the page -> the state. */
import type { APIMessage } from 'discord-api-types/v10';
import type { AulaEvent } from '../people-api.ts';
import type { Interactions } from './interactions.ts';
import { parseMarkdown, plainText } from './markdown/parse.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { NEW_TALK, remove, upsert } from './talk.ts';
import { it } from './text.ts';
import { isThinking, nameOf } from './who.ts';

const TYPING_MS = 10_000;

export interface HappenParts {
  readonly store: Store<State>;
  readonly interactions: Interactions;
  readonly now: () => number;
  refresh(): void;
  /** an answer to this person is about to be drawn: a new message, or a panel they pressed */
  answered(messageId: string, isNew: boolean): void;
}

export function happen(event: AulaEvent, parts: HappenParts): void {
  const { store, interactions } = parts;
  switch (event.kind) {
    case 'message':
      arrive(event.channelId, event.message, parts);
      break;
    case 'removed': {
      const talk = store.state.talks[event.channelId];
      if (talk)
        store.set({ talks: { ...store.state.talks, [event.channelId]: remove(talk, event.messageId) } });
      break;
    }
    case 'typing':
      if (event.userId !== store.state.me?.user.id)
        store.set({
          typing: { ...store.state.typing, [`${event.channelId}:${event.userId}`]: parts.now() + TYPING_MS },
        });
      break;
    case 'modal':
      store.set({ modal: { modalId: event.modalId, modal: event.modal, error: '', busy: false } });
      break;
    case 'interaction':
      interactions.settle(event.interactionId, event.state);
      break;
    case 'room':
      parts.refresh();
      break;
  }
}

function arrive(channelId: string, message: APIMessage, parts: HappenParts): void {
  const { store } = parts;
  const { talks, typing, me, failures, pressed } = store.state;
  const { [`${channelId}:${message.author.id}`]: _typed, ...stillTyping } = typing;
  const { [message.id]: _failed, ...stillFailed } = failures;
  store.set({ typing: stillTyping, failures: stillFailed });
  const open = channelId === store.state.channelId;
  const known = talks[channelId];
  const isNew = !known?.messages.some((old) => old.id === message.id);
  const mine = message.author.id === me?.user.id;
  if (open || known) {
    const talk = upsert(known ?? NEW_TALK, message);
    const missed = isNew && !mine && (!open || talk.behind || store.state.away) ? 1 : 0;
    store.set({ talks: { ...talks, [channelId]: { ...talk, unread: talk.unread + missed } } });
  } else if (isNew && !mine)
    // Not read yet: the messages come when it is opened, the mark comes now.
    store.set({ talks: { ...talks, [channelId]: { ...NEW_TALK, behind: true, unread: 1 } } });
  const answersMe = isNew ? message.interaction_metadata?.user.id === me?.user.id : message.id === pressed;
  if (answersMe) {
    if (!isNew) store.set({ pressed: '' });
    if (open) parts.answered(message.id, isNew);
  }
  const finished = isNew || isThinking(known?.messages.find((old) => old.id === message.id));
  if (open && !mine && finished) store.set({ announcement: spoken(message) });
}

/** "Prossimo: il testo. Immagine: la descrizione", for screen readers. */
function spoken(message: APIMessage): string {
  const who = nameOf(message.author);
  if (isThinking(message)) return it.talk.thinking(who);
  const said = [
    plainText(parseMarkdown(message.content)),
    ...message.embeds.map((embed) =>
      plainText(parseMarkdown([embed.title, embed.description].filter(Boolean).join('. '))),
    ),
    ...message.attachments.map((file) => file.description ?? file.filename),
  ];
  return `${who}: ${said.filter(Boolean).join('. ')}`.slice(0, 600);
}
