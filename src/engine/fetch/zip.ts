/** One member of a zip archive, appended to a file while it is being unpacked: never the whole of it in memory. */
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, open, type ZipFile } from 'yauzl';
import { SourceError } from './errors.ts';

/**
 * @param bytes what the member must measure, unpacked
 * @throws SourceError when the archive is damaged, or its member is missing or of another size
 */
export async function appendMember(
  zipPath: string,
  member: string,
  bytes: number,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const zip = await openZip(zipPath);
  try {
    const entry = await findEntry(zip, member);
    if (entry.uncompressedSize !== bytes)
      throw new SourceError(`${member} misura ${entry.uncompressedSize} byte, non ${bytes}`);
    const stream = await openEntry(zip, entry);
    // yauzl checks the size, and the CRC by default, while the stream is read
    await pipeline(stream, createWriteStream(target, { flags: 'a' }), { signal });
  } finally {
    zip.close();
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new SourceError(`il pacchetto è danneggiato: ${error.message}`, { cause: error }));
      else resolve(zip);
    });
  });
}

function findEntry(zip: ZipFile, member: string): Promise<Entry> {
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) =>
      reject(new SourceError(`il pacchetto è danneggiato: ${error.message}`, { cause: error })),
    );
    zip.on('end', () => reject(new SourceError(`nel pacchetto manca ${member}`)));
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName === member) resolve(entry);
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new SourceError(`il pacchetto è danneggiato: ${error.message}`, { cause: error }));
      else resolve(stream);
    });
  });
}
