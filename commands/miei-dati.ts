/** /miei-dati: everything stored about who asks, as a file, and a button that erases it at once. */
import { type Button, defineCommand, type View } from '../src/bot/command.ts';
import { mieiDati as it } from '../src/text/privacy.ts';

const button = (label: string, action: string, style: Button['style'] = 'secondary'): Button => ({
  kind: 'button',
  label,
  style,
  target: { command: 'miei-dati', action },
});

function show(everything: Readonly<Record<string, readonly object[]>>): View {
  const kept = Object.entries(everything).filter(([, rows]) => rows.length > 0);
  if (kept.length === 0) return { text: it.none, private: true };
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(kept), null, 2));
  return {
    text: [it.heading, ...kept.map(([table, rows]) => it.line(table, rows.length)), '', it.explain].join(
      '\n',
    ),
    files: [{ name: it.file, bytes }],
    rows: [[button(it.erase, 'chiedi', 'danger')]],
    private: true,
  };
}

export default defineCommand({
  data: { name: 'miei-dati', description: it.description },
  ack: 'defer-private',
  run: async ({ person }, { privacy }) => show(privacy.everything(person.id)),
  buttons: {
    chiedi: {
      ack: 'private',
      run: async () => ({
        text: it.sure,
        rows: [[button(it.yes, 'cancella', 'danger'), button(it.no, 'lascia')]],
      }),
    },
    cancella: {
      ack: 'update',
      run: async ({ person }, { privacy }) => {
        privacy.erase(person.id);
        return { text: it.erased };
      },
    },
    lascia: { ack: 'update', run: async () => ({ text: it.kept }) },
  },
});
