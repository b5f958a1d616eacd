/** What the browser remembers for this person: light or dark, the open channel, who sits here. Nothing else is kept. */

const THEME = 'prossimo.tema';
const PLACE = 'prossimo.canale';
const PERSONA = 'prossimo.persona';

/** One thing kept across a reload of this tab; '' when there is none. */
export interface Remembered {
  get(): string;
  set(value: string): void;
}

/** Storage may be forbidden (private windows, school policies): then nothing is remembered. */
function read(storage: () => Storage, key: string): string {
  try {
    return storage().getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    // Not remembered, and nothing depends on it.
  }
}

/** The open channel. */
export const rememberedPlace = (): Remembered => remembered(PLACE);

/** Who sits at this tab: two tabs of one browser may be a teacher and a student. */
export const rememberedPersona = (): Remembered => remembered(PERSONA);

function remembered(key: string): Remembered {
  return {
    get: () => read(() => sessionStorage, key),
    set: (value) => write(() => sessionStorage, key, value),
  };
}

/** Dark or light: the person's choice if there is one, otherwise the system's. */
export class Theme {
  readonly #system = matchMedia('(prefers-color-scheme: dark)');

  dark(): boolean {
    const chosen = read(() => localStorage, THEME);
    return chosen ? chosen === 'scuro' : this.#system.matches;
  }

  choose(dark: boolean): void {
    write(() => localStorage, THEME, dark ? 'scuro' : 'chiaro');
  }

  show(dark: boolean): void {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }

  /** The system went dark or light, and the person has no choice of their own. */
  onChange(listener: (dark: boolean) => void): void {
    this.#system.addEventListener('change', () => {
      if (!read(() => localStorage, THEME)) listener(this.#system.matches);
    });
  }
}
