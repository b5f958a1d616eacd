/** Markdown as plain words, for places that don't read it: a button, a menu, a picture. */

/** @example bare('**Il** `gatto` [beve](https://a.it)') // 'Il gatto beve' */
export function bare(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|\|\|)(?=\S)(.+?)(?<=\S)\1/gs, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/^(#{1,3}|-#|>|[-*]) /gm, '')
    .replace(/\\([\\*_~`|<>#[\]()@:-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
