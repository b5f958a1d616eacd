/** What every drawing ends as: a PNG and the words that stand for it. */
export interface Picture {
  /** file name, ascii, ending in .png */
  readonly name: string;
  readonly png: Uint8Array;
  /** the numbers, in Italian, at most 1,024 characters */
  readonly alt: string;
  /** what a person should know about how it was drawn, in Italian: a chart server that didn't answer */
  readonly note?: string;
}
