/** Work that is done one pass at a time, whenever there may be some: woken ten times during a pass, it runs once more. */

export interface Lane {
  wake(): void;
  /** resolves when no pass is under way: all is done, or it waits for its time */
  resting(): Promise<void>;
  /** no further pass begins; resolves when the last has ended */
  close(): Promise<void>;
}

/**
 * @param pass does a piece of work; mustn't throw. Returns in how many milliseconds it wants to run again, unless woken
 * before; 0 for at once, null when there is nothing to do
 */
export function createLane(pass: () => Promise<number | null>): Lane {
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    while (!closed) {
      again = false;
      const next = await pass();
      if (next === 0 || again) continue;
      if (next !== null && !closed) timer = setTimeout(wake, Math.min(next, 2 ** 31 - 1));
      return;
    }
  }
  function wake(): void {
    if (closed) return;
    clearTimeout(timer);
    again = true;
    running ??= run().finally(() => {
      running = null;
      // subtle: woken between the last look and here
      if (again) wake();
    });
  }
  return {
    wake,
    resting: async () => {
      while (running) await running;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
