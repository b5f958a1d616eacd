/**
 * A real Chromium for the page's tests, and the page's people as actors who use it by keyboard.
 * It never skips: without a browser the test fails, saying what to install.
 */
import chromiumPack from '@sparticuz/chromium';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

export interface OpenOptions {
  /** CSS pixels */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly touch?: boolean;
}

export interface OpenedPage {
  readonly page: Page;
  /** what should never happen: page errors, console errors, requests to anywhere but the aula */
  readonly problems: readonly string[];
}

export interface TestBrowser {
  /** A new person: their own cookies and storage. */
  openPage(url: string, options?: OpenOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

/**
 * Starts, in this order: the Chromium at `executable` (the environment's CHROMIUM), the one inside the
 * npm package (Linux x64), the system's Chrome, Edge or Chromium.
 */
export async function startBrowser(executable = process.env.CHROMIUM): Promise<TestBrowser> {
  const browser = await launch(executable);
  return {
    openPage: (url, options) => openPage(browser, url, options),
    close: () => browser.close(),
  };
}

async function launch(executable: string | undefined): Promise<Browser> {
  const failures: string[] = [];
  const attempts: (() => Promise<Browser>)[] = executable
    ? [() => chromium.launch({ executablePath: executable })]
    : [
        ...(process.platform === 'linux' && process.arch === 'x64' ? [launchPacked] : []),
        ...['chrome', 'msedge', 'chromium'].map((channel) => () => chromium.launch({ channel })),
      ];
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(
    `No Chromium to test the page with. Install Chrome, or set CHROMIUM to a browser's path.\n${failures.join('\n')}`,
  );
}

async function launchPacked(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPack.executablePath(),
    args: chromiumPack.args.filter((arg) => !arg.startsWith('--headless') && arg !== '--single-process'),
    headless: true,
  });
}

async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const { width = 1366, height = width < 600 ? 800 : 768, scheme = 'light', touch = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'it-IT',
    hasTouch: touch,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const origin = new URL(url).origin;
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // A refused /aula/io before entering is how the page learns that it must show the door.
    if (message.type() === 'error' && !/status of 401|ERR_CONNECTION|ERR_INCOMPLETE/.test(message.text()))
      problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== origin)
      problems.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, problems };
}

/** Goes through the door, by keyboard. */
export async function enter(page: Page, name: string, role: 'docente' | 'studente'): Promise<void> {
  const field = page.getByLabel('Come ti chiami?');
  await field.focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  if (role === 'docente') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await composer(page).waitFor();
}

export function composer(page: Page): Locator {
  return page.locator('#scrivi');
}

/** Writes in the open channel. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** Runs a command by keyboard alone: `slash(page, '/probabilita', { testo: 'Il gatto beve il' })`. */
export async function slash(
  page: Page,
  command: string,
  options: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await composer(page).focus();
  await page.keyboard.type(command);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#esegui').waitFor();
  for (const [name, value] of Object.entries(options)) {
    const field = page.locator(`[id="campo-${name}"]`);
    if (!(await field.count())) {
      await page.getByRole('button', { name: `Aggiungi ${name}` }).focus();
      await page.keyboard.press('Enter');
    }
    await field.focus();
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
      await field.selectOption({ label: String(value) });
    else await page.keyboard.insertText(String(value));
  }
  // In a list of choices Enter opens the list: there the button is the way.
  const inText = await page.locator('.campo textarea:focus').count();
  if (!inText) await page.locator('#esegui').focus();
  await page.keyboard.press('Enter');
  await composer(page).waitFor();
}

/** The last message on the screen, as one line of text. */
export async function lastText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, without the template's line ends
  return (await lastMessage(page).innerText()).replace(/\s+/g, ' ');
}

/** The last message on the screen. */
export function lastMessage(page: Page): Locator {
  return page.locator('li.riga').last();
}
