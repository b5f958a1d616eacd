import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST } from '../../src/aula/page/talk.ts';
import { composer, enter, lastMessage, lastText, say, slash } from '../support/browser.ts';
import { audit } from './audit.ts';
import { type Scene, startScene } from './scene.ts';

const NASTY = [
  '<img src=x onerror="window.hit=1"><script>window.hit=1</script><svg onload="window.hit=1">',
  '[clic](javascript:window.hit=1) <javascript:window.hit=1> [dati](data:text/html,<script>window.hit=1</script>)',
  '||**__~~`*a~~__**||\n> # ||b||\n```\n</script><script>window.hit=1</script>\n```',
  '[a](https://esempio.it/"onmouseover="window.hit=1) {{window.hit=1}} %24{window.hit=1}',
  '@everyone @here <@1> <#1> <@&1> <:x:123456789012345678> </x:1> <t:99999999999999999999:R>',
  '\u202Eorribile\u0000\u0007 \u001b[31mrosso\u001b[0m',
  '*'.repeat(2000),
  '[a]('.repeat(500),
];

describe('when things go wrong', () => {
  let scene: Scene;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    scene = await startScene();
    ({ page, problems } = await scene.openPage({ width: 1024 }));
    await enter(page, 'Bruno <b>', 'studente');
  });
  afterAll(() => scene?.close());

  it('does nothing of what a nasty message asks', async () => {
    for (const text of NASTY) await say(page, text);
    await expect.poll(() => page.locator('li.riga').count()).toBe(NASTY.length);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('.messaggi script, .messaggi svg[onload], .messaggi img[src=x]').count()).toBe(
      0,
    );
    const links: string[] = await page
      .locator('.messaggi a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
    expect(await page.locator('.messaggi a:not([rel~=noopener])').count()).toBe(0);
    expect(await page.locator('.messaggi').textContent()).toContain('<img src=x onerror=');
    expect(await audit(page)).toEqual([]);
  });

  it('refuses inline script by policy', async () => {
    const policy = await page.evaluate(`fetch('/').then((r) => r.headers.get('content-security-policy'))`);
    expect(policy).toMatch(/default-src 'self'/);
    expect(policy).not.toMatch(/script-src|unsafe-eval|https?:|\*/);
  });

  it('reveals a spoiler by keyboard, once', async () => {
    await say(page, 'la risposta è ||latte||');
    const hidden = lastMessage(page).getByRole('button', { name: /Contenuto nascosto/ });
    await hidden.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        lastMessage(page)
          .getByRole('button', { name: /Contenuto nascosto/ })
          .count(),
      )
      .toBe(0);
    await expect.poll(() => lastMessage(page).locator('.spoiler').textContent()).toBe('latte');
  });

  it('counts a text that is too long, and does not send it', async () => {
    await composer(page).focus();
    await page.keyboard.insertText('à'.repeat(2001));
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.scrivi > .errore').textContent())
      .toMatch(/supera i 2\.000 caratteri: toglierne 1/);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect.poll(() => lastMessage(page).locator('.testo').textContent()).toBe('à'.repeat(2000));
  });

  it('does not send a command that does not exist as if it were a message', async () => {
    const before = await page.locator('li.riga').count();
    await say(page, '/inventato');
    await expect
      .poll(() => page.locator('.scrivi > .errore').textContent())
      .toMatch(/Nessun comando si chiama \/inventato/);
    expect(await page.locator('li.riga').count()).toBe(before);
    await composer(page).fill('');
  });

  it('says that a command and a button got no answer', async () => {
    await slash(page, '/muto');
    await expect
      .poll(() => page.locator('.avviso').textContent(), { timeout: 8000 })
      .toMatch(/\/muto.*L’applicazione non ha risposto/s);
    await page.getByRole('button', { name: 'Nascondi l’avviso' }).click();
    await expect.poll(() => page.locator('.avviso').count()).toBe(0);
    await slash(page, '/eco', { testo: 'x' });
    await lastMessage(page).getByRole('button', { name: 'Rotto' }).click();
    await expect
      .poll(() => lastMessage(page).textContent(), { timeout: 8000 })
      .toMatch(/L’applicazione non ha risposto/);
  });

  it('says that the bot is away, and that it is back', async () => {
    await scene.botLeaves();
    const bar = page.getByText('Prossimo non è collegato');
    await bar.waitFor();
    await slash(page, '/eco', { testo: 'c’è nessuno?' });
    await expect.poll(() => page.locator('.avviso').count()).toBe(1);
    await scene.botReturns();
    await bar.waitFor({ state: 'detached' });
    await slash(page, '/eco', { testo: 'ben tornato' });
    await expect.poll(() => lastMessage(page).textContent()).toMatch(/ben tornato/);
  });

  it('says that the connection is lost, and takes up where it was when the program is back', async () => {
    await scene.goOut();
    const bar = page.getByText('Connessione persa, riprovo…');
    await bar.waitFor();
    await say(page, 'non parte');
    await expect.poll(() => page.locator('.scrivi > .errore').textContent()).toMatch(/L’aula non risponde/);
    expect(await composer(page).inputValue()).toBe('non parte');
    await scene.comeBack();
    await bar.waitFor({ state: 'detached', timeout: 15_000 });
    await page.keyboard.press('Enter');
    await expect.poll(() => lastMessage(page).textContent()).toMatch(/non parte/);
    expect(await page.locator('.messaggi').textContent()).toMatch(/ben tornato/);
  });

  it('keeps few messages drawn, and reads back as far as one likes without jumping', async () => {
    await page.evaluate(`(async () => {
      const me = await (await fetch('/aula/io')).json();
      for (let i = 0; i < 260; i++)
        await fetch('/aula/canali/' + me.channels[0].id + '/messaggi', { method: 'POST',
          headers: { 'x-aula': '1', 'content-type': 'application/json' }, body: JSON.stringify({ content: 'riga ' + i }) });
    })()`);
    await expect.poll(() => lastMessage(page).textContent()).toMatch(/riga 259/);
    expect(await page.locator('li.riga').count()).toBeLessThanOrEqual(MOST);
    await page.reload();
    await expect.poll(() => lastMessage(page).textContent()).toMatch(/riga 259/);
    expect(
      await page.evaluate(
        `(() => { const s = document.querySelector('.scorre'); return s.scrollHeight - s.scrollTop - s.clientHeight < 2; })()`,
      ),
    ).toBe(true);
    const first = page.locator('li.riga').first();
    const oldest = await first.textContent();
    const row = page.getByText(/^riga 210$/);
    await page.evaluate(`document.querySelector('.scorre').scrollTop = 150`);
    await row.waitFor();
    const before = await row.boundingBox();
    await expect.poll(() => first.textContent()).not.toBe(oldest);
    const after = await row.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 1e9))).toBeLessThan(4);
    for (let i = 0; i < 6; i++) {
      await page.evaluate(`document.querySelector('.scorre').scrollTop = 0`);
      await page.waitForTimeout(150);
    }
    expect(await page.locator('li.riga').count()).toBeLessThanOrEqual(MOST);
    await page.getByRole('button', { name: 'Vai agli ultimi messaggi' }).click();
    await expect.poll(() => lastMessage(page).textContent()).toMatch(/riga 259/);
  });

  it('lets a teacher and a student sit at two tabs of one browser', async () => {
    const [second] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /altro nome/ }).click(),
    ]);
    await enter(second, 'Prof. Verdi', 'docente');
    await second.reload();
    await say(second, 'parla il docente');
    await expect.poll(() => lastText(page)).toMatch(/Prof\. Verdi.*parla il docente/);
    await say(page, 'parla lo studente');
    await expect.poll(() => lastText(second)).toMatch(/Bruno <b>.*parla lo studente/);
    await second.getByRole('button', { name: 'Esci' }).click();
    await say(page, 'io resto');
    await expect.poll(() => lastText(page)).toMatch(/io resto/);
    await second.close();
  });

  it('goes to the door when the session is over, and says so', async () => {
    await page.context().clearCookies();
    await say(page, 'chi sono?');
    await page.getByLabel('Come ti chiami?').waitFor();
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toBe('La sessione è finita: entra di nuovo.');
  });

  it('failed only where it said so', () => {
    expect(problems).toEqual([]);
    expect(scene.complaints).toEqual([]);
  });
});
