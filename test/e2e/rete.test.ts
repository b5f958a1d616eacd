/** /rete in a class: a small network, really trained, looked at, damaged, and shown what people drew. */
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCompute } from '../../src/compute/compute.ts';
import { errors } from '../../src/text/errors.ts';
import type { Actor } from '../support/actor.ts';
import { dist, startClass, type TestClass } from '../support/class.ts';
import { png } from '../support/png.ts';

let room: TestClass;
let anna: Actor;
let bruno: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
  bruno = await room.aula.student('Bruno');
});
afterAll(() => room.close());
afterEach(() => expect(room.logged).toEqual([]));

const opened = async (values: Parameters<Actor['slash']>[1] = {}) => {
  const handle = await anna.slash('rete', values);
  return handle.until('the answer', ({ attachments }) => attachments.length > 0);
};
const altOf = (message: Awaited<ReturnType<typeof opened>>) => message.attachments[0]?.description ?? '';

it('a digit: its answer, the outputs in the alt text, and the measured accuracy', async () => {
  const message = await opened({ cifra: 7 });
  expect(message.content).toMatch(/La rete dice \*\*\d\*\* \(probabilità \*\*.*%\*\*\)/);
  expect(message.content).toMatch(/1\.996 cifre mai viste.*risposte giuste: \d+,\d\s%\. Seme 1/);
  expect(altOf(message)).toContain('(7)');
  const outputs = [...altOf(message).matchAll(/(\d) ([\d,·⁻⁰-⁹>< ]+)\u00a0%/g)];
  expect(outputs.map(([, digit]) => Number(digit))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it('the pages: another digit, one it gets wrong, noise, weights, damage and repair', async () => {
  let message = await opened({ cifra: 3 });
  const go = async (button: string, has: RegExp) => {
    const press = await anna.press(button, { message });
    message = await press.until(String(has), ({ content }) => has.test(content));
  };
  await go('Una che sbaglia', /ma chi l’ha scritta voleva fare/);
  await go('Solo rumore', /Questo è rumore/);
  expect(message.content).toMatch(/Su 100 quadri di rumore/);
  await go('I pesi', /Ogni quadro è un neurone/);
  await go('Danneggia', /La rete è intera/);
  await go('Spegnine altri 4', /\*\*4 neuroni spenti\*\* su 24/);
  const first = message.content;
  await go('Riaccendi tutti', /La rete è intera/);
  await go('Spegnine altri 4', /\*\*4 neuroni spenti\*\* su 24/);
  expect(message.content).toBe(first);
  const chosen = await anna.choose('Spegni o riaccendi un neurone', '0', { message });
  message = await chosen.until('one more or less', ({ content }) =>
    /\*\*[35] neuroni spenti\*\*/.test(content),
  );
  await go('Torna al rumore', /a rispondere è la rete danneggiata/);
  const other = await anna.choose('Mostrale una cifra scelta da te', '0', { message });
  message = await other.until('a zero', (m) => altOf(m).includes('(0)'));
});

it('somebody else’s press gives a copy, and after a restart the buttons still work', async () => {
  const message = await opened({ cifra: 1 });
  const { watch } = bruno.seat;
  await watch.until('the buttons', () => watch.messages.get(message.id)?.message.components?.[0]);
  const copy = await (await bruno.press('I pesi', { message })).reply();
  expect(copy.flags).toBe(64);
  await room.restartBot();
  const press = await anna.press('Solo rumore', { message });
  await press.until('noise', ({ content }) => content.includes('Questo è rumore'));
});

it('forged arguments become the usual ones', async () => {
  const message = await opened({ cifra: 1 });
  for (const args of ['-1:x:q', '1e9:99999999999:n-4', '1:0:n99999999']) {
    const reply = await (await anna.forge(`v1:rete:cifra:${args}`, { message })).reply();
    expect(reply.content).toContain('La rete dice');
  }
  const gone = await anna.forge('v1:rete:cifra:1:0:dNonesiste', { message });
  expect(await gone.text()).toContain('Il tuo disegno è stato cancellato');
});

describe('a picture of one’s own', () => {
  const answer = async (bytes: Uint8Array, name = 'foto.png') => {
    const handle = await anna.slash('rete', { immagine: { name, bytes, type: 'image/png' } });
    return (await handle.reply()).content;
  };
  const LINE = (x: number, y: number) => (x > 95 && x < 105 && y > 40 && y < 160 ? 20 : 245);

  it('is read as the network sees it', async () => {
    expect(await answer(png(200, 200, LINE))).toMatch(/Nel tuo disegno la rete legge \*\*\d\*\*/);
  });

  it.each([
    ['a text with the name of a picture', new TextEncoder().encode('ciao'), 'non è un’immagine PNG o JPEG'],
    ['a picture cut off', png(200, 200, LINE).subarray(0, 120), 'danneggiata o incompleta'],
    ['only a signature', png(9, 9, LINE).subarray(0, 20), 'danneggiata o incompleta'],
    ['white paper', png(200, 200, () => 255), 'non trovo nessun segno'],
    [
      'ruled paper',
      png(200, 200, (x, y) => (x % 20 < 3 || y % 20 < 3 ? 30 : 250)),
      'troppo oltre a una cifra',
    ],
  ])('%s gets a sentence that says what to do', async (_, bytes, sentence) => {
    expect(await answer(bytes)).toContain(sentence);
  });

  it('a few bytes that would unpack to gigabytes are refused unopened', async () => {
    const bomb = png(1, 1, LINE, { width: 60_000, height: 60_000, data: deflateSync(Buffer.alloc(1000)) });
    expect(await answer(bomb)).toContain('60.000 × 60.000 pixel');
  });

  it('a digit and a picture together are refused', async () => {
    const immagine = { name: 'a.png', bytes: png(20, 20, LINE), type: 'image/png' };
    const handle = await anna.slash('rete', { immagine, cifra: 3 });
    expect(await handle.text()).toContain('Scegli una delle due');
  });
});

it('a task that fails is an error of its own, and the thread goes on', async () => {
  const compute = createCompute({ worker: dist('src/compute/worker.js') });
  const { signal } = new AbortController();
  const broken = compute.run('reader-judge', { network: { layers: [] }, silenced: [] }, signal);
  await expect(broken).rejects.toThrow(/reader-judge/);
  expect((await compute.run('digits-held', {}, signal)).count).toBe(1996);
  await compute.close();
});

it('training tells how it goes, is shared by all who wait, and can be stopped', async () => {
  const slow = { digits: 10_000, epochs: 500 };
  const busy = await startClass({ digits: { recipes: { reader: slow, coder: slow } } });
  const carla = await busy.aula.student('Carla');
  const dario = await busy.aula.student('Dario');
  const told = (message: { content: string }) =>
    /epoca \d+ di 500.*\*\*\d+(,\d+)?\s%\*\*/.test(message.content);
  const first = await carla.slash('rete', {});
  const second = await dario.slash('rete', {});
  const message = await first.until('how it goes', told, 25_000);
  await second.until('how it goes', told, 25_000);
  await carla.press('Ferma', { message });
  await first.until('the end', ({ content }) => content.includes(errors.cancelled));
  // the other still waits, and hears on
  const now = (await second.reply({ quietMs: 0 })).content;
  await second.until('more', (m) => told(m) && m.content !== now);
  await busy.close();
  expect(busy.logged).toEqual([]);
});
