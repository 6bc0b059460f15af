// What the lab says of two worlds: honest where nothing differs, and never more than was found.
import { describe, expect, it } from 'vitest';
import { choose, sameScenario } from '../../src/lab/findings/choice.ts';
import { commandFor } from '../../src/lab/findings/command.ts';
import { outcomesCsv } from '../../src/lab/findings/csv.ts';
import { type Figure, figuresFor } from '../../src/lab/findings/figures.ts';
import { filtered } from '../../src/lab/findings/filter.ts';
import { headline, type Moment, onAverage } from '../../src/lab/findings/headline.ts';
import { sectionsFor, withOwnIds } from '../../src/lab/findings/sections.ts';
import { timeLeft } from '../../src/lab/findings/time-left.ts';
import { averageOf, differenceText, spoken } from '../../src/lab/findings/words.ts';
import type { LabScenario } from '../../src/lab/lab/scenario.ts';
import type { ArrestRecord, Detail } from '../../src/study/comparison.ts';
import { fixture } from '../report/fixture.ts';

const one = fixture({ replicates: 1, days: 214 });
const moment: Moment = {
  ...{ ready: true, failed: false, day: 214, days: 365, burnInDays: 360 },
  ...{ changesAnything: true, changeDays: [0], findings: one },
};

/** The same with so many arrests as dealers in each world, of whom so many use. */
function withDealers(baseline: number, policy: number, use: number): typeof one {
  const arrest = one.detail.replicates[0].baseline.arrests[0];
  const made = (n: number, users: number): ArrestRecord[] =>
    Array.from({ length: n }, (_, i) => ({ ...arrest, charge: 'intent', uses: i < users }));
  const [replicate] = one.detail.replicates;
  const detail: Detail = {
    ...one.detail,
    replicates: [
      {
        ...replicate,
        baseline: { ...replicate.baseline, arrests: made(baseline, baseline) },
        policy: { ...replicate.policy, arrests: made(policy, use) },
      },
    ],
  };
  return { ...one, detail };
}

describe('the headline', () => {
  it('tells arrests as dealers, and how many of those arrested use', () => {
    expect(headline({ ...moment, findings: withDealers(27, 58, 49) })).toBe(
      'Day 214: 31 more arrests for dealing under the new law, 58 beside 27; of the 58, 49 use drugs themselves.',
    );
    expect(headline({ ...moment, findings: withDealers(3, 2, 2) })).toBe(
      'Day 214: 1 fewer arrest for dealing under the new law, 2 beside 3; both use drugs themselves.',
    );
    expect(headline({ ...moment, findings: withDealers(4, 4, 1) })).toContain(
      'as many arrests for dealing under both laws, 4',
    );
    expect(headline({ ...moment, findings: withDealers(0, 0, 0) })).toContain('nobody has been arrested as a dealer');
    expect(headline({ ...moment, findings: withDealers(1, 0, 0) })).not.toContain('use');
  });

  it('tells lives first for a health policy', () => {
    const text = headline({ ...moment, findings: fixture({ replicates: 1, days: 214, forHealth: true }) });
    expect(text).toMatch(/^Day 214: .*overdose deaths? under/);
    expect(text).not.toContain('dealing');
  });

  it('claims nothing before anything can differ', () => {
    expect(headline({ ...moment, changeDays: [60], day: 60 })).toBe('Until day 60 the two laws are the same.');
    expect(headline({ ...moment, changeDays: [60], day: 61 })).toContain('Day 214');
    expect(headline({ ...moment, changeDays: [] })).toBe('In these 365 days the two laws are the same.');
    expect(headline({ ...moment, changesAnything: false })).toContain('changes nothing');
    expect(headline({ ...moment, ready: false })).toContain('settles for 360 days');
    expect(headline({ ...moment, day: 0 })).toContain('will stand here');
    expect(headline({ ...moment, findings: undefined })).toContain('will stand here');
    expect(headline({ ...moment, failed: true })).toContain('stopped');
    const same = fixture({ replicates: 1, days: 214, effect: 0 });
    expect(headline({ ...moment, findings: same })).toBe('Day 214: nothing differs between the two laws yet.');
  });

  it('gives an average only with an interval', () => {
    expect(onAverage(one)).toBeNull();
    expect(onAverage(fixture({ replicates: 8 }))).toMatch(/^On average over 8 replicates of 1 year: .*\[.*\]/);
  });
});

describe('a difference', () => {
  const of = (outcome: string) => figuresFor(true).find((figure) => figure.outcome === outcome) as Figure;

  it('has a direction, a unit and a time', () => {
    expect(differenceText(of('overdose-deaths'), 12, 9)).toBe('−3 deaths so far');
    expect(differenceText(of('overdose-deaths'), 8, 9)).toBe('+1 death so far');
    expect(differenceText(of('price-per-pure-gram'), 900, 946)).toBe('+$46 now');
    expect(differenceText(of('failed-searches'), 9, 10.4)).toBe('+1.4\u00a0points now');
    expect(differenceText(of('overdose-deaths'), 9, 9)).toBe('no difference');
    expect(differenceText(of('overdose-deaths'), null, 9)).toBe('no case yet');
  });

  it('is that of the values as they are written', () => {
    expect(differenceText(of('people-using'), 1083.6, 1080.4)).toBe('−4 now');
    expect(differenceText(of('people-using'), 1083.6, 1083.9)).toBe('about the same');
  });

  it('can be heard', () => {
    expect(spoken(of('overdose-deaths'), 120, 12, 9)).toBe(
      'Day 120: 12 under today’s law, 9 under the new law; −3 deaths so far',
    );
  });

  it('carries its interval on average', () => {
    const { comparison } = fixture({ replicates: 8 });
    expect(averageOf(of('arrests'), comparison)?.text).toMatch(/^\+\d+ \[\d+–\d+\] arrests$/);
    expect(averageOf(of('arrests'), comparison)?.clear).toBe(true);
    expect(averageOf(of('overdose-deaths'), comparison)?.text).toMatch(/\[−?[\d.]+( to |–)[\d.]+\] deaths$/);
    expect(averageOf(of('arrests'), { ...comparison, outcomes: [] })).toBeNull();
  });

  it('of time in custody is in people, as its line is', () => {
    const long = fixture({ replicates: 8, days: 730 }).comparison;
    const years = long.outcomes.find(({ id }) => id === 'custody-person-years')?.difference.mean ?? 0;
    const said = Number(averageOf(of('custody-person-years'), long)?.text.split(' ')[0].replace('−', '-'));
    expect(said).toBeCloseTo(years / 2, -1);
  });
});

describe('which findings are shown', () => {
  const scenario = {
    city: {},
    policy: { id: 'p', name: 'P', changes: [] },
    people: 1,
    days: 1,
    seed: 1,
  } as unknown as LabScenario;

  it('those of replicates once two are done', () => {
    const eight = fixture({ replicates: 8 });
    expect(choose(one, undefined)).toEqual({ findings: one, of: 'luck' });
    expect(choose(one, fixture({ replicates: 1 })).of).toBe('luck');
    expect(choose(one, eight)).toEqual({ findings: eight, of: 'replicates' });
  });

  it('a scenario is the same though a lever went there and back', () => {
    expect(sameScenario(scenario, { ...scenario, policy: { ...scenario.policy } })).toBe(true);
    expect(sameScenario(scenario, { ...scenario, seed: 2 })).toBe(false);
    const changed = { ...scenario.policy, changes: [{ from: 0, set: { 'police.effort': 2 } }] };
    expect(sameScenario(scenario, { ...scenario, policy: changed })).toBe(false);
    expect(sameScenario(undefined, scenario)).toBe(false);
  });
});

describe('the outcomes', () => {
  const { comparison } = fixture({ replicates: 8 });

  it('are a row each as CSV, quoted where they must be', () => {
    const lines = outcomesCsv(comparison, [{ id: 'arrests', meaning: 'any charge, "drugs"' }]).split('\r\n');
    expect(lines).toHaveLength(comparison.outcomes.length + 2);
    expect(lines[0].split(',')).toHaveLength(16);
    expect(lines.find((line) => line.startsWith('arrests,'))).toContain('"any charge, ""drugs"""');
    expect(lines.at(-1)).toBe('');
  });

  it('are found by every word of a search, in any order', () => {
    const meanings = new Map([['arrests', 'on any charge']]);
    const ids = (search: string, clear = false) =>
      filtered(comparison.outcomes, meanings, search, clear).map(({ id }) => id);
    expect(ids('  ')).toHaveLength(comparison.outcomes.length);
    expect(ids('FENTANYL deaths')).toEqual(['overdose-deaths-with-fentanyl']);
    expect(ids('charge any')).toEqual(['arrests']);
    expect(ids('nothing of the kind')).toEqual([]);
    expect(ids('', true)).toContain('arrests');
    const clear = ids('', true).map((id) => comparison.outcomes.find((o) => o.id === id)?.difference);
    for (const difference of clear) expect((difference?.lo ?? 0) > 0 || (difference?.hi ?? 0) < 0).toBe(true);
    expect(clear.length).toBeLessThan(comparison.outcomes.length);
  });
});

describe('the sections', () => {
  it('each have a sentence for a title, and ids of their own', async () => {
    for (const replicates of [1, 8])
      for (const { make, id } of sectionsFor(true)) {
        const text = withOwnIds((await make(fixture({ replicates, forHealth: true })))?.text ?? '', 'a');
        expect(text).toMatch(new RegExp(`^<section id="a-${id}" aria-labelledby="a-${id}-title">`));
        expect(text).toContain(`<h2 id="a-${id}-title">`);
        expect(text).not.toMatch(/ style="|NaN|undefined/);
      }
  });

  it('begin with overdoses for a health policy, with dealers for another', () => {
    expect(sectionsFor(true)[0].id).toBe('overdoses');
    expect(sectionsFor(false)[0].id).toBe('dealers');
  });
});

it('time left is said roughly, and not before it can be', () => {
  expect(timeLeft(0.01, 60_000)).toBe('');
  expect(timeLeft(0.5, 1000)).toBe('');
  expect(timeLeft(0.5, 38_000)).toBe('about 40 s left');
  expect(timeLeft(0.1, 60_000)).toBe('about 9 min left');
  expect(timeLeft(0.99, 60_000)).toBe('a few seconds left');
});

describe('the command that gives the figures again', () => {
  const policy = { id: 'crackdown', name: 'Crackdown', changes: [{ from: 0, set: { 'police.effort': 2 } }] };
  const scenario = { city: { id: 'typical' }, policy, people: 1000, days: 730, seed: 7 } as unknown as LabScenario;
  const builtIn = { cities: ['typical'], policies: [policy] };

  it('names a built-in law', () => {
    expect(commandFor(scenario, 730, 8, builtIn)).toBe(
      'npx crackdown compare crackdown --city typical --people 1000 --years 2 --replicates 8 --seed 7',
    );
  });

  it('is none for a law or a city of one’s own', () => {
    expect(commandFor({ ...scenario, policy: { ...policy, changes: [] } }, 730, 8, builtIn)).toBe('');
    expect(commandFor(scenario, 730, 8, { ...builtIn, cities: [] })).toBe('');
  });
});
