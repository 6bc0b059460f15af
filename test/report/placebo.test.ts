// A comparison without a placebo run: nothing stands in its place, and the page says so.
import { describe, expect, it } from 'vitest';
import { deaths } from '../../src/report/deaths.ts';
import type { Comparison } from '../../src/study/comparison.ts';
import { fixture } from './fixture.ts';

const NONE = { mean: null, lo: null, hi: null };

function withoutPlacebo({ comparison }: { comparison: Comparison }): Comparison {
  const nothing = { placebo: NONE, placeboAverted: NONE, placeboCaused: NONE };
  return { ...comparison, individuals: { ...comparison.individuals, ...nothing } };
}

describe.each([1, 8])('deaths averted and caused over %i replicates', (replicates) => {
  const made = fixture({ replicates });

  it('stand beside the placebo where it was run', () => {
    const { text } = deaths(made.comparison);
    expect(text).toContain('class="placebo"');
    expect(text).toContain('beside the placebo');
    expect(text).not.toContain('It was not run here');
  });

  it('stand alone where it was not', () => {
    const { text } = deaths(withoutPlacebo(made));
    expect(text).not.toContain('class="placebo"');
    expect(text).not.toContain('>the placebo<');
    expect(text).not.toContain('beside the placebo');
    expect(text).not.toContain('not defined');
    expect(text).toContain('It was not run here: it is run with replicates.');
  });
});
