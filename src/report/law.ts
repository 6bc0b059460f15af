// The law against life: what people were called beside what they did, and where those who were locked up stood.
import type { ArrestRecord, Detail } from '../study/comparison.ts';
import { continuum } from './continuum.ts';
import { arrestsIn, isDealer, isLockedUp, partsOf, sells, worlds } from './dealers.ts';
import { html, type Markup, sentence } from './markup.ts';
import { mosaic } from './mosaic.ts';
import { section } from './section.ts';
import { ofHundred } from './shares.ts';
import { share } from './statistics.ts';

type Test = (arrest: ArrestRecord) => boolean;

function sharesOf(detail: Detail, of: Test, part: Test) {
  return { baseline: share(partsOf(detail, 'baseline', of, part)), policy: share(partsOf(detail, 'policy', of, part)) };
}

export function lawAgainstLife(detail: Detail): Markup {
  const title = ofHundred({
    of: 'people charged as dealers',
    what: 'had sold nothing of their own',
    nobody: 'nobody was charged as a dealer',
    ...sharesOf(detail, isDealer, (a) => !sells(a)),
  });
  const called = ofHundred({
    of: 'people arrested who did sell',
    what: 'were charged with possession only',
    nobody: 'nobody who sold was arrested',
    ...sharesOf(detail, sells, (a) => !isDealer(a)),
  });
  if (worlds.every((which) => arrestsIn(detail, which).length === 0))
    return section('law', 'Law against life', title, html`<p>Nobody was arrested at all.</p>`);
  return section('law', 'Law against life', title, [
    html`<p>Who had sold nothing of their own had used, passed some on to friends, or bought for others and kept a share. The other way round: ${sentence(called.charAt(0).toLowerCase() + called.slice(1))}.</p>`,
    mosaic(detail),
  ]);
}

export function whereTheyStood(detail: Detail): Markup {
  const lockedUp: Test = (a) => isDealer(a) && isLockedUp(a);
  const title = ofHundred({
    of: 'people sent to jail or prison as dealers',
    what: 'had kept or given away at least half of what they handled',
    nobody: 'nobody was sent to jail or prison as a dealer',
    ...sharesOf(detail, lockedUp, (a) => a.continuum <= 0.5),
  });
  const any = worlds.some((which) => arrestsIn(detail, which, lockedUp).length > 0);
  return section('continuum', 'Between using and selling', title, any && continuum(detail));
}
