/**
 * The tutor's second way to speak: a chat model writes the answer from the passages. Only whole sentences that stand on them
 * are shown; whatever else happens (another subject, an invented number, a word that isn't shown, a dead or slow model), it
 * gives up, and the passages speak for themselves. What it is not: a source of facts.
 */
import { type Engine, EngineError, type Step } from '../../engine/port.ts';
import type { SamplerSettings } from '../../sampling/types.ts';
import type { Voice, VoiceRequest } from '../../tutor/port.ts';
import { conversations, passagesText } from '../../tutor/prompt.ts';
import { answerStands, wholeSentences } from '../../tutor/supported.ts';
import { decode } from '../decode.ts';
import type { Words } from '../words.ts';

export interface VoiceParts {
  /** of a chat model */
  readonly engine: Engine;
  readonly words: Pick<Words, 'filter'>;
  readonly newSeed: () => number;
  /** aborts when an answer has taken too long, waiting included; after 45 s when left out */
  readonly patience?: () => AbortSignal;
}

/** Little chance: it retells what it was given. */
const SAMPLER: SamplerSettings = { temperature: 0.3, topK: 20, topP: 1, order: 'temperature-first' };
const MOST_TOKENS = 220;
const PATIENCE_MS = 45_000;

export function createVoice({ engine, words, newSeed, ...more }: VoiceParts): Voice {
  const { patience = () => AbortSignal.timeout(PATIENCE_MS) } = more;
  /** The fullest conversation that the model's limits allow. */
  async function fitting(request: VoiceRequest, signal: AbortSignal): Promise<readonly number[] | null> {
    for (const messages of conversations(request)) {
      const characters = messages.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > engine.limits.characters) continue;
      const tokens = await engine.chatTokens(messages, signal);
      if (tokens.length <= engine.limits.promptTokens) return tokens;
    }
    return null;
  }

  /** A step that isn't shown: the model's own end, or one of the template's marks. */
  const ends = ({ end, id }: Step) => end || engine.vocabulary().entry(id).kind === 'control';

  return {
    async say(request, onText) {
      if (engine.status().state !== 'ready') return null;
      const { asker, passages, question } = request;
      const grounds = { passages: passagesText(passages), question };
      const tooLong = patience();
      const signal = AbortSignal.any([asker.signal, tooLong]);
      const maxTokens = Math.min(MOST_TOKENS, engine.limits.newTokens);
      const options = { sampler: SAMPLER, seed: newSeed(), maxTokens, alternatives: 0 };
      const ids: number[] = [];
      let written = '';
      let shown = '';
      try {
        const tokens = await fitting(request, signal);
        if (tokens === null) return null;
        for await (const step of engine.generate(tokens, options, { ...asker, signal })) {
          if (ends(step)) return answerStands(written, grounds) === 'yes' ? written.trim() : null;
          ids.push(step.id);
          // the last token may hold only a part of a character
          const now = decode(engine.vocabulary(), ids).replace(/\uFFFD+$/u, '');
          if (words.filter().completes(written, now.slice(written.length))) return null;
          written = now;
          const sentences = wholeSentences(written);
          if (sentences === shown) continue;
          const stands = answerStands(sentences, grounds);
          if (stands === 'no') return null;
          if (stands === 'yes') {
            shown = sentences;
            onText(shown);
          }
        }
        return shown === '' ? null : shown;
      } catch (error) {
        // stopped, or out of time: what was shown stays
        if (signal.aborted && shown !== '') return shown;
        if (asker.signal.aborted) throw error;
        if (tooLong.aborted || error instanceof EngineError) return null;
        throw error;
      }
    },
  };
}
