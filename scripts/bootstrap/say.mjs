// What the bootstrap shows: steps, one line that keeps changing, and failures with their next step. Node built-ins only.

/** A failure told in Italian, with the cause and the next step; anything else that is thrown is a defect. */
export class Stop extends Error {}

const MB = 1e6;

/** 75 -> "1 min 15 s" */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const megabytes = (bytes) => Math.round(bytes / MB);

/**
 * One line for what is being fetched. `speed` is in bytes a second, or null while it isn't known.
 * @example barLine({ phase: 'download', source: 'PyPI', done: 127e6, total: 253e6 }, 12.3e6)
 *   // '[##########          ] 50 %  127 di 253 MB  12,3 MB/s  ancora 10 s  (PyPI)'
 */
export function barLine({ phase, source, done, total }, speed) {
  if (phase === 'verify') return `Controllo il file… ${total ? Math.floor((100 * done) / total) : 0} %`;
  const from = source === '' ? '' : `  (${source})`;
  const rate = speed === null ? '' : `  ${(speed / MB).toFixed(1).replace('.', ',')} MB/s`;
  if (!total) return `${megabytes(done)} MB${rate}${from}`;
  const part = Math.min(1, done / total);
  const bar = '#'.repeat(Math.floor(20 * part)).padEnd(20);
  const left =
    speed === null || speed < 1 || part === 1 ? '' : `  ancora ${duration((total - done) / speed)}`;
  return `[${bar}] ${Math.floor(100 * part)} %  ${megabytes(done)} di ${megabytes(total)} MB${rate}${left}${from}`;
}

/**
 * The speed over the last seconds, not since the beginning: what it says of the time left stays true when the network changes.
 * @returns a function of (bytes, milliseconds) -> bytes a second, or null during the first second
 */
export function speedometer(windowMs = 8000) {
  let samples = [];
  return (bytes, now) => {
    // going back means that a download began again
    if (samples.length > 0 && bytes < samples[samples.length - 1].bytes) samples = [];
    samples.push({ bytes, now });
    while (samples.length > 2 && now - samples[0].now > windowMs) samples.shift();
    const span = now - samples[0].now;
    return span < 1000 ? null : (1000 * (bytes - samples[0].bytes)) / span;
  };
}

/** A line that is rewritten in place on a terminal, and printed every few seconds anywhere else. */
export function liveLine(
  out,
  { tty = out.isTTY === true, everyMs = tty ? 150 : 4000, clock = Date.now } = {},
) {
  let last = clock() - (tty ? everyMs : 0);
  let drawn = false;
  return {
    /** `text` is a function, called only when something will be shown */
    show(text) {
      if (clock() - last < everyMs) return;
      last = clock();
      drawn = true;
      if (!tty) out.write(`${text()}\n`);
      else out.write(`\r${text().slice(0, Math.max(20, (out.columns || 80) - 1))}\u001b[K`);
    },
    /** takes the line away, so that something else can be written */
    clear() {
      if (tty && drawn) out.write('\r\u001b[K');
      drawn = false;
    },
  };
}
