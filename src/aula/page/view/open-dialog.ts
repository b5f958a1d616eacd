/** `${modally()}` on a <dialog>: opens it once drawn, and gives the keyboard back to who had it when it goes. */
import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';

/** Where the keyboard goes when the element that had it is no longer there. */
const OTHERWISE = 'scrivi';

class Modally extends AsyncDirective {
  #before: Element | undefined;

  render(): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart): typeof noChange {
    const dialog = part.element;
    if (this.#before || !(dialog instanceof HTMLDialogElement)) return noChange;
    this.#before = document.activeElement ?? document.body;
    queueMicrotask(() => {
      if (dialog.isConnected && !dialog.open) dialog.showModal();
    });
    return noChange;
  }

  override disconnected(): void {
    const before = this.#before;
    setTimeout(() => {
      const there =
        before?.isConnected && before !== document.body ? before : document.getElementById(OTHERWISE);
      if (!(there instanceof HTMLElement)) return;
      // Chromium may focus a field and yet type nowhere after its dialog has gone: focused anew, it works.
      if (document.activeElement === there) there.blur();
      there.focus();
    });
  }
}

export const modally = directive(Modally);
