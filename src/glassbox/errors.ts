/** What can go wrong in the glass box, with the data to explain it in words. */

export type GlassboxFault =
  | 'missing-file'
  | 'not-gguf' // another kind of file, or a version or byte order that is not read
  | 'damaged' // cut short, or contradicting itself
  /** data.what: 'architecture', 'tensor type', 'tensor', 'feature' or 'width'; data.found: the file's; data.works: those that do */
  | 'unsupported'
  | 'too-large' // data.needs and data.limit, in bytes
  | 'too-long' // more tokens than a trace may have; data.tokens and data.limit
  | 'bad-request' // a token, position, layer or head that doesn't exist
  | 'died' // the thread ended while working
  | 'closed';

/** The one error that the glass box throws, besides the signal's own reason. */
export class GlassboxError extends Error {
  readonly fault: GlassboxFault;
  readonly data: Readonly<Record<string, string | number>>;
  constructor(
    fault: GlassboxFault,
    message: string,
    data: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'GlassboxError';
    this.fault = fault;
    this.data = data;
  }
}
