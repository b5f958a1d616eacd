import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { createReadable } from '../../../src/charts/draw/glyphs.ts';
import { encodePng, toPng } from '../../../src/charts/draw/png.ts';
import { registerFonts } from '../../../src/charts/fonts.ts';
import { family, likelihood, palette } from '../../../src/charts/palette.ts';

registerFonts();

async function pixelsOf(png: Uint8Array): Promise<Uint8ClampedArray> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.getContext('2d').getImageData(0, 0, image.width, image.height).data;
}

describe('the PNG', () => {
  test('with few colours is exact', async () => {
    const rgba = Uint8Array.from([
      255, 0, 0, 255, 0, 255, 0, 255, 1, 2, 3, 255, 254, 255, 250, 255, 9, 9, 9, 255, 90, 9, 9, 255,
    ]);
    expect([...(await pixelsOf(encodePng(rgba, 3, 2)))]).toEqual([...rgba]);
  });

  test('with many colours keeps the flat ones exactly and the others nearly', async () => {
    const canvas = createCanvas(300, 200);
    const ctx = canvas.getContext('2d');
    ctx.fillStyle = '#fff';
    ctx.fillRect(0, 0, 300, 200);
    palette.pieces.forEach((fill, i) => {
      ctx.fillStyle = fill;
      ctx.fillRect(0, i * 30, 300, 30);
      ctx.fillStyle = palette.ink;
      ctx.font = `24px ${family}`;
      ctx.fillText('Perché la famiglia beve?', 0, i * 30 + 24);
    });
    const before = canvas.getContext('2d').getImageData(0, 0, 300, 200).data;
    const after = await pixelsOf(toPng(canvas));
    const furthest = before.reduce((most, value, i) => Math.max(most, Math.abs(value - (after[i] ?? 0))), 0);
    expect(furthest).toBeLessThanOrEqual(16);
    palette.pieces.forEach((_, i) => {
      const corner = 4 * (300 * (i * 30 + 1) - 1);
      expect([...after.slice(corner, corner + 3)]).toEqual([...before.slice(corner, corner + 3)]);
    });
  });

  test('noise, which has every colour, still becomes a picture', async () => {
    const rgba = Uint8Array.from({ length: 64 * 64 * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : (i * 2654435761) >>> 24,
    );
    expect(await pixelsOf(encodePng(rgba, 64, 64))).toHaveLength(rgba.length);
  });
});

describe('the fonts', () => {
  const readable = createReadable();

  test('draw Italian, arrows, Arabic, Hebrew, emoji and our own signs', () => {
    const text = 'Perché così È «…» · ⏎ → ← ⇥ ⟨ZWJ⟩ ◌ مرحبا שלום 😀 👨‍👩‍👧‍👦 🇮🇹 ❤️ ½ ∑ × ∞ ⁻⁹ ▁ Ġ';
    expect(readable(text)).toBe(text);
  });

  test('what nothing can draw is named instead of boxed', () => {
    expect(readable('a\u{10fffd}b\u0378')).toBe('a⟨U+10FFFD⟩b⟨U+0378⟩');
  });
});

describe('the palette', () => {
  /** WCAG 2.2 */
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  test('is readable everywhere it is written on', () => {
    for (const fill of palette.pieces) expect(contrast(palette.ink, fill)).toBeGreaterThan(7);
    for (const { fill, text } of likelihood) expect(contrast(text, fill)).toBeGreaterThan(7);
    expect(contrast(palette.quiet, palette.paper)).toBeGreaterThan(4.5);
    for (const mark of [palette.main, palette.strike, palette.outline])
      expect(contrast(mark, palette.paper)).toBeGreaterThan(3);
  });

  test('in grey, neighbouring pieces differ, and the less likely is always darker', () => {
    palette.pieces.forEach((fill, i) => {
      const next = palette.pieces[(i + 1) % palette.pieces.length] ?? '';
      expect(contrast(fill, next)).toBeGreaterThan(1.15);
    });
    const greys = likelihood.map(({ fill }) => luminance(fill));
    expect(greys).toEqual([...greys].sort((a, b) => b - a));
  });
});
