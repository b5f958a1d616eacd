import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composer, enter, lastMessage, lastText, say, slash } from '../support/browser.ts';
import { audit, contrast } from './audit.ts';
import { ALT } from './little-bot.ts';
import { type Scene, startScene } from './scene.ts';

const FOCUSED = 'document.activeElement.id || document.activeElement.className';

/** How far the reader is from the newest message, px. */
const FROM_BOTTOM = `(() => { const s = document.querySelector('.scorre'); return s.scrollHeight - s.scrollTop - s.clientHeight; })()`;

/** Waits until the last message reads so; the text is what a failure shows. */
async function lastReads(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => lastText(page), { timeout: 5000 }).toMatch(words);
}

describe('a class on the page', () => {
  let scene: Scene;
  let anna: Page;
  let teacher: Page;
  const problems: (readonly string[])[] = [];

  beforeAll(async () => {
    scene = await startScene();
    const student = await scene.openPage({ width: 390, scheme: 'light', touch: true });
    const desk = await scene.openPage({ width: 1366, scheme: 'dark' });
    problems.push(student.problems, desk.problems);
    [anna, teacher] = [student.page, desk.page];
  });
  afterAll(() => scene?.close());

  it('asks for a name at the door, in words, and lets a student and a teacher in', async () => {
    expect(await audit(anna)).toEqual([]);
    expect(await contrast(anna)).toEqual([]);
    expect(await contrast(teacher)).toEqual([]);
    await anna.getByRole('button', { name: 'Entra' }).click();
    await expect.poll(() => anna.getByRole('alert').textContent()).toBe('Scrivi il tuo nome per entrare.');
    await expect.poll(() => anna.evaluate(FOCUSED)).toBe('nome');
    await enter(anna, 'Anna', 'studente');
    await enter(teacher, 'Prof. Bianchi', 'docente');
    expect(await teacher.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await expect.poll(() => teacher.locator('.persone').textContent()).toMatch(/Anna/);
    await expect.poll(() => teacher.locator('.io').textContent()).toMatch(/Prof\. Bianchi\s*docente/);
    await expect.poll(() => anna.evaluate(FOCUSED)).toBe('scrivi');
  });

  it('shows a message to the whole class as it is written', async () => {
    await say(anna, 'Buongiorno **a tutti**');
    await lastReads(teacher, /Anna.*Buongiorno a tutti/);
    expect(await lastMessage(teacher).locator('strong').textContent()).toBe('a tutti');
    await expect
      .poll(() => teacher.getByRole('status').last().textContent())
      .toBe('Anna: Buongiorno a tutti');
  });

  it('runs a slash command by keyboard alone, with options in Italian numbers', async () => {
    await slash(teacher, '/eco', { testo: 'ciao', volte: '2', tono: 'Forte' });
    await lastReads(teacher, /Prof\. Bianchi ha usato \/eco.*ciao ciao \(forte\)/);
    await lastReads(anna, /ciao ciao \(forte\)/);
    expect(await audit(teacher)).toEqual([]);
  });

  it('takes a command typed the way Discord shows it', async () => {
    await composer(teacher).focus();
    await teacher.keyboard.type('/eco testo: il gatto beve');
    await teacher.keyboard.press('Enter');
    await lastReads(teacher, /\/eco.*il gatto beve/);
  });

  it('says what is wrong with an option, at the option', async () => {
    await composer(anna).focus();
    await anna.keyboard.type('/ec');
    expect(await audit(anna)).toEqual([]);
    await anna.keyboard.press('Tab');
    await expect.poll(() => anna.evaluate(FOCUSED)).toBe('campo-testo');
    await anna.keyboard.press('Enter');
    await expect
      .poll(() => anna.locator('[id="campo-testo-aiuto"]').textContent())
      .toBe('Questo campo è obbligatorio.');
    await anna.keyboard.type('ciao');
    await anna.getByRole('button', { name: /Aggiungi volte/ }).click();
    await expect.poll(() => anna.evaluate(FOCUSED)).toBe('campo-volte');
    await anna.keyboard.type('3,5');
    await anna.keyboard.press('Enter');
    await expect
      .poll(() => anna.locator('[id="campo-volte-aiuto"]').textContent())
      .toBe('Il valore massimo è 3.');
    expect(await audit(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    await expect.poll(() => anna.evaluate(FOCUSED)).toBe('scrivi');
  });

  it('recalls the last command with the up arrow', async () => {
    await composer(teacher).focus();
    await teacher.keyboard.press('ArrowUp');
    await expect.poll(() => teacher.locator('[id="campo-testo"]').inputValue()).toBe('il gatto beve');
    await teacher.keyboard.press('Escape');
  });

  it('presses a button, and the message changes in its place', async () => {
    await slash(anna, '/eco', { testo: 'premimi' });
    await lastReads(anna, /premimi/);
    const count = await anna.locator('li.riga').count();
    await lastMessage(anna).getByRole('button', { name: 'Premi' }).click();
    await lastReads(anna, /premuto/);
    await lastReads(teacher, /premuto/);
    expect(await anna.locator('li.riga').count()).toBe(count);
  });

  it('chooses in a menu by keyboard', async () => {
    const menu = lastMessage(anna).getByRole('combobox', { name: 'Quale taglio?' });
    await menu.focus();
    await anna.keyboard.press('Enter');
    expect(await audit(anna)).toEqual([]);
    await anna.keyboard.press('ArrowDown');
    await anna.keyboard.press('Enter');
    await lastReads(anna, /scelto due/);
    await expect.poll(() => anna.evaluate(FOCUSED)).toMatch(/^menu-/);
  });

  it('opens a modal, gives the keyboard back when it is closed, and sends it', async () => {
    await slash(teacher, '/scheda');
    const dialog = teacher.getByRole('dialog', { name: 'La scheda' });
    await dialog.waitFor();
    expect(await audit(teacher)).toEqual([]);
    await teacher.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => teacher.evaluate(FOCUSED)).toBe('scrivi');
    await slash(teacher, '/scheda');
    await dialog.waitFor();
    await dialog.getByLabel('Un nome').fill('Ada');
    await teacher.keyboard.press('Enter');
    await lastReads(teacher, /Nome: Ada/);
    await dialog.waitFor({ state: 'detached' });
  });

  it('thinks, then shows the picture with its description and the file to save', async () => {
    await slash(anna, '/figura');
    await lastReads(anna, /Prossimo sta pensando…/);
    await lastReads(anna, /Il grafico/);
    const row = lastMessage(anna);
    expect(await row.locator('.figura img').first().getAttribute('alt')).toBe(ALT);
    const drawn = `Promise.all([...document.querySelectorAll('.figura img')].map((i) => i.decode().then(() => i.naturalWidth)))`;
    expect(await anna.evaluate(drawn)).toEqual([1, 1]);
    await expect.poll(() => anna.evaluate(FROM_BOTTOM)).toBeLessThan(2);
    await row.getByRole('button', { name: 'Mostra la descrizione' }).click();
    await expect.poll(() => row.locator('figcaption').isVisible()).toBe(true);
    await row.getByRole('button', { name: `Ingrandisci l’immagine: ${ALT}` }).click();
    await anna.getByRole('dialog').waitFor();
    expect(await audit(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    await anna.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => anna.evaluate(FOCUSED)).toBe('ingrandisci');
    const [file] = await Promise.all([
      anna.waitForEvent('download'),
      row.getByRole('link', { name: /dati\.csv/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('dati.csv');
  });

  it('shows an ephemeral answer to its person only', async () => {
    await slash(anna, '/segreto');
    await lastReads(anna, /fra noi.*Solo tu puoi vedere questo messaggio/);
    await say(anna, 'dopo il segreto');
    await lastReads(teacher, /dopo il segreto/);
    expect(await teacher.locator('.messaggi').textContent()).not.toMatch(/fra noi/);
  });

  it('offers the bot’s suggestions while an option is typed', async () => {
    await composer(teacher).focus();
    await teacher.keyboard.type('/cerca Il');
    await teacher.getByRole('option', { name: 'Il gatto beve il' }).waitFor();
    expect(await audit(teacher)).toEqual([]);
    await teacher.keyboard.press('ArrowDown');
    await teacher.keyboard.press('Enter');
    await teacher.keyboard.press('Enter');
    await lastReads(teacher, /cerco IL GATTO BEVE IL/);
  });

  it('runs a message’s command from its menu, by keyboard', async () => {
    await say(anna, 'otto car');
    await lastReads(teacher, /otto car/);
    await lastMessage(teacher).getByRole('button', { name: 'Azioni sul messaggio di Anna' }).focus();
    await teacher.keyboard.press('Enter');
    expect(await audit(teacher)).toEqual([]);
    await expect.poll(() => teacher.evaluate('document.activeElement.textContent')).toBe('Conta');
    await teacher.keyboard.press('Enter');
    await lastReads(teacher, /8 caratteri/);
  });

  it('keeps private what is said to the bot alone', async () => {
    await anna.getByRole('button', { name: 'Apri l’elenco dei canali' }).click();
    await expect.poll(() => anna.evaluate(FOCUSED)).toBe('chiudi-elenco');
    expect(await audit(anna)).toEqual([]);
    await anna.locator('.canale', { hasText: 'Prossimo' }).click();
    await slash(anna, '/eco', { testo: 'in privato' });
    await lastReads(anna, /in privato/);
    expect(await teacher.locator('.messaggi').textContent()).not.toMatch(/in privato/);
  });

  it('tells a reader further up that there is something new, and takes them there', async () => {
    await teacher.evaluate(`document.querySelector('.scorre').scrollTop = 0`);
    const button = teacher.getByRole('button', { name: 'Vai agli ultimi messaggi' });
    await button.waitFor();
    await anna.locator('#apri-elenco').click();
    await anna.locator('.canale', { hasText: 'classe' }).click();
    await say(anna, 'una novità');
    await expect.poll(() => button.textContent()).toMatch(/1 messaggio nuovo/);
    expect(await teacher.evaluate(`document.querySelector('.scorre').scrollTop`)).toBeLessThan(50);
    await button.click();
    await expect.poll(() => teacher.evaluate(FROM_BOTTOM)).toBeLessThan(2);
    await button.waitFor({ state: 'detached' });
    await anna.locator('#apri-elenco').click();
    await anna.locator('.canale', { hasText: 'Prossimo' }).click();
  });

  it('is all still there after a reload, in the channel that was open', async () => {
    await anna.reload();
    await lastReads(anna, /in privato/);
    await teacher.reload();
    await lastReads(teacher, /una novità/);
    expect(await teacher.locator('.messaggi').textContent()).toMatch(/Buongiorno a tutti/);
    expect(await contrast(teacher)).toEqual([]);
    expect(await contrast(anna)).toEqual([]);
  });

  it('leaves by the door, and nothing of the room stays behind', async () => {
    await teacher.getByRole('button', { name: 'Esci' }).click();
    await teacher.getByLabel('Come ti chiami?').waitFor();
    expect(await teacher.locator('.messaggi').count()).toBe(0);
    await teacher.reload();
    await teacher.getByLabel('Come ti chiami?').waitFor();
  });

  it('never asked anything of another computer, and never failed unseen', () => {
    expect(problems.flat()).toEqual([]);
  });
});
