/** A conversation as text, the way a person sees it: no ids, no times, so that it can stand in a snapshot. */
import type { APIEmbed, APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

export interface Part {
  readonly type: number;
  readonly label?: string | null;
  readonly style?: number;
  readonly disabled?: boolean | null;
  readonly custom_id?: string;
  readonly placeholder?: string | null;
  readonly emoji?: { readonly name?: string | null } | null;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean | null;
  }[];
}

/** Every button and menu of a message, row after row. */
export function partsOf(message: APIMessage): readonly (readonly Part[])[] {
  const rows = (message.components ?? []) as unknown as readonly { components?: readonly Part[] }[];
  return rows.map((row) => row.components ?? []);
}

/** What a button says: its emoji, its label, or both. */
export function labelOf(part: Part): string {
  return [part.emoji?.name, part.label].filter(Boolean).join(' ');
}

export function showMessage(message: APIMessage): string {
  const flags = message.flags ?? 0;
  const used = message.interaction
    ? ` → ${message.interaction.user.global_name} /${message.interaction.name}`
    : '';
  const hidden = flags & 64 ? ' (solo tu)' : '';
  const text = flags & 128 ? '(sta pensando…)' : withoutIds(message);
  const head = `${message.author.global_name ?? message.author.username}${used}${hidden}:`;
  const lines = [
    text === '' ? head : `${head} ${text}`,
    ...(message.mention_everyone ? ['[avvisa tutti]'] : []),
    ...message.embeds.flatMap(showEmbed),
    ...message.attachments.map((file) =>
      file.content_type?.startsWith('image/')
        ? `[immagine: ${file.description ?? 'senza descrizione'}]`
        : `[file: ${file.filename}]`,
    ),
    ...partsOf(message).map(showRow),
  ];
  return lines.join('\n  ');
}

export function showModal(modal: APIModalInteractionResponseCallbackData): string {
  const fields = modal.components.map((holder) => {
    const part = holder as unknown as { label?: string; components?: readonly { label?: string }[] };
    return part.label ?? part.components?.[0]?.label ?? '';
  });
  return `[modulo: ${modal.title}: ${fields.join(' | ')}]`;
}

function showEmbed(embed: APIEmbed): string[] {
  return [
    ...(embed.title ? [`▌ ${embed.title}`] : []),
    ...(embed.description
      ? commandsByName(embed.description)
          .split('\n')
          .map((line) => `▌ ${line}`)
      : []),
    ...(embed.fields ?? []).map((field) => `▌ ${field.name}: ${field.value}`),
    ...(embed.image ? ['▌ [immagine]'] : []),
    ...(embed.footer ? [`▌ ${embed.footer.text}`] : []),
  ];
}

function showRow(parts: readonly Part[]): string {
  const [first] = parts;
  if (first && first.type !== 2) {
    const options = first.options?.map((option) => `${option.label}${option.default ? '*' : ''}`) ?? [];
    return `[menu: ${first.placeholder ?? ''}: ${options.join(' | ')}]${first.disabled ? ' (spento)' : ''}`;
  }
  const labels = parts.map(
    (p) => `${labelOf(p)}${p.style === 5 ? ' ↗' : ''}${p.disabled ? ' (spento)' : ''}`,
  );
  return `[bottoni: ${labels.join(' | ')}]`;
}

/** Mentions of people and commands by name. */
function withoutIds(message: APIMessage): string {
  const name = (id: string) => {
    const user = message.mentions.find((each) => each.id === id);
    return user?.global_name ?? user?.username ?? 'qualcuno';
  };
  return commandsByName(message.content).replace(/<@!?(\d+)>/g, (_, id: string) => `@${name(id)}`);
}

/** `</lezione avvia:123>` as it is read. */
function commandsByName(text: string): string {
  return text.replace(/<\/([^:>]+):\d+>/g, '/$1');
}
