/**
 * The fonts that every picture is drawn with: bundled, so that a picture looks the same on every machine.
 * Noto Sans has Latin, Greek, Cyrillic, Devanagari; Noto Emoji one-colour emoji; DejaVu Arabic, Hebrew, arrows, mathematics.
 * Chinese, Japanese, Korean and the rest come from the system's fonts where it has them.
 */
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const files = [
  ['Noto Sans', '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'],
  ['Noto Sans', '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'],
  ['Noto Emoji', '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'],
  ['DejaVu Sans', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
] as const;

/**
 * Makes the fonts known to the canvas of this process or thread. Call it once.
 * @throws Error naming the file that can't be found or read
 */
export function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of files) {
    if (GlobalFonts.registerFromPath(resolve(file), name) === null) throw new Error(`not a font: ${file}`);
  }
}
