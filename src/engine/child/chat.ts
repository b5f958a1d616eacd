/** Conversations as the model's own chat template writes them. What it is not: a conversation; it keeps nothing. */
import { type ChatHistoryItem, type LlamaModel, resolveChatWrapper } from 'node-llama-cpp';
import type { ChatMessage } from '../port.ts';
import { at } from './model-info.ts';

/**
 * The template of the model's file, or null when it has none.
 *
 * @returns tokens up to where the assistant begins to speak. What the engine itself puts before every text is left out.
 */
export function chatTemplate(
  model: LlamaModel,
): ((messages: readonly ChatMessage[]) => readonly number[]) | null {
  const template = at(model.fileInfo.metadata, 'tokenizer', 'chat_template');
  if (typeof template !== 'string' || template.trim() === '') return null;
  let wrapper: ReturnType<typeof resolveChatWrapper> | null = null;
  return (messages) => {
    // a second of work for some templates: only for those who chat
    wrapper ??= resolveChatWrapper(model, {
      warningLogs: false,
      customWrapperSettings: { qwen: { thoughts: 'discourage' } },
    });
    const chatHistory = [...messages.map(historyItem), { type: 'model' as const, response: [] }];
    // subtle: a message's text goes in as a plain string, which is tokenised with its specials as text
    const tokens = wrapper.generateContextState({ chatHistory }).contextText.tokenize(model.tokenizer);
    const { bos, shouldPrependBosToken } = model.tokens;
    // subtle: SmolLM2's BOS is ChatML's own mark: node-llama-cpp then writes it twice, the template once
    const twice = tokens[0] === bos && tokens[1] === bos;
    return tokens[0] === bos && (shouldPrependBosToken || twice) ? tokens.slice(1) : tokens;
  };
}

function historyItem({ role, text }: ChatMessage): ChatHistoryItem {
  return role === 'assistant' ? { type: 'model', response: [text] } : { type: role, text };
}
