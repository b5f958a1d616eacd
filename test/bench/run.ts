/** `npm run bench [part …]`: every target of the project, with its reference from the same run. Exits 1 when one is missed. */
import { availableParallelism } from 'node:os';
import { dist } from '../support/class.ts';
import { benchCharts } from './charts.ts';
import { benchClass } from './class.ts';
import { benchEngine } from './engine.ts';
import { benchGlassbox } from './glassbox.ts';
import { benchInside } from './inside.ts';
import { benchLabs } from './labs.ts';
import { benchLessons } from './lessons.ts';
import type { Row } from './row.ts';
import { benchStartup } from './startup.ts';
import { benchTutor } from './tutor.ts';
import { benchVectors } from './vectors.ts';

const threads = Math.max(1, availableParallelism() - 1);
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  engine: benchEngine,
  glassbox: benchGlassbox,
  inside: () => benchInside(threads),
  charts: () => benchCharts(dist('src/charts/render-worker.js')),
  class: () => benchClass(threads),
  vectors: benchVectors,
  lessons: benchLessons,
  labs: benchLabs,
  tutor: benchTutor,
  startup: benchStartup,
};

const asked = process.argv.slice(2);
const figure = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
let missed = 0;
for (const [name, bench] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n## ${name}\n\n| what | figure | reference | ratio | target | |\n|---|---|---|---|---|---|`);
  for (const { name: what, value, unit, reference, ratio, target, ok } of await bench()) {
    if (!ok) missed++;
    const beside = reference === null ? '' : `${figure(reference)} ${unit}`;
    console.log(
      `| ${what} | ${figure(value)} ${unit} | ${beside} | ${ratio === null ? '' : figure(ratio)} | ${target ?? 'reported'} | ${ok ? '✓' : '✗ missed'} |`,
    );
  }
}
console.log(missed === 0 ? '\nEvery target was met.' : `\n${missed} missed.`);
process.exit(missed === 0 ? 0 : 1);
