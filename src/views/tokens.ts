/** A text cut into tokens: the coloured picture, the counts, and where to go next. Shared by the command and the message command. */
import type { Button, Menu, View } from '../bot/view.ts';
import type { TokensInput } from '../charts/index.ts';
import { NEUTRAL } from '../sampling/settings.ts';
import { settingsToArgs } from '../sampling/settings-args.ts';
import type { Tokenised, TokeniserName } from '../services/tokenisers.ts';
import type { Prompt, Services } from '../services.ts';
import { go } from '../text/probabilita.ts';
import { tokenizza as it } from '../text/tokenizza.ts';
import { insideButton } from './inside.ts';

export async function tokensView(
  prompt: Prompt,
  text: string,
  names: readonly [TokeniserName, TokeniserName?],
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const { tokenisers, charts } = services;
  const [first, second] = await Promise.all([
    tokenisers.tokenise(names[0], text, signal),
    names[1] === undefined ? null : tokenisers.tokenise(names[1], text, signal),
  ]);
  const picture =
    second === null
      ? await charts.tokens(input(first), signal)
      : await charts.tokenComparison({ first: input(first), second: input(second) }, signal);
  const a = first.pieces.length;
  const heading = it.heading(a, first.counts.characters, first.counts.bytes, first.title);
  const words =
    second === null ? it.explain : it.comparison(first.title, second.title, a, second.pieces.length);
  return { text: `${heading}\n${words}`, pictures: [picture], rows: rows(prompt, names[0], services) };
}

function input({ title, segments, pieces, counts }: Tokenised): TokensInput {
  return {
    tokenizer: title,
    segments: segments.map((segment) => ({ text: segment.text, ids: segment.pieces.map(({ id }) => id) })),
    tokens: pieces.length,
    characters: counts.characters,
    bytes: counts.bytes,
  };
}

function rows(prompt: Prompt, name: TokeniserName, { tokenisers }: Services): NonNullable<View['rows']> {
  const neutral = settingsToArgs(NEUTRAL);
  const button = (
    label: string,
    command: string,
    action: string,
    args: readonly (string | number)[],
  ): Button => ({
    kind: 'button',
    label,
    target: { command, action, args: [prompt.id, ...args] },
  });
  const menu: Menu = {
    kind: 'menu',
    placeholder: it.compareMenu,
    target: { command: 'tokenizza', action: 'confronta', args: [prompt.id, name] },
    options: tokenisers
      .names()
      .filter((other) => other.name !== name)
      .map(({ name: value, title, models }) =>
        models === null
          ? { label: title, value, description: it.ownModel }
          : { label: models, value, description: value },
      ),
  };
  return [
    [
      button(it.details, 'tokenizza', 'dettagli', [name]),
      button(go.probabilita, 'probabilita', 'apri', neutral),
      button(go.completa, 'completa', 'apri', neutral),
      insideButton(prompt.id),
    ],
    [menu],
  ];
}
