/** From a press to the new picture, again and again. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Actor } from '../support/actor.ts';
import { atMost, median, timed } from './measure.ts';
import type { Row } from './row.ts';

/** Presses of one kind, after one that nobody times. */
export const PRESSES = 12;

export async function presses(
  anna: Actor,
  command: string,
  values: Parameters<Actor['slash']>[1],
  before: readonly string[],
  button: string,
  note = before.includes('Guarda il paesaggio') ? ', on the landscape' : '',
): Promise<Row> {
  let message = await open(anna, command, values);
  for (const each of before) message = await press(anna, message, each);
  message = await press(anna, message, button);
  const waits: number[] = [];
  for (let i = 0; i < PRESSES; i++) {
    waits.push(
      await timed(async () => {
        message = await press(anna, message, button);
      }),
    );
  }
  return atMost(`/${command}: «${button}» to the new picture${note}, median`, median(waits), 'ms', 150);
}

export const open = async (
  anna: Actor,
  command: string,
  values: Parameters<Actor['slash']>[1],
): Promise<APIMessage> =>
  (await anna.slash(command, values)).until('a picture', ({ attachments }) => attachments.length > 0);

export async function press(anna: Actor, message: APIMessage, button: string): Promise<APIMessage> {
  const shown = message.attachments[0]?.id;
  const handle = await anna.press(button, { message });
  return handle.until('a new picture', ({ attachments }) => attachments[0] !== undefined && attachments[0].id !== shown); // biome-ignore format: one line
}
