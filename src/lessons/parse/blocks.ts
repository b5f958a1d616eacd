/** The blocks that nobody answers: a command to run, a link, a picture, a pause, a note for the teacher. */
import { z } from 'zod';
import { WHAT } from '../../text/lesson/step-problems.ts';
import type { CommandBlock, LinkBlock, NoteBlock, PauseBlock, PictureBlock } from '../lesson.ts';
import { given, httpsAttribute, numberAttribute, readAttributes, textAttribute } from './attributes.ts';
import { proseOf } from './prose.ts';
import type { Say } from './say.ts';
import { type Directive, lineOf, type Node } from './tree.ts';

/** A command whose moment may not be said: it depends on what else is in the step. */
export type UnplacedCommand = Omit<CommandBlock, 'when'> & { readonly when: CommandBlock['when'] | null };

/** Attributes of ::comando that are no options of the command. */
export const NOT_OPTIONS = ['nome', 'quando'] as const;

export function readCommand(node: Directive, text: string, say: Say): UnplacedCommand | null {
  const all = Object.keys(given(node)).filter((name) => !NOT_OPTIONS.some((one) => one === name));
  // what options there are is for check.ts to say: here any name goes
  const shape = z.object({
    ...Object.fromEntries(all.map((name) => [name, z.string()])),
    nome: z
      .string()
      .min(1)
      .transform((name) => name.trim().replace(/^\//, '').replaceAll(/\s+/g, ' ')),
    quando: z.enum(['subito', 'soluzione']).optional(),
  });
  const read = readAttributes(node, shape, { nome: 'tokenizza' }, text, say);
  if (read === null) return null;
  const moments = { subito: 'step', soluzione: 'reveal' } as const;
  return {
    kind: 'command',
    line: lineOf(node),
    name: read.nome,
    options: Object.fromEntries(all.map((name) => [name, given(node)[name] ?? ''])),
    when: read.quando === undefined ? null : moments[read.quando],
  };
}

const LINK = z.object({ url: httpsAttribute, testo: textAttribute(WHAT.label, 80) });
export function readLink(node: Directive, text: string, say: Say): LinkBlock | null {
  const read = readAttributes(node, LINK, { url: 'https://…', testo: 'La pagina da leggere' }, text, say);
  return read && { kind: 'link', line: lineOf(node), url: read.url, label: read.testo };
}

const PICTURE = z.object({ url: httpsAttribute, alt: textAttribute(WHAT.alt, 1024) });
export function readPicture(node: Directive, text: string, say: Say): PictureBlock | null {
  const read = readAttributes(
    node,
    PICTURE,
    { url: 'https://…', alt: 'Che cosa si vede nell’immagine' },
    text,
    say,
  );
  return read && { kind: 'picture', line: lineOf(node), url: read.url, alt: read.alt };
}

const PAUSE = z.object({ minuti: numberAttribute('minuti', 0, 60) });
/** `::pausa{minuti="2"}`, `::pausa[Prova da solo]{minuti="2"}`, or with its words inside `:::pausa{minuti="2"}`. */
export function readPause(node: Directive, text: string, say: Say): PauseBlock | null {
  const read = readAttributes(node, PAUSE, { minuti: '2' }, text, say);
  const markdown = proseOf(node.children as readonly Node[], text, say);
  return read && { kind: 'pause', line: lineOf(node), minutes: read.minuti, markdown };
}

export function readNote(node: Directive, text: string, say: Say): NoteBlock | null {
  const markdown = proseOf(node.children as readonly Node[], text, say);
  return readAttributes(node, z.object({}), {}, text, say) && { kind: 'note', line: lineOf(node), markdown };
}
