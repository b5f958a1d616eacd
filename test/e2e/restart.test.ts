/** Switched off and on again, over the same file: yesterday's conversation is there and its buttons work, or say why not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { scriptedEngine } from '../support/engine.ts';
import { partsOf } from '../support/screen.ts';

const folder = mkdtempSync(join(tmpdir(), 'prossimo-'));
let room: TestClass;
beforeAll(async () => {
  room = await startClass({ database: join(folder, 'prossimo.db') });
});
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = { testo: 'Il gatto beve il' };

it('the bot restarts: the buttons of before work, nothing is registered again', async () => {
  const anna = await room.aula.student('Anna');
  const panel = await (await anna.slash('probabilita', ask)).reply();
  expect(room.bot.registered).toBe(true);
  await room.restartBot();
  expect(room.bot.registered).toBe(false);
  expect(room.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  const colder = await (await anna.press('⏪ T 0,5', { message: panel })).reply();
  expect([colder.id, colder.content]).toEqual([panel.id, expect.stringContaining('T = 0,5')]);
  expect(await (await anna.slash('aiuto')).text()).toContain('probabilita');
});

it('while the bot is away a press fails at once, and the page stays up', async () => {
  const anna = await room.aula.student('Anna');
  await room.bot.close();
  const failed = await anna.press('Estrai');
  expect([failed.state, failed.acknowledgedMs < 1000]).toEqual(['failed', true]);
  await room.restartBot();
  expect((await anna.press('Estrai')).state).toBe('acknowledged');
});

it('aula and bot restart: who was in the room goes on with their own panel', async () => {
  const anna = await room.aula.student('Anna');
  const panel = await (await anna.slash('probabilita', { ...ask, privato: true })).reply();
  const seen = await anna.screen();
  await room.bot.close();
  await room.aula.restart();
  await room.restartBot();
  expect(await anna.screen()).toBe(seen);
  const colder = await (await anna.press('⏪ T 0,5', { message: panel })).reply();
  expect([colder.id, colder.content]).toEqual([panel.id, expect.stringContaining('T = 0,5')]);
});

it('everything restarts: the conversation of the class is still there, and its buttons work', async () => {
  const carla = await room.aula.student('Carla');
  const panel = await (await carla.slash('probabilita', ask)).reply();
  const bruno = await room.aula.student('Bruno');
  const seen = await bruno.screen();
  await room.close();
  room = await startClass({ database: join(folder, 'prossimo.db') });
  expect(room.bot.registered).toBe(false);
  const late = await room.aula.student('Dino');
  expect(await late.screen()).toBe(seen);
  const copy = await (
    await late.choose('Scegli un token da aggiungere al testo…', '·latte', { message: panel })
  ).reply();
  expect([copy.flags, copy.content]).toEqual([64, expect.stringContaining('«Il gatto beve il latte»')]);
});

it('a prompt past its life says so', async () => {
  const anna = await room.aula.student('Anna');
  const panel = await (await anna.slash('probabilita', ask)).reply();
  room.database.run('UPDATE prompts SET expires = 1');
  for (const button of ['Estrai', 'Completa', '🔍 Guarda dentro', '⏪ T 0,5'])
    expect((await (await anna.press(button, { message: panel })).reply()).content).toBe(
      'Il testo di questo pannello è stato cancellato, perché lo conservo solo per qualche giorno. Scrivi di nuovo il comando.',
    );
  expect((await (await anna.slash('probabilita', ask)).reply()).content).toContain('`·latte`');
});

it('taking a token back works when the shorter text was erased', async () => {
  const anna = await room.aula.student('Anna');
  await (await anna.slash('probabilita', ask)).reply();
  const longer = await (await anna.choose('Scegli un token da aggiungere al testo…', '·latte')).reply();
  room.database.run("UPDATE prompts SET expires = 1 WHERE tokens = '[]'");
  const shorter = await (await anna.press('Togli ultimo', { message: longer })).reply();
  expect(shorter.content).toMatch(/^Dopo «Il gatto beve il» .+Ultimo token tolto\./s);
});

it('who waits while the bot is switched off is told; a completion keeps what it has', async () => {
  const { engine } = scriptedEngine({ next: SCRIPT, passMs: 40 });
  const other = await startClass({ engine });
  const [anna, bruno] = [await other.aula.student('Anna'), await other.aula.student('Bruno')];
  const writes = await anna.slash('completa', { testo: 'Il gatto', token: 200, seme: 5 });
  await writes.until('some words', ({ embeds }) => embeds.length > 0);
  const asks = await bruno.slash('probabilita', { testo: 'a b c d e f g h i l m n o p q r s t u v z' });
  await other.bot.close();
  expect((await asks.reply()).content).toBe('Prossimo si sta spegnendo: riprova fra poco.');
  const kept = await writes.reply();
  expect(kept.embeds[0]?.description).toMatch(/^Il gatto\s?\*\*/);
  expect(
    partsOf(kept)
      .flat()
      .map(({ label }) => label),
  ).not.toContain('Ferma');
  expect(other.logged).toEqual([]);
  await other.restartBot();
  await other.close();
});
