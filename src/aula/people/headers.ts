/** What every answer tells a browser: run only our own scripts, guess no types, and be framed or embedded by nobody. */
import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', policy);
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('referrer-policy', 'no-referrer');
  c.res.headers.set('cross-origin-resource-policy', 'same-origin');
  c.res.headers.set('cross-origin-opener-policy', 'same-origin');
};
