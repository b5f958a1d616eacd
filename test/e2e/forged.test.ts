/** What no honest client sends: wrong values, invented buttons, commands that don't exist. Each gets a sentence, or nothing worse. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
let panel: APIMessage;
let promptId: string;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
  panel = await (await anna.slash('probabilita', { testo: 'Il gatto beve il' })).reply();
  promptId = /v1:probabilita:estrai:([\w-]+):/.exec(JSON.stringify(panel.components))?.[1] ?? '';
});
afterAll(() => room.close());
afterEach(() => {
  expect(room.logged).toEqual([]);
  expect(room.aula.errors).toEqual([]);
});

describe('options', () => {
  const ask = async (name: string, values: Readonly<Record<string, unknown>>) => {
    const { content, flags } = await (await anna.rawSlash(name, values)).reply({ quietMs: 20 });
    expect(flags).toBe(64);
    return content;
  };

  it('missing, of another type, out of range: all the problems at once, to this person alone', async () => {
    expect(await ask('probabilita', {})).toBe('Manca `testo`: scrivilo e invia di nuovo.');
    expect(
      await ask('completa', {
        testo: 5,
        temperatura: 'calda',
        top_k: 1.5,
        seme: -1,
        quante: 9,
        privato: 'no',
      }),
    ).toMatchInlineSnapshot(`
      "\`testo\` deve essere un testo.
      \`temperatura\` deve essere un numero.
      \`top_k\` deve essere un numero intero.
      \`seme\` deve essere fra 0 e 4.294.967.295.
      \`quante\` deve essere fra 1 e 4.
      \`privato\` deve essere sì o no."
    `);
    expect(await ask('probabilita', { testo: 'Il', temperatura: '1' })).toMatchInlineSnapshot(
      `"\`temperatura\` deve essere un numero."`,
    );
    expect(await ask('probabilita', { testo: 'Il', top_p: 0 })).toMatchInlineSnapshot(
      `"\`top_p\` deve essere fra 0,01 e 1."`,
    );
    expect(await ask('probabilita', { testo: null, top_k: -3, temperatura: 1e300 })).toMatchInlineSnapshot(`
      "Manca \`testo\`: scrivilo e invia di nuovo.
      \`temperatura\` deve essere fra 0 e 5.
      \`top_k\` deve essere fra 0 e 1.000.000."
    `);
  });

  it('an unknown tokenizer', async () => {
    const handle = await anna.rawSlash('tokenizza', { testo: 'Il', tokenizer: '__proto__' });
    expect((await handle.reply()).content).toMatchInlineSnapshot(
      `"\`tokenizer\` può essere: modello, gpt2, r50k_base, p50k_base, cl100k_base, o200k_base, o200k_harmony."`,
    );
  });

  it('numbers with endless decimals still fit in the buttons', async () => {
    const values = { testo: 'Il gatto', temperatura: 4.123456789012345, top_p: 0.012345678901234568 };
    expect((await (await anna.slash('probabilita', values)).reply()).content).toContain(
      '-# T = 4,1235 · top-k spento · top-p 0,0123',
    );
    const tiny = await (await anna.slash('completa', { ...values, temperatura: 1.5e-300, token: 2 })).reply();
    expect(tiny.content).toContain('-# T = 0 ·');
  });

  it('suggestions without a cursor, for no command, for a number', async () => {
    const typing = async (name: string, options: readonly object[]) =>
      (await anna.raw({ type: 4, data: { id: '1', name, type: 1, options } })).state;
    const option = { name: 'tokenizer', type: 3, value: 'gpt' };
    expect(await typing('tokenizza', [option])).toBe('acknowledged');
    expect(await typing('sparito', [{ ...option, focused: true }])).toBe('acknowledged');
    expect(await typing('tokenizza', [{ ...option, value: 7, focused: true }])).toBe('acknowledged');
  });
});

describe('commands that are not there', () => {
  it.each(['sparito', 'constructor', '__proto__', 'Tokenizza'])('/%s', async (name) => {
    const handle = await anna.raw({ type: 2, data: { id: '1', name, type: 1, options: [] } });
    expect((await handle.reply({ quietMs: 20 })).content).toMatch(
      /^Questo comando non lo conosco più\. Aggiorna Discord e riprova; con <\/aiuto:\d+> vedi quelli che ci sono\.$/,
    );
  });
  it('in a message’s menu', async () => {
    const { message } = await anna.say('ciao');
    const resolved = { messages: { [message.id]: message } };
    const data = { id: '1', name: 'Sparito', type: 3, target_id: message.id, resolved };
    expect((await (await anna.raw({ type: 2, data })).reply()).content).toMatch(/^Questo comando non lo/);
  });
});

describe('buttons', () => {
  const press = async (customId: string, values?: readonly string[]) => {
    const handle = await anna.forge(customId, { message: panel, ...(values ? { values } : {}) });
    return (await handle.reply({ quietMs: 20 })).content;
  };
  const unknown = /^Questo pulsante non lo riconosco/;
  const forgotten = /^Il testo di questo pannello è stato cancellato/;

  it.each([
    '',
    'x',
    'v0:probabilita:estrai',
    'v2:probabilita:estrai:abc',
    'v1',
    'v1:',
    'v1::',
    'v1:probabilita',
    'v1:probabilita:',
    'v1:probabilita:constructor',
    'v1:probabilita:__proto__',
    'v1:probabilita:hasOwnProperty:1',
    'v1:constructor:estrai',
    'v1:__proto__:estrai',
    'v1:aiuto:apri',
    'v1:Tokenizza:apri',
    'v1:probabilita:estrai:<@1>',
    'v1:probabilita:estrai:🐱',
    `v1:probabilita:estrai:${'9'.repeat(90)}`,
    'altro-bot:bottone',
  ])('%j is unknown', async (id) => expect(await press(id)).toMatch(unknown));

  it.each(['estrai', 'estrai:niente', 'imposta', 'imposta:x:y:NaN', 'togli:..', 'estrai100:0', 'aggiungi'])(
    'probabilita:%s has no text any more',
    async (rest) => expect(await press(`v1:probabilita:${rest}`)).toMatch(forgotten),
  );

  it.each([
    'estrai',
    'estrai:NaN:NaN:NaN:x',
    'estrai:-5:-5:-5:f',
    'estrai:1e308:1e308:1e308:l',
    'estrai:Infinity:Infinity:Infinity:f',
    'estrai:0x10:1.5:0.5:f:1:2:3',
    'imposta:x:0:0:0:f',
    'estrai100:0.0001:0:1:l',
    'apri:1.23456789012345:999999999999999999999:0.98765432109876543',
  ])('settings in probabilita:%s become possible ones', async (rest) => {
    const [action, ...more] = rest.split(':');
    expect(await press(['v1:probabilita', action, promptId, ...more].join(':'))).toMatch(
      /^Dopo «Il gatto beve il»/,
    );
  });

  it.each(['', '-1', 'NaN', '1.5', '999999', '1e400', '327', 'x'])(
    'no token %j is appended',
    async (token) => {
      const notAToken = 'Questo token non è nel vocabolario del modello.';
      if (token !== '')
        expect(await press(`v1:probabilita:aggiungi:${promptId}:1:0:1:f:${token}`)).toBe(notAToken);
      else expect(await press(`v1:probabilita:aggiungi:${promptId}:1:0:1:f`)).toBe(notAToken);
      expect(await press(`v1:probabilita:scegli:${promptId}:1:0:1:f`, token === '' ? [] : [token])).toBe(
        notAToken,
      );
    },
  );

  it('nothing is left to take away', async () => {
    expect(await press(`v1:probabilita:togli:${promptId}:1:0:1:f`)).toBe(
      'Non ci sono più token da togliere: il testo è quello che hai scritto tu.',
    );
  });

  it.each([
    ['tokenizza:apri', /token\*\* per/],
    ['tokenizza:dettagli:niente', /^`tokenizer` può essere: modello, gpt2/],
    ['tokenizza:confronta:modello', /token\*\* per/],
    ['completa:rifai:NaN:NaN:NaN:x:NaN:2:NaN', /ha continuato «Il gatto beve il»/],
    ['completa:rifai:1:0:1:f:99:1:1e99', /ha continuato «Il gatto beve il»/],
    ['completa:passi:0:1:1:f:-1:2:-7', /ogni token, la probabilità/],
  ])('%s with wrong arguments', async (target, expected) => {
    const [command, action, ...more] = target.split(':');
    expect(await press(['v1', command, action, promptId, ...more].join(':'))).toMatch(expected);
  });

  it('a Stop button of something over, or of nothing', async () => {
    expect(await press('v1:ferma:123')).toBe('Questa richiesta è già finita: non c’è più niente da fermare.');
    expect(await press('v1:ferma:__proto__')).toMatch(/già finita/);
  });

  it('a form that nobody opened', async () => {
    const data = { custom_id: 'v1:probabilita:modulo', components: [] };
    expect((await (await anna.raw({ type: 5, data })).reply()).content).toMatch(unknown);
  });
});
