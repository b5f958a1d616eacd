/** What the browser remembers for this person: light or dark, and the open channel. Nothing else is kept. */

const THEME = 'prossimo.tema';
const PLACE = 'prossimo.canale';

/** Where the open channel is remembered across a reload. */
export interface Place {
  get(): string;
  set(channelId: string): void;
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

export function rememberedPlace(): Place {
  return {
    get: () => read(() => sessionStorage, PLACE),
    set: (channelId) => write(() => sessionStorage, PLACE, channelId),
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
