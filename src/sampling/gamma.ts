/** The regularised upper incomplete gamma function, which is the tail of the chi-squared distribution. */

const PRECISION = 1e-15;
const MOST_TERMS = 100_000;

/**
 * Q(a, x) = Gamma(a, x) / Gamma(a): the chance that a chi-squared variable with 2a degrees of freedom exceeds 2x.
 * A series below a + 1, Legendre's continued fraction (by Lentz's method) above: Press et al., Numerical Recipes, 6.2.
 *
 * @example upperGamma(1, 2) // exp(-2)
 * @throws RangeError unless a > 0 and x >= 0
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) throw new RangeError(`upper gamma of ${a}, ${x}`);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  const q = x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
  return Math.min(1, Math.max(0, q));
}

/** sum over n of x^n / (a (a + 1) ... (a + n)) */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 1; n < MOST_TERMS && term > total * PRECISION; n++) {
    term *= x / (a + n);
    total += term;
  }
  return total;
}

/** 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / (x + 5 - a - ...))) */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}

function nonZero(x: number): number {
  return Math.abs(x) < Number.MIN_VALUE / Number.EPSILON ? Number.MIN_VALUE / Number.EPSILON : x;
}

/** ln Gamma(a), a > 0: Stirling's series where its error is below 1e-16 (a >= 10), reached by Gamma(a + 1) = a Gamma(a). */
export function logGamma(a: number): number {
  let shift = 0;
  let z = a;
  for (; z < 10; z++) shift += Math.log(z);
  const s = 1 / (z * z);
  const series =
    (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
}
