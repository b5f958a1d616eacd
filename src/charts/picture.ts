/** What every drawing ends as: a PNG and the words that stand for it. */
export interface Picture {
  /** file name, ascii, ending in .png */
  readonly name: string;
  readonly png: Uint8Array;
  /** the numbers, in Italian, at most 1,024 characters */
  readonly alt: string;
}
