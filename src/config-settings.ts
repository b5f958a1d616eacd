/** The settings a person can write in .env: for each one what is accepted, an example, and whether it is secret. Pure. */
import { z } from 'zod';
import { AddressError, parseModelAddress } from './engine/fetch/address.ts';

interface Setting<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly example: string;
  readonly secret: boolean;
}

const open = <S extends z.ZodType>(schema: S, example: string): Setting<S> => ({
  schema,
  example,
  secret: false,
});
const secret = <S extends z.ZodType>(schema: S, example: string): Setting<S> => ({
  schema,
  example,
  secret: true,
});

function integer(min: number, max: number) {
  const message = `deve essere un numero intero da ${min} a ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
}

function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(values, `deve essere una di queste parole: ${values.join(', ')}`));
}

const folder = z.string().refine((path) => !path.includes('\0'), 'contiene un carattere vietato');

const token = z.string().superRefine((value, context) => {
  const message = tokenProblem(value);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

/** The mistakes people make in Discord's portal, each with its own sentence. The value itself is never repeated. */
function tokenProblem(value: string): string | null {
  if (/^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/.test(value)) return null;
  if (/^bot\s/i.test(value)) return 'va scritto senza la parola "Bot" davanti';
  if (/^\d+$/.test(value))
    return "sembra l'ID dell'applicazione: serve il token, che si trova nella pagina Bot del portale di Discord";
  if (/^[0-9a-f]{64}$/i.test(value))
    return 'sembra la chiave pubblica: serve il token, che si trova nella pagina Bot del portale di Discord';
  if (/^[\w-]{32}$/.test(value))
    return 'sembra il "client secret": serve il token, che si trova nella pagina Bot del portale di Discord';
  if (/\s/.test(value)) return 'contiene spazi: forse è stato copiato qualcosa in più';
  return 'non ha la forma di un token di Discord (tre parti separate da un punto): ricopialo per intero dalla pagina Bot del portale';
}

const model = z.string().superRefine((value, context) => {
  try {
    parseModelAddress(value);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    context.addIssue({ code: 'custom', message: error.reason });
  }
});

const webAddress = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'deve essere un indirizzo che comincia con http:// o https://',
  )
  .refine(
    (value) => !URL.canParse(value) || new URL(value).username === '',
    'non deve contenere nome e password',
  )
  .transform((value) => value.replace(/\/+$/, ''));

const yesOrNo = z
  .string()
  .toLowerCase()
  .pipe(
    z.enum(['1', 'true', 'si', 'sì', 'yes', 'on', '0', 'false', 'no', 'off'], 'deve essere "si" oppure "no"'),
  )
  .transform((value) => ['1', 'true', 'si', 'sì', 'yes', 'on'].includes(value));

export const settings = {
  DISCORD_TOKEN: secret(token, 'il-token-della-pagina-Bot'),
  DISCORD_GUILD_ID: open(
    z.string().regex(/^\d{17,20}$/, "deve essere l'ID del server: un numero da 17 a 20 cifre"),
    '123456789012345678',
  ),
  MODEL: open(model, 'gemma-3-270m'),
  MODEL_TUTOR: open(model, 'hf:utente/deposito/file.gguf'),
  MODELS_DIR: open(folder, './models/weights'),
  GPU: open(choice(['auto', 'metal', 'cuda', 'vulkan', 'cpu']), 'auto'),
  THREADS: open(integer(1, 64), '3'),
  SEQUENCES: open(integer(1, 16), '4'),
  PORT: open(integer(0, 65535), '3000'),
  QUICKCHART_URL: open(webAddress, 'http://localhost:3400'),
  DATA_DIR: open(folder, './data'),
  MAX_CHARACTERS: open(integer(16, 100_000), '4000'),
  MAX_PROMPT_TOKENS: open(integer(8, 8192), '512'),
  MAX_NEW_TOKENS: open(integer(1, 200), '200'),
  PROMPT_DAYS: open(integer(1, 365), '7'),
  CONVERSATION_HOURS: open(integer(1, 168), '24'),
  LOG_LEVEL: open(choice(['silent', 'error', 'warn', 'info', 'debug']), 'info'),
  OFFLINE: open(yesOrNo, 'si'),
} as const;
