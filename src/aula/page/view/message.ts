/** One message: who, when, what, and what can be done with it. */
import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Me } from '../../people-api.ts';
import type { App } from '../app.ts';
import { pressedIn } from '../interactions.ts';
import type { Around } from '../markdown/render.ts';
import { markdown } from '../markdown/render.ts';
import { it } from '../text.ts';
import { formatClock, formatFull, isEphemeral, isThinking, nameOf } from '../who.ts';
import { attachments } from './attachments.ts';
import { avatar } from './avatar.ts';
import { components } from './components.ts';
import { embeds } from './embed.ts';
import { icon } from './icons.ts';
import { menu } from './menu.ts';

/** Drawn again only when something it shows has changed: a long conversation costs nothing while typing. */
export function messageRow(app: App, me: Me, message: APIMessage, follows: boolean): TemplateResult {
  const { menu: open, select, failures, pending } = app.store.state;
  const mine = {
    menu: open?.message.id === message.id ? open : undefined,
    select: select?.messageId === message.id ? select : undefined,
    failure: failures[message.id],
    pressed: pressedIn(pending, message.id),
  };
  return html`${guard([message, follows, me, mine.menu, mine.select, mine.failure, mine.pressed], () =>
    row(app, me, message, follows, mine.failure),
  )}`;
}

export function around(app: App, me: Me): Around {
  return {
    person: (id) => {
      const users = [me.user, me.bot.user, ...me.people.map((person) => person.user)];
      const user = users.find((known) => known.id === id);
      return user && nameOf(user);
    },
    channel: (id) => me.channels.find((channel) => channel.id === id)?.name,
    role: (id) => me?.roles.find((known) => known.id === id)?.name,
    openChannel: (id) => void app.channels.open(id),
    command: (id, fullName) => app.composer.pickMention(id, fullName),
  };
}

function row(
  app: App,
  me: Me,
  message: APIMessage,
  follows: boolean,
  failure: string | undefined,
): TemplateResult {
  const who = nameOf(message.author);
  const at = new Date(message.timestamp);
  const secret = isEphemeral(message);
  const actions = app.dialogs.entries(message).length > 0;
  const onMenu = (event: Event) => {
    // Links, pictures and selected text keep the browser's own menu.
    const target = event.target instanceof Element ? event.target : undefined;
    if (!actions || target?.closest('a, img, input, dialog') || getSelection()?.toString()) return;
    event.preventDefault();
    app.dialogs.openMenu(message);
  };
  return html`<li class="riga ${follows ? 'segue' : ''} ${secret ? 'segreto' : ''}" data-id=${message.id} @contextmenu=${onMenu}>
    ${usedLine(message)}
    <article aria-label=${`${who}, ${formatClock(at)}`}>
      ${follows ? nothing : avatar(message.author)}
      <div class="corpo">
        ${
          follows
            ? nothing
            : html`<div class="intesta"><b class="autore">${who}</b>
                ${message.author.bot ? html`<span class="app">${it.talk.botTag}</span>` : nothing}
                <time datetime=${message.timestamp} title=${formatFull(at)}>${formatClock(at)}</time></div>`
        }
        ${isThinking(message) ? thinking(who) : content(app, me, message)}
        ${failure ? html`<p class="errore" role="alert">${failure}</p>` : nothing}
        ${secret ? html`<p class="solo-tu">${icon('occhio')}${it.talk.ephemeral}</p>` : nothing}
      </div>
      ${
        actions
          ? html`<button type="button" class="icona azioni" id="azioni-${message.id}" aria-haspopup="menu"
              aria-label=${it.talk.more(who)} @click=${() => app.dialogs.openMenu(message)}>${icon('altro')}</button>`
          : nothing
      }
      ${menu(app, message)}
    </article>
  </li>`;
}

function content(app: App, me: Me, message: APIMessage): TemplateResult {
  const names = around(app, me);
  const edited = message.edited_timestamp
    ? html` <small class="modificato">${it.talk.edited}</small>`
    : nothing;
  return html`
    ${message.content ? html`<div class="testo">${markdown(message.content, names)}${edited}</div>` : nothing}
    ${attachments(app, message)}
    ${embeds(app, message, names)}
    ${components(app, message)}
  `;
}

function thinking(who: string): TemplateResult {
  return html`<p class="pensa"><span class="puntini" aria-hidden="true"><i></i><i></i><i></i></span>
    ${it.talk.thinking(who)}</p>`;
}

/** "Anna ha usato /tokenizza", over an answer to a command. */
function usedLine(message: APIMessage): TemplateResult | typeof nothing {
  const by = message.interaction_metadata?.user ?? message.interaction?.user;
  const name = message.interaction?.name;
  if (!by || !name) return nothing;
  return html`<p class="usato">${avatar(by, 'piccolo')}<span><b>${nameOf(by)}</b> ${it.talk.used}
    <b class="comando">${isSlash(message) ? `/${name}` : name}</b></span></p>`;
}

const FROM_MENU = 23;
function isSlash(message: APIMessage): boolean {
  return message.type !== FROM_MENU;
}
