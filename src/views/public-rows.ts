/** A few rows of a public data set, as they are, where the server allows it. */
import type { Press } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Menu, View } from '../bot/view.ts';
import type { PublicSet } from '../services/public-rows.ts';
import type { Services } from '../services.ts';
import { errors } from '../text/errors.ts';
import { externalData as it } from '../text/external-data.ts';

const NAMES = Object.keys(it.sets) as readonly PublicSet[];

/** Whether this server turned them on; never in direct messages. */
export const mayAsk = ({ guildId }: Press['place'], { serverSettings }: Services): boolean =>
  guildId !== null && serverSettings.get(guildId, 'external-data');

export const setsMenu: Menu = {
  kind: 'menu',
  placeholder: it.menu,
  target: { command: 'dati', action: 'esterni' },
  options: NAMES.map((name) => ({ label: it.sets[name], value: name })),
};

export async function publicRowsView({ values, place, signal }: Press, services: Services): Promise<View> {
  // turned off since the menu was shown
  if (!mayAsk(place, services)) throw new UserError(it.off);
  const name = NAMES.find((each) => each === values[0]);
  if (name === undefined) throw new UserError(errors.forgotten);
  const { dataset, rows } = await services.publicRows.read(name, services.newSeed(), signal);
  const { mask } = services.words.filter();
  return {
    text: [it.heading(it.sets[name], dataset), it.warning, it.think, it.sent].join('\n'),
    embeds: rows.map(({ index, cells }) => ({
      title: it.row(index),
      text: cells.map(({ column, text }) => it.cell(column, mask(text))).join('\n'),
    })),
    rows: [[setsMenu]],
  };
}
