/** Collects garbage that V8 doesn't see the size of. */

/** Growth of the process, in bytes, that is let be: about 50 evaluations with Gemma. */
const GROWTH = 160 * 2 ** 20;

/**
 * To be called after every evaluation. Each leaves a sampler of node-llama-cpp that holds 12 bytes a token of the vocabulary
 * outside V8's heap: with several side by side V8 sees little reason to collect them. A collection takes 20 ms.
 *
 * @param resident bytes of the process now
 * @param later calls back when what was collected has been freed: a moment after the collection
 */
export function collector(
  resident: () => number,
  collect: () => void,
  later: (call: () => void) => void,
): () => void {
  let least = resident();
  let freeing = false;
  return () => {
    if (freeing) return;
    const now = resident();
    least = Math.min(least, now);
    if (now - least < GROWTH) return;
    collect();
    freeing = true;
    later(() => {
      freeing = false;
      least = resident();
    });
  };
}
