// The answer of a replication: its measures over the first days and over the later ones.
import { interval, number, plural } from '../report/format.ts';
import type { HofferAlamDocument, Stretch, StretchMean } from '../study/hoffer-alam-document.ts';
import { commandOf } from './replication-again.ts';
import { table } from './table.ts';
import { paint, wrap } from './text.ts';

export function replicationAnswer(document: HofferAlamDocument, columns: number): string {
  const { configuration, days, seeds, version, engine, wallSeconds } = document.provenance;
  const { ownDealer, share, surplus, brokerage, corrected, customers, dealers } = configuration;
  const settings = [
    `own-dealer parameter ${ownDealer}, willing to broker ${share}, surplus limit ${number(surplus)} units`,
    `brokers paid in ${brokerage}`,
    corrected.length === 0 ? 'quirks as they are' : `corrected: ${corrected.join(', ')}`,
  ].join('; ');
  const origin = `crackdown ${version}; ${engine}; ${number(wallSeconds, 1)} s`;
  return [
    paint.bold('Hoffer & Alam 2013, rebuilt'),
    wrap(
      `${number(customers)} customers, ${number(dealers)} dealers, ${plural(days, 'market-day', 'market-days')}, ${plural(seeds.length, 'seed', 'seeds')}`,
      columns,
    ),
    paint.dim(wrap(settings, columns, '  ')),
    '',
    meansTable(document.means, columns),
    '',
    paint.dim(
      wrap(
        `Means over days and seeds${seeds.length > 1 ? ', with 95 % intervals over seeds' : ''}. Every day of every seed stands in --json.`,
        columns,
      ),
    ),
    // Never broken: it is there to be copied.
    `Again:   ${commandOf(document.provenance)}`,
    paint.dim(wrap(origin, columns)),
  ].join('\n');
}

function meansTable(means: readonly StretchMean[], columns: number): string {
  const stretches = means.filter(({ measure }) => measure === means[0].measure);
  const names = means.slice(0, means.length / stretches.length);
  const inStretch = (measure: string, { from, to }: Stretch) =>
    means.find((mean) => mean.measure === measure && mean.from === from && mean.to === to) ?? means[0];
  const head = [paint.bold('Measure'), ...stretches.map(({ from, to }) => `days ${from} to ${to}`)];
  const rows = names.map(({ measure }) => [measure, ...stretches.map((at) => interval(inStretch(measure, at)))]);
  return table(head, rows, columns);
}
