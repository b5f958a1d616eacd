/** A class for the page's tests: the aula, a small real bot, a real Chromium. */
import type { Client } from 'discord.js';
import { startAula } from '../support/aula.ts';
import { type OpenedPage, type OpenOptions, startBrowser } from '../support/browser.ts';
import { startLittleBot } from './little-bot.ts';

export interface Scene {
  readonly url: string;
  openPage(options?: OpenOptions): Promise<OpenedPage>;
  botLeaves(): Promise<void>;
  botReturns(): Promise<void>;
  close(): Promise<void>;
}

export async function startScene(): Promise<Scene> {
  const aula = await startAula();
  const browser = await startBrowser();
  let bot: Client<true> | undefined = await startLittleBot(aula.api, aula.token);
  return {
    url: aula.url,
    openPage: (options) => browser.openPage(aula.url, options),
    botLeaves: async () => {
      await bot?.destroy();
      bot = undefined;
    },
    botReturns: async () => {
      bot = await startLittleBot(aula.api, aula.token);
    },
    close: async () => {
      await browser.close();
      await bot?.destroy();
      await aula.close();
    },
  };
}
