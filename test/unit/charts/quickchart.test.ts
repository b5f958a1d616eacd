import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { ChartDrawing } from '../../../src/charts/drawing.ts';
import { createCharts } from '../../../src/charts/index.ts';
import { createRemoteRenderer } from '../../../src/charts/quickchart.ts';
import { createLocalRenderer } from '../../../src/charts/render-local.ts';
import { nextTokenSpec } from '../../../src/charts/spec/next-token.ts';
import { cut, plain, pngSize, signal, worker } from './samples.ts';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A server on a free port of this machine. */
async function listen(handle: RequestListener): Promise<string> {
  const server: Server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function charts(quickchartUrl: string, log: (message: string) => void = () => {}) {
  const made = createCharts({ worker, quickchartUrl, log });
  open.push(() => made.close());
  return made;
}

const drawing = nextTokenSpec(plain).drawing as ChartDrawing;
const remote = (url: string, timeoutMs = 5_000, now = () => 0) =>
  createRemoteRenderer({ url, timeoutMs, pauseMs: 1_000, now });

describe('through a QuickChart server', () => {
  test('the configuration travels whole: drawn on the other side, it is the same picture', async () => {
    const here = createLocalRenderer({ worker });
    open.push(() => here.close());
    const requests: { path: string | undefined; body: Record<string, unknown> }[] = [];
    const url = await listen(async (request, response) => {
      const body = await bodyOf(request);
      requests.push({ path: request.url, body });
      const config = JSON.parse(String(body.chart));
      response.end(
        await here.draw(
          { ...drawing, config, width: Number(body.width), height: Number(body.height) },
          signal,
        ),
      );
    });
    const picture = await charts(`${url}/grafici/`).nextToken(cut, signal);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      path: '/grafici/chart',
      body: { version: '4', format: 'png', backgroundColor: '#ffffff' },
    });
    expect(picture.note).toBeUndefined();
    const same = await here.draw(nextTokenSpec(cut).drawing, signal);
    expect(Buffer.compare(picture.png, same)).toBe(0);
  });

  test('pictures of tokens are no charts: they never leave', async () => {
    let asked = 0;
    const url = await listen((_, response) => {
      asked++;
      response.end();
    });
    const input = { tokenizer: 'x', segments: [{ text: 'a', ids: [1] }], tokens: 1, characters: 1, bytes: 1 };
    expect((await charts(url).tokens(input, signal)).note).toBeUndefined();
    expect(asked).toBe(0);
  });
});

describe('a QuickChart server that fails', () => {
  const failures: [string, RequestListener][] = [
    ['answers 500', (_, response) => response.writeHead(500, { 'x-quickchart-error': 'rotto' }).end()],
    ['answers a page', (_, response) => response.end('<html>ciao</html>')],
    ['answers nothing', (_, response) => response.end()],
    ['hangs up', (request) => request.socket.destroy()],
  ];

  test.each(failures)(
    '%s: the chart is drawn here, with a note, and isn’t asked again at once',
    async (_, handle) => {
      let asked = 0;
      const log: string[] = [];
      const url = await listen((request, response) => {
        asked++;
        handle(request, response);
      });
      const made = charts(url, (message) => log.push(message));
      const picture = await made.nextToken(plain, signal);
      expect(picture.note).toBe('Il server dei grafici non ha risposto: questo grafico l’ho disegnato io.');
      expect(pngSize(picture.png).width).toBe(1125);
      expect((await made.nextToken(cut, signal)).note).toBeDefined();
      expect(asked).toBe(1);
      expect(log[0]).toMatch(/^chart server: ./);
    },
  );

  test('nobody is there', async () => {
    expect((await charts('http://127.0.0.1:9').nextToken(plain, signal)).note).toBeDefined();
  });

  test('never answers: the wait ends in time, and when the asker goes away', async () => {
    const url = await listen(() => {});
    await expect(remote(url, 80).draw(drawing, signal)).rejects.toMatchObject({ fault: 'server' });
    const half = await listen((_, response) =>
      response.writeHead(200, { 'content-length': '1000' }).write('x'),
    );
    await expect(remote(half, 80).draw(drawing, signal)).rejects.toMatchObject({ fault: 'server' });
    const leaving = new AbortController();
    const asked = remote(url).draw(drawing, leaving.signal);
    setTimeout(() => leaving.abort(new Error('via')), 20);
    await expect(asked).rejects.toThrow('via');
  });

  test('is asked again after the pause', async () => {
    let asked = 0;
    let now = 0;
    const url = await listen((_, response) => {
      asked++;
      response.end();
    });
    const { draw } = remote(url, 5_000, () => now);
    await expect(draw(drawing, signal)).rejects.toMatchObject({ fault: 'server' });
    now = 999;
    await expect(draw(drawing, signal)).rejects.toMatchObject({ fault: 'server' });
    expect(asked).toBe(1);
    now = 1_000;
    await expect(draw(drawing, signal)).rejects.toMatchObject({ fault: 'server' });
    expect(asked).toBe(2);
  });

  test('an address that is none', () => {
    expect(() => remote('non un indirizzo')).toThrow(TypeError);
  });
});
