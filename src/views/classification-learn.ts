/** From the state of a panel to the same panel after so many steps of learning: the work itself is the computing thread's. */
import type { Context } from '../bot/command.ts';
import type { Services } from '../services.ts';
import { type ClassificationState, classificationSchema, dataOf } from './classification-state.ts';

/** @returns the panel as it is at each look, the last one when it has learnt. @throws ComputeError; the signal's reason */
export async function trained(
  state: ClassificationState,
  { signal }: Pick<Context, 'signal'>,
  { compute }: Pick<Services, 'compute'>,
): Promise<readonly ClassificationState[]> {
  const { line, neurons, seed } = state;
  const frames = await compute.run(
    'classification-train',
    {
      samples: dataOf(state).seen,
      start: state.mode === 'network' ? { kind: 'network', neurons, seed } : { kind: 'logistic', line },
    },
    signal,
  );
  const from = frames[0]?.loss ?? 0;
  return frames.map(({ model, loss, steps }) =>
    classificationSchema.parse({ ...state, learnt: { model, from, loss, steps } }),
  );
}
