/** A person's picture without a picture: initials on a colour; the bot has its own. */

import type { APIUser } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import { colourOf, initials, nameOf } from '../who.ts';

export function avatar(user: APIUser, size: 'grande' | 'piccolo' = 'grande'): TemplateResult {
  if (user.bot)
    return html`<img class="avatar ${size}" src="avatar/prossimo.svg" alt="" width="40" height="40" />`;
  return html`<span class="avatar ${size} c${colourOf(user.id)}" aria-hidden="true">${initials(nameOf(user))}</span>`;
}
