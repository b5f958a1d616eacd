/** What a person attached is read from where Discord keeps it, within a size and a time, and from nowhere else. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createUploads } from '../../../src/bot/attachments.ts';
import { UserError } from '../../../src/bot/errors.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server's origin; it counts what it is asked. */
async function serve(answer: RequestListener): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const never = new AbortController().signal;
const file = (url: string, size = 5) => ({ name: 'tre.png', size, contentType: 'image/png', url });
const reading = (origin: string, path = '/tre.png', size = 5, timeoutMs = 5000) =>
  createUploads({ api: `${origin}/api`, timeoutMs })(file(origin + path, size));

describe('an attached file', () => {
  it('is not asked for before it is read, and then comes whole', async () => {
    const { origin, asked } = await serve((_, response) => response.end('ciao!'));
    const upload = reading(origin);
    expect(asked).toEqual([]);
    expect([upload.name, upload.size, upload.contentType]).toEqual(['tre.png', 5, 'image/png']);
    expect(Buffer.from(await upload.read(5, never)).toString()).toBe('ciao!');
    expect(asked).toEqual(['/tre.png']);
  });

  it('that declares too much is not asked for', async () => {
    const { origin, asked } = await serve((_, response) => response.end('ciao!'));
    await expect(reading(origin, '/', 2_500_000).read(1_000_000, never)).rejects.toThrow(
      new UserError(
        'Il file è troppo grande: 2,5\u00a0MB, e posso leggerne al massimo 1,0\u00a0MB. Allegane uno più piccolo.',
      ),
    );
    expect(asked).toEqual([]);
  });

  it('that is more than it declared is cut off, however long it goes on', async () => {
    let gone = false;
    const { origin } = await serve((_, response) => {
      const more = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => {
        gone = true;
        clearInterval(more);
      });
    });
    await expect(reading(origin, '/', 5).read(50_000, never)).rejects.toThrow(/più grande di 50,0\s*kB/);
    await expect.poll(() => gone).toBe(true);
  });

  it.each([
    ['before the first byte', false],
    ['in the middle', true],
  ])('from a server that stops %s is given up', async (_, begins) => {
    const { origin } = await serve((__, response) => void (begins && response.write('ci')));
    await expect(reading(origin, '/', 5, 100).read(5, never)).rejects.toThrow(/non è arrivato in tempo/);
  });

  it('is given up with the signal’s own reason when the work is stopped', async () => {
    const { origin } = await serve((_, response) => void response.write('ci'));
    const stop = new AbortController();
    const read = reading(origin).read(5, stop.signal);
    stop.abort(new DOMException('stopped', 'AbortError'));
    await expect(read).rejects.toBe(stop.signal.reason);
    await expect(reading(origin).read(5, stop.signal)).rejects.toBe(stop.signal.reason);
  });

  it('is not followed elsewhere', async () => {
    const other = await serve((_, response) => response.end('segreto'));
    const { origin } = await serve((_, response) =>
      response.writeHead(302, { location: `${other.origin}/x` }).end(),
    );
    await expect(reading(origin).read(100, never)).rejects.toThrow(UserError);
    expect(other.asked).toEqual([]);
  });

  it('that is gone is told in words', async () => {
    const { origin } = await serve((_, response) => response.writeHead(404).end('niente'));
    await expect(reading(origin).read(100, never)).rejects.toThrow(/Non riesco a leggere il file allegato/);
  });

  it('comes from Discord’s own addresses alone, or from the aula’s', async () => {
    const { origin, asked } = await serve((_, response) => response.end('ciao!'));
    const { port } = new URL(origin);
    const wrong = [
      `${origin}/x`,
      'http://cdn.discordapp.com/x',
      'https://cdn.discordapp.com.esempio.it/x',
      'https://cdn.discordapp.com:8443/x',
      'file:///etc/passwd',
      'non un indirizzo',
    ];
    for (const url of wrong)
      await expect(createUploads()(file(url)).read(5, never), url).rejects.toThrow(UserError);
    const others = [`http://localhost:${port}/x`, 'https://cdn.discordapp.com/x', `${origin}1/x`];
    for (const url of others)
      await expect(createUploads({ api: `${origin}/api` })(file(url)).read(5, never), url).rejects.toThrow(
        UserError,
      );
    expect(asked).toEqual([]);
  });
});
