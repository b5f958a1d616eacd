/**
 * What a server chose, by name and with the right type. A new setting is one line in SETTINGS: its shape, and what holds
 * until somebody chooses. What is stored and no longer fits counts as not chosen.
 */
import { z } from 'zod';
import type { Settings } from '../store/settings.ts';

const setting = <T>(shape: z.ZodType<T>, otherwise: T) => ({ shape, otherwise });

const SETTINGS = {
  /** the id of a role whose members count as teachers, besides those who manage the server */
  'teacher-role': setting<string | null>(
    z
      .string()
      .regex(/^\d{15,20}$/)
      .nullable(),
    null,
  ),
  /** whether who is in this server may write to the bot directly */
  'direct-messages': setting<boolean>(z.boolean(), true),
  /** whether a few rows of public data sets may be fetched and shown */
  'external-data': setting<boolean>(z.boolean(), false),
  /** questions to the tutor that one person may ask in an hour; 0: as many as they like */
  'tutor-limit': setting<number>(z.int().min(0).max(1000), 60),
  /** channels where the tutor is silent: during a test, or for good */
  'tutor-quiet': setting<readonly string[]>(z.array(z.string()).max(500), []),
} as const;

export type ServerSetting = keyof typeof SETTINGS;
export type ServerSettingValue<N extends ServerSetting> = (typeof SETTINGS)[N]['otherwise'];

export interface ServerSettings {
  get<N extends ServerSetting>(guildId: string, name: N): ServerSettingValue<N>;
  /** @throws RangeError for a value of another shape: a defect of the caller */
  set<N extends ServerSetting>(guildId: string, name: N, value: ServerSettingValue<N>): void;
}

export function createServerSettings(settings: Settings): ServerSettings {
  const keyOf = (guildId: string, name: ServerSetting) => `${name}:${guildId}`;
  return {
    get(guildId, name) {
      const { shape, otherwise } = SETTINGS[name];
      const stored = settings.get(keyOf(guildId, name));
      const read = stored === null ? undefined : shape.safeParse(parse(stored));
      return read?.success ? read.data : otherwise;
    },
    set(guildId, name, value) {
      const checked = SETTINGS[name].shape.safeParse(value);
      if (!checked.success) throw new RangeError(`not a value of the setting ${name}`);
      settings.set(keyOf(guildId, name), JSON.stringify(checked.data));
    },
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
