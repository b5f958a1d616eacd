/** Makes what a handler is given out of an interaction: who, where, their rights now, and how the engine knows them. */
import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { waiting } from '../text/waiting.ts';
import type { Context, Person } from './command.ts';
import type { Progress } from './progress.ts';
import { type Run, STOP } from './runs.ts';

/** Which role, besides Manage Server, makes a teacher in a server. */
export interface Rights {
  teacherRole(guildId: string): string | null;
}

export interface Contexts {
  person(interaction: Interaction): Person;
  of(interaction: Interaction, run: Run, progress: Pick<Progress, 'show'>, showQueue: boolean): Context;
}

export function createContexts(rights: Rights): Contexts {
  const person = (interaction: Interaction): Person => ({
    id: interaction.user.id,
    name: interaction.user.displayName,
    teacher: isManager(interaction) || hasTeacherRole(interaction, rights),
    manager: isManager(interaction),
  });
  return {
    person,
    of(interaction, run, progress, showQueue) {
      const who = person(interaction);
      const stop = { command: STOP, action: run.id };
      return {
        person: who,
        place: { channelId: interaction.channelId ?? '', guildId: interaction.guildId },
        signal: run.signal,
        progress: (view) => progress.show(view),
        stop,
        asker: {
          person: who.id,
          teacher: who.teacher,
          signal: run.signal,
          onPosition: (position) => {
            if (showQueue && position > 0) progress.show(() => waiting(position, stop));
          },
        },
      };
    },
  };
}

function isManager({ guildId, memberPermissions }: Interaction): boolean {
  return guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
}

function hasTeacherRole(interaction: Interaction, rights: Rights): boolean {
  if (!interaction.guildId) return false;
  const role = rights.teacherRole(interaction.guildId);
  const roles = interaction.member?.roles;
  if (role === null || !roles) return false;
  return Array.isArray(roles) ? roles.includes(role) : roles.cache.has(role);
}
