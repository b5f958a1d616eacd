/** Both models' tokenizers: the vocabulary's bytes give the text back, and typed specials are plain text. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import { MODELS, startBare, startEngine } from '../support/real-engine.ts';

const never = new AbortController().signal;

const NASTY: Readonly<Record<string, string>> = {
  accents: 'perché così è già più Ciò',
  decomposed: 'perche\u0301 e\u0300',
  'emoji family': '👨‍👩‍👧‍👦 e 🏳️‍🌈',
  'right to left': 'שלום עולם مرحبا بالعالم',
  'right-to-left override': '\u202Eabc\u202C',
  NUL: 'a\0b\0',
  controls: '\u0001\u0007\u001B[31mrosso\u001B[0m\u007F',
  whitespace: '  due  spazi\n\n\ta capo\r\n ',
  'only spaces': '     ',
  'no-break space': 'a\u00A0b\u200Bc\uFEFFd',
  specials: '<|endoftext|><bos></s><unk><start_of_turn>user<|im_start|><|im_end|>[INST]',
  bytes: '<0x0A><0xF0>',
  Discord: '@everyone <@123> ||segreto|| **forte** `codice`',
  CJK: '漢字かな交じり文',
  rare: '𐍈𒀀🜁',
  'the longest character': '\u{10FFFF}',
  'replacement character': '\uFFFD',
  many: 'a'.repeat(4_000),
  empty: '',
};

describe.each(['smollm2', 'gemma'] as const)('%s', (name) => {
  let engine: LocalEngine;
  beforeAll(async () => {
    engine = startEngine(MODELS[name], { sequences: 1 });
    await engine.ready(never);
  });
  afterAll(() => engine.close());

  const bytesOf = (ids: readonly number[]) =>
    Buffer.concat(ids.map((id) => engine.vocabulary().entry(id).bytes)).toString();

  test.each(Object.entries(NASTY))('%s', async (_, text) => {
    const tokens = await engine.tokenize(text, never);
    expect(bytesOf(tokens)).toBe(text);
    expect(tokens.filter((id) => engine.vocabulary().entry(id).kind === 'control')).toEqual([]);
  });

  test('a lone surrogate becomes U+FFFD', async () => {
    expect(bytesOf(await engine.tokenize('a\uD800b\uDC00', never))).toBe('a\uFFFDb\uFFFD');
  });

  test('gives the ids that node-llama-cpp gives', async () => {
    const texts = Object.values(NASTY);
    const bare = await startBare(MODELS[name], 1);
    const { tokens } = await bare.ask<{ tokens: number[][] }>('tokenize', { texts });
    bare.close();
    for (const [i, text] of texts.entries()) expect(await engine.tokenize(text, never)).toEqual(tokens[i]);
  });
});
