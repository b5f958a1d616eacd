/** A file and a role as options on the page: chosen, dropped, pasted, taken away, refused in words, and read by the bot. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composer, enter, lastText } from '../support/browser.ts';
import { audit, contrast } from './audit.ts';
import { type Scene, startScene } from './scene.ts';

const FOCUSED = 'document.activeElement.id';
const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
});

/** What the browser does when a file is dropped on the form, or pasted in it. */
const give = (page: Page, kind: 'drop' | 'paste', name: string, words: string) =>
  page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(words)}], ${JSON.stringify(name)}, { type: 'text/plain' }));
    const how = { bubbles: true, cancelable: true };
    document.querySelector('form.riempi').dispatchEvent(${
      kind === 'drop'
        ? "new DragEvent('drop', { ...how, dataTransfer: data })"
        : "new ClipboardEvent('paste', { ...how, clipboardData: data })"
    });
  })()`);

describe('a file and a role on the page', () => {
  let scene: Scene;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    scene = await startScene();
    ({ page, problems } = await scene.openPage({ width: 390, touch: true }));
    await enter(page, 'Anna', 'studente');
  });
  afterAll(() => scene?.close());

  const begin = async () => {
    await composer(page).focus();
    await page.keyboard.type('/leggi ');
    await expect.poll(() => page.evaluate(FOCUSED)).toBe('campo-file');
  };
  const button = () => page.locator('#campo-file');
  const choose = async (file: ReturnType<typeof text>, id = 'campo-file') => {
    const [picker] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator(`#${id}`).press('Enter'),
    ]);
    await picker.setFiles(file);
  };
  const help = () => page.locator('#campo-file-aiuto');

  it('must be chosen, and the choice is said', async () => {
    await begin();
    expect(await audit(page)).toEqual([]);
    await page.getByRole('button', { name: 'Esegui' }).click();
    await expect.poll(() => help().textContent()).toBe('Questo campo è obbligatorio.');
    await choose(text('vuoto.txt', ''));
    await expect.poll(() => button().textContent()).toBe('vuoto.txt');
    await page.getByRole('button', { name: 'Esegui' }).click();
    await expect.poll(() => help().textContent()).toBe('Il file è vuoto: scegline un altro.');
    await choose(text('nota di Anna.txt', 'ciao dal file'));
    await expect.poll(() => help().textContent()).toBe('Il file da leggere');
    await expect.poll(() => page.locator('.allegato .nota').textContent()).toBe('13 byte');
    expect(await audit(page)).toEqual([]);
    expect(await contrast(page)).toEqual([]);
  });

  it('can be taken away, with the keyboard still there', async () => {
    await page.getByRole('button', { name: 'Togli il file nota di Anna.txt' }).press('Enter');
    await expect.poll(() => button().textContent()).toBe('Scegli un file…');
    await expect.poll(() => page.evaluate(FOCUSED)).toBe('campo-file');
  });

  it('is sent with the command, beside a role, and the bot reads it', async () => {
    await choose(text('nota di Anna.txt', 'ciao dal file'));
    await page.getByRole('button', { name: 'Aggiungi ruolo' }).click();
    await page.locator('#campo-ruolo').selectOption({ label: 'Supplenti' });
    await page.getByRole('button', { name: 'Esegui' }).click();
    await expect.poll(() => lastText(page)).toMatch(/nota_di_Anna\.txt: ciao dal file @Supplenti/);
  });

  it('is sent again when the command is recalled', async () => {
    const count = await page.locator('li.riga').count();
    await composer(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => button().textContent()).toBe('nota di Anna.txt');
    await page.getByRole('button', { name: 'Esegui' }).click();
    await expect.poll(() => page.locator('li.riga').count()).toBe(count + 1);
    await expect.poll(() => lastText(page)).toMatch(/ciao dal file/);
  });

  it('is taken where it is dropped or pasted: the first option without one', async () => {
    await begin();
    await give(page, 'drop', 'uno.txt', 'primo');
    await expect.poll(() => button().textContent()).toBe('uno.txt');
    await give(page, 'paste', 'due.txt', 'secondo');
    await expect.poll(() => page.locator('#campo-altro').textContent()).toBe('due.txt');
    expect(await audit(page)).toEqual([]);
    await page.getByRole('button', { name: 'Esegui' }).click();
    await expect.poll(() => lastText(page)).toMatch(/uno\.txt: primo due\.txt: secondo/);
  });

  it('that is too large is refused before it is sent', async () => {
    await begin();
    await choose({ ...text('film.bin', ''), buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
    await page.getByRole('button', { name: 'Esegui' }).click();
    await expect.poll(() => help().textContent()).toBe('Il file è di 10 MB: il massimo è 10 MB.');
    await page.keyboard.press('Escape');
  });

  it('never failed unseen', () => {
    expect([problems, scene.complaints]).toEqual([[], []]);
  });
});
