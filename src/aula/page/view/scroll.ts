/**
 * Keeps the reader's place: at the bottom new messages scroll in, further up nothing jumps when the page is drawn again.
 * An answer to this person that is taller than the view is shown from its first line, until they scroll.
 */

const NEAR_BOTTOM_PX = 60;
/** Left free over an answer's first line: the message's own button stands there. */
const AIR_PX = 12;

export class Scroll {
  readonly #root: HTMLElement;
  readonly #sizes: ResizeObserver;
  readonly #onAway: (away: boolean) => void;
  #stuck = true;
  /** id of the last answer to this person, while they have not scrolled since */
  #answer = '';
  #lastTop = 0;
  #channelId = '';
  #watched: Element | undefined;

  /** `onAway` hears when the reader leaves the bottom, and when they are back. */
  constructor(root: HTMLElement, onAway: (away: boolean) => void) {
    this.#root = root;
    this.#onAway = onAway;
    this.#sizes = new ResizeObserver(() => this.#settle());
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
    if (box.scrollTop === this.#lastTop) return;
    this.#answer = '';
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
    this.#answer = '';
    this.#setStuck(true);
    this.#settle();
  }

  /** The next drawing brings an answer to this person: a new message, or a change to the panel they pressed. */
  show(messageId: string, isNew: boolean): void {
    const box = this.#box();
    const row = box && rowOf(box, messageId);
    if (box) this.#moved(box);
    // Where its first line is already in sight, a panel changes in its place.
    if (!isNew && !this.#stuck && row && startsInSight(row, box)) return;
    this.#answer = messageId;
    if (isNew) this.#setStuck(true);
  }

  #box(): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>('.scorre') ?? undefined;
  }

  /** To the answer's first line if there is one too tall for the view, otherwise to the bottom if the reader is there. */
  #settle(): void {
    const box = this.#box();
    if (!box) return;
    const row = this.#answer ? rowOf(box, this.#answer) : undefined;
    if (row && row.offsetHeight > box.clientHeight) {
      box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - AIR_PX;
      this.#setStuck(false);
    } else {
      if (row && nearBottom(box)) this.#setStuck(true);
      if (this.#stuck) box.scrollTop = box.scrollHeight;
      // Others have written so much that it is out of sight: it may change without the reader being taken there.
      if (row && row.getBoundingClientRect().bottom < box.getBoundingClientRect().top) this.#answer = '';
    }
    this.#lastTop = box.scrollTop;
  }

  /** Draws, then puts the first message in sight back where it was. */
  around(channelId: string, draw: () => void): void {
    if (channelId !== this.#channelId) {
      this.#answer = '';
      this.#setStuck(true);
    }
    this.#channelId = channelId;
    const before = this.#box();
    // subtle: the event of a scroll comes with the next frame, and a drawing may come first
    if (before) this.#moved(before);
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
    this.#settle();
  }
}

function rowOf(box: HTMLElement, messageId: string): HTMLElement | undefined {
  return box.querySelector<HTMLElement>(`li.riga[data-id="${CSS.escape(messageId)}"]`) ?? undefined;
}

function startsInSight(row: Element, box: Element): boolean {
  const { top } = row.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  return top > view.top - 1 && top < view.bottom;
}

function nearBottom(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_BOTTOM_PX;
}

function firstInSight(box: HTMLElement): Element | undefined {
  const top = box.getBoundingClientRect().top;
  return [...box.querySelectorAll('li.riga')].find((row) => row.getBoundingClientRect().bottom > top);
}
