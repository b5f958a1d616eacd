/** How Discord says no: an HTTP status, a JSON error code, a sentence in English, and for forms where the fault lies. */

/** A request refused with Discord's own code. Thrown anywhere in the aula, answered at the edge of REST. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  /** the nested `errors` of code 50035 */
  readonly errors: object | undefined;
  /** more members of the body, such as `retry_after` */
  readonly extra: object | undefined;

  constructor(status: number, code: number, message: string, more: { errors?: object; extra?: object } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.extra = more.extra;
  }

  /** The body as Discord sends it. */
  get body(): object {
    const errors = this.errors === undefined ? {} : { errors: this.errors };
    return { message: this.message, code: this.code, ...errors, ...this.extra };
  }
}

export const refusals = {
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  loginFirst: () => new Refusal(401, 40001, 'Unauthorized'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  badJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  unknownApplication: () => new Refusal(404, 10002, 'Unknown Application'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyCommands: (most: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${most})`),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notInDm: () => new Refusal(403, 50003, 'Cannot execute action on a DM channel'),
  notYours: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  cannotWriteTo: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  invalidRecipients: () => new Refusal(400, 50033, 'Invalid Recipient(s)'),
  rateLimited: (seconds: number, global: boolean) =>
    new Refusal(429, 0, 'You are being rate limited.', { extra: { retry_after: seconds, global } }),
};
