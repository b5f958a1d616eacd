/** Channels, direct messages and people; on a phone a drawer over the conversation. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AulaChannel, Me } from '../../people-api.ts';
import type { App } from '../app.ts';
import { it } from '../text.ts';
import { nameOf } from '../who.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';
import { themeButton } from './theme.ts';

/** People who left are many in a long lesson: only some are drawn. */
const AWAY_SHOWN = 10;

export function channelName(channel: AulaChannel, me: Me): string {
  return channel.kind === 'dm' ? nameOf(me.bot.user) : `#${channel.name}`;
}

export function closeDrawer(app: App): void {
  app.store.set({ drawer: false });
  void app.store.shown().then(() => document.getElementById('apri-elenco')?.focus());
}

export function sidebar(app: App): TemplateResult | typeof nothing {
  const { me, drawer } = app.store.state;
  if (!me) return nothing;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drawer) closeDrawer(app);
  };
  const classes = me.channels.filter((channel) => channel.kind === 'class');
  const direct = me.channels.filter((channel) => channel.kind === 'dm');
  return html`
    <nav id="elenco" class="elenco ${drawer ? 'aperto' : ''}" aria-label=${it.sidebar.label} @keydown=${onKey}>
      <div class="testa">
        <h1>${me.guild.name}</h1>
        <button type="button" class="icona solo-telefono" id="chiudi-elenco" aria-label=${it.sidebar.close}
          @click=${() => closeDrawer(app)}>${icon('chiudi')}</button>
      </div>
      <div class="gruppi">
        <h2 id="g-canali">${it.sidebar.channels}</h2>
        <ul aria-labelledby="g-canali">${classes.map((channel) => row(app, me, channel))}</ul>
        <h2 id="g-diretti">${it.sidebar.direct}</h2>
        <ul aria-labelledby="g-diretti">${direct.map((channel) => row(app, me, channel))}</ul>
        <h2 id="g-persone">${it.sidebar.people}</h2>
        ${people(me)}
        <a class="altro-nome" href="/?porta" target="_blank" rel="noopener">${it.sidebar.another}</a>
      </div>
      <div class="io">
        ${avatar(me.user, 'piccolo')}
        <span class="chi" title=${nameOf(me.user)}><b>${nameOf(me.user)}</b><small>${me.teacher ? it.door.teacher : it.door.student}</small></span>
        ${themeButton(app)}
        <button type="button" class="piano" @click=${() => void app.room.leave()}>${it.door.leave}</button>
      </div>
    </nav>
    ${drawer ? html`<div class="velo" @click=${() => closeDrawer(app)}></div>` : nothing}
  `;
}

function row(app: App, me: Me, channel: AulaChannel): TemplateResult {
  const { channelId, talks } = app.store.state;
  const unread = talks[channel.id]?.unread ?? 0;
  const here = channel.id === channelId;
  return html`<li><button type="button" class="canale ${unread ? 'nuovo' : ''}" aria-current=${here ? 'page' : 'false'}
    @click=${() => void app.channels.open(channel.id)}>
    ${channel.kind === 'dm' ? avatar(me.bot.user, 'piccolo') : icon('canale')}
    <span class="nome">${channel.kind === 'dm' ? nameOf(me.bot.user) : channel.name}</span>
    ${unread ? html`<span class="conta" aria-label=${it.sidebar.unread(unread)}>${unread}</span>` : nothing}
  </button></li>`;
}

function people(me: Me): TemplateResult {
  const others = me.people.filter(
    (person) => person.user.id !== me.user.id && person.user.id !== me.bot.user.id,
  );
  const all = [{ user: me.user, teacher: me.teacher, online: true }, ...others];
  const here = all.filter((person) => person.online);
  const away = all.filter((person) => !person.online);
  const more = away.length - AWAY_SHOWN;
  return html`<ul aria-labelledby="g-persone" class="persone">
    <li class=${me.bot.online ? '' : 'via'}>
      ${avatar(me.bot.user, 'piccolo')}<span class="nome">${nameOf(me.bot.user)}</span>
      <small>${me.bot.online ? it.sidebar.bot : it.sidebar.offline}</small>
    </li>
    ${[...here, ...away.slice(0, AWAY_SHOWN)].map(
      (person) => html`<li class=${person.online ? '' : 'via'}>
        ${avatar(person.user, 'piccolo')}<span class="nome">${nameOf(person.user)}</span>
        <small>${[
          person.user.id === me.user.id ? it.sidebar.you : '',
          person.teacher ? it.door.teacher : '',
          person.online ? '' : it.sidebar.away,
        ]
          .filter(Boolean)
          .join(', ')}</small>
      </li>`,
    )}
    ${more > 0 ? html`<li class="via"><small>${it.sidebar.moreAway(more)}</small></li>` : nothing}
  </ul>`;
}
