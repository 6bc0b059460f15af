// What became of overdoses: a hundred marks a world, by whether somebody was near, what they could do, and who died.
import type { Comparison, RunRecord } from '../study/comparison.ts';
import { type World, worlds } from './dealers.ts';
import { capital, NEW, number, TODAY } from './format.ts';
import { hundredMarks, inHundred, type Kind } from './hundred.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';
import { ofHundred } from './shares.ts';
import { type Part, share, sum } from './statistics.ts';

type Outcomes = RunRecord['baseline'];

interface End extends Kind {
  readonly of: (outcomes: Outcomes) => number;
}

const value = (outcomes: Outcomes, id: string) => outcomes[id] ?? 0;
const bar = (x: number, y: number, size: number) => `M${n(x)} ${n(y - size / 2)}v${n(size)}`;
const ring = (x: number, y: number, r: number) =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0z`;
const n = (x: number) => String(Math.round(x * 100) / 100);

function atSite(outcomes: Outcomes): number {
  return value(outcomes, 'supervised-overdoses') - value(outcomes, 'deaths-at-supervised-sites');
}

/** How an overdose can end; those who lived first come last, since a death is what stays. */
const ends: readonly End[] = [
  {
    short: 'died, nobody near',
    stroke: 'var(--ink)',
    line: 3.5,
    path: bar,
    of: (o) => value(o, 'overdose-deaths') - value(o, 'overdose-deaths-witnessed'),
  },
  {
    short: 'died, somebody near',
    stroke: 'var(--ink)',
    line: 3.5,
    path: (x, y, size) => bar(x - size / 6, y, size) + ring(x + size / 4, y, size / 12),
    of: (o) => value(o, 'overdose-deaths-witnessed'),
  },
  {
    short: 'lived: naloxone from somebody near',
    stroke: 'var(--ink)',
    path: (x, y, size) => ring(x, y, size * 0.42),
    of: (o) => value(o, 'reversals-by-bystanders'),
  },
  {
    short: 'lived: in a supervised site',
    stroke: 'var(--ink)',
    path: (x, y, size) => ring(x, y, size * 0.42) + ring(x, y, size * 0.14),
    of: atSite,
  },
  {
    short: 'lived otherwise',
    fill: 'var(--axis)',
    path: (x, y, size) => ring(x, y, size * 0.28),
    of: (o) => value(o, 'nonfatal-overdoses') - value(o, 'reversals-by-bystanders') - atSite(o),
  },
];

const whole = (outcomes: Outcomes) => value(outcomes, 'nonfatal-overdoses') + value(outcomes, 'overdose-deaths');

function parts({ runs }: Comparison, which: World): Part[] {
  return runs.map((run) => ({ part: value(run[which], 'overdose-deaths'), of: whole(run[which]) }));
}

function world({ runs }: Comparison, which: World): Markup {
  const law = which === 'baseline' ? TODAY : NEW;
  const heading = html`<h3 class="${which}">${capital(law)}</h3>`;
  const counts = inHundred(ends.map((end) => sum(runs.map((run) => end.of(run[which])))));
  const spoken = ends.flatMap(({ short }, i) => (counts[i] ? [`${counts[i]} ${short}`] : [])).join('; ');
  return html`<div>${heading}
${hundredMarks(ends, counts, `Of 100 overdoses under ${law}: ${spoken}.`)}</div>`;
}

/** The marks with their caption; null if nobody overdosed. */
export function overdoseMarks(comparison: Comparison): Markup | null {
  const all = worlds.map((which) => sum(comparison.runs.map((run) => whole(run[which]))));
  if (all.some((count) => count === 0)) return null;
  return html`<figure class="strip">
${worlds.map((which) => world(comparison, which))}
<figcaption>One mark is one in a hundred of all overdoses, in all replicates together (${number(all[0])} under ${TODAY}, ${number(all[1])} under ${NEW}). A bar is a death; a dot beside it says that somebody was near. A ring is somebody whom naloxone from somebody near brought back, though not each of them would have died without.</figcaption>
</figure>`;
}

/** The share of overdoses that kill, in a sentence. */
export function killsOfHundred(comparison: Comparison): string {
  return ofHundred({
    of: 'overdoses',
    what: 'killed',
    nobody: 'nobody overdosed',
    baseline: share(parts(comparison, 'baseline')),
    policy: share(parts(comparison, 'policy')),
  });
}

export function overdoses(comparison: Comparison): Markup | null {
  const marks = overdoseMarks(comparison);
  return marks && section('overdoses', 'What became of overdoses', killsOfHundred(comparison), marks);
}
