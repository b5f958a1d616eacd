/** The one palette, the one font and the one set of text sizes, for a light background. Every meaning also has a shape, a border or a word: colour alone carries nothing. */

export const palette = {
  paper: '#ffffff',
  /** text: 16:1 on paper */
  ink: '#1b2026',
  /** less important text: 6.5:1 on paper */
  quiet: '#55606b',
  /** row lines */
  line: '#dde2e7',
  /** outlines: 3.9:1 on paper */
  outline: '#76818c',
  /** what counts: the probability that is drawn with */
  main: '#1f5fa8',
  /** everything else taken together */
  rest: '#a9b4bf',
  /** what was cut away: only as a pale fill with an outline */
  cutFill: '#eef1f4',
  /** the line that strikes something out: 5.2:1 on paper */
  strike: '#b8400e',
  /** neighbouring pieces take the next one; light and dark alternate, so that grey shows them too */
  pieces: ['#d5e8fb', '#f5c48f', '#e2f3d3', '#d3b6e6', '#fdf0b8', '#9fd4cf'],
  /** the ten digits, each also written as itself: at least 4.5:1 on paper */
  digits: [
    '#1b2026',
    '#1f5fa8',
    '#b8400e',
    '#2c7a3f',
    '#7b3fa0',
    '#8a6100',
    '#0f7578',
    '#b0235f',
    '#55606b',
    '#4a4fc4',
  ],
} as const;

/**
 * From likely to unlikely: light to dark in one hue, so grey keeps the order. `from` is the least probability of the step.
 * `text` is readable on `fill` (at least 7:1).
 */
export const likelihood = [
  { from: 0.8, fill: '#ffffff', text: '#1b2026' },
  { from: 0.5, fill: '#fde9cf', text: '#1b2026' },
  { from: 0.2, fill: '#f8c583', text: '#1b2026' },
  { from: 0.05, fill: '#eb9d54', text: '#1b2026' },
  { from: 0, fill: '#7a3306', text: '#ffffff' },
] as const;

/** 1,125 pixels on 900: sharp on a phone (360 points at 3) and where Discord shows pictures at 2, without being slow to draw. */
export const pixelRatio = 1.25;

/** Pixels at a picture's width of 900. On a phone 360 px wide they are 0.4 times as large: 24 becomes 9.6. */
export const size = { width: 900, margin: 24, title: 32, label: 28, figure: 26, small: 22 } as const;

/** Tried in this order for every character; fonts.ts has the files. */
export const family = '"Noto Sans", "Noto Emoji", "DejaVu Sans", sans-serif';
