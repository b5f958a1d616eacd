/** A question as people answer it: its box, and its buttons, menu or form. */
import type { Button, Embed, Modal, Row, Target } from '../../bot/view.ts';
import { choiceTexts } from '../../lessons/engine/report.ts';
import { MOST_TEXT } from '../../lessons/engine/shape.ts';
import type { Ask } from '../../lessons/lesson.ts';
import { bare } from '../../text/bare.ts';
import { step as it } from '../../text/lezione/step.ts';

/** Where an answer goes: the session and the step. Ids and numbers only. */
export interface Address {
  readonly session: string;
  readonly step: number;
}

/** A button can say so much on a phone; a longer choice is written in the message, and its button says only the letter. */
const SHORT = 34;
const MOST_BUTTONS = 5;

/** What the ask wants: buttons for one, a menu for several or too many, or a form for what is written. */
export function formOf(ask: Ask): 'buttons' | 'menu-one' | 'menu-many' | 'number' | 'text' | 'word' {
  const choices = choiceTexts(ask);
  if (ask.kind === 'question') {
    const { type } = ask.form;
    if (type === 'number' || type === 'text') return type;
    if (type === 'many') return 'menu-many';
  }
  if (ask.kind === 'prediction' && choices.length === 0) return 'word';
  return choices.length <= MOST_BUTTONS ? 'buttons' : 'menu-one';
}

/** Whether the choices have to be written out: they are long, or hold Markdown that a button can't show. */
const written = (ask: Ask): boolean =>
  choiceTexts(ask).some((text) => text.length > SHORT || bare(text) !== text.trim());

export function askEmbed(ask: Ask, footer: string): Embed {
  const choices = choiceTexts(ask);
  const text = [
    ask.text,
    ...(ask.kind === 'prediction' ? [it.prompt(ask.prompt)] : []),
    ...(written(ask) ? [choices.map((choice, i) => it.choice(i, choice)).join('\n')] : []),
    ...(formOf(ask) === 'menu-many' ? [it.many] : []),
  ];
  return { title: it.ask(ask), text: text.join('\n\n'), footer };
}

/** At most five buttons, or one menu. */
export function askRow(ask: Ask, { session, step }: Address, chosen: readonly number[] = []): Row {
  const choices = choiceTexts(ask);
  const target = (action: string, ...more: number[]): Target => ({
    command: 'lezione',
    action,
    args: [session, step, ...more],
  });
  const form = formOf(ask);
  if (form === 'buttons') {
    const long = written(ask);
    return choices.map(
      (text, i): Button => ({
        kind: 'button',
        label: long ? it.buttons.letter(i) : it.buttons.choice(i, text),
        target: target('rispondi', i),
        style: 'primary',
      }),
    );
  }
  if (form === 'menu-one' || form === 'menu-many') {
    const many = form === 'menu-many';
    return [
      {
        kind: 'menu',
        placeholder: many ? it.menu.many : it.menu.one,
        target: target('scegli'),
        most: many ? choices.length : 1,
        options: choices.map((text, i) => ({
          label: it.buttons.choice(i, text),
          value: String(i),
          selected: chosen.includes(i),
        })),
      },
    ];
  }
  return [{ kind: 'button', label: it.buttons.write, target: target('scrivi'), style: 'primary' }];
}

/** The form behind "Rispondi". */
export function askModal(ask: Ask, { session, step }: Address, before: string): Modal {
  const form = formOf(ask);
  const { form: words } = it;
  const field =
    form === 'number'
      ? { label: words.number, placeholder: words.numberHint, maxLength: 40 }
      : form === 'word'
        ? { label: words.word, placeholder: words.wordHint, maxLength: 60 }
        : { label: words.text, maxLength: MOST_TEXT };
  return {
    title: bare(ask.text),
    target: { command: 'lezione', action: 'scritto', args: [session, step] },
    fields: [{ id: 'risposta', ...field, ...(before === '' ? {} : { value: before }) }],
  };
}
