/** A person's events as text/event-stream, with comments now and then so that nothing in between closes the line. */
import type { Feed, Told } from './feed.ts';

const HEARTBEAT_MS = 15_000;
/** A reader that takes nothing for so long a backlog is cut off; it may come back with its last id. */
const MOST_WAITING = 1000;

export interface OpenStreams {
  readonly open: Set<() => void>;
}

export function eventStream(
  feed: Feed,
  userId: string,
  lastId: string | undefined,
  streams: OpenStreams,
): Response {
  const text = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          stop();
          controller.close();
        };
        const write = (lines: string) => {
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
          else controller.enqueue(text.encode(lines));
        };
        const missed = lastId === undefined ? [] : feed.since(userId, lastId);
        write(`retry: 1000\n\n${missed.map(eventLines).join('')}id: ${feed.last}\n\n`);
        const deafen = feed.listen(userId, (told) => write(eventLines(told)));
        const beat = setInterval(() => write(': aula\n\n'), HEARTBEAT_MS);
        beat.unref();
        streams.open.add(end);
        stop = () => {
          streams.open.delete(end);
          clearInterval(beat);
          deafen();
        };
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: 16 }),
  );
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}

function eventLines({ id, json }: Told): string {
  return `id: ${id}\ndata: ${json}\n\n`;
}
