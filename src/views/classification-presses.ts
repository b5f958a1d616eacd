/** What each button of /classificazione does to the state. Forged arguments do something harmless. */
import { SHAPES } from '../labs/classification/points.ts';
import { classificazione as it } from '../text/classificazione.ts';
import { learningClassification, pressedClassification } from './classification-open.ts';
import * as to from './classification-state.ts';

/** One of the buttons' own steps, or none. */
const stepOf = (given: string | undefined, steps: readonly number[]): number =>
  steps.find((step) => String(step) === given) ?? 0;

export const classificationPresses = {
  gira: pressedClassification((state, { args }) => ({
    state: to.moved(state, {
      ...state.line,
      angle: state.line.angle + stepOf(args[1], [-15, -5, 5, 15]),
    }),
  })),
  sposta: pressedClassification((state, { args }) => ({
    state: to.moved(state, {
      ...state.line,
      offset: state.line.offset + stepOf(args[1], [-0.5, -0.1, 0.1, 0.5]),
    }),
  })),
  scambia: pressedClassification((state) => ({ state: to.swapped(state) })),
  mostra: pressedClassification((state, { args }) => ({ state: { ...state, reveal: args[1] === '1' } })),
  mano: pressedClassification((state) => ({ state: to.byHand(state) })),
  dacapo: pressedClassification((state) => ({
    state: { ...to.byHand(state), line: to.START },
    note: it.restarted,
  })),
  dati: pressedClassification((state, { values }) => {
    const shape = SHAPES.find((each) => each === values[0]);
    if (shape === undefined || state.data.kind === 'own') return { state };
    return {
      state: { ...to.invented(shape, state.data.seed), neurons: state.neurons, reveal: state.reveal },
    };
  }),
  logistica: learningClassification((state) => ({ ...state, mode: 'logistic' })),
  rete: learningClassification((state) => ({ ...state, mode: 'network' })),
  semina: learningClassification((state, _, services) => ({
    ...state,
    mode: 'network',
    seed: services.newSeed(),
  })),
  neuroni: learningClassification((state, { values }) => {
    const neurons = to.NEURONS.find((each) => String(each) === values[0]) ?? state.neurons;
    return { ...state, mode: 'network', neurons };
  }),
} as const;
