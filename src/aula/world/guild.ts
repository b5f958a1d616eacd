/** The guild as Discord describes it, over REST and in GUILD_CREATE. */
import { memberOf } from './people.ts';
import { channels, guildName, ids, locale, roles } from './room.ts';
import type { World } from './world.ts';

/** When the aula was founded; nobody depends on it. */
const FOUNDED = '2024-09-01T08:00:00.000Z';

export function guildObject(world: World) {
  return {
    id: ids.guild,
    name: guildName,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: ids.owner,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: locale,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    max_members: 1000,
    approximate_member_count: world.people.all().length + 1,
  };
}

/** What GUILD_CREATE adds. Without the members intent Discord sends the bot's own member only. */
export function guildCreate(world: World) {
  return {
    ...guildObject(world),
    joined_at: FOUNDED,
    large: false,
    unavailable: false,
    member_count: world.people.all().length + 1,
    voice_states: [],
    members: [botMember(world)],
    channels,
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function botMember(world: World) {
  const person = { user: world.bot, teacher: false, dmId: '', joinedAt: FOUNDED };
  return { ...memberOf(person), roles: [ids.botRole], user: world.bot };
}
