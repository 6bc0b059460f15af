// What the same luck in both worlds is worth: the variance of a difference between two laws over independent replicates
// over that over paired ones. Independent, the two worlds would have seeds of their own, and their variances would add up.
// Usage, after npm run build: node scripts/pairing.mjs [--city NAME] [--people N] [--years Y] [--replicates R]
//   [--threads T] [--seed S] [--lever ID] [--value V]
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { compare, loadCity } from '../dist/index.js';

const text = { type: 'string' };
const names = ['city', 'people', 'years', 'replicates', 'threads', 'seed', 'lever', 'value'];
const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, text])) });
const number = (name, fallback) => Number(values[name] ?? fallback);
const lever = values.lever ?? 'care.naloxone-kits';
const value = values.value === undefined ? 2 : Number.isNaN(Number(values.value)) ? values.value : Number(values.value);
const setting = {
  city: loadCity(values.city ?? 'typical-2016'),
  people: number('people', 1500),
  years: number('years', 1),
  replicates: number('replicates', 24),
  threads: number('threads', availableParallelism()),
  seed: number('seed', 1),
};
const policy = { id: 'pairing', name: `${lever} ${value}`, changes: [{ from: 0, set: { [lever]: value } }] };

const { comparison } = await compare({ ...setting, policy });
const { runs, individuals } = comparison;
const { people, years, replicates } = setting;
console.log(`${policy.name}: ${people} people x ${years} years x ${replicates} replicates`);
console.log(
  'outcome                     today  policy  difference   variance of it, paired  independent   ratio [95 %]',
);
const measures = [
  ['overdose deaths', (o) => o['overdose-deaths']],
  ['overdoses', (o) => o['overdose-deaths'] + o['nonfatal-overdoses']],
  ['drug arrests', (o) => o.arrests],
  ['pure drug used, g', (o) => o['pure-grams-used']],
];
for (const [label, of] of measures) {
  const pairs = runs.map((run) => [of(run.baseline), of(run.policy)]);
  const { paired, independent } = variances(pairs);
  const [low, high] = interval(pairs);
  const mean = (k) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const cells = [mean(0), mean(1), mean(1) - mean(0)].map((x, i) => x.toFixed(2).padStart([10, 8, 12][i]));
  const spread = `${paired.toFixed(2).padStart(25)}${independent.toFixed(2).padStart(13)}`;
  const ratio =
    paired > 0
      ? `${(independent / paired).toFixed(1).padStart(8)} [${low.toFixed(1)} to ${high.toFixed(1)}]`
      : '   the same in all';
  console.log(label.padEnd(22) + cells.join('') + spread + ratio);
}
const { deathsAverted, deathsCaused, placeboAverted, placeboCaused } = individuals;
const each = (a, b) => `${a.mean?.toFixed(2)} averted, ${b.mean?.toFixed(2)} caused`;
console.log(`deaths a replicate: ${each(deathsAverted, deathsCaused)}; placebo ${each(placeboAverted, placeboCaused)}`);

function variance(list) {
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  return list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - 1);
}

function variances(pairs) {
  const [today, under] = [0, 1].map((k) => variance(pairs.map((pair) => pair[k])));
  return { paired: variance(pairs.map(([a, b]) => b - a)), independent: today + under };
}

/** Bootstrap over replicates, with a generator of its own so that the figure is the same each time. */
function interval(pairs) {
  let state = 1;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * pairs.length);
  };
  const ratios = Array.from({ length: 2000 }, () => {
    const { paired, independent } = variances(pairs.map(() => pairs[draw()]));
    return paired > 0 ? independent / paired : Number.POSITIVE_INFINITY;
  }).sort((a, b) => a - b);
  return [ratios[50], ratios[1949]];
}
