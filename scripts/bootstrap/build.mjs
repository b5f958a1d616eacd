// Builds dist/ when a source has changed since the last build. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './say.mjs';

const SOURCES = ['src', 'commands', 'scripts', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Runs scripts/build.mjs, unless every source has the size and time it had after the last successful build. */
export function build(root) {
  const stamp = join(root, 'dist', '.prossimo-build');
  const now = fingerprint(root);
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (now === before && existsSync(join(root, 'dist', 'src', 'main.js'))) return;
  console.log('Preparo il programma…');
  const built = spawnSync(process.execPath, [join('scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) {
    throw new Stop(
      'Il programma non si è potuto preparare: gli errori sono qui sopra.\nSe hai cambiato dei file, correggili; se no, scarica di nuovo Prossimo.',
    );
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
}

export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) visit(root, source, hash);
  return hash.digest('hex');
}

function visit(root, path, hash) {
  const about = statSync(join(root, path), { throwIfNoEntry: false });
  if (about?.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) visit(root, join(path, name), hash);
  } else if (about) {
    hash.update(`${path} ${about.size} ${about.mtimeMs}\n`);
  }
}
