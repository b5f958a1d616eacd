/** A question that a command answers: run as if the student had typed it, never on what an open question asks. */
import type { Context, View } from '../../bot/command.ts';
import { EngineError } from '../../engine/port.ts';
import type { Services } from '../../services.ts';
import { tutor as it } from '../../text/tutor.ts';
import type { Wanted } from '../../tutor/intents.ts';
import { toolView } from '../../views/tutor.ts';
import { givesAway, type Open } from './guard.ts';
import { openView } from './open.ts';

/** The course's own, when a student gives none. */
const COURSE = 'Il gatto beve il';

/**
 * @param last the sentence this thread spoke of last
 * @returns what to show, and the sentence it was about
 */
export async function runTool(
  wanted: Wanted,
  last: string | null,
  open: readonly Open[],
  context: Context,
  services: Services,
): Promise<{ readonly view: View; readonly sentence: string | undefined }> {
  const { needs, ...given } = wanted;
  const borrowed = last ?? COURSE;
  const tool = needs === 'testo' ? { ...given, options: { testo: borrowed, ...given.options } } : given;
  const sentence = typeof tool.options.testo === 'string' ? tool.options.testo : undefined;
  const asked = open.find((one) => givesAway(tool, one));
  if (asked) return { view: openView(asked, 0, services.tutor.finder).view, sentence };
  const before = needs === 'testo' ? [it.withLast(borrowed)] : [];
  try {
    const shown = await services.perform({ name: tool.command, options: tool.options, context });
    return { view: toolView(tool, shown, services.commandNames.mention(tool.command), before), sentence };
  } catch (error) {
    const down = error instanceof EngineError && (error.fault === 'down' || error.fault === 'starting');
    if (!down) throw error;
    return { view: { text: it.modelDown }, sentence };
  }
}
