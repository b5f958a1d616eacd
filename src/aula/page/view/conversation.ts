/** The open channel: its bars, its messages, what is going on, and the composer. */
import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AulaChannel, Me } from '../../people-api.ts';
import type { App } from '../app.ts';
import { NEW_TALK, type Talk } from '../talk.ts';
import { it } from '../text.ts';
import { formatDay, nameOf } from '../who.ts';
import { composer } from './composer.ts';
import { icon } from './icons.ts';
import { messageRow } from './message.ts';
import { channelName } from './sidebar.ts';

const SAME_BREATH_MS = 7 * 60_000;
const OLDER_WITHIN_PX = 200;

export function conversation(app: App): TemplateResult | typeof nothing {
  const { me, connected, talks, channelId } = app.store.state;
  const channel = app.channels.current();
  if (!me || !channel) return nothing;
  const name = channelName(channel, me);
  const talk = talks[channelId] ?? NEW_TALK;
  const openDrawer = () => {
    app.store.set({ drawer: true });
    void app.store.shown().then(() => document.getElementById('chiudi-elenco')?.focus());
  };
  return html`<main class="conversazione" ?inert=${app.store.state.drawer}>
    <header>
      <button type="button" id="apri-elenco" class="icona solo-telefono" aria-label=${it.sidebar.open}
        aria-controls="elenco" aria-expanded=${app.store.state.drawer} @click=${openDrawer}>${icon('elenco')}</button>
      ${channel.kind === 'class' ? icon('canale') : nothing}
      <h2>${channel.kind === 'class' ? channel.name : nameOf(me.bot.user)}</h2>
    </header>
    <div class="barre" role="status">
      ${connected ? nothing : html`<p class="barra rotta">${it.lost}</p>`}
      ${connected && !me.bot.online ? html`<p class="barra">${it.offline}</p>` : nothing}
    </div>
    ${messages(app, me, channel, talk, name)}
    <div class="soglia">
      <p class="intanto">${meanwhile(app, me)}</p>
      ${
        (talk.behind || app.store.state.away) && talk.messages.length
          ? html`<button type="button" class="ultimi" @click=${() => void app.channels.newest().then(() => app.toBottom())}>${it.talk.newest}
              ${talk.unread ? html`<b>${it.sidebar.unread(talk.unread)}</b>` : nothing}</button>`
          : nothing
      }
    </div>
    ${composer(app, name)}
  </main>`;
}

function messages(app: App, me: Me, channel: AulaChannel, talk: Talk, name: string): TemplateResult {
  const { notices, channelId } = app.store.state;
  const here = notices.filter((notice) => notice.channelId === channelId);
  const onScroll = (event: Event) => {
    const box = event.currentTarget;
    if (box instanceof HTMLElement && box.scrollTop < OLDER_WITHIN_PX) void app.channels.older();
  };
  return html`<div class="scorre" tabindex="0" role="region" aria-label=${it.talk.label(name)} @scroll=${onScroll}>
    ${talk.complete ? beginning(app, channel, name, talk.messages.length === 0) : nothing}
    ${
      !talk.complete && talk.messages.length
        ? html`<button type="button" class="piano vecchi" ?disabled=${talk.loading}
            @click=${() => void app.channels.older()}>${talk.loading ? it.talk.loading : it.talk.older}</button>`
        : nothing
    }
    ${talk.loading && !talk.messages.length ? html`<p class="attesa">${it.talk.loading}</p>` : nothing}
    <ol class="messaggi">
      ${repeat(
        talk.messages,
        (message) => message.id,
        (message, i) => withDay(app, me, message, talk.messages[i - 1]),
      )}
      ${here.map(
        (notice) => html`<li class="avviso" role="note">
          <span>${notice.label ? html`<b>${notice.label}</b> · ` : nothing}${notice.text}</span>
          <button type="button" class="piano" @click=${() => app.interactions.dismiss(notice.id)}
          >${it.talk.dismiss}</button>
        </li>`,
      )}
    </ol>
  </div>`;
}

function withDay(app: App, me: Me, message: APIMessage, before: APIMessage | undefined): TemplateResult {
  const at = new Date(message.timestamp);
  const day = formatDay(at);
  const newDay = !before || formatDay(new Date(before.timestamp)) !== day;
  const follows =
    !newDay &&
    before?.author.id === message.author.id &&
    !message.interaction_metadata &&
    ((before.flags ?? 0) & 64) === ((message.flags ?? 0) & 64) &&
    at.getTime() - new Date(before.timestamp).getTime() < SAME_BREATH_MS;
  return html`${newDay ? html`<li class="giorno"><span>${dayName(at, app.now())}</span></li>` : nothing}
    ${messageRow(app, me, message, follows)}`;
}

function dayName(at: Date, now: number): string {
  const day = formatDay(at);
  if (day === formatDay(new Date(now))) return it.talk.today;
  return day === formatDay(new Date(now - 86_400_000)) ? it.talk.yesterday : day;
}

/** The start of a channel; while it is empty, a way in for who has never seen a slash command. */
function beginning(app: App, channel: AulaChannel, name: string, empty: boolean): TemplateResult {
  const leaves = empty ? app.composer.leaves().slice(0, 6) : [];
  return html`<div class="inizio">
    <h3>${it.talk.start(channel.kind === 'dm' ? it.sidebar.direct.toLowerCase() : name)}</h3>
    ${empty ? html`<p>${leaves.length ? it.talk.hint : it.talk.hintNoCommands}</p>` : nothing}
    ${
      leaves.length
        ? html`<ul class="inviti">${leaves.map(
            (leaf) => html`<li><button type="button" @click=${() => app.composer.pick(leaf)}>
              <b>${leaf.label}</b><span>${leaf.description}</span></button></li>`,
          )}</ul>`
        : nothing
    }
  </div>`;
}

/** One line for what is under way: a command on its way, someone typing. */
function meanwhile(app: App, me: Me): string {
  const { pending, typing, channelId } = app.store.state;
  const sent = Object.values(pending).find((one) => one.kind === 'command' && one.channelId === channelId);
  if (sent?.kind === 'command') return it.talk.sending(sent.label);
  const users = [me.bot.user, ...me.people.map((person) => person.user)];
  const names = Object.keys(typing)
    .filter((key) => key.startsWith(`${channelId}:`))
    .flatMap((key) =>
      users
        .filter((user) => key.endsWith(`:${user.id}`))
        .slice(0, 1)
        .map(nameOf),
    );
  return names.length ? it.talk.typing(names.slice(0, 3)) : '';
}
