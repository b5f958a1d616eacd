/** Reading a file: what is found in it, and what is refused, in which words. */
import { describe, expect, it } from 'vitest';
import { GlassboxError } from '../../../src/glassbox/errors.ts';
import { readGguf } from '../../../src/glassbox/gguf/read.ts';
import { referenceKernel } from '../../../src/glassbox/model/kernel.ts';
import { withFile } from '../../../src/glassbox/read/file.ts';
import { openModel } from '../../../src/glassbox/read/open.ts';
import { openTiny, sourceOf } from './open-tiny.ts';
import { type Tiny, tinyGguf } from './tiny-gguf.ts';

const faultOf = (work: () => unknown): GlassboxError => {
  try {
    work();
  } catch (error) {
    if (error instanceof GlassboxError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('readGguf', () => {
  const bytes = tinyGguf();
  it('reads metadata, steps over lists, and finds every tensor', () => {
    const { metadata, tensors } = readGguf(sourceOf(bytes));
    expect(metadata.get('general.name')).toBe('Tiny');
    expect(metadata.get('llama.embedding_length')).toBe(32);
    expect(metadata.get('tokenizer.ggml.add_bos_token')).toBe(false);
    expect(metadata.get('tokenizer.ggml.tokens')).toEqual({ length: 100 });
    expect(tensors.size).toBe(20);
    expect(tensors.get('blk.1.attn_k.weight')).toMatchObject({
      type: 'F32',
      columns: 32,
      rows: 32,
      bytes: 4096,
    });
    expect((tensors.get('blk.0.attn_norm.weight')?.offset ?? 1) % 32).toBe(0);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'not-gguf'],
    ['a few bytes', bytes.slice(0, 20), 'not-gguf'],
    ['a picture', Uint8Array.from({ length: 100 }, () => 0x89), 'not-gguf'],
    ['version 1', tinyGguf({ version: 1 }), 'not-gguf'],
    ['the other byte order', tinyGguf({ version: 0x0300_0000 }), 'not-gguf'],
    ['a header cut short', bytes.slice(0, 700), 'damaged'],
    ['weights cut short', bytes.slice(0, -1), 'damaged'],
    ['false counts', bytes.map((byte, i) => (i >= 8 && i < 14 ? 255 : byte)), 'damaged'],
    ['a false length of a name', bytes.map((byte, i) => (i >= 24 && i < 28 ? 255 : byte)), 'damaged'],
  ])('refuses %s', (_, file, fault) => {
    expect(faultOf(() => readGguf(sourceOf(file))).fault).toBe(fault);
  });
});

describe('openModel', () => {
  it('reads how the model is built', () => {
    const { hyper } = openTiny({ architecture: 'gemma3', layers: 7 });
    const { layers, ...others } = hyper;
    expect(others).toEqual({
      architecture: 'gemma3',
      name: 'Tiny',
      dModel: 32,
      heads: 4,
      kvHeads: 2,
      headDim: 16,
      dFeedForward: 48,
      vocabulary: 100,
      begin: [1],
      epsilon: Math.fround(1e-6),
      embeddingScale: Math.fround(Math.sqrt(32)),
      activation: 'gelu',
      rotaryPairs: 'halves',
    });
    const local = { ropeBase: 10_000, window: 3 };
    expect(layers).toEqual([local, local, local, local, local, { ropeBase: 10_000, window: null }, local]);
  });

  const refused: readonly (readonly [string, Tiny, string, RegExp])[] = [
    ['another architecture', { architecture: 'qwen2' }, 'unsupported', /qwen2; these work: llama, gemma3/],
    ['stretched positions', { metadata: { 'llama.rope.scaling.type': 'yarn' } }, 'unsupported', /yarn/],
    ['experts', { metadata: { 'llama.expert_count': 8 } }, 'unsupported', /expert_count/],
    [
      'squeezed logits',
      { metadata: { 'llama.final_logit_softcapping': 30 } },
      'unsupported',
      /softcapping is 30, not 0/,
    ],
    [
      'half a head',
      { metadata: { 'llama.attention.head_count_kv': 1.5 } },
      'damaged',
      /head_count_kv is 1.5/,
    ],
    ['no width', { metadata: { 'llama.embedding_length': undefined } }, 'damaged', /embedding_length/],
    ['a width of words', { metadata: { 'llama.embedding_length': 'wide' } }, 'damaged', /wide/],
    ['too many layers', { metadata: { 'llama.block_count': 4_000_000_000 } }, 'damaged', /block_count/],
    ['heads that don’t share', { metadata: { 'llama.attention.head_count_kv': 3 } }, 'damaged', /4 heads/],
    [
      'a tensor it would ignore',
      { tensors: (all) => [...all, { ...bias(), name: 'blk.0.attn_q.bias' }] },
      'unsupported',
      /attn_q\.bias/,
    ],
    ['a tensor missing', { tensors: (all) => all.slice(0, -1) }, 'damaged', /no blk\.1\.ffn_down/],
    ['no token table', { tensors: (all) => all.slice(1) }, 'damaged', /token_embd/],
    [
      'another shape',
      { metadata: { 'llama.feed_forward_length': 64 } },
      'damaged',
      /ffn_gate.* is 48 × 32, not 64 × 32/,
    ],
    [
      'an unknown type',
      { tensors: ([first, ...rest]) => [{ ...(first ?? bias()), type: 16 }, ...rest] },
      'unsupported',
      /type 16; these can be read: F32.*Q6_K/,
    ],
  ];
  it.each(refused)('refuses %s', (_, tiny, fault, words) => {
    const error = faultOf(() => openTiny(tiny));
    expect(error.fault).toBe(fault);
    expect(error.message).toMatch(words);
    if (fault === 'unsupported')
      for (const key of ['what', 'found', 'works']) expect(error.data[key]).toBeTruthy();
  });

  it('opens a file with one damaged byte in its header, or says what is wrong', () => {
    const bytes = tinyGguf();
    let refusals = 0;
    for (let at = 0; at < 2400; at += 5) {
      const damaged = bytes.slice();
      damaged[at] = ((damaged[at] ?? 0) + 129) & 255;
      try {
        openModel(sourceOf(damaged), { kernel: referenceKernel, memoryLimit: 1e7 });
      } catch (error) {
        expect(error).toBeInstanceOf(GlassboxError);
        refusals++;
      }
    }
    expect(refusals).toBeGreaterThan(50);
  });

  it('refuses a model for which there is no room, with both figures', () => {
    const error = faultOf(() => openTiny({}, { memoryLimit: 50_000 }));
    expect(error.fault).toBe('too-large');
    expect(error.data).toEqual({ needs: 4 * (2 * 10752 + 512 * 32) + 12_800, limit: 50_000 });
  });

  it('keeps an unembedding of its own where the file has one', () => {
    const model = openTiny({
      tensors: (all) => [...all, { ...(all[0] ?? bias()), name: 'output.weight' }],
    });
    expect(model.weights.unembedding).not.toBe(model.weights.embedding);
    expect(openTiny().weights.unembedding.rows).toBe(100);
  });
});

it('says which file is missing', () => {
  const error = faultOf(() => withFile('/no/such/model.gguf', readGguf));
  expect([error.fault, error.data.path]).toEqual(['missing-file', '/no/such/model.gguf']);
});

function bias() {
  return { name: 'b', shape: [64], bytes: new Uint8Array(256) };
}
