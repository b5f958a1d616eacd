/** The forms now open in front of people. They don't outlive the aula, as a form doesn't outlive a Discord client. */
import type { ModalBody } from '../rules/modal.ts';
import type { Interaction } from './interaction.ts';

export interface OpenModal {
  /** also the modal's id for the person */
  readonly trigger: Interaction;
  readonly body: ModalBody;
}

/** Forms left open by one person; older ones are forgotten. */
const MOST = 5;

export class Modals {
  readonly #byUser = new Map<string, Map<string, OpenModal>>();

  open(modal: OpenModal): void {
    const userId = modal.trigger.person.user.id;
    const own = this.#byUser.get(userId) ?? new Map<string, OpenModal>();
    own.set(modal.trigger.id, modal);
    for (const id of own.keys()) if (own.size > MOST) own.delete(id);
    this.#byUser.set(userId, own);
  }

  get(userId: string, modalId: string): OpenModal | undefined {
    return this.#byUser.get(userId)?.get(modalId);
  }

  /** A form is sent once. */
  close(userId: string, modalId: string): void {
    this.#byUser.get(userId)?.delete(modalId);
  }
}
