// What stands at the head of the sidebar: one sentence of now, built from what was found, and one of the replicates.
import { bounded } from '../../report/bounds.ts';
import { arrestsIn, isDealer } from '../../report/dealers.ts';
import { capital, change, duration, interval, NEW, number, plural, TODAY, type Words } from '../../report/format.ts';
import { outcome } from '../../report/outcomes.ts';
import { identical } from '../../report/same.ts';
import type { Comparison, Detail } from '../../study/comparison.ts';
import { DAYS_PER_YEAR } from '../../study/day.ts';
import type { Found } from './found.ts';

export interface Moment {
  /** The burn-in is done; or it cannot go on. */
  readonly ready: boolean;
  readonly failed: boolean;
  /** Whole days that are done. */
  readonly day: number;
  /** Days that are measured in all. */
  readonly days: number;
  readonly burnInDays: number;
  /** Whether the new law changes anything at any time. */
  readonly changesAnything: boolean;
  /** Days of the period at which a change begins or ends, in order. */
  readonly changeDays: readonly number[];
  readonly findings: Found | undefined;
}

/** Days that findings are of; 0 if there are none. */
export function daysIn(findings: Found | undefined): number {
  return Math.round((findings?.comparison.provenance.years ?? 0) * DAYS_PER_YEAR);
}

export function headline({
  ready,
  failed,
  day,
  days,
  burnInDays,
  changesAnything,
  changeDays,
  findings,
}: Moment): string {
  if (failed) return 'The worlds have stopped: what stands here is not brought up to date.';
  if (!ready)
    return `The market settles for ${plural(burnInDays, 'day', 'days')} before anything is counted: both laws share them.`;
  if (!changesAnything) return `${capital(NEW)} changes nothing yet: both worlds are one.`;
  const first = changeDays[0];
  if (first === undefined) return `In these ${plural(days, 'day', 'days')} the two laws are the same.`;
  if (first > 0 && day <= first) return `Until day ${number(first)} the two laws are the same.`;
  if (day === 0 || !findings || findings.detail.replicates.length === 0)
    return 'What the new law changes will stand here, day by day.';
  const now = `Day ${number(daysIn(findings))}`;
  if (identical(findings.comparison)) return `${now}: nothing differs between the two laws yet.`;
  const { comparison, detail } = findings;
  return `${now}: ${detail.forHealth ? livesNow(comparison) : arrestsNow(detail)}.`;
}

/** One world’s arrests as dealers beside the other’s, and how many of those arrested use drugs themselves. */
function arrestsNow(detail: Detail): string {
  const [before, after] = (['baseline', 'policy'] as const).map((world) => arrestsIn(detail, world, isDealer));
  const [b, p] = [before.length, after.length];
  if (b === 0 && p === 0) return 'nobody has been arrested as a dealer under either law';
  const use = after.filter((arrest) => arrest.uses).length;
  const said =
    b === p
      ? `as many arrests for dealing under both laws, ${number(p)}`
      : `${amount(p - b, 'arrest', 'arrests')} for dealing under ${NEW}, ${number(p)} beside ${number(b)}`;
  if (p === 0) return said;
  const whom = p === 1 ? `the one arrested ${use ? 'uses' : 'does not use'} drugs` : usersOf(use, p);
  return `${said}; ${whom}`;
}

function usersOf(use: number, all: number): string {
  if (use === all) return all === 2 ? 'both use drugs themselves' : `all of the ${number(all)} use drugs themselves`;
  return `of the ${number(all)}, ${number(use)} use drugs themselves`;
}

function livesNow(comparison: Comparison): string {
  const of = (id: string) => {
    const found = outcome(comparison, id);
    return { b: found?.baseline.mean ?? 0, p: found?.policy.mean ?? 0 };
  };
  const deaths = of('overdose-deaths');
  const reversals = of('reversals-by-bystanders');
  const died =
    deaths.b === deaths.p
      ? `as many overdose deaths under both laws, ${number(deaths.p)}`
      : `${amount(deaths.p - deaths.b, 'overdose death', 'overdose deaths')} under ${NEW}, ${number(deaths.p)} beside ${number(deaths.b)}`;
  if (reversals.b === reversals.p) return died;
  return `${died}; ${amount(reversals.p - reversals.b, 'overdose', 'overdoses')} reversed by bystanders`;
}

/** "31 more arrests", "1 fewer arrest" */
function amount(difference: number, one: string, many: string): string {
  const size = Math.abs(difference);
  return `${number(size)} ${difference > 0 ? 'more' : 'fewer'} ${size === 1 ? one : many}`;
}

/** What the replicates say of the same, on average; null where they have no interval to give. */
export function onAverage({ comparison, detail }: Found): string | null {
  const { replicates, years } = comparison.provenance;
  const [id, noun] = detail.forHealth
    ? ['overdose-deaths', 'overdose deaths']
    : ['arrests-for-selling', 'arrests for dealing'];
  const found = outcome(comparison, id);
  if (replicates < 2 || !found || found.difference.mean === null) return null;
  const words: Words = { more: 'more', fewer: 'fewer', noun };
  const average = `On average over ${number(replicates)} replicates of ${duration(years)}`;
  return `${average}: ${change(found.difference, words)}, beside ${interval(bounded(found.baseline))} under ${TODAY}.`;
}
