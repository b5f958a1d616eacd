/** Completions side by side: while they are being written, when they are done, and token by token. */
import type { Button, Embed, Target, View } from '../bot/view.ts';
import { settingsToArgs } from '../sampling/settings-args.ts';
import type { Completion, CompletionRequest, Written } from '../services/completions.ts';
import type { Prompt, Services } from '../services.ts';
import { completa as it } from '../text/completa.ts';
import { endingSpace } from '../text/ending-space.ts';
import { go } from '../text/probabilita.ts';
import { samplerText } from '../text/sampler.ts';
import { groupPieces } from '../tokens/piece.ts';

/** Text of the whole prompt, appended tokens included. */
export const promptText = (prompt: Prompt, { nextToken }: Services): string =>
  prompt.text + nextToken.decode(prompt.tokens);

function embeds(prompt: string, completions: readonly Completion[], { nextToken }: Services): Embed[] {
  return completions.map((completion, index) => {
    const written = nextToken.decode(completion.steps.filter((step) => !step.end).map(({ id }) => id));
    const text = written === '' ? empty(completion) : it.continued(prompt, written);
    return { title: it.title(index, completion.seed), text, footer: it.footer(completion) };
  });
}

function empty({ finish }: Completion): string {
  if (finish === null) return '…';
  return finish === 'died' ? it.unwritten : it.nothing;
}

export function writingView(
  prompt: Prompt,
  completions: readonly Completion[],
  stop: Target,
  services: Services,
): View {
  const text = promptText(prompt, services);
  return {
    text: it.writing(text),
    embeds: embeds(text, completions, services),
    rows: [[{ kind: 'button', label: it.buttons.stop, style: 'danger', target: stop }]],
  };
}

export async function completionsView(
  prompt: Prompt,
  request: CompletionRequest,
  { completions, death }: Written,
  services: Services,
): Promise<View> {
  const { sampler, seed, count, maxTokens } = request;
  const text = promptText(prompt, services);
  const written = completions.some(({ steps }) => steps.length > 0);
  // the signal may be aborted already: a stopped completion is still drawn
  const pictures = written
    ? [
        await services.charts.completions(
          { text, settings: sampler, completions: completions.map((one) => drawn(one, services)) },
          new AbortController().signal,
        ),
      ]
    : [];
  const args = [prompt.id, ...settingsToArgs(sampler)];
  const button = (label: string, command: string, action: string, rest: readonly number[] = []): Button => ({
    kind: 'button',
    label,
    target: { command, action, args: [...args, ...rest] },
  });
  const all = [count, maxTokens, seed];
  return {
    text: [
      it.done(text),
      ...(prompt.tokens.length === 0 ? endingSpace(text) : []),
      ...(death === null ? [] : [it.death(death)]),
      it.settings(samplerText(sampler), seed),
    ].join('\n'),
    embeds: embeds(text, completions, services),
    pictures,
    rows: [
      [
        button(it.buttons.again, 'completa', 'ancora', all),
        button(death === null ? it.buttons.same : it.buttons.retry, 'completa', 'rifai', all),
        button(it.buttons.steps, 'completa', 'passi', all),
        button(go.probabilita, 'probabilita', 'apri'),
        button(go.tokenizza, 'tokenizza', 'apri'),
      ],
      ...(completions.some(({ finish }) => finish === 'words')
        ? [[button(it.buttons.why, 'completa', 'perche', all)]]
        : []),
    ],
  };
}

/** Whole characters with the probability of all the tokens they took: the product. */
function drawn({ seed, steps, finish }: Completion, { nextToken }: Services) {
  const probabilities = steps.filter((step) => !step.end).map(({ probability }) => probability);
  let at = 0;
  const segments = groupPieces(steps.filter((step) => !step.end).map(({ id }) => nextToken.piece(id)));
  const tokens = segments.map(({ text, pieces }) => {
    const probability = probabilities.slice(at, at + pieces.length).reduce((product, p) => product * p, 1);
    at += pieces.length;
    return { text, probability };
  });
  return { seed, tokens, ended: finish === 'end' };
}

/** Every step with what could have come instead. */
export function stepsView(completions: readonly Completion[], { nextToken }: Services): View {
  const lines = completions.flatMap(({ seed, steps }, index) => [
    it.stepsHeading(index, seed),
    ...steps.map(({ id, probability, alternatives }) =>
      it.step(
        nextToken.label(id),
        probability,
        alternatives
          .filter((other) => other.id !== id)
          .slice(0, 3)
          .map((other) => it.alternative(nextToken.label(other.id), other.probability)),
      ),
    ),
  ]);
  return { text: lines.join('\n') };
}

/** For a teacher: which words ended which text. */
export function whyView(completions: readonly Completion[]): View {
  const lines = completions.flatMap(({ withheld }, index) =>
    withheld === undefined ? [] : [it.why.word(index, withheld)],
  );
  return { text: [...(lines.length === 0 ? [it.why.none] : lines), it.why.note].join('\n') };
}
