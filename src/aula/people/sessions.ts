/**
 * Who sits at which browser. A session is a random secret in a cookie; it may own several people, as a family shares a
 * computer, each in a tab of their own. Only the secret's fingerprint is kept.
 */
import { randomBytes } from 'node:crypto';
import { fingerprint } from '../secrets.ts';
import { nameOf, type Person } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { Wrong } from './wrong.ts';

interface SessionRecord {
  readonly id: string;
  /** everybody this browser has been, by the name that was asked for: "Anna" may have become "Anna 2" */
  readonly people: readonly { readonly asked: string; readonly id: string }[];
  /** those who are in the aula now, the latest at the end */
  readonly inside: readonly string[];
}

/** Beyond it the oldest is forgotten. */
const MOST = 2000;
/** Control and direction-changing characters, and halves of characters, have no place in a name. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** The invisible joint inside an emoji such as a teacher's. */
const JOINED = /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?\u200D/gu;

export class Sessions {
  readonly #all = new Map<string, SessionRecord>();
  readonly #world: World;
  readonly #online: (userId: string) => boolean;

  /** `online`: whether somebody's page is open. */
  constructor(world: World, online: (userId: string) => boolean) {
    this.#world = world;
    this.#online = online;
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
    if (UNFIT.test(clean.replace(JOINED, '')))
      throw new Wrong('Il nome contiene caratteri che non si possono usare.');
    const known = this.#find(secret);
    const mine = known === undefined || secret === undefined ? randomBytes(32).toString('base64url') : secret;
    const old = this.#been(known, clean);
    if (!old && this.#world.people.full) this.#makeRoom();
    const person = old ? this.#world.people.setTeacher(old, teacher) : this.#world.people.add(clean, teacher);
    const { id } = person.user;
    const people = [...(known?.people ?? []).filter((each) => each.id !== id), { asked: clean, id }];
    const inside = [...(known?.inside ?? []).filter((each) => each !== id), id];
    this.#keep({ id: fingerprint(mine), people, inside });
    this.#world.changes.tell({ kind: 'room' });
    return { person, secret: mine };
  }

  /** Goes out; the browser still knows who it was, so that the same name finds the same person. */
  leave(secret: string | undefined, persona: string | undefined): void {
    const known = this.#find(secret);
    const who = persona ?? known?.inside.at(-1);
    if (known) this.#keep({ ...known, inside: known.inside.filter((id) => id !== who) });
  }

  /** Who acts: the one named by `persona` when this browser let them in, otherwise who entered last. */
  who(secret: string | undefined, persona: string | undefined): Person | undefined {
    const inside = this.#find(secret)?.inside ?? [];
    const id = persona === undefined ? inside.at(-1) : inside.find((each) => each === persona);
    return id === undefined ? undefined : this.#world.people.get(id);
  }

  /** Everybody this browser has in the aula now. */
  inside(secret: string | undefined): readonly Person[] {
    return (this.#find(secret)?.inside ?? []).flatMap((id) => this.#world.people.get(id) ?? []);
  }

  /** Who this browser was under that name. */
  #been(known: SessionRecord | undefined, name: string): Person | undefined {
    return known?.people
      .map(({ asked, id }) => ({ asked, person: this.#world.people.get(id) }))
      .find(({ asked, person }) => person && (asked === name || nameOf(person) === name))?.person;
  }

  /** Who came first and isn't here makes room for somebody new. Throws Wrong when everybody is here. */
  #makeRoom(): void {
    const gone = this.#world.people.all().find((person) => !this.#online(person.user.id));
    if (!gone) throw new Wrong('L’aula è piena.');
    this.#world.forget(gone);
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
