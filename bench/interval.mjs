// The median of a few timings with an interval from their order alone: no shape is assumed, and one slow moment of the
// machine cannot move it far.

/** Median, and the narrowest symmetric pair of order statistics that covers the true median with at least 95 %. */
export function medianInterval(values) {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const middle = n >> 1;
  const median = n % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  // The k-th lowest lies above the median if fewer than k of n fair coins fall below it; likewise the k-th highest.
  let outside = 2 ** (1 - n);
  let term = 2 ** (1 - n);
  let k = 0;
  while (k + 1 < middle) {
    term *= (n - k) / (k + 1);
    if (outside + term > 0.05) break;
    outside += term;
    k++;
  }
  return { median, lo: sorted[k], hi: sorted[n - 1 - k], coverage: 1 - outside };
}
