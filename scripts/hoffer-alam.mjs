// Writes the tables and figures of docs/replications/hoffer-alam-2013.md anew: each table stands there between two marks. All of it
// takes some minutes. Usage, after npm run build:
// node scripts/hoffer-alam.mjs [--only known,measures,figures,sweep,quirks,equal,skim,city] [--seeds 30] [--cities 12] [--threads 2]
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { simulate } from '../dist/index.js';
import { configurations } from '../dist/replications/hoffer-alam-2013/configuration.js';
import { openMarket } from '../dist/replications/hoffer-alam-2013/opening.js';
import { quirks } from '../dist/replications/hoffer-alam-2013/quirks.js';
import { interval } from '../dist/report/format.js';
import { tickText } from '../dist/report/scale.js';
import { timePlot } from '../dist/report/time-plot.js';
import { replicateHofferAlam } from '../dist/study/hoffer-alam.js';
import { meanOf, measures } from '../dist/study/hoffer-alam-document.js';
import { differenceOf, intervalOf } from '../dist/study/interval.js';
import { loadCity } from '../dist/study/scenario-files.js';

const text = { type: 'string' };
const { values } = parseArgs({ options: { only: text, seeds: text, cities: text, threads: text } });
const whole = (name, fallback) => Number(values[name] ?? fallback);
const threads = whole('threads', availableParallelism());
const seeds = Array.from({ length: whole('seeds', 30) }, (_, i) => i + 1);
const cities = whole('cities', 12);
const DAYS = 420;
const LATE = { from: 100, to: DAYS };

const folder = new URL('../docs/replications/', import.meta.url);
const page = new URL('hoffer-alam-2013.md', folder);

const measured = ['brokerShare', 'price12Net', 'price12Gross', 'price12CustomerActual', 'dealerUnitsMean'];
const inMarket = [...measured, 'dealersActive', 'customerDealersMean', 'staleReferrals', 'socialDegreeMean'];

const done = new Map();

/** One configuration, all seeds; run once. */
async function run(configuration) {
  const key = JSON.stringify(configuration);
  if (!done.has(key)) {
    const began = performance.now();
    done.set(key, await replicateHofferAlam({ configuration, days: DAYS, seeds, threads }));
    process.stderr.write(`${key} ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  }
  return done.get(key);
}

const named = (measure) => `\`${meanOf([], measure, LATE).measure}\``;
const late = (found, measure) => interval(meanOf(found, measure, LATE));
const ofSeed = (found, measure) => found.map((series) => meanOf([series], measure, LATE).mean);
const change = (before, after, measure) => interval(differenceOf(ofSeed(before, measure), ofSeed(after, measure)));
const sum = (values) => values.reduce((total, value) => total + value, 0);

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** What follows from the rules with pen and paper, beside what the market has. */
async function known() {
  const openings = seeds.map((seed) => openMarket(configurations.code, seed));
  const ofOpening = (value) => interval(intervalOf(openings.map(value)));
  const share = (column, test) => column.filter(test).length / column.length;
  const degrees = openings.map(({ customers }) => sum(customers.ties) / customers.rows);
  const mean = sum(degrees) / degrees.length;
  const sd = Math.sqrt(sum(degrees.map((degree) => (degree - mean) ** 2)) / (degrees.length - 1));
  const [code, gui] = [await run(configurations.code), await run(configurations.gui)];
  const first = { from: 1, to: 2 };
  return table(
    ['of the original', 'expected', 'here'],
    [
      [
        'customers without a dealer at the start',
        '0.551',
        ofOpening((m) => share(m.acquaintance.ones.count, (n) => n === 0)),
      ],
      [
        'dealers known at the start, mean',
        '0.816',
        ofOpening((m) => sum(m.acquaintance.ones.count) / m.customers.rows),
      ],
      ['social ties at the start, mean', '8.0', ofOpening((m) => sum(m.customers.ties) / m.customers.rows)],
      ['the same, standard deviation between seeds', '0.18', sd.toFixed(2)],
      [
        'customers who ever drop a dealer',
        '0.021',
        ofOpening((m) => share(m.customers.dropPhase, (phase) => phase % 48 === 0)),
      ],
      ['price of twelve units on the first two days', '120', interval(meanOf(code, 'price12Net', first))],
      ['dealers who leave with surplus a day, `code`', 'many', late(code, 'dropSurplus')],
      ['the same, `gui`', 'rare', late(gui, 'dropSurplus')],
    ],
  );
}

async function allMeasures() {
  const both = [await run(configurations.code), await run(configurations.gui)];
  const stretches = [{ from: 1, to: 10 }, LATE];
  return table(
    ['measure', '`code`, days 1–10', '`code`, days 100–420', '`gui`, days 1–10', '`gui`, days 100–420'],
    measures.map((measure) => [
      named(measure),
      ...both.flatMap((found) => stretches.map((stretch) => interval(meanOf(found, measure, stretch)))),
    ]),
  );
}

async function sweep() {
  const rows = [];
  for (const ownDealer of [0.25, 0.75])
    for (const share of [0.1, 0.3, 0.7, 1]) {
      const found = await run({ ...configurations.gui, ownDealer, share });
      rows.push([ownDealer, share, ...inMarket.map((measure) => late(found, measure))]);
    }
  return table(['A', 'S', ...inMarket.map(named)], rows);
}

async function quirksCorrected() {
  const code = await run(configurations.code);
  const rows = [['none', ...inMarket.map((measure) => late(code, measure))]];
  for (const corrected of [...quirks.map(({ id }) => [id]), quirks.map(({ id }) => id)]) {
    const found = await run({ ...configurations.code, corrected });
    const label = corrected.length > 1 ? 'all of them' : `\`${corrected[0]}\``;
    rows.push([label, ...inMarket.map((measure) => change(code, found, measure))]);
  }
  return table(['corrected', ...inMarket.map(named)], rows);
}

async function equalDeals() {
  const rows = [];
  for (const ownDealer of [0.25, 0.75])
    for (const share of [0.3, 1]) {
      const configuration = { ...configurations.gui, ownDealer, share };
      const [as, corrected] = [
        await run(configuration),
        await run({ ...configuration, corrected: ['equal-is-no-good'] }),
      ];
      rows.push([ownDealer, share, ...inMarket.map((measure) => change(as, corrected, measure))]);
    }
  return table(['A', 'S', ...inMarket.map(named)], rows);
}

async function skim() {
  const pairs = [];
  for (const configuration of [configurations.code, configurations.gui])
    pairs.push([await run(configuration), await run({ ...configuration, brokerage: 'drug' })]);
  return table(
    ['measure', '`code`, a fee', 'in drug, difference', '`gui`, a fee', 'in drug, difference'],
    ['deals', ...inMarket, 'customersNoDealer'].map((measure) => [
      named(measure),
      ...pairs.flatMap(([fee, drug]) => [late(fee, measure), change(fee, drug, measure)]),
    ]),
  );
}

/** Our own market: the city as it stands, and what differs from it in one thing. */
function cityVariants() {
  const typical = loadCity('typical-2016');
  const market = (values) => ({ ...typical, market: { ...typical.market, ...values } });
  const people = (values) => ({ ...typical, people: { ...typical.people, ...values } });
  const paid = { brokerSkims: 0, brokerRaises: 0, brokerShares: 0, brokerPaid: 1 };
  return [
    ['the typical city', typical],
    ['friends seldom broker (`sociabilityMean` 0.3, as S)', people({ sociabilityMean: 0.3, sociabilitySpread: 0.1 })],
    ['nearly all do (0.9)', people({ sociabilityMean: 0.9, sociabilitySpread: 0.1 })],
    ['friends first (`askOwnFirst` 0.25, as A)', market({ askOwnFirst: 0.25 })],
    ['own seller first (1)', market({ askOwnFirst: 1 })],
    ['brokers are not paid (`brokerPaid` 0)', market({ brokerPaid: 0 })],
    ['all keep money (`brokerRaises` 1)', market({ ...paid, brokerRaises: 1 })],
    ['all skim drug (`brokerSkims` 1)', market({ ...paid, brokerSkims: 1 })],
    ['packets never change (`packetStep` 0)', market({ packetStep: 0 })],
  ];
}

/** What one world gives, over the measured year. */
function answersOf({ daily, burnInDays, outcomes }) {
  const all = (counter) => sum(daily[counter].slice(burnInDays));
  const grams = all('retailNg') / 1e9;
  return {
    'deals through a friend, %': (100 * all('brokeredDeals')) / all('deals'),
    'a pure gram, $': all('retailCents') / 100 / grams,
    'pure drug in a $20 packet, mg': (1000 * grams) / all('packets'),
    'deals a day for each who uses': all('deals') / all('peopleUsing'),
    'searches that fail, %': (100 * all('failedSearches')) / all('searches'),
    'sellers per 100 who use': (100 * all('sellers')) / all('peopleUsing'),
    'days until a seller is replaced': outcomes['seller-replacement-days'].value,
  };
}

async function worldsOf(city) {
  const found = [];
  const waiting = Array.from({ length: cities }, (_, i) => i + 1);
  const work = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const task = { city, changes: [], people: 1500, years: 1, seed, replicate: 0, check: false };
      found[seed - 1] = answersOf((await simulate(task)).record);
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return found;
}

async function city() {
  const rows = [];
  let typical;
  for (const [label, variant] of cityVariants()) {
    const found = await worldsOf(variant);
    process.stderr.write(`${label}\n`);
    const of = (worlds, answer) => worlds.map((world) => world[answer]);
    const cell = (answer) =>
      typical
        ? interval(differenceOf(of(typical, answer), of(found, answer)))
        : interval(intervalOf(of(found, answer)));
    rows.push([label, ...Object.keys(found[0]).map(cell)]);
    typical ??= found;
  }
  return table(['city', ...Object.keys(typical[0])], rows);
}

/** Puts a table between its marks. */
function write(mark, content) {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`];
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page.pathname}: no place marked ${mark}`);
  writeFileSync(page, `${before.slice(0, from + begin.length)}\n${content}\n${before.slice(to)}`);
}

/** A curve for each configuration with the interval of each day, as a picture that needs no page round it. */
async function figure(file, measure, sentence, yLabel) {
  const line = async (name, kind) => {
    const found = await run(configurations[name]);
    const at = (day) => ({ x: day, value: meanOf(found, measure, { from: day, to: day }) });
    return { name, kind, points: Array.from({ length: DAYS }, (_, i) => at(i + 1)) };
  };
  const svg = timePlot({
    sentence,
    lines: [await line('code', 'policy'), await line('gui', 'baseline')],
    x: { from: 1, to: DAYS, ticks: [1, 100, 200, 300, 400], label: String },
    yLabel,
  }).text;
  writeFileSync(new URL(`hoffer-alam-2013-${file}.svg`, folder), `${svg.replace('>', `>${STYLE}`)}\n`);
}

const STYLE =
  '<style>svg{--paper:#fff;--line:#e5e1d6;--axis:#a39e92;--quiet:#5f5c55;--baseline:#75726b;--baseline-ink:#5f5c55;--policy:#1d5fc0;--policy-ink:#1a56ae;font-family:system-ui,sans-serif;background:#fff}</style>';

async function figures() {
  await figure('broker-share', 'brokerShare', 'Share of purchases through a broker, by day', tickText());
  await figure('price', 'price12CustomerActual', 'What twelve units really cost a customer, by day', tickText('$'));
  await figure('package', 'dealerUnitsMean', 'Units in a package, mean over dealers, by day', tickText());
  await figure('dealers', 'dealersActive', 'Dealers, by day', tickText());
}

const tables = { known, measures: allMeasures, sweep, quirks: quirksCorrected, equal: equalDeals, skim, city };
const wanted = values.only?.split(',') ?? [...Object.keys(tables), 'figures'];
for (const [mark, make] of Object.entries(tables)) if (wanted.includes(mark)) write(mark, await make());
if (wanted.includes('figures')) await figures();
