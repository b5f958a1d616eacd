/** The two ways a handler may fail: a sentence for the person, or anything else, which is a defect. */

/** Carries an Italian sentence that says what is wrong and what to do next. The only error whose text is shown. */
export class UserError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UserError';
  }
}

/** True for the error that an AbortSignal makes: the person, a newer press or a shutdown ended the work. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}
