import { describe, expect, test } from 'vitest';
import { cost } from '../../src/report/cost.ts';
import type { Comparison, RunRecord } from '../../src/study/comparison.ts';
import { intervalOf } from '../../src/study/interval.ts';
import { fixture } from './fixture.ts';

/** A comparison in which money and deaths differ by so much in each replicate. */
function differing(dollars: readonly number[], deaths: readonly number[]): Comparison {
  const { comparison } = fixture({ replicates: dollars.length });
  const runs: RunRecord[] = comparison.runs.map((run, r) => ({
    ...run,
    baseline: { ...run.baseline, 'public-cost': 1e6, 'overdose-deaths': 100 },
    policy: { ...run.policy, 'public-cost': 1e6 + dollars[r], 'overdose-deaths': 100 + deaths[r] },
  }));
  const outcomes = comparison.outcomes.map((outcome) => {
    if (outcome.id !== 'public-cost' && outcome.id !== 'overdose-deaths') return outcome;
    const of = (world: 'baseline' | 'policy') => runs.map((run) => run[world][outcome.id] as number);
    const difference = intervalOf(of('policy').map((x, r) => x - of('baseline')[r]));
    return { ...outcome, baseline: intervalOf(of('baseline')), policy: intervalOf(of('policy')), difference };
  });
  return { ...comparison, runs, outcomes };
}
const text = (comparison: Comparison) => cost(comparison)?.text.replace(/<[^>]*>/g, '') ?? '';

describe('what it cost', () => {
  test('is said in all and by heading, and what never varies has no brackets', () => {
    const { comparison } = fixture();
    expect(text(comparison)).toMatch(/The new law costs the public \$1\.\d+\u00a0m more \[/);
    for (const label of ['All of it', 'Policing drugs', 'Jail and prison', 'Naloxone kits'])
      expect(text(comparison)).toContain(label);
    // As the picture is read aloud.
    expect(cost(comparison)?.text).toContain(
      'Policing drugs: $1.3\u00a0m under today’s law and $2.6\u00a0m under the new law',
    );
  });

  test('leaves out a heading that comes to hardly anything in both worlds, and says so; not one that the law makes', () => {
    const { comparison } = fixture();
    const kits = (baseline: number, policy: number) =>
      text({
        ...comparison,
        outcomes: comparison.outcomes.map((o) =>
          o.id === 'cost-of-kits'
            ? { ...o, baseline: intervalOf([baseline, baseline]), policy: intervalOf([policy, policy]) }
            : o,
        ),
      });
    expect(kits(0, 10)).not.toContain('Naloxone kits');
    expect(kits(0, 10)).toContain('Headings that come to less');
    expect(kits(0, 500_000)).toContain('Naloxone kits');
    expect(text(comparison)).not.toContain('Headings that come to less');
  });

  test('is no difference where there is none, and no clear one where it may be none', () => {
    expect(text(fixture({ effect: 0 }).comparison)).toContain('No difference in what it costs the public: $');
    const unclear = text(differing([-90_000, 100_000, 20_000], [0, 0, 0]));
    expect(unclear).toContain('No clear difference ($10\u00a0k [');
  });

  test('is left out where no outcome says it', () => {
    const { comparison } = fixture();
    expect(cost({ ...comparison, outcomes: comparison.outcomes.filter(({ id }) => id !== 'public-cost') })).toBeNull();
  });

  test('is divided by deaths averted only where deaths clearly fall', () => {
    const dollars = [90_000, 100_000, 110_000, 100_000];
    expect(text(differing(dollars, [-9, -10, -11, -10]))).toContain(
      'For each death from overdose that is averted, $10',
    );
    expect(text(differing(dollars, [-9, 10, -11, 10]))).toContain('cannot be said');
    expect(text(differing(dollars, [9, 10, 11, 10]))).toContain('more people died of overdose');
    expect(
      text(
        differing(
          dollars.map((x) => -x),
          [-9, -10, -11, -10],
        ),
      ),
    ).toContain('averts deaths and costs less');
    const unclear = text(differing([-90_000, 100_000, -110_000, 95_000], [-9, -10, -11, -10]));
    expect(unclear).toContain('whether it costs more or less is not clear');
  });
});
