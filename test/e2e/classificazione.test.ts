/** /classificazione in the aula: a line by hand, what learns in front of the class, files, copies, restarts, forgeries. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { partsOf } from '../support/screen.ts';

let room: TestClass;
let anna: Actor;
let bruno: Actor;
/** how many looks there were, and what each of them waits for */
const pauses = { count: 0, hold: null as Promise<void> | null };
beforeAll(async () => {
  room = await startClass({
    pause: async (_, signal) => {
      pauses.count++;
      const stopped = new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      if (pauses.hold !== null) await Promise.race([pauses.hold, stopped]);
    },
  });
  [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const quick = { quietMs: 60 };
const open = async (values = {}, who = anna, channel: 'classe' | 'dm' = 'dm') =>
  (await who.slash('classificazione', values, { channel })).reply(quick);
const press = async (button: string, message: APIMessage, who = anna) =>
  (await who.press(button, { message })).reply(quick);
/** presses, and waits until it has learnt */
const learn = async (button: string, message: APIMessage) =>
  (await anna.press(button, { message })).until('what was learnt', ({ content }) => content.includes('la perdita è passata')); // biome-ignore format: one line
const score = ({ content }: APIMessage) => Number(/visti: \*\*([\d,]+)/.exec(content)?.[1]?.replace(',', '.')); // biome-ignore format: one line
const alt = ({ attachments }: APIMessage) => attachments[0]?.description ?? '';
const labels = (message: APIMessage) => partsOf(message).flat().map((part) => part.label ?? part.placeholder); // biome-ignore format: one line
const file = (text: string) => ({ name: 'classi.csv', bytes: new TextEncoder().encode(text), type: 'text/csv' }); // biome-ignore format: one line

describe('a line by hand', () => {
  it('is turned, moved, turned over; the table counts every point', async () => {
    const panel = await open();
    expect(alt(panel)).toContain('Una retta a mano, angolo 0°, spostamento 0,00');
    const [a, b, c, d] = [...alt(panel).matchAll(/(\d+) detti/g)].map(([, n]) => Number(n));
    expect((a ?? 0) + (b ?? 0)).toBe(45);
    expect((c ?? 0) + (d ?? 0)).toBe(45);
    expect(score(panel)).toBeCloseTo((((a ?? 0) + (d ?? 0)) / 90) * 100, 0);
    const turned = await press('↻ −15°', panel);
    expect(alt(turned)).toContain('angolo −15°');
    expect(turned.content).toMatch(/↑|↓|come prima/);
    const over = await press('Scambia i lati', turned);
    expect(alt(over)).toContain('angolo 165°, spostamento 0,00');
    expect(over.content).toContain('Sotto (zona azzurra)');
    expect(score(over)).toBeCloseTo(100 - score(turned), 0);
    expect(alt(await press('↕ +0,5', over))).toContain('spostamento 0,50');
    expect(labels(await press('Mostra i mai visti', over))).toContain('Nascondi i mai visti');
  });

  it('is typed; what does not fit is refused', async () => {
    const panel = await open({ privato: true });
    await anna.press('Scrivi…', { message: panel });
    await anna.submit({ angolo: '-37,5', spostamento: '0,25' });
    const now = async () => (await anna.messages()).find(({ id }) => id === panel.id) ?? panel;
    await expect.poll(async () => alt(await now())).toContain('angolo −37,5°, spostamento 0,25');
    await anna.press('Scrivi…', { message: panel });
    const refused = await (await anna.submit({ angolo: '400', spostamento: 'NaN' })).reply(quick);
    expect(refused.content.split('\n')).toHaveLength(2);
  });

  it('the class keeps its best without names; somebody else’s press is a copy', async () => {
    const panel = await open({ dati: 'lune', seme: 5 }, anna, 'classe');
    const worse = await press('↻ −15°', panel);
    expect(worse.content).not.toContain('in questo canale');
    const mine = await press('↺ +15°', await press('↺ +15°', worse));
    expect(mine.content).toContain('🏆');
    const copy = await press('↺ +5°', mine, bruno);
    expect([copy.flags, copy.content.includes('è una copia tua')]).toEqual([64, true]);
    expect(alt(copy)).toContain('angolo 20°');
    expect(alt(await press('↻ −5°', mine))).toContain('angolo 10°');
    expect(copy.content).not.toMatch(/Anna|Bruno/);
  });
});

describe('what learns', () => {
  it('XOR: no line can, and why; a small network can, on points it never saw too', async () => {
    const panel = await open({ dati: 'xor' });
    expect(panel.content).not.toContain('Perché una retta non può fare lo XOR?');
    const logistic = await learn('Regressione logistica', panel);
    expect(logistic.content).toContain('Perché una retta non può fare lo XOR?');
    expect(alt(logistic)).toMatch(/mai visti\. Perdita \(log loss\) 0,\d+\.$/);
    expect(score(logistic)).toBeLessThan(70);
    expect(labels(logistic)).toContain('Piccola rete');
    pauses.count = 0;
    const network = await learn('Piccola rete', logistic);
    expect(pauses.count).toBe(5);
    expect(score(network)).toBeGreaterThan(95);
    expect(alt(network)).toMatch(
      /Una rete con 4 neuroni nascosti, dopo 600 passi.*9\d,\d|100 % dei 30 mai visti/,
    );
    const two = await (await anna.choose('Neuroni nascosti', '2', { message: network })).until('two', (m) => alt(m).includes('con 2 neuroni') && m.content.includes('perdita è passata')); // biome-ignore format: one line
    expect(score(two)).toBeLessThan(score(network));
    const eight = await (await anna.choose('Neuroni nascosti', '8', { message: two })).until('eight', (m) => m.content.includes('Ognuno degli 8') && m.content.includes('perdita è passata')); // biome-ignore format: one line
    const again = await learn(
      'Piccola rete',
      await learn('Regressione logistica', await press('A mano', eight)),
    );
    expect(again.content).toContain('seme 1:');
  });

  it('is shown step by step, and the end at once for who asks', async () => {
    let go = (): void => undefined;
    pauses.hold = new Promise<void>((resolve) => {
      go = resolve;
    });
    const panel = await open({ dati: 'cerchi' });
    const handle = await anna.press('Regressione logistica', { message: panel });
    const first = await handle.until('the first look', ({ content }) => content.includes('⏳'));
    expect(alt(first)).toContain('prima di imparare');
    expect(labels(first)).toEqual(['Salta alla fine']);
    await anna.press('Salta alla fine', { message: first });
    const end = await handle.until('the end', ({ content }) => content.includes('perdita è passata'));
    expect(alt(end)).toContain('dopo 200 passi');
    // a press on the way takes its place, and finds the end saved
    const other = await anna.press('Piccola rete', { message: end });
    await other.until('its first look', ({ content }) => content.includes('⏳'));
    const id = /logistica:([^:"]+)|rete:([^:"]+)/.exec(JSON.stringify(end.components));
    const hand = await anna.forge(`v1:classificazione:mano:${id?.[1] ?? id?.[2]}`, { message: end });
    const stopped = await hand.until('by hand', (m) => alt(m).startsWith('Una retta a mano'));
    go();
    pauses.hold = null;
    expect(labels(stopped)).toContain('Scrivi…');
  });
});

it('works after a restart; forged and expired panels are refused in words', async () => {
  const panel = await learn('Piccola rete', await learn('Regressione logistica', await open()));
  await room.restartBot();
  const shown = await press('Mostra i mai visti', panel);
  expect(alt(shown)).toContain('dopo 600 passi');
  const id = /classificazione:mano:([^:"]+)/.exec(JSON.stringify(panel.components))?.[1] ?? '';
  const forged = async (rest: string, values?: string[]) =>
    (await anna.forge(`v1:classificazione:${rest}`, { message: panel, ...(values ? { values } : {}) })).reply({ quietMs: 30 }); // biome-ignore format: one line
  for (const action of ['gira', 'rete', 'semina', 'scrivi', 'dati', 'mostra'])
    expect((await forged(`${action}:nonesiste`)).content).toMatch(/^Questo pannello è stato cancellato/);
  expect(alt(await forged(`gira:${id}:1e9`))).toContain('angolo 0°');
  expect(alt(await forged(`dati:${id}`, ['constructor']))).toContain('angolo 0°');
  expect((await forged(`neuroni:${id}`, ['1000000'])).content).toMatch(/4 \*\*neuroni|⏳/);
});

describe('points of one’s own', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${100 + (i % 7)};${5e5 + (i % 2) * 1e5 + (i % 5) * 1e4};${i % 2 ? '*gatto*' : '@everyone'}`); // biome-ignore format: one line
  it('are read, keep their names and units, and are learnt', async () => {
    const panel = await open({ csv: file(`metri;euro;specie\n${rows.join('\n')}`) });
    expect(panel.content).toContain('\\*gatto\\*');
    expect(labels(panel)).not.toContain('Altri punti');
    expect(score(await learn('Regressione logistica', panel))).toBe(100);
  });
  it.each([
    ['1;2\n3;4', /riga 1: 2 colonne invece di 3/],
    [rows.map((row) => row.replace(/;[^;]+$/, ';gatto')).join('\n'), /una sola classe/],
    [`${rows.join('\n')}\n1;2;cane`, /3 classi/],
    [`${rows.map((row) => row.replace(/;[^;]+$/, ';a')).join('\n')}\n1;2;b`, /troppo pochi/],
    [rows.map((row) => row.replace(/^\d+/, '5')).join('\n'), /sempre lo stesso numero/],
    [
      `${rows.join('\n')}\n=SOMMA(A1);2;gatto\n1;NaN;gatto\n1;2;`,
      /formula[\s\S]*`NaN`[\s\S]*manca la classe/,
    ],
  ])('a bad file, %#, is refused with what to do', async (text, expected) => {
    expect((await open({ csv: file(text) })).content).toMatch(expected);
  });
});
