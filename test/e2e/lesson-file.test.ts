/** A teacher's own lesson file: problems with their lines, a private preview, adopted, led, taken away. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { SMALL_LESSON } from '../support/small-lesson.ts';

let room: TestClass;
let prof: Actor;
beforeAll(async () => {
  room = await startClass({ lessons: [] });
  prof = await room.aula.teacher('Prof');
});
afterAll(async () => {
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
  await room.close();
});

const upload = async (who: Actor, text: string | Uint8Array) =>
  (
    await who.slash('lezione prova', {
      file: { name: 'mia.md', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text },
    })
  ).reply();

it('what is wrong is told with its line', async () => {
  expect(await (await prof.slash('lezione elenco')).text()).toContain('Non c’è ancora nessuna lezione');
  const broken = SMALL_LESSON.text.replace('id="vere"', 'id="pezzi"').replace('minuti: 10', 'minuti: molti');
  const { content } = await upload(prof, broken);
  expect(content).toContain('Ci sono 2 problemi');
  expect(content).toContain('riga 4:');
  expect(content).toContain(`riga ${broken.slice(0, broken.indexOf('id="pezzi" tipo')).split('\n').length}:`);
  const unknown = SMALL_LESSON.text.replace('"tokenizza"', '"tokenizzza"');
  expect((await upload(prof, unknown)).content).toContain('tokenizza');
  expect((await upload(prof, new Uint8Array([0xff, 0xfe, 0x00]))).content).toContain('riga 1');
  const anna = await room.aula.student('Anna');
  expect((await upload(anna, SMALL_LESSON.text)).content).toContain('solo chi insegna');
});

it('a good one is seen step by step, adopted for the server, led, and removed', async () => {
  const first = await upload(prof, SMALL_LESSON.text);
  expect(first.content).toContain('7 passi, 6 domande');
  expect(first.flags).toBe(64);
  const second = await (await prof.press('▶', { message: first })).reply();
  expect(second.content).toContain('### 2 · Quanti pezzi?');
  expect(second.embeds.map(({ title }) => title)).toEqual(['Domanda', 'Poi, con la soluzione']);
  const adopted = await (await prof.press('Adotta per questo server', { message: second })).reply();
  expect(adopted.content).toContain('ora è fra le lezioni');
  expect(await (await prof.slash('lezione elenco')).text()).toContain('Una piccola lezione');
  expect(await prof.autocomplete('lezione avvia', 'lezione', 'picc')).toEqual([
    { name: 'Una piccola lezione', value: 'piccola' },
  ]);
  const panel = await (await prof.slash('lezione avvia', { lezione: 'piccola' })).reply();
  expect(panel.content).toContain('passo 1 di 7');
  expect(await prof.autocomplete('lezione vai', 'passo', 'conta')).toEqual([
    { name: '6. Conta', value: '6' },
  ]);
  const back = await (await prof.press('◀', { message: adopted })).reply();
  const removed = await (await prof.press('Togli dal server', { message: back })).reply();
  expect(removed.content).toContain('non è più');
  expect(await (await prof.slash('lezione avanti')).text()).toContain('passo 2 di 7');
});

it('an upload whose preview is over says so', async () => {
  const first = await upload(prof, SMALL_LESSON.text);
  room.database.run('UPDATE panels SET expires = 1');
  expect(await (await prof.press('▶', { message: first })).text()).toContain('L’anteprima è scaduta');
});

it('a teacher is warned at the start of what the loaded model does otherwise, and reminded of it later', async () => {
  const wanting = SMALL_LESSON.text.replace(
    'Due minuti, non di più.\n:::',
    '$&\n\n::attesa{tokens="9" su="Il gatto"}',
  );
  const first = await upload(prof, wanting.replace('id: piccola', 'id: attesa'));
  await (await prof.press('Adotta per questo server', { message: first })).reply();
  const there = { channel: 'laboratorio' } as const;
  const panel = await (await prof.slash('lezione avvia', { lezione: 'attesa' }, there)).reply({
    quietMs: 300,
  });
  expect(panel.content).toContain('«Il gatto» ha 9 token. Con questo modello, invece, ne ha 2.');
  const second = await (await prof.press('Avanti', { message: panel })).reply();
  expect(second.content).toContain('che cosa cambia è scritto nel pannello del passo 1');
  expect(second.content).not.toContain('ne ha 2');
  const sure = await (await prof.press('Fine', { message: second })).reply();
  const over = await (await prof.press('Sì, finisci la lezione', { message: sure })).reply();
  expect(over.content).not.toContain('modello caricato');
});
