/** Discord's limits on how often a bot may ask: 50 requests a second, and a bucket for each busy route. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import { refusals } from '../rules/refusal.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly method: string;
  readonly limit: number;
  readonly seconds: number;
}

/** The buckets a small bot meets, as Discord's headers show them; the first group is what a bucket is for. */
const rules: readonly Rule[] = [
  { method: 'POST', pattern: /\/channels\/(\d+)\/messages$/, limit: 5, seconds: 5 },
  { method: 'PATCH', pattern: /\/channels\/(\d+)\/messages\/\d+$/, limit: 5, seconds: 5 },
  { method: 'POST', pattern: /\/webhooks\/(\d+\/[^/]+)$/, limit: 5, seconds: 2 },
  { method: 'PATCH', pattern: /\/webhooks\/(\d+\/[^/]+)\/messages\/[^/]+$/, limit: 5, seconds: 2 },
];

/** The limit of the whole bot; interactions and their webhooks don't count. */
const all: Omit<Rule, 'pattern' | 'method'> = { limit: 50, seconds: 1 };

interface Window {
  used: number;
  readonly resets: number;
}

export function rateLimits(clock: Clock): MiddlewareHandler {
  const windows = new Map<string, Window>();

  const take = (key: string, seconds: number): Window => {
    const now = clock.now();
    if (windows.size > 2000) for (const [old, w] of windows) if (w.resets <= now) windows.delete(old);
    const known = windows.get(key);
    const window = known && known.resets > now ? known : { used: 0, resets: now + seconds * 1000 };
    window.used += 1;
    windows.set(key, window);
    return window;
  };

  return async (c, next) => {
    const path = new URL(c.req.url).pathname;
    const exempt = /\/(interactions|webhooks)\//.test(path);
    if (!exempt) {
      const window = take('global', all.seconds);
      if (window.used > all.limit) throw refusals.rateLimited(left(window, clock), true);
    }
    for (const [i, rule] of rules.entries()) {
      const major = c.req.method === rule.method ? rule.pattern.exec(path)?.[1] : undefined;
      if (major === undefined) continue;
      const window = take(`${i} ${major}`, rule.seconds);
      announce(c, i, rule, window, clock);
      if (window.used > rule.limit) throw refusals.rateLimited(left(window, clock), false);
    }
    await next();
  };
}

function announce(c: Context, bucket: number, rule: Rule, window: Window, clock: Clock): void {
  c.header('x-ratelimit-bucket', `aula-${bucket}`);
  c.header('x-ratelimit-limit', String(rule.limit));
  c.header('x-ratelimit-remaining', String(Math.max(0, rule.limit - window.used)));
  c.header('x-ratelimit-reset', String(window.resets / 1000));
  c.header('x-ratelimit-reset-after', String(left(window, clock)));
}

/** Seconds until a window opens again, to the millisecond. */
function left(window: Window, clock: Clock): number {
  return Math.max(1, window.resets - clock.now()) / 1000;
}
