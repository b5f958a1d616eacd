/** A command that was written as if it were a message. Pure. */

/**
 * @param all names of commands: 'tokenizza', 'docente fine-corso'
 * @returns the whole name if it is there, else the first of its group; null for anything else
 * @example typedCommand('/docente', ['docente silenzio', 'docente fine-corso']) -> 'docente silenzio'
 */
export function typedCommand(text: string, all: readonly string[]): string | null {
  const written = /^\/([a-z][a-z -]*)/.exec(text.trim())?.[1]?.trim() ?? '';
  const names = all.filter((name) => name.split(' ')[0] === written.split(' ')[0]);
  return names.find((name) => written === name || written.startsWith(`${name} `)) ?? names[0] ?? null;
}
