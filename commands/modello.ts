/** /modello: name, size, licence, shape, state, restarts and queue of the loaded model. */
import { defineCommand, type View } from '../src/bot/command.ts';
import type { Services } from '../src/services.ts';
import { modello as it } from '../src/text/modello.ts';
import { bytes, integer, plural } from '../src/text/numbers.ts';

function view({ engine, model }: Services): View {
  const { state, model: info, restarts, lastFailure, running, waiting } = engine.status();
  const { entry, name } = model;
  const field = (label: string, value: string) => ({ name: label, value, inline: true });
  const fields = [
    field(it.fields.state, it.states[state]),
    field(it.fields.queue, it.queue(running, waiting)),
    field(it.fields.restarts, integer(restarts)),
    ...(info === null
      ? []
      : [
          field(
            it.fields.size,
            `${bytes(info.fileBytes)}, ${plural(Math.round(info.parameters / 1e6), 'milione', 'milioni')} di parametri, ${info.quantisation}`,
          ),
          field(
            it.fields.layers,
            `${integer(info.layers)}, ${plural(info.heads, 'testa', 'teste')} per strato, vettori di ${integer(info.embedding)} numeri (${info.architecture})`,
          ),
          field(it.fields.vocabulary, plural(info.vocabulary, 'token', 'token')),
          field(
            it.fields.context,
            `${integer(info.trainContext)} token in addestramento; qui fino a ${integer(engine.limits.promptTokens)} per testo`,
          ),
          field(it.fields.device, `${info.device}, ${plural(info.threads, 'thread', 'thread')}`),
        ]),
    field(it.fields.licence, entry === null ? it.ownFile : `[${entry.licence.name}](${entry.licence.url})`),
    ...(entry === null ? [] : [field(it.fields.languages, it.languages(entry.languages))]),
  ];
  const description = entry === null ? '' : `${entry.description}\n${it.kinds[entry.type]}`;
  return {
    embeds: [
      {
        title: entry?.title ?? name,
        text: description,
        fields,
        ...(lastFailure === null ? {} : { footer: it.lastFailure(lastFailure) }),
      },
    ],
    rows: [[{ kind: 'button', label: it.refresh, target: { command: 'modello', action: 'aggiorna' } }]],
  };
}

export default defineCommand({
  data: { name: 'modello', description: it.description },
  ack: 'none',
  run: async (_invocation, services) => view(services),
  buttons: { aggiorna: { ack: 'update', run: async (_press, services) => view(services) } },
});
