/** The commands the bot registered: everywhere, or in the guild alone. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandBody } from '../rules/command.ts';
import type { Changes } from './changes.ts';
import type { Keeper } from './keeper.ts';
import { ids } from './room.ts';

/** null: everywhere */
export type Scope = string | null;

export class Commands {
  #all: APIApplicationCommand[] = [];
  readonly #keeper: Keeper;
  readonly #changes: Changes;
  readonly #nextId: () => string;

  constructor(keeper: Keeper, changes: Changes, nextId: () => string) {
    this.#keeper = keeper;
    this.#changes = changes;
    this.#nextId = nextId;
    this.#all = [...keeper.all<APIApplicationCommand>('command')];
  }

  all(): readonly APIApplicationCommand[] {
    return this.#all;
  }

  in(scope: Scope): readonly APIApplicationCommand[] {
    return this.#all.filter((command) => (command.guild_id ?? null) === scope);
  }

  get(id: string): APIApplicationCommand | undefined {
    return this.#all.find((command) => command.id === id);
  }

  /** Replaces a scope's whole list. A command that keeps its type and name keeps its id. */
  replace(scope: Scope, bodies: readonly CommandBody[]): readonly APIApplicationCommand[] {
    const before = this.in(scope);
    const now = bodies.map((body) => this.#make(scope, body, before));
    for (const old of before)
      if (!now.some(({ id }) => id === old.id)) this.#keeper.remove('command', old.id);
    this.#all = [...this.#all.filter((command) => (command.guild_id ?? null) !== scope), ...now];
    for (const command of now) this.#keeper.save('command', command.id, command);
    this.#changes.tell({ kind: 'room' });
    return now;
  }

  /** Adds one command, or replaces the one of the same type and name. */
  put(scope: Scope, body: CommandBody): APIApplicationCommand {
    const command = this.#make(scope, body, this.in(scope));
    this.#all = [...this.#all.filter(({ id }) => id !== command.id), command];
    this.#keeper.save('command', command.id, command);
    this.#changes.tell({ kind: 'room' });
    return command;
  }

  remove(id: string): void {
    this.#all = this.#all.filter((command) => command.id !== id);
    this.#keeper.remove('command', id);
    this.#changes.tell({ kind: 'room' });
  }

  #make(scope: Scope, body: CommandBody, before: readonly APIApplicationCommand[]): APIApplicationCommand {
    const same = before.find((command) => command.type === body.type && command.name === body.name);
    const { id: _asked, ...rest } = body;
    return {
      default_member_permissions: null,
      nsfw: false,
      dm_permission: true,
      contexts: scope === null ? null : undefined,
      integration_types: [0],
      ...rest,
      description: body.description ?? '',
      id: same?.id ?? this.#nextId(),
      application_id: ids.application,
      version: this.#nextId(),
      ...(scope === null ? {} : { guild_id: scope }),
    } as unknown as APIApplicationCommand;
  }
}
