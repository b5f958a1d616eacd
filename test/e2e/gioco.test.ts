/** /gioco in the aula: alone to the end, and a class of thirty that votes on one message; restarts, double presses, and who may do what. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { partsOf } from '../support/screen.ts';
import type { Place } from '../support/where.ts';

/** Between two edits of the board. */
const EDITS_MS = 300;

let room: TestClass;
let anna: Actor;
let bruno: Actor;
let prof: Actor;
beforeAll(async () => {
  room = await startClass({ livePostMs: EDITS_MS });
  [anna, bruno, prof] = await Promise.all([
    room.aula.student('Anna'),
    room.aula.student('Bruno'),
    room.aula.teacher('Prof'),
  ]);
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const quick = { quietMs: 30 };
const TEXT = 'Il gatto beve il latte e non mangia il pane.';
const labels = (message: APIMessage) => partsOf(message).flat().map(({ label }) => label); // biome-ignore format: one line
const choices = (message: APIMessage) => partsOf(message).flat().filter(({ custom_id }) => /:(scelgo|voto):/.test(custom_id ?? '')); // biome-ignore format: one line
const first = (message: APIMessage) => choices(message)[0]?.custom_id ?? '';
const now = async (message: APIMessage, who: Actor, channel: Place = 'classe') =>
  (await who.messages({ channel })).find(({ id }) => id === message.id) ?? message;

describe('alone', () => {
  const open = async (values = {}, who = anna) => (await who.slash('gioco', values)).reply(quick);

  it('from the first guess to the summary; the right one among four each time', async () => {
    let message = await open({ testo: TEXT });
    expect(message.content).toContain('> Il gatto beve **▢**');
    expect(message.content).toContain('Turno 1 di 8');
    expect(choices(message)).toHaveLength(4);
    expect(labels(message)).toContain('·il');
    message = await (await anna.press('·il', { message })).reply(quick);
    expect(message.content).toContain('✅ Era proprio `·il`!');
    expect(message.content).toContain('> Il gatto beve il **▢**');
    // after the course's sentence the script makes « latte» the likeliest, and the text goes on so
    const missed = choices(message).find(({ label }) => label !== '·latte');
    message = await (await anna.press(missed?.custom_id ?? '', { message })).reply(quick);
    expect(message.content).toContain('Il testo continua con `·latte`');
    expect(message.attachments[0]?.description).toMatch(/«·latte» [\d,]+.% \(giusto\)/u);
    for (let round = 2; round < 8; round++)
      message = await (await anna.press(first(message), { message })).reply(quick);
    expect(message.content).toMatch(/🏁 Finito: [1-8] su 8/);
    expect(message.content).toMatch(/La tua perplessità è \*\*[\d.,]+\*\*/);
    expect(labels(message)).toContain('Un’altra partita');
    const again = await (await anna.press('Un’altra partita', { message })).reply(quick);
    expect(again.content).toContain('Turno 1');
  });

  it('«altro…»: the first token of what was typed, after a space where there is one', async () => {
    const message = await open({ testo: TEXT });
    await anna.press('altro…', { message });
    await anna.submit({ parola: 'vino rosso' });
    await expect.poll(async () => (await now(message, anna)).content).toContain('Hai scelto `·vino`');
    await anna.press('altro…', { message });
    expect(await (await anna.submit({ parola: '   ' })).text()).toContain('almeno un carattere');
  });

  it('two presses at once count once, an old button nothing', async () => {
    const message = await open({ testo: TEXT });
    const twice = await Promise.all(
      [0, 1].map((i) => anna.press(choices(message)[i]?.custom_id ?? '', { message })),
    );
    await Promise.all(twice.map((handle) => handle.reply({ quietMs: 300 })));
    expect((await now(message, anna)).content).toContain('Turno 2 di 8');
    const old = await anna.forge(first(message), { message });
    await old.reply(quick);
    expect((await now(message, anna)).content).toContain('Turno 2 di 8');
  });

  it('goes on after a restart; somebody else is sent to a game of their own', async () => {
    const message = await open({ testo: TEXT });
    await room.restartBot();
    const next = await (await anna.press(first(message), { message })).reply(quick);
    expect(next.content).toContain('Turno 2');
    const other = await (await bruno.forge(first(next), { message: next })).reply(quick);
    expect([other.flags, other.content]).toEqual([
      64,
      'Questa partita è di un’altra persona: comincia la tua con `/gioco`.',
    ]);
  });

  it('texts: none, too short, emoji, right to left; forged tokens and rounds', async () => {
    expect((await open()).content).toContain('Turno 1');
    expect((await open({ testo: '.' })).content).toContain('troppo corto');
    expect((await open({ testo: '🐱🐶 **a** <@1>' })).content).toContain('Turno 1');
    const message = await open({ testo: 'شرب القط الحليب' });
    expect(message.content).toContain('Turno 1');
    const id = /scelgo:([\w-]+):/.exec(first(message))?.[1];
    for (const bad of [`${id}:0:999999`, `${id}:0:-1`, `${id}:0`])
      expect(await (await anna.forge(`v1:gioco:scelgo:${bad}`, { message })).text()).toContain(
        'non è nel vocabolario',
      );
    expect(await (await anna.forge('v1:gioco:scelgo:nonesiste:0:1', { message })).text()).toContain(
      'cancellato',
    );
  });
});

describe('with the class', () => {
  const open = async (who: Actor, channel: Place = 'classe') => {
    const handle = await who.slash('gioco', { modo: 'classe', testo: 'Il gatto beve il' }, { channel });
    await handle.reply(quick);
    const board = (await who.messages({ channel })).findLast(({ content }) =>
      content.includes('🗳️ **Che cosa'),
    );
    if (board === undefined) throw new Error('no board');
    return board;
  };
  const say = async (who: Actor, button: string, message: APIMessage) =>
    (await who.press(button, { message })).text(quick);

  it('thirty vote at once, and none is lost, also over a restart; the draws are thirty', async () => {
    const board = await open(prof);
    expect(labels(board)).toContain('·latte');
    const latte = choices(board).find(({ label }) => label === '·latte')?.custom_id ?? '';
    const sole = choices(board).find(({ label }) => label === '·sole')?.custom_id ?? '';
    const students = await Promise.all(
      Array.from({ length: 30 }, (_, i) => room.aula.student(`Alunno ${i}`)),
    );
    const edits = () =>
      room.sent.filter(({ method, path }) => method === 'PATCH' && path.includes(`/messages/${board.id}`));
    const [start, before] = [performance.now(), edits().length];
    const votes = await Promise.all(
      students.map((who, i) => who.press(i < 20 ? latte : sole, { message: board })),
    );
    expect(await votes[0]?.text()).toContain('Il tuo voto: `·latte`');
    await expect.poll(async () => (await now(board, prof)).content).toContain('**30 persone**');
    // thirty private answers are edited too; of the board itself only one now and then
    const most = 1 + (performance.now() - start) / EDITS_MS;
    expect(edits().length - before).toBeLessThanOrEqual(most);
    expect(edits().length).toBeGreaterThan(before);
    const changed = students[0];
    if (changed) expect(await say(changed, '·sole', board)).toContain('`·sole`');
    await room.restartBot();
    expect(await say(prof, 'Svela', board)).toContain('Svelato');
    const shown = await now(board, prof);
    expect(shown.content).toContain('**30 persone** al voto. La classe preferisce `·latte` (19 su 30)');
    expect(shown.attachments[0]?.description).toContain('«·sole» la classe 11 su 30');
    expect(await say(prof, 'Se estraiamo tutti', shown)).toContain('Estratto');
    const drawn = await now(board, prof);
    const observed = [...(drawn.attachments[1]?.description ?? '').matchAll(/(\d+) \(attesi/g)].map(([, n]) => Number(n)); // biome-ignore format: one line
    expect(observed.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(30);
    expect(drawn.content).toContain('Se estraiamo in 30');
    expect(await say(prof, 'Continua con ·latte', drawn)).toContain('Avanti');
    const next = await now(board, prof);
    expect(next.content).toContain('> Il gatto beve il latte **▢**');
    expect(next.content).toContain('Nessuno ha ancora votato');
    expect(await (await anna.forge(latte, { message: next })).text()).toContain('già stato svelato');
  });

  it('only the owner or a teacher reveals, once, and with a vote', async () => {
    // a channel bears five edits in five seconds: the class has just used its own
    for (const who of [bruno, prof]) who.seat.go('laboratorio');
    const board = await open(anna, 'laboratorio');
    expect(await say(anna, 'Svela', board)).toContain('Non ha ancora votato nessuno');
    await say(bruno, '·latte', board);
    expect(await say(bruno, 'Svela', board)).toContain('è di chi ha aperto la partita');
    expect(await say(bruno, 'Fine', board)).toContain('è di chi ha aperto la partita');
    await bruno.press('altro…', { message: board });
    expect(await (await bruno.submit({ parola: 'vino' })).text()).toContain('Il tuo voto: `·vino`');
    await say(prof, '·latte', board);
    const reveal = partsOf(board).flat().find(({ label }) => label === 'Svela')?.custom_id ?? ''; // biome-ignore format: one line
    const twice = await Promise.all([prof, anna].map((who) => who.forge(reveal, { message: board })));
    const said = await Promise.all(twice.map((handle) => handle.text()));
    expect(said.filter((text) => text.includes('Svelato'))).toHaveLength(1);
    const shown = await now(board, anna, 'laboratorio');
    expect(shown.content).toMatch(
      /\*\*2 persone\*\* al voto\. Pari merito, un voto a testa: `·(latte`, `·vino|vino`, `·latte)`\./,
    );
    expect(await say(anna, 'Fine', shown)).toContain('Partita chiusa');
    const over = await now(board, anna, 'laboratorio');
    expect(over.content).toContain('Partita finita dopo 1 turno');
    expect(await (await bruno.forge(first(board), { message: over })).text()).toMatch(
      /è finita|già stato svelato/,
    );
  });

  it('in a direct message, alone; a board that was deleted is told', async () => {
    const board = await open(bruno, 'dm');
    await say(bruno, '·latte', board);
    const message = await open(bruno, 'dm');
    await say(bruno, '·latte', message);
    expect(await say(bruno, 'Svela', message)).toContain('Svelato');
    expect((await now(message, bruno, 'dm')).content).toContain(
      '**1 persona** al voto. La classe preferisce',
    );
    room.aula.remove(board);
    const id = /voto:([\w-]+):/.exec(first(board))?.[1];
    const gone = await bruno.forge(`v1:gioco:svela:${id}:0`, { message });
    expect(await gone.text({ timeoutMs: 10_000 })).toContain('non c’è più');
    for (const action of ['svela', 'estrai', 'avanti', 'fine', 'voto'])
      expect(await (await bruno.forge(`v1:gioco:${action}:nonesiste:0:65`, { message })).text()).toMatch(/cancellato/); // biome-ignore format: one line
  });
});
