/**
 * Files that a person attaches to a command: kept apart from messages, as Discord keeps them, for as long as an
 * interaction's token lives. Their address holds a secret, as Discord's signed ones do, so a bot fetches them without a login.
 */
import { randomBytes } from 'node:crypto';
import type { APIAttachment } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { sameSecret } from '../secrets.ts';
import { described } from './files.ts';
import { TOKEN_LIFE_MS } from './interaction.ts';
import type { Keeper } from './keeper.ts';

export interface Attached {
  readonly file: APIAttachment;
  readonly userId: string;
}

interface Kept extends Attached {
  readonly secret: string;
}

/** Beyond these the oldest go: for one person, and for all together. */
const MOST_EACH = 10;
const MOST_BYTES = 512 * 1024 * 1024;

export class Uploads {
  readonly #all = new Map<string, Kept>();
  readonly #keeper: Keeper;
  readonly #nextId: () => string;
  readonly #clock: Clock;

  /** What an aula before this one left behind is erased: its interactions are over. */
  constructor(keeper: Keeper, nextId: () => string, clock: Clock) {
    this.#keeper = keeper;
    this.#nextId = nextId;
    this.#clock = clock;
    for (const { id } of keeper.all<{ id: string }>('upload')) this.#erase(id);
  }

  add(userId: string, name: string, type: string, bytes: Uint8Array): APIAttachment {
    const id = this.#nextId();
    const secret = randomBytes(24).toString('base64url');
    const plain = described(id, name, { type, bytes });
    const url = `${plain.url}?hm=${secret}`;
    const file = { ...plain, url, proxy_url: url, ephemeral: true };
    this.#keeper.save('upload', id, { id });
    this.#keeper.saveFile(id, bytes);
    this.#all.set(id, { file, userId, secret });
    this.#clock.after(TOKEN_LIFE_MS, () => this.#erase(id));
    this.#makeRoom(userId);
    return file;
  }

  /** A file that this person attached and that is still there. */
  of(userId: string, id: string): APIAttachment | undefined {
    const kept = this.#all.get(id);
    return kept?.userId === userId ? kept.file : undefined;
  }

  /** A file, for who knows its whole address. */
  open(id: string, secret: string): APIAttachment | undefined {
    const kept = this.#all.get(id);
    return kept && sameSecret(kept.secret, secret) ? kept.file : undefined;
  }

  #makeRoom(userId: string): void {
    const own = [...this.#all.values()].filter((kept) => kept.userId === userId);
    for (const { file } of own.slice(0, -MOST_EACH)) this.#erase(file.id);
    let bytes = [...this.#all.values()].reduce((sum, { file }) => sum + file.size, 0);
    for (const { file } of this.#all.values()) {
      if (bytes <= MOST_BYTES) break;
      bytes -= file.size;
      this.#erase(file.id);
    }
  }

  #erase(id: string): void {
    this.#all.delete(id);
    this.#keeper.removeFile(id);
    this.#keeper.remove('upload', id);
  }
}
