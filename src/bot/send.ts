/** The only place that knows Discord's payloads: a view in, messages out. Nobody is ever pinged. */

import { AttachmentBuilder } from 'discord.js';
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { longText } from '../text/long.ts';
import { writeCustomId } from './custom-id.ts';
import { LIMITS, shorten, split } from './limits.ts';
import type { Button, Embed, LinkButton, Modal, Row, View } from './view.ts';

export interface Payload {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files: AttachmentBuilder[];
  /** empty: an edit drops the pictures of the view before */
  readonly attachments: [];
  readonly allowedMentions: { readonly parse: [] };
}

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/**
 * A view as one or more messages: the first is the answer (or the edit), the others follow it.
 * Pictures and buttons stay with the last words of the first message; what is longer than four messages becomes a file.
 */
export function payloads(view: View): readonly [Payload, ...Payload[]] {
  const text = view.text ?? '';
  const texts = split(text);
  const long = texts.length > LIMITS.messages;
  const [first = '', ...others] = long ? [beginning(text)] : texts;
  const files = [
    ...(view.pictures ?? []).map(
      (picture) =>
        new AttachmentBuilder(Buffer.from(picture.png), {
          name: picture.name,
          description: shorten(picture.alt, LIMITS.alt),
        }),
    ),
    ...(view.files ?? []).map((file) => new AttachmentBuilder(Buffer.from(file.bytes), { name: file.name })),
    ...(long ? [new AttachmentBuilder(Buffer.from(text), { name: longText.file })] : []),
  ];
  const head = {
    ...message(first),
    embeds: (view.embeds ?? []).map(embed),
    components: (view.rows ?? []).map(row),
    files,
  };
  return [head, ...others.map(message)];
}

/** What fits in one message, and where the rest is. */
function beginning(text: string): string {
  const [first = ''] = split(text, LIMITS.content - longText.note.length - 1);
  return `${first}\n${longText.note}`;
}

function message(content: string): Payload {
  return { content, embeds: [], components: [], files: [], attachments: [], allowedMentions: { parse: [] } };
}

function embed(source: Embed): APIEmbed {
  return {
    ...(source.title === undefined ? {} : { title: shorten(source.title, LIMITS.embedTitle) }),
    ...(source.text === undefined ? {} : { description: shorten(source.text, LIMITS.embedText) }),
    ...(source.footer === undefined ? {} : { footer: { text: shorten(source.footer, LIMITS.footer) } }),
    fields: (source.fields ?? []).slice(0, LIMITS.fields).map((field) => ({
      name: shorten(field.name, LIMITS.fieldName),
      value: shorten(field.value, LIMITS.fieldValue),
      inline: field.inline ?? false,
    })),
  };
}

function row(source: Row): APIActionRowComponent<APIComponentInMessageActionRow> {
  const components = source.map((item): APIComponentInMessageActionRow => {
    if (item.kind !== 'menu') return button(item);
    return {
      type: ComponentType.StringSelect,
      custom_id: writeCustomId(item.target),
      placeholder: shorten(item.placeholder, LIMITS.placeholder),
      disabled: item.disabled ?? false,
      ...(item.most === undefined ? {} : { min_values: 1, max_values: item.most }),
      options: item.options.slice(0, LIMITS.choices).map((option) => ({
        label: shorten(option.label, LIMITS.optionText),
        value: option.value,
        default: option.selected ?? false,
        ...(option.description === undefined
          ? {}
          : { description: shorten(option.description, LIMITS.optionText) }),
      })),
    };
  });
  return { type: ComponentType.ActionRow, components };
}

function button(item: Button | LinkButton): APIButtonComponent {
  const label = shorten(item.label, LIMITS.label);
  if (item.kind === 'link')
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: item.url };
  return {
    type: ComponentType.Button,
    style: STYLES[item.style ?? 'secondary'],
    label,
    custom_id: writeCustomId(item.target),
    disabled: item.disabled ?? false,
    ...(item.emoji === undefined ? {} : { emoji: { name: item.emoji } }),
  };
}

export function modalPayload(modal: Modal): APIModalInteractionResponseCallbackData {
  return {
    title: shorten(modal.title, LIMITS.modalTitle),
    custom_id: writeCustomId(modal.target),
    components: modal.fields.map((field) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: field.id,
          label: shorten(field.label, LIMITS.fieldLabel),
          style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required: field.required ?? true,
          ...(field.value === undefined ? {} : { value: field.value }),
          ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
          ...(field.maxLength === undefined ? {} : { max_length: field.maxLength }),
        },
      ],
    })),
  };
}
