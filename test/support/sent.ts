/** What the bot asked of Discord in a test, as it left discord.js, and how it was answered. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

export interface SentMessage {
  readonly content?: string;
  readonly allowed_mentions?: object;
}

/** The messages among the requests: first answers, edits and follow-ups. */
export function messagesIn(sent: readonly Sent[]): readonly SentMessage[] {
  return sent.flatMap(({ body }) => {
    const { data = body } = (body ?? {}) as { readonly data?: SentMessage };
    return isMessage(data) ? [data] : [];
  });
}

function isMessage(data: unknown): data is SentMessage {
  return typeof data === 'object' && data !== null && ('content' in data || 'embeds' in data);
}
