/** The lessons that come with Prossimo, from their folder: in the order of their numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LessonFile {
  /** its name, without the folder */
  readonly file: string;
  /** bytes that aren't UTF-8 come as U+FFFD: the checker says where */
  readonly text: string;
}

/** `NN-name.md`; anything else in the folder, such as LEGGIMI.md, is no lesson. */
export function lessonFiles(folder: string): readonly LessonFile[] {
  return readdirSync(folder)
    .filter((file) => /^\d.*\.md$/i.test(file))
    .toSorted((a, b) => a.localeCompare(b, 'it', { numeric: true }))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
