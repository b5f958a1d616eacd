/**
 * Who writes to the bot: a direct message, a mention, or a reply to its words. A typing sign at once, then the tutor's view as
 * a reply; a long answer grows in one message, edited as the others are. No text of theirs is logged.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Message, MessageType, PermissionFlagsBits } from 'discord.js';
import type { Services } from '../services.ts';
import { waiting } from '../text/waiting.ts';
import type { Answer } from './answer.ts';
import type { Context, Person } from './command.ts';
import { createProgress } from './progress.ts';
import type { Report } from './report.ts';
import { type Runs, STOP } from './runs.ts';
import { payloads } from './send.ts';
import type { View } from './view.ts';

const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);
const EDIT_EVERY_MS = 1200;
/** Discord shows a typing sign for ten seconds. */
const TYPING_EVERY_MS = 8000;
/** An answer doesn't wait longer for its own sign. */
const SIGN_MS = 500;

export interface TalkParts {
  readonly services: Services;
  readonly runs: Runs;
  readonly report: Report;
}

/** Never rejects. */
export function createTalk({ services, runs, report }: TalkParts): (message: Message) => Promise<void> {
  return async (message) => {
    if (!isForBot(message)) return;
    const person = personOf(message, services);
    const typing = keepTyping(message);
    // everyone sees a sign before anyone's answer is worked on
    await typing.shown;
    const run = runs.start(person, message.id);
    const answer = answerTo(message);
    try {
      const stop = { command: STOP, action: run.id };
      const context: Context = {
        person,
        place: { channelId: message.channelId, guildId: message.guildId },
        signal: run.signal,
        stop,
        progress: (view) => answer.progress.show(view),
        asker: {
          person: person.id,
          teacher: person.teacher,
          signal: run.signal,
          onPosition: (position) => {
            if (position > 0) answer.progress.show(() => waiting(position, stop));
          },
        },
      };
      const view = await services.tutor.answer(textOf(message), context);
      typing.stop();
      await answer.send(view);
    } catch (error) {
      typing.stop();
      await report.failed(error, run.signal, answer);
    } finally {
      run.end();
    }
  };
}

function isForBot({ author, client, guildId, mentions, type, webhookId }: Message): boolean {
  if (author.bot || webhookId !== null || !WRITTEN.has(type)) return false;
  // a reply to the bot mentions it too, unless the person turned that off: then Discord doesn't show its text to a bot
  return guildId === null || mentions.users.has(client.user.id);
}

/** Without the mention of the bot itself. */
function textOf({ content, client }: Message): string {
  return content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ').trim();
}

function personOf({ author, member, guildId }: Message, services: Services): Person {
  const manager = member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false;
  const role = guildId === null ? null : services.rights.teacherRole(guildId);
  const teacher = manager || (role !== null && (member?.roles.cache.has(role) ?? false));
  return { id: author.id, name: author.displayName, teacher, manager };
}

/** `shown` resolves when the first sign has left; it isn't waited for long. */
function keepTyping(message: Message): { readonly shown: Promise<void>; stop(): void } {
  const { channel } = message;
  const type = async () => {
    if (channel.isSendable()) await channel.sendTyping().catch(() => undefined);
  };
  const shown = Promise.race([type(), sleep(SIGN_MS)]);
  const timer = setInterval(() => void type(), TYPING_EVERY_MS);
  return { shown, stop: () => clearInterval(timer) };
}

/** The same way of answering as an interaction's, over one message that replies to another. */
function answerTo(message: Message): Answer {
  let sent: Promise<Message> | null = null;
  const show = async (view: View) => {
    const [first, ...others] = payloads(view);
    if (sent !== null) await (await sent).edit(first);
    else {
      const { attachments: _unused, ...payload } = first;
      sent = message.reply({
        ...payload,
        allowedMentions: { parse: [], repliedUser: false },
        failIfNotExists: false,
      });
      await sent;
    }
    return others;
  };
  const progress = createProgress(async (view) => void (await show(view)), EDIT_EVERY_MS);
  const send = async (view: View) => {
    await progress.finish();
    const others = await show(view);
    if (!message.channel.isSendable()) return;
    for (const { attachments: _unused, ...other } of others) await message.channel.send(other);
  };
  return { progress, send, refuse: (sentence) => send({ text: sentence }) };
}
