/** One panel is one message: an edit that grew a second one would leave it behind. So everything is cut to what Discord takes. */
import { LIMITS, shorten } from '../bot/limits.ts';
import type { Embed, View } from '../bot/view.ts';

const MOST_EMBEDS = 10;
/** Characters of all embeds together. */
const ALL_EMBEDS = 6000;
const MOST_FILES = 10;

export function withinLimits(view: View): View {
  const pictures = (view.pictures ?? []).slice(0, MOST_FILES);
  return {
    ...view,
    text: shorten(view.text ?? '', LIMITS.content),
    embeds: fitting((view.embeds ?? []).slice(0, MOST_EMBEDS)),
    pictures,
    files: (view.files ?? []).slice(0, MOST_FILES - pictures.length),
  };
}

/** The first ones whole; the one that goes over is cut, and nothing comes after it. */
function fitting(embeds: readonly Embed[]): readonly Embed[] {
  const kept: Embed[] = [];
  let left = ALL_EMBEDS;
  for (const embed of embeds) {
    const { text = '', fields = [], title, footer } = embed;
    const head = size(title, 256) + size(footer, 2048);
    if (left - head < 40) break;
    left -= head;
    const cut = shorten(text, Math.min(left, 4096));
    left -= cut.length;
    const rest = [];
    for (const field of fields) {
      const much = size(field.name, 256) + size(field.value, 1024);
      if (much > left) break;
      left -= much;
      rest.push(field);
    }
    kept.push({ ...embed, text: cut, fields: rest });
  }
  return kept;
}

const size = (text: string | undefined, most: number): number => Math.min(text?.length ?? 0, most);
