// The answer of one world: its outcomes, its books and, if wanted, where its time went.
import { isDetail } from '../model/outcomes/index.ts';
import { capital, duration, number, plural } from '../report/format.ts';
import { type Resumed, sequelName } from '../study/checkpoint.ts';
import { fromDayOn } from '../study/policy.ts';
import { changesInWords, lawName } from '../study/policy-words.ts';
import { figuresFor } from './figures.ts';
import type { Scenario } from './scenario.ts';
import { table } from './table.ts';
import { paint, wrap } from './text.ts';
import type { WorldDocument } from './world-document.ts';

export function worldAnswer(
  document: WorldDocument,
  { city, policy }: Scenario,
  withProfile: boolean,
  columns: number,
): string {
  const { people, years, resumed } = document.provenance;
  const law = lawName(policy);
  const inForce = resumed ? fromDayOn(policy, city, resumed.day) : policy;
  return [
    paint.bold(wrap(capital(resumed ? sequelName(law, resumed) : law), columns)),
    wrap(`${city.title}: ${number(people)} people using, ${duration(years)}, one world`, columns),
    ...(resumed ? [wrap(pastInWords(resumed, document.provenance.version), columns)] : []),
    ...changesInWords(inForce).map((line) => paint.dim(wrap(line, columns, '  '))),
    '',
    outcomeTable(document, columns),
    '',
    booksTable(document, columns),
    ...(withProfile ? ['', profileTable(document, columns)] : []),
    '',
    paint.dim(
      wrap(
        `More outcomes in detail stand in --json. Counts are of the whole city over the time measured. Checksum ${document.checksum}.`,
        columns,
      ),
    ),
  ].join('\n');
}

function pastInWords({ day, name, version }: Resumed, own: string): string {
  const past = day > 0 ? `, whose first ${plural(day, 'day is', 'days are')} in all figures` : '';
  const keeper = version === own ? '' : ` It was kept by version ${version || 'unknown'}.`;
  return `It goes on from a world kept at day ${number(day)} under ${name || 'another law'}${past}.${keeper}`;
}

function outcomeTable({ outcomes }: WorldDocument, columns: number): string {
  const rows = outcomes
    .filter(({ id }) => !isDetail(id))
    .map(({ label, unit, value }) => {
      const figures = figuresFor(unit, [value]);
      return [figures.named(label), figures.level(value)];
    });
  return table([paint.bold('Outcome'), ''], rows, columns);
}

function booksTable({ ledger }: WorldDocument, columns: number): string {
  const grams = (ng: number) => number(ng / 1e9, 1);
  const dollars = (cents: number) => number(cents / 100);
  const { openingCents, inCents, outCents, seizedCents, heldCents } = ledger.money;
  const head = [paint.bold('Books (pure g)'), 'opening', '+ in', '= used', '+ seized', '+ lost', '+ held'];
  const rows = ledger.substances.map((s) => [
    s.id,
    ...[s.openingNg, s.importedNg, s.usedNg, s.seizedNg, s.discardedNg, s.heldNg].map(grams),
  ]);
  const flows = [openingCents, inCents, outCents - seizedCents, seizedCents].map(dollars);
  const money = ['money in $', ...flows, '', dollars(heldCents)];
  return table(head, [...rows, money], columns);
}

function profileTable({ profile }: WorldDocument, columns: number): string {
  const all = profile.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = profile.map(({ process, seconds }) => [
    process,
    number(seconds, 2),
    number(all > 0 ? (100 * seconds) / all : 0, 1),
  ]);
  return table([paint.bold('Process'), 'seconds', '%'], rows, columns);
}
