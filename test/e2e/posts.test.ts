/** What the bot posts in a channel by itself, and commands that it runs without anybody typing them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defineCommand, defineCommandGroup, defineSubcommand, OptionType } from '../../src/bot/command.ts';
import { PostError } from '../../src/bot/posts.ts';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { PNG } from '../support/tiny-bot.ts';

const text = <N extends string>(name: N) =>
  ({ type: OptionType.String, name, description: 'Un testo', required: true }) as const;
const picture = (alt: string) => ({ name: 'figura.png', alt, png: PNG });
const attempt = async (work: Promise<string | undefined>) => {
  try {
    return { text: (await work) ?? 'fatto' };
  } catch (error) {
    if (error instanceof PostError) return { text: error.fault };
    throw error;
  }
};

const bacheca = defineCommandGroup({
  data: { name: 'bacheca', description: 'Messaggi nel canale' },
  subcommands: [
    defineSubcommand({
      data: {
        name: 'appendi',
        description: 'Manda',
        options: [text('testo'), { ...text('canale'), required: false }],
      },
      ack: 'defer-private',
      run: ({ options: { testo, canale }, place }, { posts }) =>
        attempt(
          posts.send(
            canale ?? place.channelId,
            {
              text: testo,
              pictures: [picture('prima'), picture('seconda')],
              rows: [[{ kind: 'button', label: 'Su', target: { command: 'bacheca', action: 'su' } }]],
            },
            testo.startsWith('unico') ? testo : undefined,
          ),
        ),
    }),
    defineSubcommand({
      data: { name: 'cambia', description: 'Cambia', options: [text('messaggio'), text('testo')] },
      ack: 'defer-private',
      run: ({ options: { messaggio, testo }, place }, { posts }) =>
        attempt(
          posts
            .edit(place.channelId, messaggio, { text: testo, pictures: [picture('terza')] })
            .then(() => undefined),
        ),
    }),
    defineSubcommand({
      data: { name: 'dillo', description: 'A una persona', options: [text('persona'), text('testo')] },
      ack: 'defer-private',
      run: ({ options: { persona, testo } }, { posts }) =>
        attempt(posts.tell(persona, { text: testo }).then(() => undefined)),
    }),
    defineSubcommand({
      data: { name: 'rotto', description: 'Una vista che non si può disegnare' },
      ack: 'defer-private',
      run: ({ place }, { posts }) =>
        attempt(
          posts.send(place.channelId, {
            rows: [[{ kind: 'button', label: 'x', target: { command: 'a b', action: 'x' } }]],
          }),
        ),
    }),
  ],
  buttons: { su: { ack: 'private', run: async () => ({ text: 'premuto' }) } },
});
const eco = defineCommand({
  data: {
    name: 'eco',
    description: 'Ripete',
    options: [
      text('testo'),
      { type: OptionType.Integer, name: 'volte', description: 'Quante', max_value: 3 },
    ],
  },
  ack: 'defer',
  run: async ({ options: { testo, volte = 1 }, person }) => ({
    text: `${person.name}: ${testo.repeat(volte)}`,
  }),
});
const lancia = defineCommand({
  data: {
    name: 'lancia',
    description: 'Esegue un altro comando e lo manda alla classe',
    options: [
      text('comando'),
      text('testo'),
      { type: OptionType.Integer, name: 'volte', description: 'Quante' },
    ],
  },
  ack: 'defer-private',
  async run({ options: { comando, testo, volte }, ...context }, { perform, posts }) {
    const options = { testo, ...(volte === undefined ? {} : { volte }) };
    const view = await perform({ name: comando, options, context });
    return { text: await posts.send(context.place.channelId, view) };
  },
});

let room: TestClass;
let anna: Actor;
let bruno: Actor;
beforeAll(async () => {
  room = await startClass({ commands: [bacheca, eco, lancia] });
  [anna, bruno] = [await room.aula.student('Anna'), await room.aula.student('Bruno')];
});
afterAll(() => room.close());
afterEach(() => {
  room.aula.faults.clear();
  expect(room.aula.errors).toEqual([]);
});

const told = async (name: string, values: Record<string, string | number>) =>
  (await (await anna.slash(name, values)).reply()).content;
const post = (testo = 'ciao') => told('bacheca appendi', { testo });
const change = (messaggio: string, testo = 'cambiato') => told('bacheca cambia', { messaggio, testo });
const seen = (id: string) =>
  bruno.seat.watch.until(`message ${id}`, () => bruno.seat.watch.messages.get(id)?.message);

describe('a post', () => {
  it('is seen by all, pings nobody, and its button works for whoever presses', async () => {
    const id = await post('@everyone guardate');
    const message = await seen(id);
    expect([message.content, message.mention_everyone, message.interaction_metadata]).toEqual([
      '@everyone guardate',
      false,
      undefined,
    ]);
    expect(message.attachments.map(({ description }) => description)).toEqual(['prima', 'seconda']);
    expect((await (await bruno.press('Su', { message })).reply()).content).toBe('premuto');
  });

  it('is edited: text, pictures and buttons are replaced', async () => {
    const id = await post();
    expect(await change(id)).toBe('fatto');
    await bruno.seat.watch.until('the edit', () =>
      bruno.seat.watch.messages.get(id)?.message.content === 'cambiato' ? true : undefined,
    );
    const { attachments, components } = await seen(id);
    expect([attachments.map(({ description }) => description), components]).toEqual([['terza'], []]);
  });

  it('goes to direct messages, and where it was told', async () => {
    const canale = bruno.seat.go('dm').id;
    const id = await told('bacheca appendi', { testo: 'a te', canale });
    expect((await seen(id)).channel_id).toBe(canale);
    bruno.seat.go('classe');
  });

  it('with the same nonce is there once, however often it is sent', async () => {
    anna.seat.go('dm');
    const first = await post('unico 1');
    expect(await post('unico 1')).toBe(first);
    expect(await post('unico 2')).not.toBe(first);
    anna.seat.go('classe');
  });

  it('is told to one person; nobody is not there', async () => {
    expect(await told('bacheca dillo', { persona: bruno.me.user.id, testo: 'solo a te' })).toBe('fatto');
    const direct = await bruno.seat.watch.until('the message', () =>
      [...bruno.seat.watch.messages.values()].find(({ message }) => message.content === 'solo a te'),
    );
    expect(direct.message.channel_id).toBe(bruno.seat.go('dm').id);
    bruno.seat.go('classe');
    expect(await told('bacheca dillo', { persona: '1100000000000000099', testo: 'x' })).toBe('gone');
  });

  it('longer than a message goes on in others, under the first one’s id', async () => {
    const long = Array.from({ length: 5 }, (_, i) => String(i).repeat(900)).join('\n');
    const id = await told('lancia', { comando: 'eco', testo: long });
    expect((await seen(id)).content).toMatch(/^Anna: 0+/);
    await bruno.seat.watch.until('the rest', () =>
      [...bruno.seat.watch.messages.values()].find(({ message }) => message.content.endsWith('4444')),
    );
  });
});

describe('when a post can’t be made', () => {
  beforeAll(() => void anna.seat.go('laboratorio'));

  it('is gone when the message was deleted, or never was the bot’s channel', async () => {
    const id = await post();
    room.aula.remove(await seen(id));
    expect(await change(id)).toBe('gone');
    expect(await told('bacheca appendi', { testo: 'x', canale: '1100000000000000099' })).toBe('gone');
  });

  it.each([
    ['gone', { match: /^POST .*channels.*messages/, status: 404, code: 10003 }],
    ['forbidden', { match: /^POST .*channels.*messages/, status: 403, code: 50013 }],
    ['forbidden', { match: /^POST .*channels.*messages/, status: 403, code: 50001 }],
    ['unreachable', { match: /^POST .*channels.*messages/, status: 500, times: 10 }],
  ])('%s: %j', async (fault, trouble) => {
    room.aula.faults.refuse(trouble);
    expect(await post()).toBe(fault);
    room.aula.faults.clear();
    expect(await post()).toMatch(/^\d+$/);
  });

  it.each([
    ['gone', { match: /^PATCH .*channels.*messages/, status: 404, code: 10008 }],
    ['forbidden', { match: /^PATCH .*channels.*messages/, status: 403, code: 50001 }],
    ['unreachable', { match: /^PATCH .*channels.*messages/, status: 503, times: 10 }],
  ])('an edit: %s: %j', async (fault, trouble) => {
    anna.seat.go('dm');
    const id = await post();
    room.aula.faults.refuse(trouble);
    expect(await change(id)).toBe(fault);
    room.aula.faults.clear();
    expect(await change(id)).toBe('fatto');
  });

  it('a short fault is passed over: once 500, or asked to wait', async () => {
    anna.seat.go('classe');
    room.aula.faults.refuse({ match: /^POST .*channels.*messages/, status: 500, times: 2 });
    expect(await post()).toMatch(/^\d+$/);
    room.aula.faults.rateLimit({ match: /^POST .*channels.*messages/, retryAfter: 0.1 });
    expect(await post()).toMatch(/^\d+$/);
    expect(room.logged).toEqual([]);
  });

  it('a view that can’t be drawn is a defect, and is logged as one', async () => {
    expect(await told('bacheca rotto', {})).toMatch(/^Qualcosa è andato storto/);
    expect(room.logged.length).toBe(1);
    expect(room.logged[0]).toContain('custom_id part "a b"');
  });
});

describe('a command run by another', () => {
  // each channel has a limit of its own on how much is posted in it
  beforeAll(() => void anna.seat.go('laboratorio'));

  it('is the same as typed, for the person it is run for', async () => {
    const id = await told('lancia', { comando: 'eco', testo: 'oh', volte: 2 });
    expect((await seen(id)).content).toBe('Anna: ohoh');
    expect((await seen(id)).flags).toBe(0);
  });

  it.each([
    [{ comando: 'boh', testo: 'x' }, /^Questo comando non lo conosco più/],
    [{ comando: 'bacheca', testo: 'x' }, /^Questo comando non lo conosco più/],
    [{ comando: 'eco', testo: 'x', volte: 4 }, '`volte` deve essere al massimo 3.'],
    [{ comando: 'bacheca cambia', testo: 'x' }, 'Manca `messaggio`'],
  ])('%j is refused in words', async (values, words) => {
    expect(await told('lancia', values)).toMatch(words);
  });
});
