/** Conversations with the tutor, as a student sees them. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Actor } from './actor.ts';
import type { TestClass } from './class.ts';
import { showMessage } from './screen.ts';

export const dm = { channel: 'dm' } as const;

/** A student who has read the two lines that come first. */
export async function known(room: TestClass, name: string): Promise<Actor> {
  const who = await room.aula.student(name);
  await (await who.say('ciao', dm)).reply();
  await (await who.press('Ho capito, cominciamo', dm)).reply();
  return who;
}

/** A message as it is seen, with commands' ids left out. */
export const shown = (message: APIMessage): string =>
  showMessage(message).replaceAll(/<\/([^:>]+):\d+>/g, '</$1>');

/** Says something in a direct message; the answer. */
export async function ask(who: Actor, text: string): Promise<string> {
  return shown(await (await who.say(text, dm)).reply({ quietMs: 60 }));
}

/** Says one thing after the other; "[label]" presses a button of the last answer. The conversation, for snapshots. */
export async function talk(who: Actor, lines: readonly string[]): Promise<string> {
  const all: string[] = [];
  for (const line of lines) {
    const button = /^\[(.+)\]$/.exec(line)?.[1];
    all.push(`> ${line}`);
    all.push(
      button === undefined
        ? await ask(who, line)
        : shown(await (await who.press(button, dm)).reply({ quietMs: 60 })),
    );
  }
  return all.join('\n');
}
