/** The page's own files, from one directory and nowhere else. */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { type Context, Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

export function staticFiles(directory: string): Hono {
  const app = new Hono();
  const root = resolve(directory);
  app.get('*', async (c) => {
    const file = inside(root, new URL(c.req.url).pathname);
    const type = file && types[extname(file).toLowerCase()];
    if (!file || !type) return missing(c);
    try {
      const bytes = await readFile(file);
      return c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'cache-control': 'no-cache' });
    } catch {
      return missing(c);
    }
  });
  return app;
}

/** The file a path names, or undefined when it leads out of the directory or can't be a file's name. */
export function inside(root: string, path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(name) || name.split('/').some((part) => part.startsWith('.'))) return undefined;
  const file = resolve(root, `.${name.endsWith('/') ? `${name}index.html` : name}`);
  return file.startsWith(root + sep) ? file : undefined;
}

function missing(c: Context): Response {
  return c.text('Questa pagina non c’è.', 404);
}
