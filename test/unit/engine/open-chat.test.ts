/** Which model the tutor speaks with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findModel, loadCatalogue } from '../../../src/engine/catalogue.ts';
import { openChat } from '../../../src/open-chat.ts';
import { scriptedEngine } from '../../support/engine.ts';

const catalogue = await loadCatalogue('models/catalogue.json');
const { engine } = scriptedEngine();
const folder = mkdtempSync(join(tmpdir(), 'prossimo-chat-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

async function chosen(wanted: string | null, main: string | null) {
  const warned: string[] = [];
  const log = {
    info: () => undefined,
    warn: (line: string) => void warned.push(line),
    error: () => undefined,
  };
  const entry = main === null ? null : (findModel(catalogue, main) ?? null);
  const chat = await openChat({
    wanted,
    catalogue,
    main: { engine, model: { path: join(folder, 'm.gguf'), name: 'm', entry } },
    fetch: { dir: folder, cwd: folder, signal: new AbortController().signal, offline: true },
    engine: { worker: new URL('file:///nessuno'), gpu: false, threads: 1, environment: {}, log },
    say: () => undefined,
  });
  return { engine: chat.engine, warned };
}

it('without MODEL_TUTOR: the main model when the catalogue knows it as a chat model', async () => {
  expect(await chosen(null, 'smollm2-135m-instruct')).toEqual({ engine, warned: [] });
  expect(await chosen(null, 'gemma-3-270m')).toEqual({ engine: null, warned: [] });
  expect(await chosen(null, null)).toEqual({ engine: null, warned: [] });
});

it('a model that can’t be had is said, and the lessons speak', async () => {
  const { engine: none, warned } = await chosen('./manca.gguf', 'gemma-3-270m');
  expect([none, warned.length]).toEqual([null, 1]);
  expect(warned[0]).toMatch(/^MODEL_TUTOR: non c'è nessun file .*manca\.gguf/);
});
