/** Each page of the way: its facts, then its picture and its words. */
import type { Spec } from '../../charts/drawing.ts';
import { mixingSpec, neuronsSpec } from '../../charts/spec/passi/addition.ts';
import { attentionSpec } from '../../charts/spec/passi/attention.ts';
import { comparisonSpec } from '../../charts/spec/passi/comparison.ts';
import { drawSpec } from '../../charts/spec/passi/draw.ts';
import { embeddingSpec } from '../../charts/spec/passi/embedding.ts';
import { logitsSpec, softmaxSpec } from '../../charts/spec/passi/logits.ts';
import { scoreSpec } from '../../charts/spec/passi/score.ts';
import { stackSpec } from '../../charts/spec/passi/stack.ts';
import { tokensSpec } from '../../charts/spec/tokens.ts';
import type { Asker } from '../../engine/port.ts';
import type { Look } from '../../services/steps/choose.ts';
import { compare } from '../../services/steps/comparison.ts';
import { type LayerStep, layerStep } from '../../services/steps/layer.ts';
import { drawStep, softmaxStep } from '../../services/steps/softmax.ts';
import { stackStep } from '../../services/steps/stack.ts';
import { embeddingStep, followed, unembeddingStep } from '../../services/steps/vectors.ts';
import type { Walk } from '../../services/steps/walk.ts';
import type { Services } from '../../services.ts';
import { mixingWords, neuronsWords } from '../../text/passi/additions.ts';
import { attentionWords, scoreWords } from '../../text/passi/attention.ts';
import type { Levels } from '../../text/passi/level.ts';
import { passi as it, type PageName } from '../../text/passi/passi.ts';
import { comparisonWords, drawWords, logitsWords, softmaxWords } from '../../text/passi/probabilities.ts';
import { stackWords } from '../../text/passi/stack.ts';
import { embeddingWords, textWords } from '../../text/passi/vectors.ts';
import { counts } from '../../tokens/counts.ts';
import { groupPieces } from '../../tokens/piece.ts';
import type { State } from './state.ts';

/** Everything that a page is made from. */
export interface Visit {
  readonly walk: Walk;
  readonly state: State;
  /** the head that is open */
  readonly look: Look;
  readonly services: Services;
  readonly asker: Asker;
  readonly signal: AbortSignal;
}

export interface Content {
  readonly spec: Spec;
  readonly words: Levels;
}

export const pages: Readonly<Record<PageName, (visit: Visit) => Promise<Content>>> = {
  async testo({ walk, services }) {
    const { pieces, text } = walk.sentence;
    const segments = groupPieces(pieces).map((each) => ({
      text: each.text,
      ids: each.pieces.map(({ id }) => id),
    }));
    const { characters, bytes } = counts(text);
    const tokenizer = services.model.name;
    const spec = tokensSpec({ tokenizer, segments, tokens: pieces.length, characters, bytes });
    return { spec, words: textWords(walk) };
  },

  async vettore({ walk, services, signal }) {
    const step = await embeddingStep(walk, services, signal);
    const label = lastLabel(walk);
    const near = step.nearest.map(({ id }) => services.nextToken.label(id));
    return {
      spec: embeddingSpec(step, walk.hyper.dModel, label, near),
      words: embeddingWords(step, walk, label, near),
    };
  },

  punteggio: (visit) =>
    opened(visit, (step, place) => ({
      spec: scoreSpec(step, place, visit.walk.labels),
      words: scoreWords(step, visit.walk, stackStep(visit.walk).start),
    })),

  attenzione: (visit) =>
    opened(visit, (step, place) => ({
      spec: attentionSpec(step, place, visit.walk.labels, visit.walk.sentence.begin.length),
      words: attentionWords(step, visit.walk),
    })),

  residuo: (visit) =>
    opened(visit, (step, place) => ({
      spec: mixingSpec(step, place, visit.walk.labels),
      words: mixingWords(step, visit.walk),
    })),

  neuroni: (visit) =>
    opened(visit, (step) => {
      const { hyper } = visit.walk;
      const place = it.layerPlace(visit.look.layer, hyper.layers.length);
      return {
        spec: neuronsSpec(step, place, lastLabel(visit.walk), hyper.dFeedForward),
        words: neuronsWords(step, visit.walk),
      };
    }),

  async strati({ walk, look }) {
    const step = stackStep(walk);
    const label = lastLabel(walk);
    return {
      spec: stackSpec(step, look.layer, label),
      words: stackWords(step, look.layer, label, walk.hyper.dModel),
    };
  },

  async logit({ walk, services, signal }) {
    const step = await unembeddingStep(walk, services, signal);
    const names = step.tokens.map(({ id }) => services.nextToken.label(id));
    return { spec: logitsSpec(step, walk.hyper.dModel, names), words: logitsWords(step, walk, names) };
  },

  async softmax({ walk, state, services }) {
    const ids = followed(walk);
    const names = ids.map(services.nextToken.label);
    const step = softmaxStep(walk.trace.logits, ids, state.temperature);
    return { spec: softmaxSpec(step, names), words: softmaxWords(step, names) };
  },

  async estrazione({ walk, state, services }) {
    const { label } = services.nextToken;
    const step = drawStep(walk.trace.logits, state.temperature, state.seed);
    const top = label(step.stretches[0]?.id ?? step.drawn.id);
    return { spec: drawSpec(step, label), words: drawWords(step, top, label(step.drawn.id)) };
  },

  async confronto({ walk, state, services, asker }) {
    const { label } = services.nextToken;
    const step = await compare(walk, state.temperature, services, asker);
    const name = label(step.rows[0]?.id ?? 0);
    return { spec: comparisonSpec(step, label), words: comparisonWords(step, name) };
  },
};

const lastLabel = ({ labels }: Walk): string => labels.at(-1) ?? '';

async function opened(
  { walk, look, services, signal }: Visit,
  page: (step: LayerStep, place: string) => Content,
): Promise<Content> {
  const run = await services.glassbox.layer(walk.sentence.ids, look.layer, signal);
  const { layers, heads } = walk.hyper;
  return page(layerStep(walk, look, run), it.place(look.layer, layers.length, look.head, heads));
}
