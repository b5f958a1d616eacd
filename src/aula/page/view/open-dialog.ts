/** A `ref` for <dialog>: opens it as soon as it is drawn. The browser keeps the keyboard inside, and gives it back at the end. */
export function openDialog(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && !element.open)
    queueMicrotask(() => element.isConnected && element.showModal());
}
