/** Sampling has one truth: a seed that a draw printed starts the same completion, and the order that is shown is the one that is used. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterAll(async () => {
  expect([room.logged, room.aula.errors]).toEqual([[], []]);
  await room.close();
});

const testo = 'Il gatto beve il';
const patience = { quietMs: 60 };

describe.each([
  { temperatura: 1, top_k: 0, top_p: 1 },
  { temperatura: 2.5, top_k: 0, top_p: 0.97 },
  { temperatura: 1.7, top_k: 5, top_p: 1 },
  { temperatura: 3, top_k: 20, top_p: 0.8 },
])('with %j', (settings) => {
  it('a seed printed by Estrai starts the same completion, with the same probability', async () => {
    const panel = await (await anna.slash('probabilita', { testo, ...settings })).reply(patience);
    for (let i = 0; i < 3; i++) {
      const drawn = await (await anna.press('Estrai', { message: panel })).reply(patience);
      const [, token, share, seme] =
        /Estratto (`.+`): la sua probabilità era \*\*(.+)\*\*\. Seme (\d+)/.exec(drawn.content) ?? [];
      const written = await (
        await anna.slash('completa', { testo, ...settings, seme: Number(seme), token: 2 })
      ).reply(patience);
      const steps = await (await anna.press('Token per token', { message: written })).reply(patience);
      expect(steps.content.split('\n')[1]).toMatch(`${token} **${share}**`);
    }
  });
});

it('temperature first or last: other tokens stay, with other probabilities, as is shown', async () => {
  const first = await (await anna.slash('probabilita', { testo, temperatura: 2, top_p: 0.9 })).reply();
  const last = await (await anna.press('Ordine: prima T', { message: first })).reply();
  const shown = ({ content }: { content: string }) =>
    content.split('\n').filter((line) => /^(Incertezza|-#)/.test(line));
  const bars = ({ attachments }: typeof first) =>
    /«·latte».+?«·vino»[^;]+/.exec(attachments[0]?.description ?? '')?.[0].replaceAll('\u00a0', ' ');
  expect(shown(first)).toMatchInlineSnapshot(`
    [
      "Incertezza: **3,72 bit**, come scegliere fra 13,2 token ugualmente probabili. In gioco restano 72 token su 327.",
      "-# T = 2 · top-k spento · top-p 0,9 · ordine: prima T, poi top-k e top-p",
    ]
  `);
  expect(shown(last)).toMatchInlineSnapshot(`
    [
      "Incertezza: **1,36 bit**, come scegliere fra 2,6 token ugualmente probabili. In gioco restano 3 token su 327.",
      "-# T = 2 · top-k spento · top-p 0,9 · ordine: prima top-k e top-p, poi T",
    ]
  `);
  expect([bars(first), bars(last)]).toMatchInlineSnapshot(`
    [
      "«·latte» 37,0 % (era 33,3 %); «·sangue» 13,6 % (era 12,3 %); «·sole» 10,6 % (era 9,5 %); «·cibo» 8,3 % (era 7,4 %); «·vino» 5,0 % (era 4,5 %)",
      "«·latte» 60,4 % (era 33,3 %); «·sangue» 22,2 % (era 12,3 %); «·sole» 17,3 % (era 9,5 %); «·cibo» tagliato da top-p (era 7,4 %); «·vino» tagliato da top-p (era 4,5 %)",
    ]
  `);

  // by hand, with the script's logits 9, 7, 6.5, 6, 5: the cut at T = 1 leaves three, which are then divided by 2
  const three = [9, 7, 6.5].map((logit) => Math.exp(logit / 2));
  const share = (100 * (three[0] ?? 0)) / three.reduce((a, b) => a + b);
  expect(last.content).toContain(`probabilità **${share.toFixed(1).replace('.', ',')}\u00a0%**`);
  expect(last.content).toContain('restano 3 token su 327');
});
