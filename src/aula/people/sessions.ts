/**
 * Who sits at which browser. A session is a random secret in a cookie; it may own several people, as a family shares a
 * computer, and one of them is at the keyboard. Only the secret's fingerprint is kept.
 */
import { randomBytes } from 'node:crypto';
import { fingerprint } from '../secrets.ts';
import { nameOf, type Person } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { Wrong } from './wrong.ts';

interface SessionRecord {
  readonly id: string;
  readonly people: readonly string[];
  readonly current: string | null;
}

/** Beyond it the oldest is forgotten. */
const MOST = 2000;
/** Control and direction-changing characters, and halves of characters, have no place in a name. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export class Sessions {
  readonly #all = new Map<string, SessionRecord>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    for (const record of world.keeper.all<SessionRecord>('session')) this.#all.set(record.id, record);
  }

  /**
   * Comes through the door: as someone this browser already was, or as somebody new.
   * Returns the person and the secret to keep in the cookie. Throws Wrong for a name that can't be one.
   */
  enter(secret: string | undefined, name: string, teacher: boolean): { person: Person; secret: string } {
    const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (clean === '') throw new Wrong('Scrivi il tuo nome.');
    if ([...clean].length > 32 || clean.length > 64)
      throw new Wrong('Il nome può avere al massimo 32 caratteri.');
    if (UNFIT.test(clean)) throw new Wrong('Il nome contiene caratteri che non si possono usare.');
    const known = this.#find(secret);
    const mine = known === undefined || secret === undefined ? randomBytes(32).toString('base64url') : secret;
    const old = this.people(secret).find((person) => nameOf(person) === clean);
    if (!old && this.#world.people.full) throw new Wrong("L'aula è piena.");
    const person = old ? this.#world.people.setTeacher(old, teacher) : this.#world.people.add(clean, teacher);
    const people = [...(known?.people ?? []).filter((id) => id !== person.user.id), person.user.id];
    this.#keep({ id: fingerprint(mine), people, current: person.user.id });
    this.#world.changes.tell({ kind: 'room' });
    return { person, secret: mine };
  }

  /** Leaves; the browser still knows who it was, so that the same name finds the same person. */
  leave(secret: string | undefined): void {
    const known = this.#find(secret);
    if (known) this.#keep({ ...known, current: null });
  }

  /** Who acts: the one named by `persona` when it belongs to this browser, otherwise who entered last. */
  who(secret: string | undefined, persona: string | undefined): Person | undefined {
    const known = this.#find(secret);
    if (!known || known.current === null) return undefined;
    if (persona !== undefined) return this.people(secret).find((person) => person.user.id === persona);
    return this.#world.people.get(known.current);
  }

  /** Everybody this browser has been. */
  people(secret: string | undefined): readonly Person[] {
    return (this.#find(secret)?.people ?? []).flatMap((id) => this.#world.people.get(id) ?? []);
  }

  #find(secret: string | undefined): SessionRecord | undefined {
    return secret === undefined ? undefined : this.#all.get(fingerprint(secret));
  }

  #keep(record: SessionRecord): void {
    this.#all.delete(record.id);
    this.#all.set(record.id, record);
    this.#world.keeper.save('session', record.id, record);
    for (const id of this.#all.keys()) {
      if (this.#all.size <= MOST) break;
      this.#all.delete(id);
      this.#world.keeper.remove('session', id);
    }
  }
}
