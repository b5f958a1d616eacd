/** Bytes of a file somebody attached, as text: UTF-8, UTF-16 with its mark, or what Windows writes. */

export type NotText = 'empty' | 'spreadsheet' | 'binary';

/** @returns the text, or why there is none */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly notText: NotText } {
  if (bytes.length === 0) return { notText: 'empty' };
  const [a, b] = bytes;
  // .xlsx and .ods are zip files; .xls is an OLE2 file
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return { notText: 'spreadsheet' };
  const text = (
    a === 0xff && b === 0xfe
      ? new TextDecoder('utf-16le').decode(bytes)
      : a === 0xfe && b === 0xff
        ? new TextDecoder('utf-16be').decode(bytes)
        : utf8OrWindows(bytes)
  ).replace(/^\ufeff/, '');
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) return { notText: 'binary' };
  return text.trim() === '' ? { notText: 'empty' } : { text };
}

function utf8OrWindows(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
