/** People and messages in words: names, initials, the colour of an avatar, the flags of a message. Pure. */
import type { APIMessage, APIUser } from 'discord-api-types/v10';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COLOURS = 8;

export function nameOf(user: Pick<APIUser, 'username' | 'global_name'>): string {
  return user.global_name ?? user.username;
}

/** "Anna Maria Rossi" -> "AM" */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).slice(0, 2);
  return (
    words
      .map((word) => [...word][0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}

/** A number from 0 to 7, always the same for the same person. */
export function colourOf(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return sum % COLOURS;
}

export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & EPHEMERAL) !== 0;
}

/** A deferred answer that has not come yet. */
export function isThinking(message: APIMessage | undefined): boolean {
  return message !== undefined && ((message.flags ?? 0) & LOADING) !== 0;
}

const clock = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('it-IT', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const full = new Intl.DateTimeFormat('it-IT', { dateStyle: 'full', timeStyle: 'short' });

export const formatClock = (at: Date): string => clock.format(at);
export const formatDay = (at: Date): string => day.format(at);
export const formatFull = (at: Date): string => full.format(at);
