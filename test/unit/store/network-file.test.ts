import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createNetwork } from '../../../src/labs/nn/network.ts';
import { readNetwork, writeNetwork } from '../../../src/store/network-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'prossimo-network-'));
afterAll(() => rmSync(folder, { recursive: true }));
const network = createNetwork({ sizes: [5, 4, 2], activations: ['relu', 'softmax'], seed: 3 });

it('a network comes back as it was, with what was measured of it, and nothing else is left in the folder', async () => {
  const path = join(folder, 'nuova', 'a.rete');
  await writeNetwork(path, 'ricetta 1', { network, measured: { right: 3 } });
  await writeNetwork(path, 'ricetta 1', { network, measured: { right: 4 } });
  expect(await readNetwork(path, 'ricetta 1')).toEqual({ network, measured: { right: 4 } });
  expect(readdirSync(join(folder, 'nuova'))).toEqual(['a.rete']);
});

it('another recipe, a missing file, and damage anywhere count as none', async () => {
  const path = join(folder, 'b.rete');
  await writeNetwork(path, 'ricetta', { network, measured: 1 });
  expect(await readNetwork(path, 'altra')).toBeNull();
  expect(await readNetwork(join(folder, 'manca.rete'), 'ricetta')).toBeNull();
  const whole = readFileSync(path);
  for (const cut of [0, 5, 14, 60, whole.length - 1]) {
    writeFileSync(path, whole.subarray(0, cut));
    expect(await readNetwork(path, 'ricetta')).toBeNull();
  }
  for (const at of [3, 13, 30, whole.length - 20]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    writeFileSync(path, damaged);
    expect(await readNetwork(path, 'ricetta')).toBeNull();
  }
});
