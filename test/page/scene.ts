/** A class for the page's tests: the aula, a small real bot, a real Chromium. */
import { fileURLToPath } from 'node:url';
import type { Client } from 'discord.js';
import { type Aula, startAula } from '../../src/aula/start.ts';
import { memoryStorage } from '../../src/aula/storage.ts';
import { type OpenedPage, type OpenOptions, startBrowser } from '../support/browser.ts';
import { startLittleBot } from './little-bot.ts';

export interface Scene {
  openPage(options?: OpenOptions): Promise<OpenedPage>;
  botLeaves(): Promise<void>;
  botReturns(): Promise<void>;
  /** the whole program goes, and comes back at the same address with what it had kept */
  goOut(): Promise<void>;
  comeBack(): Promise<void>;
  /** what the aula complained of */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function startScene(): Promise<Scene> {
  const complaints: string[] = [];
  const storage = memoryStorage();
  const open = (port: number): Promise<Aula> =>
    startAula({
      port,
      storage,
      token: 'a-token-for-the-page-tests',
      page: fileURLToPath(new URL('../../dist/page', import.meta.url)),
      log: (level, message) => void (level === 'error' && complaints.push(message)),
    });
  let aula = await open(0);
  const { url } = aula;
  const browser = await startBrowser();
  let bot: Client<true> | undefined = await startLittleBot(aula.api, aula.token);
  const botLeaves = async () => {
    await bot?.destroy();
    bot = undefined;
  };
  const botReturns = async () => {
    bot = await startLittleBot(aula.api, aula.token);
  };
  return {
    openPage: (options) => browser.openPage(url, options),
    botLeaves,
    botReturns,
    goOut: async () => {
      await botLeaves();
      await aula.close();
    },
    comeBack: async () => {
      aula = await open(Number(new URL(url).port));
      await botReturns();
    },
    complaints,
    close: async () => {
      await browser.close();
      await botLeaves();
      await aula.close();
    },
  };
}
