/** Draws through a QuickChart server, by quickchart-js. Only for who runs one: the texts of the class go there. */
import quickchart from 'quickchart-js';
import type { ChartDrawing } from './drawing.ts';
import { ChartError } from './errors.ts';
import { palette, pixelRatio } from './palette.ts';

export interface RemoteRenderer {
  /**
   * @returns a PNG
   * @throws ChartError 'server' when there is no picture within the time; the signal's reason when aborted
   */
  draw(drawing: ChartDrawing, signal: AbortSignal): Promise<Uint8Array>;
}

export interface RemoteRendererOptions {
  /** http or https, with a port and a path if need be: `http://localhost:3400` */
  readonly url: string;
  readonly timeoutMs: number;
  /** after a failure the server isn't asked again for this long, so that a class doesn't wait for it thirty times */
  readonly pauseMs: number;
  /** milliseconds, never going back */
  readonly now: () => number;
}

// its types describe the CommonJS build, where the class is `default`; imported from a module it is the import itself
const QuickChart = quickchart as unknown as typeof quickchart.default;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @throws TypeError for what isn't a URL */
export function createRemoteRenderer({
  url,
  timeoutMs,
  pauseMs,
  now,
}: RemoteRendererOptions): RemoteRenderer {
  const { protocol, host, pathname } = new URL(url);
  const scheme = protocol.slice(0, -1);
  const base = `${host}${pathname}`.replace(/\/+$/, '');
  let pausedUntil = Number.NEGATIVE_INFINITY;

  async function ask({ config, width, height }: ChartDrawing, signal: AbortSignal): Promise<Uint8Array> {
    const chart = new QuickChart()
      .setScheme(scheme)
      .setHost(base)
      .setVersion('4')
      .setConfig(JSON.stringify(config))
      .setWidth(width)
      .setHeight(height)
      .setDevicePixelRatio(pixelRatio)
      .setBackgroundColor(palette.paper)
      .setFormat('png');
    const png = await within(chart.toBinary(), AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
    if (pngSignature.some((byte, i) => png[i] !== byte)) throw new Error('the answer is no PNG');
    return png;
  }

  return {
    async draw(drawing, signal) {
      signal.throwIfAborted();
      if (now() < pausedUntil) throw new ChartError('server', 'it failed a moment ago');
      try {
        return await ask(drawing, signal);
      } catch (error) {
        signal.throwIfAborted();
        pausedUntil = now() + pauseMs;
        throw new ChartError('server', error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** quickchart-js takes no signal: the wait ends, the request itself only when the server closes it. */
function within<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
