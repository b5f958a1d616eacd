/** Every lesson that comes with Prossimo, followed alone from the first step to the last, always wrong at first. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lessonFiles } from '../../src/lessons/folder.ts';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

const files = lessonFiles(new URL('../../lessons', import.meta.url).pathname);
const dm = { channel: 'dm' } as const;
let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());

type Part = { label?: string; placeholder?: string; disabled?: boolean; options?: { value: string }[] };
const parts = ({ components = [] }: APIMessage) =>
  components.flatMap((row) => ('components' in row ? (row.components as Part[]) : []));

it.each(files.map(({ file, text }) => [/^id: *(\S+)/m.exec(text)?.[1] ?? file]))(
  '%s',
  async (lezione) => {
    let panel = await (await anna.slash('lezione segui', { lezione }, dm)).reply({ quietMs: 30 });
    const fresh = async () => (await anna.messages(dm)).find(({ id }) => id === panel.id) ?? panel;
    const button = (is: (label: string) => boolean) =>
      parts(panel).find(({ label, disabled }) => label !== undefined && !disabled && is(label))?.label;
    /** presses, and waits until the panel is another */
    const change = async (press: () => Promise<unknown>) => {
      const before = JSON.stringify([panel.content, panel.embeds, panel.components]);
      await press();
      const now = async () => {
        panel = await fresh();
        return JSON.stringify([panel.content, panel.embeds, panel.components]);
      };
      await expect.poll(now, { timeout: 10_000, interval: 20 }).not.toBe(before);
    };
    const at = {
      ...dm,
      get message() {
        return panel;
      },
    };
    for (let presses = 0; !panel.content.includes('Hai finito'); presses++) {
      expect(presses).toBeLessThan(100);
      const way = button((label) => ['Avanti', 'Fine', 'Mostra la soluzione'].includes(label));
      const menu = parts(panel).find(({ options }) => options);
      const choice = button((label) => /^[B-E]( ·|$)/.test(label));
      if (way !== undefined) await change(() => anna.press(way, at));
      else if (menu)
        await change(() => anna.choose(menu.placeholder ?? '', menu.options?.[0]?.value ?? '', at));
      else if (choice) await change(() => anna.press(choice, at));
      else
        await change(async () => {
          await anna.press('Rispondi', at);
          await anna.submit({ risposta: '1' });
        });
    }
    expect(room.logged).toEqual([]);
  },
  60_000,
);
