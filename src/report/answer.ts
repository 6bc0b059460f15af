// The answer: who is arrested, whether people live, and what happens to the market, in three sentences.
import type { Comparison, Detail, Interval, OutcomeComparison } from '../study/comparison.ts';
import { arrestsIn, countsOf, isDealer, partsOf, worlds } from './dealers.ts';
import { bothLaws, change, DAYS, duration, interval, isSame, NEW, number, TODAY, verdict } from './format.ts';
import { html, type Markup, type Piece, sentence } from './markup.ts';
import { differenceStyle, outcome, styleOf } from './outcomes.ts';
import { killsOfHundred, overdoseMarks } from './overdoses.ts';
import { section } from './section.ts';
import { ofHundred } from './shares.ts';
import { difference, ratio, share } from './statistics.ts';
import { strip } from './strip.ts';

/** Arrests as dealers, from the outcome or else from the arrests themselves. */
function dealerArrests(
  comparison: Comparison,
  detail: Detail,
): Pick<OutcomeComparison, 'baseline' | 'policy' | 'difference'> {
  const listed = outcome(comparison, 'arrests-for-selling');
  if (listed) return listed;
  const [baseline, policy] = [countsOf(detail, 'baseline', isDealer), countsOf(detail, 'policy', isDealer)];
  return { baseline: ratio(baseline), policy: ratio(policy), difference: difference(baseline, policy) };
}

/** Of those arrested as dealers, the share who used. */
function dealersWhoUse(comparison: Comparison, detail: Detail): { baseline: Interval; policy: Interval } {
  const listed = outcome(comparison, 'arrested-sellers-who-use');
  if (listed) return listed;
  const of = (world: 'baseline' | 'policy') => share(partsOf(detail, world, isDealer, (a) => a.uses));
  return { baseline: of('baseline'), policy: of('policy') };
}

/** The verb that goes with a difference: "there were 12 more", "there was no clear difference". */
export function thereWas(value: Interval): string {
  return ['more', 'fewer', 'more-once', 'fewer-once'].includes(verdict(value)) ? 'there were' : 'there was';
}

function title(comparison: Comparison, detail: Detail): string {
  if (detail.forHealth) return deathsTitle(comparison) ?? arrestsTitle(comparison, detail);
  return arrestsTitle(comparison, detail);
}

function deathsTitle(comparison: Comparison): string | null {
  const found = outcome(comparison, 'overdose-deaths');
  if (!found || found.baseline.mean === null) return null;
  return `Under ${NEW} ${thereWas(found.difference)} ${change(found.difference, DEATHS)}, beside ${interval(found.baseline)} under ${TODAY}`;
}

const DEATHS = { more: 'more', fewer: 'fewer', noun: 'overdose deaths', one: 'overdose death' };

function arrestsTitle(comparison: Comparison, detail: Detail): string {
  const arrests = dealerArrests(comparison, detail);
  if (arrests.baseline.mean === 0 && arrests.policy.mean === 0)
    return 'Nobody was arrested as a dealer under either law';
  const words = { more: 'more', fewer: 'fewer', noun: 'arrests for dealing', one: 'arrest for dealing' };
  const before = isSame(arrests.baseline, arrests.policy)
    ? `: ${bothLaws(arrests.baseline, arrests.policy)}`
    : `, beside ${interval(arrests.baseline)} under ${TODAY}`;
  return `Under ${NEW} ${thereWas(arrests.difference)} ${change(arrests.difference, words)}${before}`;
}

function deaths({ provenance, ...comparison }: Comparison): string | null {
  const found = comparison.outcomes.find((o) => o.id === 'overdose-deaths');
  if (!found || found.baseline.mean === null) return null;
  const period = `Over ${duration(provenance.years)}, among ${number(provenance.people)} people using at the start`;
  return `${period}, ${interval(found.baseline)} died of an overdose under ${TODAY}; under ${NEW} ${thereWas(found.difference)} ${change(found.difference, DEATHS)}.`;
}

function market(comparison: Comparison): string | null {
  const price = outcome(comparison, 'price-per-pure-gram');
  const using = outcome(comparison, 'people-using');
  const replaced = outcome(comparison, 'seller-replacement-days');
  const parts: string[] = [];
  if (price && (price.baseline.mean !== null || price.policy.mean !== null))
    parts.push(`a pure gram cost ${bothLaws(price.baseline, price.policy, styleOf(price.unit))}`);
  if (using && using.difference.mean !== null)
    parts.push(
      `${thereWas(using.difference)} ${change(using.difference, { more: 'more', fewer: 'fewer', noun: 'people using', one: 'person using', style: differenceStyle(using.unit) })}`,
    );
  if (replaced && (replaced.baseline.mean !== null || replaced.policy.mean !== null))
    parts.push(
      `it took others ${bothLaws(replaced.baseline, replaced.policy, DAYS)} to take over an arrested seller’s sales`,
    );
  if (parts.length === 0) return null;
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function answer(comparison: Comparison, detail: Detail): Markup {
  const arrested = `${dealersTitle(comparison, detail)}.`;
  const sentences = detail.forHealth
    ? [deaths(comparison), `${killsOfHundred(comparison)}.`, market(comparison), arrested]
    : [arrested, deaths(comparison), market(comparison)];
  return section('answer', 'The answer', title(comparison, detail), [
    html`<div class="lead">${sentences.map((text) => text && html`<p>${sentence(text)}</p>`)}</div>`,
    detail.forHealth ? overdoseFigure(comparison) : dealerFigure(detail),
  ]);
}

function overdoseFigure(comparison: Comparison): Piece {
  const marks = overdoseMarks(comparison);
  return marks && [html`<h3 class="figure-title">What became of overdoses</h3>`, marks];
}

/** Who was arrested as a dealer, as a section of its own. */
export function arrestedAsDealers(comparison: Comparison, detail: Detail): Markup {
  return section('dealers', 'Who was arrested as a dealer', dealersTitle(comparison, detail), [
    html`<p>${sentence(arrestsTitle(comparison, detail))}.</p>`,
    strip(detail),
  ]);
}

function dealersTitle(comparison: Comparison, detail: Detail): string {
  const { baseline, policy } = dealersWhoUse(comparison, detail);
  return ofHundred({
    ...{ of: 'people arrested as dealers', what: 'used drugs themselves', nobody: 'nobody was arrested as a dealer' },
    ...{ baseline, policy },
  });
}

/** Who was arrested as a dealer, with its heading; nothing if nobody was. */
function dealerFigure(detail: Detail): Piece {
  const anybody = worlds.some((which) => arrestsIn(detail, which, isDealer).length > 0);
  return anybody && [html`<h3 class="figure-title">Who was arrested as a dealer</h3>`, strip(detail)];
}
