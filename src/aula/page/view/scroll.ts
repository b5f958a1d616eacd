/** Keeps the reader's place: at the bottom new messages scroll in, further up nothing jumps when the page is drawn again. */

const NEAR_BOTTOM_PX = 60;

export class Scroll {
  readonly #root: HTMLElement;
  readonly #sizes: ResizeObserver;
  #stuck = true;
  #channelId = '';
  #watched: Element | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#sizes = new ResizeObserver(() => this.#toBottom());
    // Scroll events don't bubble: captured, because the scroller comes and goes with the view.
    root.addEventListener(
      'scroll',
      (event) => {
        const box = event.target;
        if (box instanceof HTMLElement && box === this.#box()) this.#stuck = nearBottom(box);
      },
      { capture: true, passive: true },
    );
  }

  #box(): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>('.scorre') ?? undefined;
  }

  #toBottom(): void {
    const box = this.#box();
    if (box && this.#stuck) box.scrollTop = box.scrollHeight;
  }

  /** Draws, then puts the first message in sight back where it was. */
  around(channelId: string, draw: () => void): void {
    if (channelId !== this.#channelId) this.#stuck = true;
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
    if (box && anchor?.isConnected) box.scrollTop += anchor.getBoundingClientRect().top - top;
    else this.#toBottom();
  }
}

function nearBottom(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_BOTTOM_PX;
}

function firstInSight(box: HTMLElement): Element | undefined {
  const top = box.getBoundingClientRect().top;
  return [...box.querySelectorAll('li.riga')].find((row) => row.getBoundingClientRect().bottom > top);
}
