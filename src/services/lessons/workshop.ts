/** A teacher's own lesson file: looked at privately, then adopted for the server, or taken away again. */
import { type Context, type Upload, UserError, type View } from '../../bot/command.ts';
import type { Library } from '../../lessons/library.ts';
import { lessonText, MOST_BYTES } from '../../lessons/upload.ts';
import type { Panels } from '../../store/panels.ts';
import { lezione } from '../../text/lezione/lezione.ts';
import { previewView, problemsView } from '../../views/lesson/preview.ts';
import { onlyTeachers } from './class/teacher.ts';

export interface Workshop {
  /** @throws UserError when it can't be read, or is no text */
  open(context: Context, file: Upload): Promise<View>;
  /** @param args the panel, and the step from 0 */
  page(context: Context, args: readonly string[]): View;
  adopt(context: Context, args: readonly string[]): View;
  remove(context: Context, args: readonly string[]): View;
}

const KIND = 'prova';
const FILE = 'lezione.md';

export function createWorkshop(library: Library, panels: Panels): Workshop {
  function guildOf(context: Context): string {
    onlyTeachers(context);
    const { guildId } = context.place;
    if (guildId === null) throw new UserError(lezione.avvia.needsServer);
    return guildId;
  }

  function show(guild: string, panel: string, source: string, index: number, note: string | null): View {
    const read = library.check(source, FILE, guild);
    if ('problems' in read) return problemsView(read.problems);
    const { lesson } = read;
    const at = Math.min(Math.max(index, 0), lesson.steps.length - 1);
    const replaces = library.find(lesson.id, guild)?.own ?? false;
    return previewView({ panel, lesson, index: at, replaces, note });
  }

  function kept([panel = '', step = '']: readonly string[]) {
    const state = panels.find(panel, KIND);
    if (typeof state !== 'object' || state === null || !('source' in state))
      throw new UserError(lezione.prova.gone);
    return { panel, source: String(state.source), index: /^\d{1,4}$/.test(step) ? Number(step) : 0 };
  }

  return {
    async open(context, file) {
      const guild = guildOf(context);
      const read = lessonText(await file.read(MOST_BYTES, context.signal), file.name);
      if ('problems' in read) return problemsView(read.problems);
      const panel = panels.save(context.person.id, KIND, { source: read.text });
      return show(guild, panel, read.text, 0, null);
    },
    page(context, args) {
      const { panel, source, index } = kept(args);
      return show(guildOf(context), panel, source, index, null);
    },
    adopt(context, args) {
      const guild = guildOf(context);
      const { panel, source, index } = kept(args);
      const read = library.adopt(guild, context.person.id, source);
      if ('problems' in read) return problemsView(read.problems);
      return show(guild, panel, source, index, lezione.prova.adopted(read.lesson.title));
    },
    remove(context, args) {
      const guild = guildOf(context);
      const { panel, source, index } = kept(args);
      const read = library.read(source);
      if ('problems' in read) return problemsView(read.problems);
      library.remove(guild, read.lesson.id);
      return show(guild, panel, source, index, lezione.prova.removed(read.lesson.title));
    },
  };
}
