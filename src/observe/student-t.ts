// Student's t, exact for whole degrees of freedom: what the study and the report both make intervals with.

const quantiles: number[] = [];

/** The number that |t| stays under 95 times in 100, for whole degrees of freedom. */
export function t95(df: number): number {
  quantiles[df] ??= quantile(df);
  return quantiles[df];
}

// Bisection in the angle atan(t / √df), on which the distribution is smooth over a finite stretch.
function quantile(df: number): number {
  let lo = 0;
  let hi = Math.PI / 2;
  for (let i = 0; i < 60; i++) {
    const middle = (lo + hi) / 2;
    if (within(middle, df) < 0.95) lo = middle;
    else hi = middle;
  }
  return Math.sqrt(df) * Math.tan(lo);
}

/** P(|T| ≤ √df tan θ): the finite sums of Abramowitz & Stegun 1964, 26.7.3 and 26.7.4. */
function within(theta: number, df: number): number {
  const sine = Math.sin(theta);
  const square = Math.cos(theta) ** 2;
  const odd = df % 2 === 1;
  let term = odd ? Math.cos(theta) : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < df - 1; k += 2) {
    term *= (square * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
}
