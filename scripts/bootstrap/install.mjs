// Installs the dependencies with npm when they are missing or have changed. Node built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { duration, liveLine, Stop } from './say.mjs';

/** Runs `npm ci` unless what is installed is what package-lock.json asks for. `dev`: also what only the tests need. */
export async function install(root, { dev, signal }) {
  if (isInstalled(root, dev)) return;
  const packages = Object.entries(readLock(root).packages).filter(
    ([path, about]) => path !== '' && isForHere(about, dev),
  );
  console.log('Installo le librerie (solo la prima volta, o quando cambiano)…');
  const line = liveLine(process.stdout);
  const start = Date.now();
  let fetched = 0;
  const show = () => {
    const count =
      fetched > 0 ? `${Math.min(fetched, packages.length)} pacchetti di circa ${packages.length}, ` : '';
    line.show(() => `  ${count}${duration((Date.now() - start) / 1000)}`);
  };
  const timer = setInterval(show, 500);
  const ran = await runNpm(root, dev, signal, (text) => {
    fetched += text.match(/fetch GET 200 \S+\.tgz/g)?.length ?? 0;
  }).finally(() => {
    clearInterval(timer);
    line.clear();
  });
  if (ran.code !== 0) throw new Stop(npmFailure(ran.output, root));
  writeFileSync(stampPath(root), JSON.stringify(stampOf(root, dev)));
  console.log(`Librerie installate in ${duration((Date.now() - start) / 1000)}.`);
}

function isForHere(about, dev) {
  const fits = (list, here) => list === undefined || list.includes(here);
  return (dev || !about.dev) && fits(about.os, process.platform) && fits(about.cpu, process.arch);
}

const stampPath = (root) => join(root, 'node_modules', '.prossimo.json');

function stampOf(root, dev) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return { lock, dev, platform: `${process.platform}-${process.arch}` };
}

/** By our own stamp; without one (somebody ran npm by hand) by npm's list of what it put into node_modules. */
export function isInstalled(root, dev) {
  const wanted = stampOf(root, dev);
  const stamp = readJson(stampPath(root));
  if (stamp !== null && stamp.platform !== wanted.platform) return false;
  if (stamp !== null && stamp.lock === wanted.lock && (stamp.dev || !dev)) return true;
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  return Object.entries(readLock(root).packages).every(([path, about]) => {
    if (path === '' || about.optional || about.devOptional || (about.dev && !dev)) return true;
    return installed[path]?.version === about.version && existsSync(join(root, path));
  });
}

function readLock(root) {
  const lock = readJson(join(root, 'package-lock.json'));
  if (lock?.packages === undefined) {
    throw new Stop('Manca il file package-lock.json, o è rovinato: scarica di nuovo Prossimo.');
  }
  return lock;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** The npm that started us, or the one that came with this Node; only then whatever the shell finds. */
export function npmCommand(execPath, npmExecPath, platform) {
  const beside = dirname(execPath);
  const candidates = [
    /^npm-cli\.c?js$/.test(basename(npmExecPath ?? '')) ? npmExecPath : null,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((path) => path !== null && existsSync(path));
  if (script) return { command: execPath, before: [script], shell: false };
  return { command: 'npm', before: [], shell: platform === 'win32' };
}

function runNpm(root, dev, signal, onText) {
  const { command, before, shell } = npmCommand(process.execPath, process.env.npm_execpath, process.platform);
  // no package of ours needs its install script, and some would try to compile
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=http',
    ...(dev ? ['--include=dev'] : ['--omit=dev']),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], {
      cwd: root,
      shell,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-40_000);
      onText(text);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      if (signal.aborted) reject(signal.reason);
      else resolve({ code: -1, output: String(error) });
    });
    child.on('close', (code) => (signal.aborted ? reject(signal.reason) : resolve({ code, output })));
  });
}

/** npm's own words, read for a person. */
export function npmFailure(output, root) {
  const tail = output
    .split(/\r?\n/)
    .filter((text) => text.trim() !== '' && !/^npm (http|notice|verbose)|A complete log/.test(text))
    .slice(-8)
    .map((text) => `  ${text}`)
    .join('\n');
  return `Le librerie non si sono potute installare: ${npmCause(output, root)}\nnpm dice:\n${tail}`;
}

function npmCause(output, root) {
  if (/ENOSPC|no space left/i.test(output))
    return 'il disco è pieno.\nServono circa 1,5 GB: libera dello spazio e riprova.';
  if (
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(
      output,
    )
  ) {
    return 'la rete non risponde.\nControlla la connessione (o il proxy della scuola) e riprova: npm riprende da dove era.';
  }
  if (/CERT_|SELF_SIGNED|UNABLE_TO_|unable to (get|verify)/.test(output)) {
    return 'il certificato del sito di npm non è valido: la rete forse controlla il traffico cifrato.\nChiedi al tecnico della scuola come impostare "cafile" in npm.';
  }
  if (/\b(EACCES|EPERM|EROFS|EBUSY)\b/.test(output)) {
    return `manca il permesso di scrivere in ${root}, o un file è in uso.\nChiudi gli altri programmi, sposta Prossimo in una cartella tua (per esempio Documenti) e riprova.`;
  }
  if (/ENOENT.*spawn|spawn.*ENOENT|not recognized|command not found/i.test(output)) {
    return 'npm non si trova.\nInstalla di nuovo Node.js da https://nodejs.org: npm è compreso.';
  }
  if (/EINTEGRITY/.test(output))
    return 'un pacchetto è arrivato rovinato.\nRiprova; se si ripete, esegui "npm cache clean --force".';
  if (/EUSAGE|in sync/.test(output))
    return 'package.json e package-lock.json non si accordano.\nScarica di nuovo Prossimo, oppure esegui "npm install".';
  return 'npm non è riuscito.\nRiprova; se si ripete, esegui "npm ci" e leggi che cosa scrive.';
}
