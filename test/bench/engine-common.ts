/** What the engine's benches share. */
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import { reported } from './measure.ts';
import type { Row } from './row.ts';

export const SIDE_BY_SIDE = 4;
export const ROUNDS = 5;

/** About 12 tokens, different for each number. */
export function sentence(engine: LocalEngine, i: number): Promise<readonly number[]> {
  const text = `Il gatto numero ${i} beve il latte della nonna e poi`;
  return engine.tokenize(text, new AbortController().signal);
}

/** A speed that must reach a share of the reference's. */
export function atLeast(name: string, value: number, unit: string, reference: number, share: number): Row {
  return {
    ...reported(name, value, unit, reference),
    target: `at least ${Math.round(share * 100)} %`,
    ok: value >= share * reference,
  };
}
