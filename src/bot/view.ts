/**
 * What a handler returns: plain data in Prossimo's own words. Only bot/send.ts turns it into a Discord payload.
 * A view says one thing, then offers the next step as buttons.
 */
import type { Picture } from '../charts/picture.ts';

/** What a press calls. Ids and numbers only: it becomes a custom_id. */
export interface Target {
  readonly command: string;
  readonly action: string;
  readonly args?: readonly (string | number)[];
}

export interface Button {
  readonly kind: 'button';
  readonly label: string;
  readonly target: Target;
  readonly style?: 'primary' | 'secondary' | 'success' | 'danger';
  readonly emoji?: string;
  readonly disabled?: boolean;
}

export interface LinkButton {
  readonly kind: 'link';
  readonly label: string;
  readonly url: string;
}

export interface Menu {
  readonly kind: 'menu';
  readonly placeholder: string;
  readonly target: Target;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly selected?: boolean;
  }[];
  /** how many may be chosen at once; one when left out */
  readonly most?: number;
  readonly disabled?: boolean;
}

/** A row holds one to five buttons, or one menu; a message holds at most five rows. */
export type Row = readonly (Button | LinkButton)[] | readonly [Menu];

export interface Embed {
  readonly title?: string;
  readonly text?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly footer?: string;
}

export interface View {
  /** Markdown; longer than Discord allows is split on line ends */
  readonly text?: string;
  readonly embeds?: readonly Embed[];
  readonly pictures?: readonly Picture[];
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly rows?: readonly Row[];
  /** only for handlers that answer without a defer: seen by this person alone */
  readonly private?: boolean;
}

export interface ModalField {
  readonly id: string;
  readonly label: string;
  readonly long?: boolean;
  readonly required?: boolean;
  readonly value?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

export interface Modal {
  readonly title: string;
  readonly target: Target;
  readonly fields: readonly ModalField[];
}
