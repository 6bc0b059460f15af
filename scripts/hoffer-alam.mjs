// Writes the tables and figures of docs/replications/hoffer-alam-2013.md anew: each table stands there between two marks. Takes some
// minutes. Usage, after npm run build: node scripts/hoffer-alam.mjs [--seeds 30] [--cities 12] [--threads 2]
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { simulate } from '../dist/index.js';
import { configurations } from '../dist/replications/hoffer-alam-2013/configuration.js';
import { quirks } from '../dist/replications/hoffer-alam-2013/quirks.js';
import { interval } from '../dist/report/format.js';
import { tickText, timePlot } from '../dist/report/time-plot.js';
import { loadCity } from '../dist/study/city-file.js';
import { replicateHofferAlam } from '../dist/study/hoffer-alam.js';
import { meanOf, measures } from '../dist/study/hoffer-alam-document.js';
import { differenceOf, intervalOf } from '../dist/study/interval.js';

const text = { type: 'string' };
const { values } = parseArgs({ options: { seeds: text, cities: text, threads: text } });
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

/** One configuration, all seeds. */
async function run(configuration) {
  const began = performance.now();
  const found = await replicateHofferAlam({ configuration, days: DAYS, seeds, threads });
  process.stderr.write(`${JSON.stringify(configuration)} ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  return found;
}

const name = (measure) => meanOf([], measure, LATE).measure;
const late = (found, measure) => interval(meanOf(found, measure, LATE));
const ofSeed = (found, measure) => found.map((series) => meanOf([series], measure, LATE).mean);
const change = (before, after, measure) => interval(differenceOf(ofSeed(before, measure), ofSeed(after, measure)));

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const code = await run(configurations.code);
const gui = await run(configurations.gui);

const early = { from: 1, to: 10 };
write(
  'measures',
  table(
    ['measure', '`code`, days 1–10', '`code`, days 100–420', '`gui`, days 1–10', '`gui`, days 100–420'],
    measures.map((measure) => [
      `\`${name(measure)}\``,
      ...[code, gui].flatMap((found) => [early, LATE].map((stretch) => interval(meanOf(found, measure, stretch)))),
    ]),
  ),
);

figure('broker-share', 'brokerShare', 'Share of purchases through a broker, by day', tickText());
figure('price', 'price12CustomerActual', 'What twelve units really cost a customer, by day, dollars', tickText('$'));
figure('package', 'dealerUnitsMean', 'Size of a package, mean over dealers, by day, units', tickText());
figure('dealers', 'dealersActive', 'Dealers, by day', tickText());

const sweepRows = [];
for (const ownDealer of [0.25, 0.75])
  for (const share of [0.1, 0.3, 0.7, 1]) {
    const found = await run({ ...configurations.gui, ownDealer, share });
    sweepRows.push([ownDealer, share, ...inMarket.map((measure) => late(found, measure))]);
  }
write('sweep', table(['A', 'S', ...inMarket.map((measure) => `\`${name(measure)}\``)], sweepRows));

const quirkRows = [['none', ...inMarket.map((measure) => late(code, measure))]];
for (const corrected of [...quirks.map(({ id }) => [id]), quirks.map(({ id }) => id)]) {
  const found = await run({ ...configurations.code, corrected });
  const label = corrected.length > 1 ? 'all of them' : `\`${corrected[0]}\``;
  quirkRows.push([label, ...inMarket.map((measure) => change(code, found, measure))]);
}
write('quirks', table(['corrected', ...inMarket.map((measure) => `\`${name(measure)}\``)], quirkRows));

const skimMeasures = ['deals', ...inMarket, 'customersNoDealer'];
const inDrug = [
  await run({ ...configurations.code, brokerage: 'drug' }),
  await run({ ...configurations.gui, brokerage: 'drug' }),
];
write(
  'skim',
  table(
    ['measure', '`code`, a fee', 'in drug, difference', '`gui`, a fee', 'in drug, difference'],
    skimMeasures.map((measure) => [
      `\`${name(measure)}\``,
      ...[code, gui].flatMap((found, i) => [late(found, measure), change(found, inDrug[i], measure)]),
    ]),
  ),
);

// Our own market: the city as it stands, and what differs from it in one thing.
const typical = loadCity('typical-2016');
const market = (values) => ({ ...typical, market: { ...typical.market, ...values } });
const onlyOne = { brokerSkims: 0, brokerRaises: 0, brokerShares: 0, brokerPaid: 1 };
const cityVariants = [
  ['the typical city', typical],
  ['friends hardly broker (`sociabilityMean` 0.3, as S)', willing(0.3)],
  ['nearly all do (0.9)', willing(0.9)],
  ['friends first (`askOwnFirst` 0.25, as A)', market({ askOwnFirst: 0.25 })],
  ['own seller first (1)', market({ askOwnFirst: 1 })],
  ['brokers are not paid (`brokerPaid` 0)', market({ brokerPaid: 0 })],
  ['all keep money (`brokerRaises` 1)', market({ ...onlyOne, brokerRaises: 1 })],
  ['all skim drug (`brokerSkims` 1)', market({ ...onlyOne, brokerSkims: 1 })],
  ['packets never change (`packetStep` 0)', market({ packetStep: 0 })],
];

function willing(sociabilityMean) {
  return { ...typical, people: { ...typical.people, sociabilityMean, sociabilitySpread: 0.1 } };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

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
  const wait = Array.from({ length: cities }, (_, i) => i + 1);
  const worker = async () => {
    for (let seed = wait.shift(); seed !== undefined; seed = wait.shift()) {
      const task = { city, changes: [], people: 1500, years: 1, seed, replicate: 0, check: false };
      const done = await simulate(task);
      found[seed - 1] = answersOf(done.record);
    }
  };
  await Promise.all(Array.from({ length: threads }, worker));
  return found;
}

const cityRows = [];
let asItStands;
for (const [label, city] of cityVariants) {
  const found = await worldsOf(city);
  process.stderr.write(`${label}\n`);
  const of = (worlds, answer) => worlds.map((world) => world[answer]);
  const answers = Object.keys(found[0]);
  const cell = (answer) =>
    asItStands
      ? interval(differenceOf(of(asItStands, answer), of(found, answer)))
      : interval(intervalOf(of(found, answer)));
  cityRows.push([label, ...answers.map(cell)]);
  asItStands ??= found;
}
write('city', table(['city', ...Object.keys(asItStands[0])], cityRows));

/** Puts a table between its marks. */
function write(mark, content) {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`];
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page.pathname}: no place marked ${mark}`);
  writeFileSync(page, `${before.slice(0, from + begin.length)}\n${content}\n${before.slice(to)}`);
}

/** A curve for each configuration with the interval of each day, as a picture that needs no page round it. */
function figure(file, measure, sentence, yLabel) {
  const line = (found, name, kind) => ({
    name,
    kind,
    points: Array.from({ length: DAYS }, (_, i) => ({
      x: i + 1,
      value: meanOf(found, measure, { from: i + 1, to: i + 1 }),
    })),
  });
  const ticks = [1, 100, 200, 300, 400];
  const svg = timePlot({
    sentence,
    lines: [line(code, 'code', 'policy'), line(gui, 'gui', 'baseline')],
    x: { from: 1, to: DAYS, ticks, label: String },
    yLabel,
  }).text;
  const style = `<style>svg{--paper:#fff;--line:#e5e1d6;--axis:#a39e92;--quiet:#5f5c55;--baseline:#75726b;--baseline-ink:#5f5c55;--policy:#1d5fc0;--policy-ink:#1a56ae;font-family:system-ui,sans-serif;background:#fff}</style>`;
  writeFileSync(new URL(`hoffer-alam-2013-${file}.svg`, folder), `${svg.replace('>', `>${style}`)}\n`);
}
