/** The small parts of the aula that need no server. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Session } from '../../../src/aula/gateway/session.ts';
import { isOurs } from '../../../src/aula/people/guard.ts';
import { inside } from '../../../src/aula/people/static.ts';
import { isSnowflake, madeAt, olderFirst, snowflakes } from '../../../src/aula/snowflake.ts';
import { memoryStorage } from '../../../src/aula/storage.ts';
import { changes } from '../../../src/aula/world/changes.ts';
import { keeper } from '../../../src/aula/world/keeper.ts';
import { mentionsIn } from '../../../src/aula/world/mentions.ts';
import { Messages } from '../../../src/aula/world/messages.ts';
import { botUser, ids } from '../../../src/aula/world/room.ts';
import { manualClock } from '../../support/manual-clock.ts';

describe('ids', () => {
  test('only grow, whatever the clock does, and tell their time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1_500_000_000_000, max: 4_000_000_000_000 }), { minLength: 2 }),
        (times) => {
          let i = 0;
          const next = snowflakes({ now: () => times[i] ?? 0 });
          const made = times.map((_, n) => {
            i = n;
            return next();
          });
          for (let n = 1; n < made.length; n += 1)
            expect(olderFirst(made[n - 1] ?? '', made[n] ?? '')).toBeLessThan(0);
          expect(madeAt(made[0] ?? '')).toBe(times[0]);
          for (const id of made) expect(isSnowflake(id)).toBe(true);
        },
      ),
    );
  });

  test.each(['', '@original', '12', '1'.repeat(21), '99999999999999999999', '1e17'])('%j is none', (id) => {
    expect(isSnowflake(id)).toBe(false);
  });
});

describe('a session', () => {
  test('replays exactly what came after a number, as long as it remembers', () => {
    const session = new Session(0);
    for (let i = 1; i <= 1500; i += 1) session.dispatch('X', i);
    expect(session.since(1498)?.map(({ s, d }) => [s, d])).toEqual([
      [1499, 1499],
      [1500, 1500],
    ]);
    expect(session.since(1500)).toEqual([]);
    expect(session.since(500)).toHaveLength(1000);
    for (const seq of [499, 1501, -1, 1.5, Number.NaN]) expect(session.since(seq)).toBeNull();
  });

  test('is not lost when an old socket closes after a new one took over', () => {
    const session = new Session(0);
    const [old, now] = [() => {}, () => {}];
    session.attach(old);
    session.attach(now);
    session.detach(old, 5);
    expect(session.connected).toBe(true);
    session.detach(now, 7);
    expect([session.connected, session.awaySince]).toEqual([false, 7]);
  });
});

describe('a Host', () => {
  test.each([
    ['127.0.0.1:80', 80, true],
    ['localhost:3000', 3000, true],
    ['LOCALHOST:3000', 3000, true],
    ['[::1]:3000', 3000, true],
    ['localhost', 80, true],
    ['localhost:3001', 3000, false],
    ['evil.example:3000', 3000, false],
    ['127.0.0.1.evil.example:3000', 3000, false],
    ['localhost:3000@evil.example', 3000, false],
    ['0.0.0.0:3000', 3000, false],
    ['', 80, false],
    [undefined, 80, false],
  ])('%s on port %d: %s', (host, port, ours) => {
    expect(isOurs(host, port)).toBe(ours);
  });
});

describe('a path', () => {
  const root = resolve('page');

  test('leads to a file of the directory, or nowhere', () => {
    expect(inside(root, '/')).toBe(resolve(root, 'index.html'));
    expect(inside(root, '/a/b.js')).toBe(resolve(root, 'a', 'b.js'));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', 'a', '', '%00', '~', 'C:')),
        (parts) => {
          const found = inside(root, `/${parts.join('/')}`);
          expect(found === undefined || found.startsWith(root)).toBe(true);
        },
      ),
    );
  });
});

describe('mentions', () => {
  const anna = { ...botUser('Anna'), id: '1100000000000000777' };
  const find = (id: string) => (id === anna.id ? anna : undefined);
  const text = `@everyone <@${anna.id}> <@!${anna.id}> <@1100000000000000778> <@&${ids.teacherRole}>`;

  test.each([
    [undefined, true, 1, 1],
    [{ parse: [] }, false, 0, 0],
    [{}, false, 0, 0],
    [{ parse: ['everyone' as const] }, true, 0, 0],
    [{ users: [anna.id] }, false, 1, 0],
    [{ roles: [ids.teacherRole] }, false, 0, 1],
  ])('%j', (allowed, everyone, users, roles) => {
    const found = mentionsIn(text, allowed, find);
    expect(found.mention_everyone).toBe(everyone);
    expect(found.mentions).toHaveLength(users);
    expect(found.mention_roles).toHaveLength(roles);
  });
});

describe('what is kept', () => {
  test('a damaged record is logged and left out', () => {
    const storage = memoryStorage();
    storage.save({ kind: 'person', id: '1', json: '{"a":1}' });
    storage.save({ kind: 'person', id: '2', json: '{"a":' });
    const logged: string[] = [];
    const kept = keeper(storage, (_, what) => logged.push(what)).all('person');
    expect(kept).toEqual([{ a: 1 }]);
    expect(logged).toHaveLength(1);
  });

  test('a message that goes takes its files along', () => {
    const storage = memoryStorage();
    const clock = manualClock();
    const messages = new Messages(
      keeper(storage, () => {}),
      changes(),
      3,
    );
    const next = snowflakes(clock);
    for (let i = 0; i < 5; i += 1) {
      const id = next();
      storage.saveFile(id, new Uint8Array([i]));
      const message = { id, channel_id: ids.classe, attachments: [], embeds: [] };
      messages.add({ message: message as never, onlyFor: null, files: [{ id } as never] });
    }
    const left = messages.list(ids.classe, { limit: 10 }, () => true).map(({ message }) => message.id);
    expect(left).toHaveLength(3);
    for (const id of left) expect(storage.readFile(id)).toBeDefined();
    expect(storage.load()).toHaveLength(3);
    const [first = ''] = left;
    const posted = messages.get(ids.classe, first);
    if (posted) messages.edit({ ...posted, files: [] });
    expect(storage.readFile(first)).toBeUndefined();
    expect(messages.ofFile(first)).toBeUndefined();
  });
});
