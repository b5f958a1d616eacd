/** What a reader sees of what is bigger than the view: tall answers, tall pictures, characters of other alphabets. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, lastMessage, lastText, say, slash } from '../support/browser.ts';
import { audit } from './audit.ts';
import { POSTER } from './little-bot.ts';
import { type Scene, startScene } from './scene.ts';

/** px left free over an answer's first line */
const AIR = 12;
const NEWEST = { name: 'Vai agli ultimi messaggi' };

/** px between the top of the view and the top of the last message, and between the two bottoms. */
const PLACE = `(() => {
  const view = document.querySelector('.scorre').getBoundingClientRect();
  const row = [...document.querySelectorAll('li.riga')].at(-1).getBoundingClientRect();
  return { top: Math.round(row.top - view.top) + 0, below: Math.round(row.bottom - view.bottom) };
})()`;
type Place = { readonly top: number; readonly below: number };
const place = (page: Page) => page.evaluate(PLACE) as Promise<Place>;

async function lastReads(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => lastText(page), { timeout: 5000 }).toMatch(words);
}

describe('what is bigger than the view', () => {
  let scene: Scene;
  let anna: Page;
  let teacher: Page;
  const problems: (readonly string[])[] = [];

  beforeAll(async () => {
    scene = await startScene();
    const student = await scene.openPage({ width: 390, touch: true });
    const desk = await scene.openPage({ width: 1366 });
    problems.push(student.problems, desk.problems);
    [anna, teacher] = [student.page, desk.page];
    await enter(anna, 'Anna', 'studente');
    await enter(teacher, 'Prof. Bianchi', 'docente');
  });
  afterAll(() => scene?.close());

  it('shows a tall answer from its first line to who asked, from its end to the others', async () => {
    await slash(teacher, '/righe', { quante: '45' });
    await lastReads(teacher, /riga 45/);
    await lastReads(anna, /riga 45/);
    await expect.poll(() => place(teacher)).toMatchObject({ top: AIR });
    expect((await place(teacher)).below).toBeGreaterThan(100);
    await expect.poll(async () => (await place(anna)).below).toBeLessThanOrEqual(0);
  });

  it('stays there while others write, and says that there is more', async () => {
    const row = teacher.locator('li.riga').last();
    const id = await row.getAttribute('data-id');
    await say(anna, 'intanto io scrivo');
    await lastReads(teacher, /intanto io scrivo/);
    const top = `document.querySelector('[data-id="${id}"]').getBoundingClientRect().top - document.querySelector('.scorre').getBoundingClientRect().top`;
    await expect.poll(() => teacher.evaluate(top)).toBeCloseTo(AIR, 0);
    await expect.poll(() => teacher.getByRole('button', NEWEST).textContent()).toMatch(/1 messaggio nuovo/);
  });

  it('has a place for the way down that covers no message and moves none', async () => {
    const CLEAR = `(() => {
      const view = document.querySelector('.scorre').getBoundingClientRect();
      const button = document.querySelector('.ultimi').getBoundingClientRect();
      const field = document.querySelector('.foglio').getBoundingClientRect();
      return button.top >= view.bottom && button.bottom <= field.top && button.right <= innerWidth;
    })()`;
    expect(await teacher.evaluate(CLEAR)).toBe(true);
    const height = `document.querySelector('.scorre').clientHeight`;
    const before = await teacher.evaluate(height);
    await teacher.getByRole('button', NEWEST).click();
    await teacher.getByRole('button', NEWEST).waitFor({ state: 'detached' });
    expect(await teacher.evaluate(height)).toBe(before);
    await expect.poll(async () => (await place(teacher)).below).toBeLessThanOrEqual(0);
    await anna.evaluate(`document.querySelector('.scorre').scrollTop = 0`);
    await anna.getByRole('button', NEWEST).waitFor();
    await expect.poll(() => anna.evaluate(CLEAR)).toBe(true);
    expect(await audit(anna)).toEqual([]);
    await anna.getByRole('button', NEWEST).click();
  });

  it('follows the bottom where an answer fits', async () => {
    await slash(teacher, '/righe', { quante: '3' });
    await lastReads(teacher, /riga 3/);
    await expect.poll(async () => (await place(teacher)).below).toBeLessThanOrEqual(0);
  });

  it('shows a tall panel from its first line when a button pressed at its end changes it', async () => {
    await slash(teacher, '/righe', { quante: '45' });
    await expect.poll(() => place(teacher)).toMatchObject({ top: AIR });
    await teacher.evaluate(`document.querySelector('.scorre').scrollTop = 1e6`);
    await teacher.getByRole('button', NEWEST).waitFor({ state: 'detached' });
    await lastMessage(teacher).getByRole('button', { name: 'Una in più' }).click();
    await lastReads(teacher, /riga 46/);
    await expect.poll(() => place(teacher)).toMatchObject({ top: AIR });
  });

  it('leaves a panel where it is when its first line is in sight', async () => {
    await teacher.evaluate(`document.querySelector('.scorre').scrollTop -= 120`);
    await expect.poll(() => place(teacher)).toMatchObject({ top: 120 + AIR });
    // Pressed from the page itself: a pointer would have to scroll to it.
    await teacher.evaluate(`[...document.querySelectorAll('[data-id="righe:47"]')].at(-1).click()`);
    await lastReads(teacher, /riga 47/);
    expect(await place(teacher)).toMatchObject({ top: 120 + AIR });
    await teacher.evaluate(`document.querySelector('.scorre').scrollTop = 1e6`);
    await lastMessage(teacher).getByRole('button', { name: 'Solo tre' }).click();
    await lastReads(teacher, /riga 3 /);
    await expect.poll(async () => (await place(teacher)).below).toBeLessThanOrEqual(0);
  });

  it('keeps a tall picture within the view, and enlarges it to the width of the window', async () => {
    await slash(teacher, '/manifesto');
    const picture = lastMessage(teacher).locator('.figura img');
    await expect.poll(async () => (await picture.boundingBox())?.height).toBeGreaterThan(400);
    const small = await picture.boundingBox();
    expect(small?.height).toBeLessThanOrEqual(0.6 * 768 + 2);
    expect((small?.height ?? 0) / (small?.width ?? 1)).toBeCloseTo(POSTER.height / POSTER.width, 1);
    await lastMessage(teacher)
      .getByRole('button', { name: /Ingrandisci/ })
      .click();
    const dialog = teacher.getByRole('dialog');
    await dialog.waitFor();
    const large = () => dialog.locator('img').boundingBox();
    await expect.poll(async () => (await large())?.width).toBeGreaterThan(1300);
    expect((await large())?.height).toBeGreaterThan(768);
    expect(await dialog.locator('details p').isVisible()).toBe(false);
    const before = (await large())?.y ?? 0;
    await teacher.keyboard.press('PageDown');
    await expect.poll(async () => (await large())?.y).toBeLessThan(before - 200);
    expect(await audit(teacher)).toEqual([]);
    await dialog.getByText('Descrizione dell’immagine').click();
    await expect.poll(() => dialog.locator('details p').isVisible()).toBe(true);
    await expect
      .poll(async () => (await dialog.locator('.tavola').boundingBox())?.height)
      .toBeGreaterThan(300);
    await dialog.getByRole('button', { name: 'Chiudi' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('gives a phone the picture as wide as the screen, and its own size on request', async () => {
    await lastMessage(anna)
      .getByRole('button', { name: /Ingrandisci/ })
      .click();
    const dialog = anna.getByRole('dialog');
    const width = async () => Math.round((await dialog.locator('img').boundingBox())?.width ?? 0);
    await expect.poll(width).toBeGreaterThan(370);
    expect(await width()).toBeLessThanOrEqual(390);
    await dialog.getByRole('button', { name: 'Dimensioni originali' }).click();
    await expect.poll(width).toBe(POSTER.width);
    expect(await audit(anna)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tutta la larghezza' }).click();
    await expect.poll(width).toBeLessThanOrEqual(390);
    await anna.keyboard.press('Escape');
    await expect.poll(() => anna.evaluate('document.activeElement.className')).toBe('ingrandisci');
  });

  it('brings its own letters for Hebrew, Arabic and signs, and only when a text has them', async () => {
    const LOADED = `[...document.fonts].some((face) => face.family.includes('DejaVu Sans') && !face.family.includes('Mono') && face.status === 'loaded')`;
    expect(await teacher.evaluate(LOADED)).toBe(false);
    await say(anna, 'שלום سلام ⟨a⟩ ⏎');
    await lastReads(teacher, /⏎/);
    await expect.poll(() => teacher.evaluate(LOADED)).toBe(true);
  });

  it('never failed unseen', () => {
    expect(problems.flat()).toEqual([]);
  });
});
