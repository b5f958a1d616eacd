/** /temperatura over a model that follows a script: replayed, stopped, and with forged buttons. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { scriptedEngine } from '../support/engine.ts';

const { engine, script } = scriptedEngine({ next: SCRIPT });
let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({ engine });
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());
afterEach(() => {
  script.passMs = 0;
  expect(room.logged).toEqual([]);
});

const finished = async (handle: Awaited<ReturnType<Actor['slash']>>) =>
  handle.until('all the texts', (message) => JSON.stringify(message).includes('Altro seme'));
const fields = (message: Awaited<ReturnType<typeof finished>>) => message.embeds[0]?.fields ?? [];

it('the same seed writes the same five texts, also from the button of another panel', async () => {
  const first = await finished(await anna.slash('temperatura', { testo: 'Il gatto beve il', seme: 7 }));
  const again = await finished(await anna.slash('temperatura', { testo: 'Il gatto beve il', seme: 7 }));
  expect(fields(first)).toHaveLength(5);
  expect(fields(again)).toEqual(fields(first));
  expect(first.content).toContain('estratti fra tutti i token');
  const other = await finished(await anna.press('Altro seme', { message: first }));
  const seed = /seme (\d+)/.exec(other.embeds[0]?.title ?? '')?.[1];
  const replayed = await finished(
    await anna.slash('temperatura', { testo: 'Il gatto beve il', seme: Number(seed) }),
  );
  expect(fields(replayed)).toEqual(fields(other));
});

it('stopped, it shows what was written, and says what was not', async () => {
  script.passMs = 30;
  const handle = await anna.slash('temperatura', { testo: 'Il gatto beve il' });
  const writing = await handle.until('a first word', (message) =>
    /\*\*/.test(message.embeds[0]?.fields?.[0]?.value ?? ''),
  );
  await anna.press('Ferma', { message: writing });
  const values = fields(await finished(handle)).map(({ value }) => value);
  expect(values.at(-1)).toBe('*(non scritto: fermato prima)*');
  expect(values[0]).toContain('Il gatto beve il');
});

it('a forged seed becomes a fresh one, a forgotten text says so', async () => {
  const message = await finished(await anna.slash('temperatura', { testo: 'Roma' }));
  const id = /temperatura:semina:([^:]+):/.exec(JSON.stringify(message.components))?.[1] ?? '';
  for (const seed of ['-1', '4294967296', '1.5', 'x']) {
    const view = await finished(await anna.forge(`v1:temperatura:semina:${id}:${seed}`, { message }));
    expect(view.embeds[0]?.title).toMatch(/seme \d{1,10}$/);
  }
  expect(await (await anna.forge('v1:temperatura:apri:nonesiste', { message })).text()).toContain(
    'è stato cancellato',
  );
});
