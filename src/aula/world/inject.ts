/** For tests: what reaches a bot when somebody goes round Discord's client and sends what they like. */
import type { Interaction } from './interaction.ts';
import type { World } from './world.ts';

export interface Injection {
  readonly userId: string;
  readonly channelId: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal */
  readonly type: number;
  /** Discord's `data`, sent as it is */
  readonly data: object;
  /** the message a component belongs to */
  readonly messageId?: string;
}

/** Opens the interaction without checking its data and returns its id. Throws for a person that doesn't exist. */
export function inject(world: World, injection: Injection): string {
  const { userId, channelId, type, data, messageId } = injection;
  const person = world.people.get(userId);
  if (!person) throw new Error(`nobody here has the id ${userId}`);
  const source = messageId === undefined ? null : (world.messages.get(channelId, messageId) ?? null);
  const opened: Interaction = world.interactions.open(
    { type, person, channelId, data, source },
    world.presence !== 'away',
  );
  return opened.id;
}
