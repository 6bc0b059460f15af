// A comparison made up by a small hash: plausible numbers, the same on every machine, and no simulation.
import { roles } from '../../src/report/palette.ts';
import type {
  ArrestRecord,
  Comparison,
  Detail,
  Interval,
  OutcomeComparison,
  WorldDetail,
} from '../../src/study/comparison.ts';
import { intervalOf } from '../../src/study/interval.ts';

export interface FixtureOptions {
  readonly replicates?: number;
  readonly days?: number;
  readonly burnInDays?: number;
  /** Arrests a year and replicate under today's law. */
  readonly arrests?: number;
  /** How much the policy moves things; 0: nothing at all, both worlds alike to the bit. */
  readonly effect?: number;
  readonly title?: string;
  readonly changes?: readonly string[];
  readonly changeDays?: readonly number[];
  readonly forHealth?: boolean;
}

/** A number in [0, 1) that depends on the words alone (FNV-1a, then a mixer). */
export function hash(...words: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const c of words.join('/')) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** About a normal: a sum of four, mean 0, variance 1. */
function bell(...words: readonly (string | number)[]): number {
  return ([0, 1, 2, 3].reduce((sum, i) => sum + hash(...words, i), 0) - 2) * Math.sqrt(3);
}

type World = 'baseline' | 'policy';

interface Level {
  readonly base: number;
  readonly shift: number;
  readonly noise: number;
}

/** What a counter does in a day: its level, how far the policy moves it in the end, and how much it wavers. */
const LEVELS: Record<string, Level> = {
  peopleUsing: { base: 985, shift: -0.015, noise: 4 },
  sellers: { base: 41, shift: -0.12, noise: 2 },
  inCustody: { base: 62, shift: 0.35, noise: 2 },
  searches: { base: 1900, shift: 0.02, noise: 60 },
  failedSearches: { base: 171, shift: 0.3, noise: 22 },
  retailNg: { base: 38e9, shift: -0.06, noise: 3e9 },
  retailCents: { base: 3.42e6, shift: 0.02, noise: 2e5 },
  overdoses: { base: 0.55, shift: 0.06, noise: 0.3 },
};

function dailyOf(world: World, replicate: number, o: Required<FixtureOptions>): WorldDetail['daily'] {
  const length = o.burnInDays + o.days;
  return Object.fromEntries(
    Object.entries(LEVELS).map(([name, { base, shift, noise }]) => [
      name,
      Array.from({ length }, (_, i) => {
        const day = i - o.burnInDays;
        // One luck for both worlds; what the policy does comes on over four months.
        const moved = world === 'policy' && day > 0 ? (shift * o.effect * day) / (day + 60) : 0;
        const settling = 0.05 / (1 + i / 30) ** 2;
        const own = 0.03 * bell(name, replicate);
        const slow = 0.04 * Math.abs(((i / 300 + hash(name, replicate)) % 1) - 0.5);
        return Math.max(0, base * (1 + moved + settling + own + slow) + noise * bell(name, replicate, i));
      }),
    ]),
  );
}

const ROLE_SHARES = [0.16, 0.12, 0.14, 0.4, 0.16, 0.02];

function pick(shares: readonly number[], u: number): number {
  let left = u;
  for (let i = 0; i < shares.length; i++) {
    left -= shares[i];
    if (left < 0) return i;
  }
  return shares.length - 1;
}

const SPREAD: Record<string, readonly [number, number]> = {
  uses: [0, 0],
  hooksUp: [0, 0],
  brokers: [0.02, 0.45],
  userSeller: [0.15, 0.97],
  seller: [1, 1],
  none: [0, 0],
};

function arrestOf(world: World, replicate: number, k: number, o: Required<FixtureOptions>): ArrestRecord {
  // The policy's first arrests are today's arrests.
  const u = (what: string) => hash(what, replicate, k);
  const moved = world === 'policy' ? o.effect : 0;
  const role = roles[pick(ROLE_SHARES, u('role'))].id;
  const [from, to] = SPREAD[role];
  const dealing = u('dealer') < 0.3 + 0.12 * moved + (role === 'userSeller' || role === 'seller' ? 0.3 : 0);
  const charge = dealing
    ? ['intent', 'distribution', 'trafficking'][pick([0.55, 0.38, 0.07], u('charge'))]
    : 'possession';
  const locked = u('locked') < (dealing ? 0.55 + 0.2 * moved : 0.2);
  return {
    day: Math.floor(u('day') * o.days),
    means: ['patrol', 'stop', 'buyBust', 'raid'][Math.floor(u('means') * 4)],
    charge,
    disposition: locked ? (dealing && u('prison') < 0.6 ? 'prison' : 'jail') : 'probation',
    days: locked ? Math.round(30 + 600 * u('days')) : 365,
    role,
    continuum: from + (to - from) * u('continuum'),
    uses: role !== 'seller' && role !== 'none',
    dependent: role !== 'seller' && u('dependent') < 0.8,
    tier: role === 'userSeller' || role === 'seller' ? 'retail' : null,
    fentanyl: u('fentanyl') < 0.3,
    knew: u('knew') < 0.1,
    labDay: Math.floor(u('day') * o.days) + 30,
    labHeroin: 200 * u('heroin'),
    labFentanyl: u('fentanyl') < 0.3 ? 4 : 0,
    labAnalogues: 0,
    knewBy: u('knew') < 0.1 ? 'told' : 'no',
    substance: u('fentanyl') < 0.3 ? 'fentanyl' : 'heroin',
    court: 'state',
    months: locked ? Math.round(1 + 20 * u('days')) : 0,
  };
}

function worldOf(world: World, replicate: number, o: Required<FixtureOptions>): WorldDetail {
  const more = world === 'policy' ? 1 + 0.7 * o.effect : 1;
  const many = Math.round((o.arrests * more * o.days * (1 + 0.06 * bell('arrests', replicate))) / 365);
  const arrests = Array.from({ length: Math.max(0, many) }, (_, k) => arrestOf(world, replicate, k, o));
  const taken = arrests.filter((a) => a.tier !== null && a.charge !== 'possession').length;
  const replacementDays = Array.from({ length: taken }, (_, k) => {
    const u = hash('replaced', replicate, k);
    return u > 0.86 ? null : 3 + 3 * Math.floor((3 * (1 + (more - 1) / 4) * u) / (1 - u));
  });
  return { daily: dailyOf(world, replicate, o), burnInDays: o.burnInDays, arrests, replacementDays };
}

interface OutcomeShape {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly shift: number;
  readonly spread: number;
}

const shape = (
  id: string,
  label: string,
  unit: string,
  value: number,
  shift: number,
  spread: number,
): OutcomeShape => ({
  ...{ id, label, unit, value, shift, spread },
});

const OUTCOMES: readonly OutcomeShape[] = [
  shape('people-using', 'People using at the end', 'people', 986, -0.012, 0.01),
  shape('overdose-deaths', 'Overdose deaths', 'deaths', 18, 0.05, 0.2),
  shape('nonfatal-overdoses', 'Overdoses survived', 'overdoses', 183, 0.05, 0.08),
  shape('overdose-deaths-with-fentanyl', 'Overdose deaths with fentanyl', 'deaths', 9, 0.06, 0.25),
  shape('overdose-deaths-witnessed', 'Overdose deaths with somebody near', 'deaths', 6, -0.03, 0.3),
  shape('arrests', 'Arrests', 'arrests', 210, 0.7, 0.06),
  shape('arrests-for-possession', 'Arrests for possession', 'arrests', 112, 0.4, 0.08),
  shape('arrests-for-selling', 'Arrests for selling', 'arrests', 98, 1, 0.08),
  shape('arrested-sellers-who-use', 'Arrested as sellers who use', 'share', 0.81, 0.01, 0.03),
  shape('sentenced-for-selling', 'Sentenced for selling', 'people', 55, 1.1, 0.1),
  shape('sentenced-sellers-who-use', 'Sentenced for selling who use', 'share', 0.8, 0.01, 0.04),
  shape('prison-sentences', 'Prison sentences', 'sentences', 33, 1.2, 0.12),
  shape('custody-person-years', 'Time in custody', 'person-years', 61, 0.3, 0.05),
  shape('custody-who-are-dependent', 'In custody and dependent', 'share', 0.64, 0.02, 0.04),
  shape('price-per-pure-gram', 'Price per pure gram', 'dollars/g', 902, 0.05, 0.02),
  shape('pure-grams-used', 'Pure drug used', 'g', 13_400, -0.05, 0.02),
  shape('pure-grams-seized', 'Pure drug seized', 'g', 212, 0.5, 0.1),
  shape('failed-searches', 'Failed searches', 'share', 0.09, 0.25, 0.04),
  shape('withdrawal-hours', 'Time in withdrawal', 'hours', 412_000, 0.09, 0.02),
  shape('active-sellers', 'Sellers active', 'people', 41, -0.1, 0.05),
  shape('seller-replacement-days', 'Days until an arrested seller is replaced', 'days', 11.2, 0.05, 0.07),
  shape('ever-passed-on-drugs', 'Ever passed on drugs', 'share', 0.73, -0.003, 0.01),
  shape('treatment-person-years', 'Time in treatment', 'person-years', 88, -0.02, 0.04),
  shape('reversals-by-bystanders', 'Reversals by bystanders', 'overdoses', 24, 0.01, 0.15),
  shape('ambulance-calls', 'Ambulances called', 'calls', 71, -0.04, 0.08),
  shape('brokered-deals', 'Deals through a friend', 'share', 0.28, 0.06, 0.02),
  shape('public-cost', 'Cost to the public', 'dollars', 4_500_000, 0.4, 0.03),
  shape('cost-of-police', 'Cost of policing drugs', 'dollars', 1_300_000, 1, 0),
  shape('cost-of-custody', 'Cost of jail and prison', 'dollars', 1_900_000, 0.3, 0.05),
  shape('cost-of-kits', 'Cost of naloxone kits', 'dollars', 31_000, 0, 0.03),
];

const NONE: Interval = { mean: null, lo: null, hi: null };

function outcomeOf({ id, label, unit, value, shift, spread }: OutcomeShape, o: Required<FixtureOptions>) {
  const all = Array.from({ length: o.replicates }, (_, r) => r);
  const scale = unit === 'share' || ['people', 'dollars/g', 'days'].includes(unit) ? 1 : o.days / 365;
  const whole = ['deaths', 'arrests', 'sentences', 'overdoses', 'calls'].includes(unit);
  const round = (x: number) => (whole ? Math.max(0, Math.round(x)) : unit === 'share' ? Math.min(1, x) : x);
  const baseline = all.map((r) => round(value * scale * (1 + spread * bell(id, r))));
  const policy = all.map((r) =>
    o.effect === 0
      ? baseline[r]
      : round(value * scale * (1 + shift * o.effect + spread * (0.8 * bell(id, r) + 0.4 * bell(id, r, 'p')))),
  );
  return { id, label, unit, baseline, policy };
}

/** Both objects that a report is made from. */
export function fixture(options: FixtureOptions = {}): { comparison: Comparison; detail: Detail } {
  const o: Required<FixtureOptions> = {
    ...{ replicates: 8, days: 365, burnInDays: 360, arrests: 210, effect: 1, changeDays: [0], forHealth: false },
    title: 'Crackdown on dealers',
    changes: [
      'Police effort against drugs: 2 times today’s effort, from the first day',
      'Whom police go after: retail-sellers (today anyone), from the first day',
      'Raids: 2 times today’s rate, from the first day',
      'Length of sentences: 2 times today’s length, from the first day',
    ],
    ...options,
  };
  const all = Array.from({ length: o.replicates }, (_, r) => r);
  const runs = OUTCOMES.map((s) => outcomeOf(s, o));
  const outcomes: OutcomeComparison[] = runs.map(({ id, label, unit, baseline, policy }) => ({
    ...{ id, label, unit },
    baseline: intervalOf(baseline),
    policy: intervalOf(policy),
    difference: intervalOf(policy.map((x, r) => x - baseline[r])),
  }));
  const fates = (what: string, mean: number) =>
    all.map((r) =>
      o.effect === 0 && !what.startsWith('placebo')
        ? 0
        : Math.max(0, Math.round(mean * (o.days / 365) + 1.6 * bell(what, r))),
    );
  const deaths = runs.find(({ id }) => id === 'overdose-deaths') ?? runs[0];
  const more = all.map((r) => deaths.policy[r] - deaths.baseline[r]);
  const averted = fates('averted', 7).map((n, r) => Math.min(deaths.baseline[r], Math.max(n, -more[r])));
  const caused = averted.map((n, r) => n + more[r]);
  const placeboAverted = fates('placebo averted', 5).map((n, r) => Math.min(n, deaths.baseline[r]));
  const placeboCaused = fates('placebo caused', 5);
  const less = (a: readonly number[], b: readonly number[]) =>
    a.length ? intervalOf(a.map((x, r) => x - b[r])) : NONE;
  const word = (r: number, world: string) =>
    Array.from({ length: 8 }, (_, i) =>
      Math.floor(hash('sum', r, world, i) * 16 ** 4)
        .toString(16)
        .padStart(4, '0'),
    ).join('');
  return {
    comparison: {
      schema: 'crackdown-compare/1',
      provenance: {
        version: '0.1.0',
        city: 'typical-2016',
        policy: 'crackdown-on-dealers',
        scenarioHash: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
        seed: 7,
        replicates: o.replicates,
        people: 1000,
        years: o.days / 365,
        burnInDays: o.burnInDays,
        engine: 'Node.js 22.0.0, V8 12.4',
        personSteps: 2 * o.replicates * 1600 * 4 * o.days,
        wallSeconds: 96.4,
      },
      outcomes,
      individuals: {
        deathsAverted: intervalOf(averted),
        deathsCaused: intervalOf(caused),
        net: less(averted, caused),
        placebo: less(placeboAverted, placeboCaused),
        placeboAverted: intervalOf(placeboAverted),
        placeboCaused: intervalOf(placeboCaused),
      },
      runs: all.map((r) => ({
        replicate: r,
        seed: Math.floor(hash('seed', r) * 2 ** 32),
        baseline: Object.fromEntries(runs.map(({ id, baseline }) => [id, baseline[r]])),
        policy: Object.fromEntries(runs.map(({ id, policy }) => [id, policy[r]])),
      })),
      checksums: all.map((r) => ({
        replicate: r,
        baseline: word(r, 'baseline'),
        policy: word(r, o.effect === 0 ? 'baseline' : 'policy'),
      })),
    },
    detail: {
      title: o.title,
      cityTitle: 'A typical American city, 2016',
      changes: o.changes,
      forHealth: o.forHealth,
      changeDays: o.changeDays,
      command: `crackdown compare crackdown-on-dealers --people 1000 --years 1 --replicates ${o.replicates} --seed 7`,
      replicates: all.map((r) => ({
        replicate: r,
        baseline: worldOf('baseline', r, o),
        policy: worldOf('policy', r, o),
      })),
    },
  };
}
