// The answer of a comparison in plain words and a table.
import { isDetail } from '../model/outcomes/index.ts';
import { REPLACEMENT_HORIZON } from '../model/outcomes/replacement.ts';
import { withinBounds } from '../report/bounds.ts';
import {
  change,
  DOLLARS,
  duration,
  HUNDREDTHS,
  interval,
  isSame,
  NEW,
  number,
  plural,
  TODAY,
  verdict,
} from '../report/format.ts';
import type { Result } from '../study/compare.ts';
import type { Comparison, Detail, Interval, OutcomeComparison } from '../study/comparison.ts';
import { defaults } from './defaults.ts';
import { figuresFor } from './figures.ts';
import { table } from './table.ts';
import { paint, wrap } from './text.ts';

export function answer({ comparison: found, detail }: Result, columns: number): string {
  const comparison = withinBounds(found);
  const { people, years: measured, replicates } = comparison.provenance;
  const where = `${detail.cityTitle}: ${number(people)} people using, ${duration(measured)}, ${plural(replicates, 'replicate', 'replicates')}`;
  const changes = detail.changes.length > 0 ? detail.changes : ['nothing is changed'];
  return [
    paint.bold(wrap(`${detail.title}, beside ${TODAY}`, columns)),
    wrap(where, columns),
    ...changes.map((line) => paint.dim(wrap(line, columns, '  '))),
    '',
    ...headline(comparison, detail).map(([title, text]) => `${paint.bold(title)}\n${wrap(text, columns, '  ')}\n`),
    outcomeTables(comparison, columns),
    '',
    paint.dim(wrap(`${elsewhere(comparison)} ${howToRead(replicates)}`, columns)),
  ].join('\n');
}

function headline(comparison: Comparison, { forHealth }: Detail): (readonly [title: string, text: string])[] {
  const once = comparison.provenance.replicates === 1;
  const same = comparison.checksums.every(({ baseline, policy }) => baseline === policy);
  const hit = ['Who is arrested as a dealer', whoIsHit(comparison)] as const;
  const lives = ['Who lives, who dies', whoDies(comparison)] as const;
  return [
    ...(same ? [['Both worlds are the same', 'This law changes nothing in them, to the last bit.'] as const] : []),
    ...(once && !same ? [['One replicate', `No intervals: any difference may be luck. ${MORE}`] as const] : []),
    ...(forHealth ? [lives, hit] : [hit, lives]),
    ['The market', market(comparison)],
  ];
}

function whoIsHit({ outcomes }: Comparison): string {
  const who = find(outcomes, 'arrested-sellers-who-use');
  if (isNever(who)) return 'Nobody was arrested as a dealer in either world.';
  const arrests = find(outcomes, 'arrests-for-selling');
  return [
    `Of 100 people arrested as dealers, ${both(who, 'use drugs themselves', HUNDREDTHS)}.`,
    `${both(find(outcomes, 'arrested-sellers-without-stock'), 'are users or brokers with nothing for sale', HUNDREDTHS)}.`,
    `There are ${both(arrests, 'such arrests')}${differs(arrests.difference)}.`,
  ].join(' ');
}

function whoDies({ outcomes, individuals }: Comparison): string {
  const { deathsAverted, deathsCaused, net, placebo } = individuals;
  const deaths = find(outcomes, 'overdose-deaths');
  return [
    `There are ${both(deaths, 'overdose deaths')}${differs(deaths.difference)}.`,
    `Person by person, ${interval(deathsAverted)} who die under ${TODAY} do not under ${NEW},`,
    `and ${interval(deathsCaused)} die only under ${NEW}: net deaths averted ${interval(net)}.`,
    `Any change reshuffles some fates; net of a change without meaning, the placebo: ${interval(placebo)}.`,
  ].join(' ');
}

function market({ outcomes }: Comparison): string {
  const price = find(outcomes, 'price-per-pure-gram');
  const searches = find(outcomes, 'failed-searches');
  const replaced = find(outcomes, 'seller-replacement-days');
  const days = `of the first ${REPLACEMENT_HORIZON} days`;
  return [
    isNever(price) ? 'Nothing was sold.' : `A pure gram costs ${both(price, '', DOLLARS)}.`,
    isNever(searches) ? '' : `Of 100 searches for drugs, ${both(searches, 'fail', HUNDREDTHS)}.`,
    isNever(replaced) ? '' : `After an arrest, a seller’s customers get less for ${both(replaced, days)}.`,
  ].join(' ');
}

function find(outcomes: Comparison['outcomes'], id: string): OutcomeComparison {
  const found = outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new Error(`no outcome ${id}`);
  return found;
}

const isNever = ({ baseline, policy }: OutcomeComparison) => baseline.mean === null && policy.mean === null;

/** "71 [66–76] use under today’s law and 73 [69–77] under the new law". */
function both({ baseline, policy }: OutcomeComparison, what: string, style = {}): string {
  const first = `${interval(baseline, style)}${what && ` ${what}`}`;
  if (isSame(baseline, policy)) return `${first} under either law`;
  return `${first} under ${TODAY} and ${interval(policy, style)} under ${NEW}`;
}

/** ": 12 more [4–20]", or nothing where the levels say it all. */
function differs(difference: Interval): string {
  if (difference.mean === 0 && difference.lo === difference.hi) return '';
  return `: ${change(difference, { more: 'more', fewer: 'fewer' })}`;
}

/** What differs clearly stands first; the rest is quiet. */
function outcomeTables({ outcomes, provenance }: Comparison, columns: number): string {
  const clear = (o: OutcomeComparison) => ['more', 'fewer'].includes(verdict(o.difference));
  const rows = outcomes.filter(({ id }) => !isDetail(id)).map((o) => ({ loud: clear(o), cells: cellsOf(o) }));
  const once = provenance.replicates === 1;
  const rest = once ? 'In one replicate' : 'No clear difference';
  const head = ['today', 'new law', once ? 'difference' : 'difference [95 %]'];
  const sections = [
    { title: 'Clear differences', rows: rows.filter((row) => row.loud), quiet: false },
    { title: rest, rows: rows.filter((row) => !row.loud), quiet: !once },
  ].filter((section) => section.rows.length > 0);
  // One table, so that the columns of both stand alike.
  const all = sections.flatMap(({ title, rows: of, quiet }, i) => [
    ...(i > 0 ? [['', '', '', '']] : []),
    [paint.bold(title), ...(i === 0 ? head : ['', '', ''])],
    ...of.map(({ cells }) => (quiet ? cells.map(paint.dim) : cells)),
  ]);
  return table(all[0], all.slice(1), columns);
}

function cellsOf({ label, unit, baseline, policy, difference }: OutcomeComparison): string[] {
  const figures = figuresFor(unit, [baseline.mean, policy.mean, difference.mean]);
  return [
    figures.named(label),
    figures.level(baseline.mean),
    figures.level(policy.mean),
    figures.difference(difference),
  ];
}

const MORE = `--replicates ${defaults.replicates} tells the two apart better.`;

/** What the table leaves out, and where it stands. */
function elsewhere({ outcomes }: Comparison): string {
  const details = outcomes.filter(({ id }) => isDetail(id));
  const clear = details.filter(({ difference }) => ['more', 'fewer'].includes(verdict(difference))).length;
  return `${number(details.length)} more outcomes, of which ${number(clear)} differ clearly, stand in the report and in --json: police, sentences, what the law calls whom, custody, costs by heading.`;
}

function howToRead(replicates: number): string {
  const counts = 'Counts are of the whole city over the time measured; a difference of two % is in points.';
  if (replicates === 1) return counts;
  return `${counts} In brackets: 95 % intervals over ${replicates} replicates (Student t, paired): what luck leaves open, not what is uncertain about the model itself.`;
}
