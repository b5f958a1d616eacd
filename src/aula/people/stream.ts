/** A person's events as text/event-stream, with comments now and then so that nothing in between closes the line. */
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
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          stop();
          controller.close();
        };
        const write = (lines: Uint8Array) => {
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
          else controller.enqueue(lines);
        };
        const missed = lastId === undefined ? [] : feed.since(userId, lastId);
        const upToDate = Buffer.from(`id: ${feed.last}\n\n`);
        write(Buffer.concat([Buffer.from('retry: 1000\n\n'), ...missed.map(({ bytes }) => bytes), upToDate]));
        const deafen = feed.listen(userId, ({ bytes }) => write(bytes));
        const beat = setInterval(() => write(Buffer.from(': aula\n\n')), HEARTBEAT_MS);
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
