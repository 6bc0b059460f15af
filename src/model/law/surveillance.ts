// Complaints and watching. Neighbours complain of a seller whose customers they see, which gives police somebody to suspect; a
// suspect is watched, and what is seen adds to what police know, until it is enough for a warrant.
import { atWork } from '../market/at-work.kernel.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { shopTier } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { REFERENCE_PACE } from './undercover.ts';

const COMPLAIN = defineStream('law/complaint');
const WATCH = defineStream('law/surveillance');

/** A complaint about a seller, by chance: the more customers come, and the more openly, the likelier. */
export function complain(world: World, shop: number, seller: number): void {
  const { shops, agenda, city, keys, clock, tally } = world;
  const seen = agenda.prepared.visibility[shops.setting[shop]] * (shops.pace[shop] / REFERENCE_PACE);
  if (seen === 0) return;
  if (uniform(keys[COMPLAIN], seller, clock.step[0]) >= city.law.complaints * seen) return;
  shops.heat[shop] += city.law.complaintTells;
  tally.complaints[tally.rows - 1]++;
}

/** How much a seller is worth watching: by what is known, as long as it is not enough for a warrant. */
export function watchWeight({ shops, city }: World, shop: number): number {
  const heat = shops.heat[shop];
  if (heat >= city.law.warrantNeeds) return 0;
  return heat * (shops.tier[shop] === shopTier.mid ? city.law.raidMid : 1);
}

/** A day of watching, by chance: a sale is seen, or none. */
export function watch(world: World, shop: number, seller: number, chance: number): void {
  const { shops, city, keys, clock, tally } = world;
  // Few are suspected of anything: a draw that cannot matter is not made.
  if (chance === 0 || uniform(keys[WATCH], seller, clock.step[0]) >= chance) return;
  const sees = second() < city.law.watchSees;
  tally.watches[tally.rows - 1]++;
  if (sees && atWork(world, seller)) shops.heat[shop] += city.law.watchTells;
}
