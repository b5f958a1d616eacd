/** A person's events as text/event-stream, with comments now and then so that nothing in between closes the line. */
import type { AulaEvent } from '../people-api.ts';
import type { Feed } from './feed.ts';

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
  let close = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (line: string) => {
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) return close();
          controller.enqueue(text.encode(line));
        };
        const event = (id: string, said: AulaEvent) => write(`id: ${id}\ndata: ${JSON.stringify(said)}\n\n`);
        const missed = lastId === undefined ? [] : feed.since(userId, lastId);
        write(`retry: 1000\nid: ${feed.last}\n\n`);
        for (const each of missed) event(each.id, each.event);
        const stop = feed.listen(userId, event);
        const beat = setInterval(() => write(': aula\n\n'), HEARTBEAT_MS);
        beat.unref();
        close = () => {
          close = () => {};
          streams.open.delete(end);
          clearInterval(beat);
          stop();
          controller.close();
        };
        const end = () => close();
        streams.open.add(end);
      },
      cancel() {
        close();
      },
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
