/** /dati in the aula: counted, turned, with texts of the class's own; files that are read and files that aren't; copies, restarts, forgeries. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { scriptedEngine } from '../support/engine.ts';
import { partsOf } from '../support/screen.ts';

const { engine, script } = scriptedEngine({ next: SCRIPT });
let room: TestClass;
let anna: Actor;
let bruno: Actor;
beforeAll(async () => {
  room = await startClass({ engine });
  [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const quick = { quietMs: 80 };
const open = async (values = {}, who = anna) => (await who.slash('dati', values)).reply(quick);
const press = async (button: string, message: APIMessage, who = anna) =>
  (await who.press(button, { message })).reply(quick);
const cases = ({ content }: APIMessage) => /conto ([\d.]+) cas[oi]: `+ ?(.+?) ?`+ (\d+) volt/.exec(content)?.slice(1); // biome-ignore format: one line
const lines = ({ embeds }: APIMessage) => embeds[0]?.description?.split('\n');
const text = (content: string, name = 'testo.txt') => ({
  file: { name, bytes: Buffer.from(content), type: 'text/plain' },
});
const OWN = 'Il drago vola alto. Il drago sputa fuoco. Il drago vola lontano. La strega ride sempre.';

describe('a built-in text', () => {
  it('is counted as by hand, beside what the model says', async () => {
    const panel = await open({ corpus: 'piccolo', n: 3, inizio: 'Il gatto beve', seme: 1 });
    expect(cases(panel)).toEqual(['2', 'il', '1']);
    expect(panel.content).toContain('8 frasi, 44 parole, 16 diverse');
    expect(panel.attachments[0]?.description).toContain('«il» 1 su 2, 50,0\u00a0%; «l’» 1 su 2, 50,0\u00a0%');
    const scripted = await open({ corpus: 'piccolo', inizio: 'Il gatto beve il' });
    expect(scripted.content).toContain('qui dice `·latte`');
    expect(lines(panel)).toHaveLength(5);
    expect(lines(await open({ corpus: 'piccolo', n: 3, inizio: 'Il gatto beve', seme: 1 }))).toEqual(
      lines(panel),
    );
  });

  it('turns with buttons, from 1 to 5, and a part of it is less', async () => {
    const panel = await open({ n: 4, inizio: 'Il gatto beve' });
    const five = await press('n +', panel);
    expect(five.content).toContain('n = 5');
    expect(five.content).toContain('n troppo grande');
    const more = partsOf(five).flat().find(({ label }) => label === 'n +'); // biome-ignore format: one line
    expect(more?.disabled).toBe(true);
    const tenth = await press('10 % del testo', await press('n −', await press('n −', five)));
    expect(tenth.content).toContain('Pochi dati');
    expect(tenth.content).toContain('**: 22 frasi');
    const sided = await (
      await anna.choose('Un altro testo da contare…', 'parziale', { message: tenth })
    ).reply(quick);
    // another text is read whole, whatever part there was of the one before
    expect(sided.content).toContain('Di parte, un testo che vede un lato solo**: 56 frasi');
    expect(cases(await open({ corpus: 'parziale' }))).toEqual(['7', 'un', '4']);
    expect(lines(await press('Un’altra', sided))).toHaveLength(5);
  });

  it('a beginning too short for the window is told, and n = 1 is a bag of words', async () => {
    const panel = await open({ corpus: 'piccolo', n: 5, inizio: 'il gatto' });
    expect(panel.content).toContain('potrei guardare 4 parole, ma l’inizio ne ha solo 2');
    const three = await press('n −', await press('n −', panel));
    expect(three.content).not.toContain('potrei guardare');
    const one = await press('n −', await press('n −', three));
    expect(one.content).toContain('**n = 1.**');
    expect(one.content).not.toContain('ma l’inizio ne ha');
  });

  it('words that it never saw: it says how far back it looks', async () => {
    const panel = await open({ corpus: 'piccolo', n: 4, inizio: 'un drago beve' });
    expect(panel.content).toContain('Si chiama *backoff*');
    expect(cases(panel)?.[0]).toBe('3');
  });
});

describe('a text of the class’s own', () => {
  it('pasted, with other words, and back to a built-in one', async () => {
    const panel = await open({ testo: OWN, inizio: 'il drago', n: 3 });
    expect(cases(panel)).toEqual(['3', 'vola', '2']);
    await anna.press('Altre parole', { message: panel });
    await anna.submit({ inizio: 'la strega' });
    const now = async () => (await anna.messages()).find(({ id }) => id === panel.id) ?? panel;
    await expect.poll(async () => cases(await now())).toEqual(['1', 'ride', '1']);
    const base = await (
      await anna.choose('Un altro testo da contare…', 'base', { message: await now() })
    ).reply(quick);
    expect(base.content).toContain('220 frasi');
    const own = await (await anna.choose('Un altro testo da contare…', 'classe', { message: base })).reply(
      quick,
    );
    expect(own.content).toContain('4 frasi');
  });

  it('pasted in the form', async () => {
    const panel = await open();
    await anna.press('Conta un testo tuo', { message: panel });
    await anna.submit({ testo: OWN, inizio: '' });
    const now = async () => (await anna.messages()).find(({ id }) => id === panel.id)?.content;
    await expect.poll(now).toContain('4 frasi, 20 parole');
    await anna.press('Conta un testo tuo', { message: panel });
    expect(await (await anna.submit({ testo: 'due parole', inizio: '' })).text()).toContain('troppo corto');
  });

  it('files: UTF-8, and what Windows writes; the panel outlives a restart', async () => {
    const panel = await open({ ...text(OWN, '__drago__.txt'), inizio: 'il drago' });
    expect(panel.content).toContain('\\_\\_drago\\_\\_.txt');
    const latin = await open({ file: { name: 'a.txt', bytes: Buffer.from(`Perché no? ${OWN}`, 'latin1'), type: 'text/plain' }, inizio: 'perché' }); // biome-ignore format: one line
    expect(cases(latin)).toEqual(['1', 'no', '1']);
    await room.restartBot();
    expect(cases(await press('n −', panel))?.slice(0, 2)).toEqual(['3', 'vola']);
  });

  it.each([
    ['binary', Buffer.from([1, 2, 0, 255, 3]), 'testo semplice'],
    ['a document', Buffer.from('PK\u0003\u0004xxxx'), 'documento o un archivio'],
    ['empty', Buffer.from('\n'), 'vuoto'],
    ['too large', Buffer.alloc(200_001, 'a '), 'troppo grande'],
    ['too short', Buffer.from('ciao a tutti'), 'troppo corto'],
  ])('%s is refused in words', async (_, bytes, words) => {
    const { content } = await open({ file: { name: 'x.txt', bytes, type: 'text/plain' } });
    expect(content).toContain(words);
  });

  it('both at once are refused', async () => {
    expect((await open({ ...text(OWN), testo: OWN })).content).toContain('uno alla volta');
  });

  it.each([
    ['emoji', '🐱🐶👩‍👩‍👧 '.repeat(300)],
    ['right to left', 'شرب القط الحليب. '.repeat(60)],
    ['NUL', 'a\0b '.repeat(60)],
  ])('%s', async (_, testo) => {
    const { content } = await open({ testo, inizio: '🐱' });
    expect(content).toMatch(/^📚|troppo corto/);
  });

  it('200 kB of one line', async () => {
    const { content } = await open(text('parole diverse ma sempre quelle '.repeat(6200), 'lungo.txt'));
    expect(content).toContain('31.000 parole');
  });
});

describe('whoever else, and whatever else', () => {
  it('someone else gets a copy of their own', async () => {
    const panel = await open({ n: 3 });
    const copy = await press('n +', panel, bruno);
    expect([copy.flags, copy.content.includes('n = 4')]).toEqual([64, true]);
    expect((await anna.messages()).find(({ id }) => id === panel.id)?.content).toBe(panel.content);
  });

  it('forged states become possible ones; forgotten panels say so', async () => {
    const panel = await open({ corpus: 'piccolo' });
    const id = /dati:mostra:([\w-]+):/.exec(JSON.stringify(panel.components))?.[1];
    for (const forged of ['x:classe:99:9:-1', 'x:__proto__:NaN:1e9:0x1', 'x']) {
      const handle = await anna.forge(`v1:dati:mostra:${id}:${forged}`, { message: panel });
      expect((await handle.reply(quick)).content).toContain('220 frasi');
    }
    for (const action of ['mostra', 'testo', 'parole', 'incolla'])
      expect(await (await anna.forge(`v1:dati:${action}:nonesiste`, { message: panel })).text()).toContain(
        'cancellato',
      );
  });

  it('a model in trouble: the counting goes on without it', async () => {
    script.damaged = 'cavallo';
    const { content } = await open({ inizio: 'Il cavallo corre' });
    script.damaged = null;
    expect(content).toContain('Il modello linguistico per ora non risponde.');
    expect(content).toContain('`nel` 1 volta');
  });
});
