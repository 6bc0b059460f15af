// Seizures: where the drug was taken, and what a laboratory finds in it.
import { finds } from '../../model/law/laboratory.ts';
import { means, setting } from '../../model/world/codes.ts';
import { reserve } from '../../model/world/columns.ts';
import { SUBSTANCES } from '../../model/world/tables.ts';
import type { World } from '../../model/world/world.ts';
import type { Notes } from './recorder.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

export class SeizuresObserver {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** At an arrest, before the drug is taken. `row` is the case. */
  note(world: World, person: number, row: number): void {
    const { seizures, month } = this.#notes;
    month.arrests[person]++;
    reserve(seizures, 1);
    const at = seizures.rows++;
    const { x, y } = spotOf(world, person, row);
    seizures.step[at] = world.clock.step[0];
    seizures.x[at] = x;
    seizures.y[at] = y;
    seizures.found[at] = foundIn(world, person, row);
  }
}

/** Deals in the open are made at the site, others at the seller's or the buyer's home; else it is where the person stays. */
function spotOf(world: World, person: number, row: number): Spot {
  const { agenda, cases, people, shops } = world;
  const { buyer, seller, shop } = agenda.searches;
  const own = people.shop.get(person);
  if (cases.means[row] === means.patrol) {
    const deal = dealOf(world, person);
    if (deal >= 0) {
      const where = shops.setting.get(shop[deal]);
      if (where === setting.street) return siteOf(world, shop[deal]);
      return homeOf(world, where === setting.indoors ? seller[deal] : buyer[deal]);
    }
  }
  if (cases.means[row] === means.buyBust && own >= 0 && shops.setting.get(own) === setting.street)
    return siteOf(world, own);
  return homeOf(world, person);
}

/** The deal of this block that somebody was seen at, -1 none. */
function dealOf({ agenda }: World, person: number): number {
  const { buyer, broker, seller, sold, rows } = agenda.searches;
  for (let deal = 0; deal < rows; deal++) {
    if (sold[deal] === 0) continue;
    if (seller[deal] === person || broker[deal] === person || buyer[deal] === person) return deal;
  }
  return -1;
}

function siteOf({ city, shops }: World, shop: number): Spot {
  return city.people.places[shops.site.get(shop)];
}

function homeOf({ people }: World, person: number): Spot {
  return { x: people.homeX[person], y: people.homeY[person] };
}

/** Substances found in what is about to be taken: the stash and so much of the stock as the case has weight for. */
function foundIn({ cases, city, people, shops }: World, person: number, row: number): number {
  const shop = people.shop.get(person);
  const weight = cases.weight[row];
  const stock = weight - people.stashMixture.get(person);
  const share = shop >= 0 && shops.mixture.get(shop) > 0 ? stock / shops.mixture.get(shop) : 0;
  let found = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const fromStock = share > 0 ? share * shops.mass[shop * SUBSTANCES + s] : 0;
    if (finds(city, people.stash[person * SUBSTANCES + s] + fromStock, weight)) found |= 1 << s;
  }
  return found;
}
