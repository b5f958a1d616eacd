/** Arithmetic with words on Gemma 270M: how long the list takes, how well analogies come out, beside what likeness alone gives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import { createVectors, type Solution } from '../../src/services/vectors.ts';
import { parseExpression } from '../../src/vectors/expression.ts';
import { type Recipe, ROWS } from '../../src/vectors/recipe.ts';
import { dist } from '../support/class.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';
import { atMost, median, reported, timed } from './measure.ts';
import type { Row } from './row.ts';

const never = new AbortController().signal;
const lists = (file: string) => fileURLToPath(dist(`../models/${file}`));
const ROUNDS = 5;

/** @param worker the compiled glassbox/run/worker.js */
export async function benchVectors(worker = dist('src/glassbox/run/worker.js')): Promise<Row[]> {
  const cache = mkdtempSync(join(tmpdir(), 'bench-vettori-'));
  const engine = startEngine(MODELS.gemma);
  const glassbox = createGlassbox({ worker, modelPath: MODELS.gemma });
  const open = () =>
    createVectors({
      engine,
      glassbox,
      files: {
        model: MODELS.gemma,
        words: lists('parole-it.txt'),
        analogies: lists('analogie-it.txt'),
        cache,
      },
      now: Date.now,
      log: () => undefined,
    });
  try {
    await engine.ready(never);
    const vectors = open();
    const { usual } = await vectors.layers(never);
    const recipe: Recipe = { kind: 'residual', layer: usual, template: 0 };
    const solve = async (using: ReturnType<typeof open>, where: Recipe): Promise<Solution> => {
      const solution = await using.solve(
        parseExpression('gatto - miao + bau = cane'),
        where,
        false,
        never,
        () => {},
      );
      if (solution === null) throw new Error('nothing came out');
      return solution;
    };

    let slowest = 0;
    let busy = true;
    const other = (async () => {
      for (let i = 0; busy; i++) {
        slowest = Math.max(slowest, await timed(() => glassbox.trace([1000 + i, 2000, 3000], never)));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    })();
    const first = await timed(() => solve(vectors, recipe));
    busy = false;
    await other;
    const again: number[] = [];
    for (let i = 0; i < ROUNDS; i++) again.push(await timed(() => solve(vectors, recipe)));
    const restarted = await timed(() => solve(open(), recipe));
    const residual = await solve(vectors, recipe);
    const rows = await solve(vectors, ROWS);

    const { listed, measured } = residual;
    const of = `of ${measured.of} held-out analogies`;
    return [
      reported(`vectors of ${listed} words, the first time`, first / 1000, 's'),
      atMost('another short pass meanwhile, the slowest', slowest, 'ms', 3000),
      atMost('an expression once they are there', median(again), 'ms', 150),
      atMost('the same after a restart, from the file', restarted, 'ms', 1500),
      reported(
        `gatto − miao + bau: place of cane, raw rows beside`,
        residual.expected?.rank ?? Number.NaN,
        '',
        rows.expected?.rank ?? null,
      ),
      reported(`first ${of}, a + c beside`, measured.arithmetic.first, '', measured.sum.first),
      reported(`mean 1/place ${of}, a + c beside`, measured.arithmetic.mrr, '', measured.sum.mrr),
      reported(`first ${of}, a alone`, measured.alone.first, ''),
      reported(
        `first ${of}, raw rows, a + c beside`,
        rows.measured.arithmetic.first,
        '',
        rows.measured.sum.first,
      ),
      reported(
        `mean 1/place ${of}, raw rows, a + c beside`,
        rows.measured.arithmetic.mrr,
        '',
        rows.measured.sum.mrr,
      ),
    ];
  } finally {
    await Promise.all([glassbox.close(), engine.close()]);
    rmSync(cache, { recursive: true, force: true });
  }
}
