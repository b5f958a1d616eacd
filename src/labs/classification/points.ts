/** Points of two classes in the plane, drawn by a seed: four shapes, from one that a line separates to those that no line can. */
import { seeded } from '../../sampling/random.ts';

/** 1 for the round ones (●), 0 for the square ones (■) */
export type Side = 0 | 1;
export interface Sample {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
}

export const SHAPES = ['nuvole', 'lune', 'xor', 'cerchi'] as const;
export type ShapeName = (typeof SHAPES)[number];

/** Points of each class. */
const EACH = 60;

/**
 * 120 points, the classes by turns, within about 3 of the origin. The same seed gives the same points.
 *
 * @example generate('xor', 1)[0] // { x: …, y: …, side: 1 }
 */
export function generate(shape: ShapeName, seed: number): readonly Sample[] {
  const random = seeded(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  /** Box and Muller 1958 */
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const draw: Readonly<Record<ShapeName, (side: Side) => readonly [number, number]>> = {
    // two round clouds that touch
    nuvole: (side) => [(side ? 1.1 : -1.1) + 0.75 * normal(), (side ? 0.8 : -0.8) + 0.75 * normal()],
    // two half circles, one inside the bend of the other
    lune: (side) => {
      const turn = between(0, Math.PI);
      const [x, y] = side ? [Math.cos(turn), Math.sin(turn)] : [1 - Math.cos(turn), 0.5 - Math.sin(turn)];
      return [1.7 * (x - 0.5) + 0.2 * normal(), 1.7 * (y - 0.25) + 0.2 * normal()];
    },
    // four quarters: round where x and y have the same sign
    xor: (side) => {
      const [x, y] = [between(0.25, 2.4), between(0.25, 2.4)];
      const flip = random() < 0.5 ? -1 : 1;
      return side ? [flip * x, flip * y] : [flip * x, -flip * y];
    },
    // a disc inside a ring
    cerchi: (side) => {
      const turn = between(0, 2 * Math.PI);
      const radius = side ? 0.9 * Math.sqrt(random()) : between(1.6, 2.4);
      return [radius * Math.cos(turn) + 0.12 * normal(), radius * Math.sin(turn) + 0.12 * normal()];
    },
  };
  return Array.from({ length: 2 * EACH }, (_, i) => {
    const side: Side = i % 2 === 0 ? 1 : 0;
    const [x, y] = draw[shape](side);
    return { x, y, side };
  });
}

export interface Split {
  /** what the line, or the network, may look at */
  readonly seen: readonly Sample[];
  /** what it is judged by */
  readonly unseen: readonly Sample[];
}

/** Every fourth point of each class is kept aside. @example of 60 and 60, 45 and 45 are seen, 15 and 15 not */
export function split(samples: readonly Sample[]): Split {
  const counts = [0, 0];
  const aside = samples.map(({ side }) => {
    counts[side] = (counts[side] ?? 0) + 1;
    return (counts[side] ?? 0) % 4 === 0;
  });
  return { seen: samples.filter((_, i) => !aside[i]), unseen: samples.filter((_, i) => aside[i]) };
}

/** Where the points' own units are: middle and spread of x and of y. All arithmetic is on (x − middle) / spread. */
export interface Units {
  readonly x: { readonly middle: number; readonly spread: number };
  readonly y: { readonly middle: number; readonly spread: number };
}
export const PLAIN: Units = { x: { middle: 0, spread: 1 }, y: { middle: 0, spread: 1 } };

/** Mean and standard deviation, so that metres and euros count the same. */
export function unitsOf(samples: readonly Sample[]): Units {
  const of = (values: readonly number[]) => {
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
    return { middle, spread: Math.sqrt(squares) };
  };
  return { x: of(samples.map(({ x }) => x)), y: of(samples.map(({ y }) => y)) };
}

export const standard = (samples: readonly Sample[], { x, y }: Units): readonly Sample[] =>
  samples.map((sample) => ({
    x: (sample.x - x.middle) / x.spread,
    y: (sample.y - y.middle) / y.spread,
    side: sample.side,
  }));
