/** Keeps the reader's place: at the bottom new messages scroll in, further up nothing jumps when the page is drawn again. */

const NEAR_BOTTOM_PX = 60;

export class Scroll {
  readonly #root: HTMLElement;
  readonly #sizes: ResizeObserver;
  readonly #onAway: (away: boolean) => void;
  #stuck = true;
  #lastTop = 0;
  #channelId = '';
  #watched: Element | undefined;

  /** `onAway` hears when the reader leaves the bottom, and when they are back. */
  constructor(root: HTMLElement, onAway: (away: boolean) => void) {
    this.#root = root;
    this.#onAway = onAway;
    this.#sizes = new ResizeObserver(() => this.#toBottom());
    // Scroll events don't bubble: captured, because the scroller comes and goes with the view.
    root.addEventListener(
      'scroll',
      (event) => {
        if (event.target === this.#box() && event.target instanceof HTMLElement) this.#moved(event.target);
      },
      { capture: true, passive: true },
    );
  }

  /** Only going up leaves the bottom: content that grows below is no wish of the reader. */
  #moved(box: HTMLElement): void {
    if (nearBottom(box)) this.#setStuck(true);
    else if (box.scrollTop < this.#lastTop) this.#setStuck(false);
    this.#lastTop = box.scrollTop;
  }

  #setStuck(stuck: boolean): void {
    if (stuck === this.#stuck) return;
    this.#stuck = stuck;
    this.#onAway(!stuck);
  }

  /** To the newest message, and stay there. */
  stick(): void {
    this.#setStuck(true);
    this.#toBottom();
  }

  #box(): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>('.scorre') ?? undefined;
  }

  #toBottom(): void {
    const box = this.#box();
    if (!box || !this.#stuck) return;
    box.scrollTop = box.scrollHeight;
    this.#lastTop = box.scrollTop;
  }

  /** Draws, then puts the first message in sight back where it was. */
  around(channelId: string, draw: () => void): void {
    if (channelId !== this.#channelId) this.#setStuck(true);
    this.#channelId = channelId;
    const before = this.#box();
    const anchor = before && !this.#stuck ? firstInSight(before) : undefined;
    const top = anchor?.getBoundingClientRect().top ?? 0;
    draw();
    const box = this.#box();
    const list = box?.querySelector('ol') ?? undefined;
    if (list !== this.#watched) {
      this.#sizes.disconnect();
      this.#watched = list;
      if (list) this.#sizes.observe(list);
      if (box) this.#sizes.observe(box);
    }
    if (box && anchor?.isConnected) {
      box.scrollTop += anchor.getBoundingClientRect().top - top;
      this.#lastTop = box.scrollTop;
    } else this.#toBottom();
  }
}

function nearBottom(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_BOTTOM_PX;
}

function firstInSight(box: HTMLElement): Element | undefined {
  const top = box.getBoundingClientRect().top;
  return [...box.querySelectorAll('li.riga')].find((row) => row.getBoundingClientRect().bottom > top);
}
