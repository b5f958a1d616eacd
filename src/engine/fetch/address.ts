/** What `MODEL=` may say, parsed: a name of the catalogue, a path of one's own, or a file on Hugging Face. Pure. */

export type ModelAddress =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'hf'; readonly repo: string; readonly revision: string; readonly file: string };

/** The address can't be understood. `reason` is an Italian clause that can follow "MODEL: ". */
export class AddressError extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'AddressError';
    this.reason = reason;
  }
}

const HF_FORM = 'un indirizzo hf: si scrive hf:utente/deposito/file.gguf';
const SEGMENT = /^[A-Za-z0-9][\w.-]*$/;
const HF_PAGE = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\//;

/**
 * @example parseModelAddress('gemma-3-270m')              // { kind: 'name', name: 'gemma-3-270m' }
 * @example parseModelAddress('C:\\modelli\\mio.gguf')     // { kind: 'path', ... }
 * @example parseModelAddress('hf:a/b/c.gguf')             // { kind: 'hf', repo: 'a/b', revision: 'main', file: 'c.gguf' }
 * @example parseModelAddress('hf:a/b@0f3c/sub/c.gguf')    // { ..., revision: '0f3c', file: 'sub/c.gguf' }
 * @throws AddressError
 */
export function parseModelAddress(text: string): ModelAddress {
  const trimmed = text.trim();
  if (trimmed === '') throw new AddressError('è vuoto');
  if (trimmed.includes('\0')) throw new AddressError('contiene un carattere vietato');
  if (/^hf:/i.test(trimmed)) return parseHuggingFace(trimmed.slice(3).replace(/^\/\//, ''));
  if (HF_PAGE.test(trimmed)) return parseHuggingFace(trimmed);
  if (/^https?:/i.test(trimmed))
    throw new AddressError(`di indirizzi sono ammessi solo quelli di Hugging Face: ${HF_FORM}`);
  if (/[\\/]/.test(trimmed) || /\.gguf$/i.test(trimmed)) return { kind: 'path', path: trimmed };
  return { kind: 'name', name: trimmed };
}

/** The https address to download from. */
export function huggingFaceUrl(repo: string, revision: string, file: string): string {
  const parts = [...repo.split('/'), 'resolve', revision, ...file.split('/')];
  return `https://huggingface.co/${parts.map(encodeURIComponent).join('/')}`;
}

/** Accepts what follows `hf:` and also a page copied from the browser (…/blob/main/file.gguf, …/resolve/main/file.gguf). */
function parseHuggingFace(text: string): ModelAddress {
  const parts = text
    .replace(HF_PAGE, '')
    .replace(/[?#].*$/, '')
    .split('/');
  const [user = '', second = '', ...tail] = parts;
  const [name = '', tag] = second.split('@');
  let revision = tag ?? 'main';
  let rest = tail;
  if ((rest[0] === 'blob' || rest[0] === 'resolve') && rest.length > 2) {
    revision = rest[1] ?? 'main';
    rest = rest.slice(2);
  }
  if (rest.length === 0) throw new AddressError(`manca il nome del file: ${HF_FORM}`);
  if (![user, name, revision, ...rest].every((part) => SEGMENT.test(part))) {
    throw new AddressError(`non si capisce: ${HF_FORM}`);
  }
  const file = rest.join('/');
  if (!/\.gguf$/i.test(file)) throw new AddressError('il file deve finire con .gguf');
  return { kind: 'hf', repo: `${user}/${name}`, revision, file };
}
