// What the tables of a world say beyond an event.
import { charge, court, custody, disposition, entryWay, means, role, treatment } from '../../model/world/codes.ts';
import type { EventKind } from '../../model/world/events.ts';
import { NG_PER_MG } from '../../model/world/units.ts';
import type { World } from '../../model/world/world.ts';
import type { EventDetail } from './life.ts';

/** Detail of an event of a person; undefined for kinds that need none. */
export function detailOf(
  world: World,
  kind: EventKind,
  person: number,
  step: number,
  amount: number,
): EventDetail | undefined {
  if (kind === 'arrest') return arrestDetail(world, amount);
  if (kind === 'disposition') return caseDetail(world, amount);
  if (kind === 'asksForTreatment') {
    const { episodes } = world;
    return { of: 'wait', treatment: treatment.names[episodes.kind[amount]], by: entryWay.names[episodes.by[amount]] };
  }
  return kind === 'release' ? releaseDetail(world, person, step) : undefined;
}

function arrestDetail({ cases, city }: World, row: number): EventDetail {
  return {
    of: 'arrest',
    charge: charge.names[cases.charge[row]],
    means: means.names[cases.means[row]],
    place: city.people.places[cases.place[row]].name,
    mg: cases.weight[row] / NG_PER_MG,
    packets: cases.packets[row],
    role: role.names[cases.role[row]],
  };
}

function caseDetail({ cases }: World, row: number): EventDetail {
  return {
    of: 'case',
    charge: charge.names[cases.charge[row]],
    disposition: disposition.names[cases.disposition[row]],
    court: court.names[cases.court[row]],
    days: cases.days[row],
    months: cases.months[row],
    capital: cases.capital[row] === 1,
  };
}

function releaseDetail({ releases }: World, person: number, step: number): EventDetail | undefined {
  // Releases are written down in the order of steps.
  let low = 0;
  let high = releases.rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (releases.step[middle] < step) low = middle + 1;
    else high = middle;
  }
  for (let row = low; row < releases.rows && releases.step[row] === step; row++)
    if (releases.person[row] === person)
      return { of: 'release', from: custody.names[releases.kind[row]], early: releases.early[row] === 1 };
  return undefined;
}
