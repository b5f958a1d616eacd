/** Counts the tests for the last line of `npm test`. Not a reporter for people: vitest's own does that. */
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

export interface Summary {
  readonly prossimo: 'tests';
  readonly passed: number;
  /** tests, plus files that could not be loaded and errors outside any test */
  readonly failed: number;
  readonly skipped: number;
  /** how many tests of each kind ran */
  readonly projects: Readonly<Record<string, number>>;
}

/** Tells scripts/bootstrap when that is our parent, else prints the line itself. */
export default class CountingReporter implements Reporter {
  private names: readonly string[] = [];

  onInit(vitest: Vitest): void {
    this.names = vitest.projects.map((project) => project.name);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const name of triedAgain(modules)) console.log(`passed only when tried again: ${name}`);
    const summary = summarise(modules, errors.length, this.names);
    if (process.send !== undefined) process.send(summary);
    else console.log(`${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`);
  }
}

/** Tests that failed once and then passed: worth a look, even if they count as passed. */
function triedAgain(modules: readonly TestModule[]): readonly string[] {
  return modules.flatMap((module) =>
    [...module.children.allTests()]
      .filter((test) => test.diagnostic()?.flaky)
      .map((test) => `${module.relativeModuleId} > ${test.fullName}`),
  );
}

function summarise(modules: readonly TestModule[], errors: number, names: readonly string[]): Summary {
  const count = { passed: 0, failed: errors, skipped: 0 };
  const projects: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // a test that never got to run because its file broke off has not passed
      const counted = state === 'pending' ? 'failed' : state;
      count[counted] += 1;
      if (counted === 'failed') failedHere += 1;
      if (counted !== 'skipped') projects[module.project.name] = (projects[module.project.name] ?? 0) + 1;
    }
    // the file didn't load, or a hook failed: no single test carries it
    if (module.state() === 'failed' && failedHere === 0) count.failed += 1;
  }
  return { prossimo: 'tests', ...count, projects };
}
