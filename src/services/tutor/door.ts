/** Who may speak to the tutor, and what ends the matter before anything is understood, stored or looked for. */
import type { Context, View } from '../../bot/command.ts';
import { distress } from '../../safety/distress.ts';
import { personalData } from '../../safety/personal-data.ts';
import type { Services } from '../../services.ts';
import { tutor as it } from '../../text/tutor.ts';
import { firstView } from '../../views/tutor.ts';
import { createAllowance } from './allowance.ts';

/** Characters of one message. */
const LONGEST = 1500;
/** Questions an hour, where no teacher chose. */
const USUAL_LIMIT = 60;
/** A rude message is short; a long one that holds such a word may still be a question. */
const RUDE_WORDS = 12;

/** The answer that ends it, or null when the question may come in. */
export type Door = (text: string, context: Context) => Promise<View | null>;

export function createDoor(services: () => Services, now: () => number): Door {
  const allowance = createAllowance(now);

  /** Of a direct message: only servers that chose something are asked about, and most have not. */
  function serversOf(person: string): Promise<readonly string[]> {
    const { members, serverSettings } = services();
    const chose = (guild: string) =>
      !serverSettings.get(guild, 'direct-messages') ||
      serverSettings.get(guild, 'tutor-limit') !== USUAL_LIMIT;
    return members.among(person, members.guilds().filter(chose));
  }

  return async (text, { person, place }) => {
    const { privacy, retention, commandNames, serverSettings, words } = services();
    // before everything, also where the tutor is silent
    if (distress(text)) return { text: it.distress };
    const direct = place.guildId === null;
    const servers = direct ? await serversOf(person.id) : [place.guildId];
    if (!direct && serverSettings.get(place.guildId, 'tutor-quiet').includes(place.channelId))
      return { text: it.quiet };
    if (direct && servers.some((server) => !serverSettings.get(server, 'direct-messages')))
      return { text: it.directOff };
    if (direct && !privacy.isAcquainted(person.id))
      return firstView(it.first(retention.conversationHours, commandNames.mention('privacy')));
    if (personalData(text).length > 0) return { text: it.personal };
    const limits = servers
      .map((server) => serverSettings.get(server, 'tutor-limit'))
      .filter((most) => most > 0);
    const perHour = servers.length === 0 ? USUAL_LIMIT : Math.min(...limits, Number.POSITIVE_INFINITY);
    const wait = allowance.take(person.id, perHour);
    if (wait > 0) return { text: it.tooMany(wait) };
    if (text.length > LONGEST) return { text: it.tooLong(LONGEST) };
    return words.filter().has(text) && text.split(/\s+/).length < RUDE_WORDS ? { text: it.rude } : null;
  };
}
