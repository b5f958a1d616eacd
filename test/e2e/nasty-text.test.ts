/** Texts that no lesson needs and every class will type: none of them breaks, formats, pings or ends up in the log. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { messagesIn } from '../support/sent.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());

/** Marks that can be found again in the log. */
const NASTY: Readonly<Record<string, string>> = {
  'lone surrogates': 'segreto \uD83D e \uDC31 rotto',
  NUL: 'segreto\u0000nullo',
  'an emoji family': 'segreto 👨‍👩‍👧‍👦 famiglia',
  'a skin tone and a flag': 'segreto 👍🏽🇮🇹',
  Hebrew: 'segreto שלום עולם',
  'a right-to-left override': 'segreto \u202Egnirts',
  'a special token': 'segreto <|endoftext|><bos><|im_start|>',
  everyone: '@everyone @here segreto',
  Markdown: '**segreto** ~~x~~ ||y|| [a](http://b.it) `c` ```d``` # e\n# titolo\n> cita\n- uno',
  'an ANSI escape': 'segreto \u001b[31mrosso\u001b[0m',
  'a combining tower': `segreto a${'\u0301'.repeat(40)}`,
  'only spaces': '     ',
  'only line ends': '\n\n\n',
  'a custom emoji and a time': 'segreto <:a:123456789012345678> <t:1700000000:R> </aiuto:123>',
};

describe.each(Object.entries(NASTY))('%s', (_, text) => {
  it.each(['tokenizza', 'probabilita', 'completa'])('/%s answers', async (name) => {
    const more = name === 'completa' ? { token: 3, seme: 1 } : {};
    const handle = await anna.rawSlash(name, { testo: text, ...more });
    const message = await handle.reply({ quietMs: 20 });
    expect(message.content).toMatch(/token\*\* per|Dopo «|ha continuato «/);
    expect(message.attachments[0]?.description).toBeTruthy();
    // the rest of the text stays as it was written, whatever the person's part does
    expect(message.content).not.toMatch(/\p{Cc}(?<!\n)/u);
    expect(message.content).not.toMatch(/(?<!\\)(\*\*segreto|~~x|\|\|y|<@|<:a|<t:1|^# titolo|^> cita)/m);
  });
});

it('shows what a person typed as it was typed', async () => {
  const heading = async (testo: string) =>
    (await (await anna.rawSlash('probabilita', { testo })).reply()).content.split(' il modello')[0];
  expect(await heading(NASTY.Markdown ?? '')).toMatchInlineSnapshot(
    `"Dopo «\\*\\*segreto\\*\\* \\~\\~x\\~\\~ \\|\\|y\\|\\| \\[a\\]\\(http\\://b.it\\) \\\`c\\\` \\\`\\\`\\\`d\\\`\\\`\\\` \\# e ⏎ \\# titolo ⏎ \\> cita ⏎ \\- uno»"`,
  );
  expect(await heading(NASTY.NUL ?? '')).toMatchInlineSnapshot(`"Dopo «segreto␀nullo»"`);
  expect(await heading(NASTY['an ANSI escape'] ?? '')).toMatchInlineSnapshot(
    `"Dopo «segreto ␛\\[31mrosso␛\\[0m»"`,
  );
  expect(await heading(NASTY['lone surrogates'] ?? '')).toMatchInlineSnapshot(`"Dopo «segreto � e � rotto»"`);
  expect(await heading(NASTY['a right-to-left override'] ?? '')).toMatchInlineSnapshot(
    `"Dopo «segreto ⟨RLO⟩gnirts»"`,
  );
  expect(await heading(NASTY.Hebrew ?? '')).toBe('Dopo «\u2068segreto שלום עולם\u2069»');
  expect(await heading('a'.repeat(300))).toBe(`Dopo «…${'a'.repeat(120)}»`);
});

it('a person named in a text is not called', async () => {
  const bruno = await room.aula.student('Bruno');
  const testo = `<@${bruno.me.user.id}> <@&1> @everyone`;
  for (const name of ['tokenizza', 'probabilita', 'completa']) {
    const message = await (await anna.slash(name, { testo })).reply();
    expect([message.mentions, message.mention_roles, message.mention_everyone]).toEqual([[], [], false]);
  }
  const said = await bruno.say(`@everyone <@${anna.me.user.id}>`);
  const tokens = await (await anna.messageCommand('Tokenizza', said.message)).reply();
  expect([tokens.mentions, tokens.mention_everyone]).toEqual([[], false]);
});

it.each(['tokenizza', 'probabilita', 'completa'])('/%s refuses an empty or an endless text', async (name) => {
  const ask = async (testo: string) => {
    const { flags = 0, content } = await (await anna.rawSlash(name, { testo })).reply();
    return `${flags & 64 ? 'solo tu: ' : ''}${content}`;
  };
  expect(await ask('')).toBe('solo tu: `testo` è vuoto: scrivi almeno un carattere.');
  expect(await ask('x'.repeat(50_000))).toBe(
    'solo tu: `testo` è troppo lungo: 50.000 caratteri, il massimo è 2.000. Accorcialo e riprova.',
  );
});

it('a text of too many tokens is refused by the two commands that ask the model', async () => {
  const testo = 'xyz'.repeat(200);
  const sentence = 'Il testo è troppo lungo: 600 token, il massimo è 512. Accorcialo e riprova.';
  for (const name of ['probabilita', 'completa'])
    expect((await (await anna.slash(name, { testo })).reply()).content).toBe(sentence);
  expect((await (await anna.slash('tokenizza', { testo })).reply()).content).toContain('**600 token**');
});

afterEach(() => {
  const messages = messagesIn(room.sent);
  expect(messages.length).toBeGreaterThan(0);
  for (const { allowed_mentions } of messages) expect(allowed_mentions).toEqual({ parse: [] });
  expect(room.logged).toEqual([]);
  expect(room.told.join('\n')).not.toMatch(/segreto|endoftext|xxx/);
  expect(room.aula.errors).toEqual([]);
});
