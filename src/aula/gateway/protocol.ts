/** What a bot may send over the gateway, and the codes it is sent away with. */
import { z } from 'zod';

/** bytes of one message */
export const BIGGEST = 4096;

export const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.looseObject({}),
  shard: z.tuple([z.int(), z.int()]).nullish(),
});
export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** Discord's close codes that a bot can earn. */
export const closes = {
  4001: 'Unknown opcode.',
  4002: 'Error while decoding payload.',
  4003: 'Not authenticated.',
  4004: 'Authentication failed.',
  4005: 'Already authenticated.',
  4007: 'Invalid seq.',
  4008: 'You are being rate limited.',
  4009: 'Session timed out.',
  4010: 'Invalid shard.',
  4012: 'Invalid API version.',
  4013: 'Invalid intent(s).',
  4014: 'Disallowed intent(s).',
} as const;
export type CloseCode = keyof typeof closes;

/** null for what is no message of the gateway */
export function read(text: string): { op: number; d?: unknown } | null {
  try {
    return z.object({ op: z.int(), d: z.unknown().optional() }).parse(JSON.parse(text));
  } catch {
    return null;
  }
}
