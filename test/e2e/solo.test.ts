/** A student follows a small lesson alone, in a direct message: wrong answers, hints, a restart, and buttons that don't fit any more. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import type { Handle } from '../support/handle.ts';
import { showMessage } from '../support/screen.ts';

const LESSON = `---
id: gatto
titolo: Il gatto e i token
minuti: 5
livello: base
prerequisiti: []
obiettivi:
  - contare i token
---

## Che cosa legge?

Il modello legge pezzi di parole.

::comando{nome="tokenizza" testo="Il gatto beve il"}

:::domanda{id="pezzi"}
Che cos’è un token?
- [x] Un pezzo di testo
- [ ] Una lettera
  Le lettere sono più piccole.
- [ ] Una frase
  Una frase ne contiene molti.
::aiuto[Guarda i colori.]
::aiuto[Alcuni sono più lunghi di una lettera.]
:::

## Quanti?

:::domanda{id="quanti" tipo="numero" calcola="token" su="Il gatto beve il"}
Quanti token ha «Il gatto beve il»?
::aiuto[Guarda gli spazi.]
:::

Li ha contati il modello.

## Che cosa viene dopo?

:::previsione{id="dopo" su="Il gatto beve il"}
Che parola metterà?
- latte
- vino
:::

Nei testi il latte è più frequente.

## Ti è piaciuta?

:::voto{id="piace"}
Com’è andata?
- bene
- male
:::
`;
const lessons = [{ file: '01-gatto.md', text: LESSON }];

let room: TestClass;
let anna: Actor;
let bruno: Actor;
/** what Anna has in front of her */
let panel: APIMessage;
const dm = { channel: 'dm' } as const;
beforeAll(async () => {
  room = await startClass({ lessons });
  anna = await room.aula.student('Anna');
  bruno = await room.aula.student('Bruno');
});
afterAll(() => room.close());
afterEach(() => expect(room.logged).toEqual([]));

/** nothing here is shown in parts: the first answer is the whole */
const brief = { quietMs: 40 };
const seen = async (handle: Promise<Handle>) => {
  panel = await (await handle).reply(brief);
  return JSON.stringify(panel.embeds) + panel.content;
};
const press = (label: string) => seen(anna.press(label, { message: panel, ...dm }));
const send = async (risposta: string) => {
  await anna.press('Rispondi', { message: panel, ...dm });
  return anna.submit({ risposta });
};
/** A form changes the panel it was opened from. */
const write = async (risposta: string, expected: string) => {
  await send(risposta);
  const now = async () => {
    panel = (await anna.messages(dm)).find(({ id }) => id === panel.id) ?? panel;
    return JSON.stringify(panel.embeds);
  };
  await expect.poll(now).toContain(expected);
};
const buttons = () =>
  (panel.components ?? []).flatMap((row) =>
    'components' in row ? row.components.flatMap((part) => ('label' in part ? [part] : [])) : [],
  );
const disabled = (label: string) => buttons().find((part) => part.label === label)?.disabled === true;
const session = () => /lezione:solo-[a-z]+:([\w-]+)/.exec(JSON.stringify(panel.components))?.[1] ?? '';
/** A press on what the panel doesn't offer. */
const forged = async (action: string) =>
  (await anna.forge(`v1:lezione:solo-${action}`, { message: panel, ...dm })).text(brief);

it('begins in a direct message, where the panel stays, with the step’s command run', async () => {
  await seen(anna.slash('lezione segui', { lezione: 'gatto' }, dm));
  expect(showMessage(panel)).toMatchInlineSnapshot(`
    "Prossimo → Anna /lezione segui: ### 1 · Che cosa legge?
    -# Il gatto e i token · passo 1 di 4 · da solo, al tuo ritmo
    -# Circa 5 minuti. Alla fine saprai: contare i token.
    Il modello legge pezzi di parole.
      ▌ Domanda
      ▌ Che cos’è un token?
      ▌ Rispondi quando vuoi: si può riprovare
      ▌ Risultato di /tokenizza
      ▌ **4 token** per 16 caratteri (16 byte) con \`modello di prova\`.
      ▌ Il modello non vede lettere né parole: vede solo questi numeri, gli id dei token.
      [immagine: Testo diviso in token da modello di prova (4 token · 16 caratteri · 16 byte): «Il» 256; «·gatto» 259; «·beve» 261; «·il» 263.]
      [bottoni: A · Un pezzo di testo | B · Una lettera | C · Una frase]
      [bottoni: Indietro (spento) | Avanti (spento) | Aiuto (2)]"
  `);
  expect((panel.flags ?? 0) & 64).toBe(0);
  expect(disabled('Avanti')).toBe(true);
});

it('a wrong answer says why at once, and never what is right; hints come one at a time', async () => {
  const wrong = await press('B · Una lettera');
  expect(wrong).toContain('Le lettere sono più piccole.');
  expect(wrong).not.toContain('✅');
  expect(panel.attachments).toHaveLength(1);
  expect(await press('Aiuto (2)')).toContain('Guarda i colori.');
  const second = await press('Aiuto (1)');
  expect(second).toContain('Alcuni sono più lunghi');
  expect(second).toContain('Le lettere sono più piccole.');
  expect(buttons().map(({ label }) => label)).not.toContain('Aiuto (0)');
});

it('pressing what isn’t offered gets nowhere', async () => {
  const id = session();
  expect(await forged(`avanti:${id}:0`)).toContain('Ecco dove sei');
  expect(await forged(`avanti:${id}:3`)).toContain('Ecco dove sei');
  expect(await forged(`rispondi:${id}:1:0`)).toContain('Ecco dove sei');
  expect(await forged(`rispondi:${id}:0:9`)).toContain('non può essere una risposta');
  expect(await forged(`rispondi:${id}:0:x`)).toContain('non può essere una risposta');
  expect(await forged(`aiuto:${id}:0`)).toContain('finiti');
  expect(await forged(`fine:${id}:0`)).toContain('Ecco dove sei');
  expect(await forged('avanti:nessuna:0')).toContain('non c’è più');
  expect(await forged('avanti')).toContain('non c’è più');
  const message = await (await bruno.slash('modello')).reply();
  for (const action of [
    'avanti',
    'indietro',
    'rispondi',
    'scrivi',
    'aiuto',
    'soluzione',
    'fine',
    'riprendi',
    'rifai',
  ]) {
    const stolen = await bruno.forge(`v1:lezione:solo-${action}:${id}:0:0`, { message });
    expect(await stolen.text(brief)).toContain('un’altra persona');
  }
  await seen(anna.slash('lezione segui', { lezione: 'gatto' }, dm));
  expect(JSON.stringify(panel.embeds)).toContain('Una lettera');
});

it('the right answer opens the way, and a second press on it counts for nothing', async () => {
  const right = await press('A · Un pezzo di testo');
  expect(right).toContain('✅ Giusto, al 2º tentativo');
  expect(disabled('Avanti')).toBe(false);
  expect(await forged(`rispondi:${session()}:0:1`)).toContain('Ecco dove sei');
  expect(await press('Avanti')).toContain('Quanti?');
});

it('after a restart the same panel goes on; a number is read as Italians write it', async () => {
  await room.restartBot();
  expect(await (await send('quattro')).text()).toContain('non è un numero');
  await write('3,0', 'è troppo poco');
  const helped = await press('Aiuto (1)');
  expect([helped.includes('Guarda gli spazi.'), helped.includes('è troppo poco')]).toEqual([true, true]);
  expect(await press('Mostra la soluzione')).toContain('Li ha contati il modello.');
  expect(JSON.stringify(panel.embeds)).toContain('**4**');
});

it('a prediction is compared with the model at once, a vote is nobody’s mistake', async () => {
  await press('Avanti');
  const said = await press('B · vino');
  expect(said).toContain('← la tua');
  expect(said).toMatch(/1\. `·latte` \d/);
  expect(said).toContain('Nei testi il latte è più frequente.');
  await press('Indietro');
  expect(panel.content).toContain('Quanti?');
  await press('Avanti');
  await press('Avanti');
  expect(await press('A · bene')).toContain('La tua opinione');
  const done = await press('Fine');
  expect(done).toContain('Giuste al primo tentativo: 0 su 2');
  expect(done).toContain('Da ripassare: **Che cosa legge?**, **Quanti?**');
  expect(await forged(`indietro:${session()}:3`)).toContain('Hai finito');
});

describe('/progressi', () => {
  it('says what was done, and begins again what is done anew', async () => {
    const text = async () => (await anna.slash('progressi', {}, dm)).text();
    expect(await text()).toContain('✅ Il gatto e i token · finita');
    await press('Rifalla da capo');
    expect(await text()).toContain('sei al passo 1 di 4');
    expect(await seen(anna.press('Riprendi: Il gatto e i token', dm))).toContain('Che cosa legge?');
  });
  it('has nothing of others, and says how to begin', async () => {
    expect(await (await bruno.slash('progressi')).text()).toContain('Non hai ancora seguito');
  });
});

it('in a server the panel is seen by one person; a lesson that isn’t there gets a sentence', async () => {
  const reply = await (
    await bruno.slash('lezione segui', { lezione: 'gatto' }, { channel: 'classe' })
  ).reply();
  expect((reply.flags ?? 0) & 64).toBe(64);
  const next = await (await bruno.press('A · Un pezzo di testo', { message: reply })).reply();
  expect(JSON.stringify(next.embeds)).toContain('✅ Giusto');
  expect(await (await bruno.slash('lezione segui', { lezione: '*x*' })).text()).toContain('non c’è');
  expect((await bruno.autocomplete('lezione segui', 'lezione', 'GATTO')).map(({ value }) => value)).toEqual([
    'gatto',
  ]);
});
