/** One interaction's way of answering: acknowledge, show progress, send the result. Knows what was already sent. */
import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Ack, PressAck } from './command.ts';
import { createProgress, type Progress } from './progress.ts';
import { payloads } from './send.ts';
import type { View } from './view.ts';

export type Pressed = ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction;
export type Answerable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | Pressed;

const EDIT_EVERY_MS = 1200;

export interface Answer {
  readonly progress: Progress;
  /** the result: edits what was deferred, or replies */
  send(view: View): Promise<void>;
  /** what went wrong, for this person: never spoils a panel that others see */
  refuse(sentence: string): Promise<void>;
}

/** Answers a command (or a modal that has no message) after the given acknowledgement. */
export async function acknowledge(interaction: Answerable, ack: Ack): Promise<Answer> {
  if (ack !== 'none') {
    await interaction.deferReply(ack === 'defer-private' ? { flags: MessageFlags.Ephemeral } : {});
  }
  return answer(interaction, ack === 'none' ? 'fresh' : 'reply');
}

/**
 * Answers a press: the owner's panel is edited; anyone else gets a private answer of their own.
 * @param owner the person who made the panel, where Discord says so
 */
export async function acknowledgePress(
  interaction: Pressed,
  ack: PressAck,
  owner: string | null,
): Promise<Answer> {
  const canUpdate = interaction.isMessageComponent() || interaction.isFromMessage();
  if (ack === 'update' && canUpdate && owner === interaction.user.id) {
    await interaction.deferUpdate();
    return answer(interaction, 'update');
  }
  const open = ack === 'reply' && !isPrivate(interaction);
  await interaction.deferReply(open ? {} : { flags: MessageFlags.Ephemeral });
  return answer(interaction, 'reply');
}

/** Whether what was pressed is seen by one person alone: then so is the answer. */
function isPrivate(interaction: Answerable): boolean {
  return 'message' in interaction && interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
}

function answer(interaction: Answerable, mode: 'fresh' | 'reply' | 'update'): Answer {
  const edit = async (view: View) => {
    const [first] = payloads(view);
    await interaction.editReply(first);
  };
  const progress = createProgress(mode === 'fresh' ? async () => undefined : edit, EDIT_EVERY_MS);

  const send = async (view: View) => {
    await progress.finish();
    const [first, ...others] = payloads(view);
    const flags = view.private ? ({ flags: MessageFlags.Ephemeral } as const) : {};
    if (mode === 'fresh') {
      const { attachments: _unused, ...payload } = first;
      await interaction.reply({ ...payload, ...flags });
    } else await interaction.editReply(first);
    const private_ = view.private || interaction.ephemeral || (mode === 'update' && isPrivate(interaction));
    for (const { attachments: _unused, ...other } of others) {
      await interaction.followUp({ ...other, ...(private_ ? { flags: MessageFlags.Ephemeral } : {}) });
    }
  };

  return {
    progress,
    send,
    async refuse(sentence) {
      await progress.finish();
      const [first] = payloads({ text: sentence });
      if (mode === 'reply') await interaction.editReply(first);
      else {
        const { attachments: _unused, ...payload } = first;
        const private_ = { ...payload, flags: MessageFlags.Ephemeral } as const;
        await (mode === 'update' ? interaction.followUp(private_) : interaction.reply(private_));
      }
    },
  };
}
