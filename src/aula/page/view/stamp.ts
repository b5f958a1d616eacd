/** `<ora-viva unix style>`: a time that stays true while it is looked at ("3 minuti fa" becomes "4 minuti fa"). */
import { formatStamp } from '../markdown/time.ts';
import { formatFull } from '../who.ts';

const EVERY_MS = 10_000;

export function defineStamp(now: () => number): void {
  class Stamp extends HTMLElement {
    #timer: ReturnType<typeof setInterval> | undefined;

    connectedCallback(): void {
      this.#show();
      if (this.getAttribute('stile') === 'R') this.#timer = setInterval(() => this.#show(), EVERY_MS);
    }

    disconnectedCallback(): void {
      clearInterval(this.#timer);
    }

    #show(): void {
      const unix = this.getAttribute('unix') ?? '';
      this.textContent = formatStamp(unix, this.getAttribute('stile') ?? 'f', now()) ?? unix;
      const at = new Date(Number(unix) * 1000);
      if (!Number.isNaN(at.getTime())) this.title = formatFull(at);
    }
  }
  customElements.define('ora-viva', Stamp);
}
