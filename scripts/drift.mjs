// The drift of a city's series from its opening, by windows of days: what the length of the burn-in is chosen by.
// Usage, after npm run build: node scripts/drift.mjs [--city NAME] [--people N] [--days D] [--window W] [--seeds S]
import { parseArgs } from 'node:util';
import { loadCity, openWorld, step } from '../dist/index.js';

const text = { type: 'string' };
const options = { city: text, people: text, days: text, window: text, seeds: text };
const { values } = parseArgs({ options });
const number = (name, fallback) => Number(values[name] ?? fallback);
const [people, days, window, seeds] = [
  number('people', 2000),
  number('days', 720),
  number('window', 60),
  number('seeds', 4),
];

const city = loadCity(values.city ?? 'typical-2016');
const windows = Math.floor(days / window);
const rows = new Map();
for (let seed = 1; seed <= seeds; seed++) {
  const world = openWorld(city, people, seed);
  for (let i = 0; i < days * 4; i++) step(world);
  const { tally } = world;
  for (let w = 0; w < windows; w++) {
    const sum = (name) => tally[name].subarray(w * window, (w + 1) * window).reduce((a, b) => a + b, 0);
    const personDays = sum('peopleUsing');
    const add = (name, value) => {
      if (!rows.has(name)) rows.set(name, new Array(windows).fill(0));
      rows.get(name)[w] += value / seeds;
    };
    add('people using', personDays / window);
    add('uses a person-day', sum('uses') / personDays);
    add('hours in withdrawal a person-day', sum('withdrawalHours') / personDays);
    add('searches that fail, %', (100 * sum('failedSearches')) / sum('searches'));
    add('deals through a friend, %', (100 * sum('brokeredDeals')) / sum('deals'));
    add('sellers per 100 people using', (100 * sum('sellers')) / personDays);
    add('price of a pure gram, $', sum('retailCents') / 100 / (sum('retailNg') / 1e9));
    add('overdoses per 100 person-years', (100 * 365 * sum('overdoses')) / personDays);
    add('in custody, %', (100 * sum('inCustody')) / personDays);
    add('in treatment, %', (100 * sum('inTreatment')) / personDays);
  }
}
console.log(`${people} people, mean of ${seeds} seeds; first day of each window of ${window} days:`);
console.log(''.padEnd(34) + Array.from({ length: windows }, (_, w) => String(w * window).padStart(8)).join(''));
for (const [name, list] of rows)
  console.log(name.padEnd(34) + list.map((x) => x.toFixed(x < 10 ? 2 : 0).padStart(8)).join(''));
