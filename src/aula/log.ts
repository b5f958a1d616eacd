/** Where the aula reports what a person running it should know. Never what people write. */

export type AulaLog = (level: 'info' | 'warn' | 'error', text: string, cause?: unknown) => void;
