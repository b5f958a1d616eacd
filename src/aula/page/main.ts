/** The page's composition root: makes the parts, draws the first view, opens the door. */
import { render } from 'lit';
import { Api } from './api.ts';
import type { App } from './app.ts';
import { rememberedPersona, rememberedPlace, Theme } from './browser.ts';
import { Channels } from './channels.ts';
import { ComposerControl } from './composer/control.ts';
import { Fields } from './composer/fields.ts';
import { Dialogs } from './dialogs.ts';
import { happen } from './happen.ts';
import { Interactions } from './interactions.ts';
import { Live } from './live.ts';
import { Room } from './room.ts';
import { Selects } from './selects.ts';
import { firstState, type State } from './state.ts';
import { Store } from './store.ts';
import { appView } from './view/app.ts';
import { Scroll } from './view/scroll.ts';
import { defineStamp } from './view/stamp.ts';

function start(root: HTMLElement): void {
  const now = () => Date.now();
  const theme = new Theme();
  const store = new Store<State>(firstState(theme.dark()));
  const persona = rememberedPersona();
  const api = new Api(
    (input, init) => fetch(input, init),
    persona,
    () => room.expelled(),
  );
  const interactions = new Interactions(store, api);
  const focus = (id: string) =>
    void store.shown().then(() => {
      document.getElementById(id)?.focus();
    });
  const live: Live = new Live(() => `/aula/eventi?persona=${encodeURIComponent(persona.get())}`, {
    onEvent: (event) =>
      happen(event, {
        store,
        interactions,
        now,
        refresh: () => room.refreshSoon(),
        answered: (id, isNew) => scroll.show(id, isNew),
      }),
    onOpen: (again) => (again ? void room.catchUp() : store.set({ connected: true })),
    onLost: () => void room.lost(),
  });
  const channels = new Channels({ store, api, interactions, place: rememberedPlace() });
  const room = new Room({ store, api, live, channels, persona, focus });
  const fields = new Fields({ store, api, focus });
  const scroll = new Scroll(root, (away) => channels.away(away));
  const toBottom = () => scroll.stick();
  const composer = new ComposerControl({ store, api, channels, interactions, fields, toBottom, focus });
  const selects = new Selects(store, interactions, focus);
  const copy = (text: string) => navigator.clipboard.writeText(text);
  const dialogs = new Dialogs({ store, channels, interactions, focus, copy });
  const setDark = (dark: boolean) => {
    theme.choose(dark);
    store.set({ dark });
  };
  const app: App = {
    store,
    room,
    channels,
    composer,
    fields,
    dialogs,
    selects,
    interactions,
    now,
    setDark,
    toBottom,
  };

  store.subscribe(() => {
    theme.show(store.state.dark);
    scroll.around(store.state.channelId, () => render(appView(app), root));
    document.title = title(store.state);
  });
  theme.onChange((dark) => store.set({ dark }));
  setInterval(() => store.set({ typing: stillTyping(store.state, now()) }), 2000);
  defineStamp(now);
  store.set({});
  void room.start(location.search === '?porta');
}

function stillTyping(state: State, now: number): State['typing'] {
  const entries = Object.entries(state.typing);
  const left = entries.filter(([, until]) => until > now);
  return left.length === entries.length ? state.typing : Object.fromEntries(left);
}

function title(state: State): string {
  const channel = state.me?.channels.find((known) => known.id === state.channelId);
  const unread = Object.values(state.talks).reduce((sum, talk) => sum + talk.unread, 0);
  return `${unread ? `(${unread}) ` : ''}${channel ? `${channel.name} · ` : ''}Prossimo`;
}

const root = document.getElementById('aula');
if (root) start(root);
