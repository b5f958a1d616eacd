/** Keeps other web sites away from the aula: it answers to loopback names only, and acts only for its own page. */
import type { MiddlewareHandler } from 'hono';

const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a Host header names this server. Another name that leads here is DNS rebinding. */
export function isOurs(host: string | undefined, port: number): boolean {
  const parts = /^(.+?)(?::(\d+))?$/.exec(host ?? '');
  return parts !== null && here.has(parts[1]?.toLowerCase() ?? '') && Number(parts[2] ?? 80) === port;
}

/** 421 for a Host that isn't ours. */
export function onlyHere(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    if (!isOurs(c.req.header('host'), port())) return c.text('Questo indirizzo non è quello dell’aula.', 421);
    await next();
  };
}

/** 403 for an action that doesn't come from our own page: no `x-aula: 1`, or an Origin that isn't the Host's. */
export const onlyOurPage: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && origin !== `http://${c.req.header('host')}`;
    if (c.req.header('x-aula') !== '1' || foreign)
      return c.json({ error: 'Richiesta rifiutata: non viene dalla pagina dell’aula.' }, 403);
  }
  await next();
};
