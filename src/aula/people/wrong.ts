/** What a person did that can't be done, said in Italian. */

export class Wrong extends Error {
  readonly status: 400 | 401 | 403 | 404 | 413;

  constructor(sentence: string, status: Wrong['status'] = 400) {
    super(sentence);
    this.status = status;
  }
}
