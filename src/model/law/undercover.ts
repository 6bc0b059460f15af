// Undercover buys and raids: police go for sellers, by how much and how openly they sell, and by what they have been told.
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { STEPS_PER_DAY } from '../world/clock.ts';
import { custody, means, shopTier } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';
import { attention } from './beats.ts';
import { exposure } from './patrol.ts';

const CASE = defineStream('law/undercover');

/** Sales a day of the street seller for whom the city states its rate of undercover buys. */
const REFERENCE_PACE = 10;

export const undercover = defineProcess({
  name: 'undercover buys and raids',
  meaning: 'once a day for each seller: bought from by an officer, or raided on a tip; what police know fades',
  run(world) {
    const { shops, clock } = world;
    const { person, rows } = shops;
    const step = clock.step[0];
    const kept = pow(0.5, 1 / world.city.law.tipFades);
    for (let shop = 0; shop < rows; shop++) {
      const seller = person[shop];
      if (seller >= 0 && (step + seller) % STEPS_PER_DAY === 0) pursue(world, shop, seller, kept);
    }
  },
});

function pursue(world: World, shop: number, seller: number, kept: number): void {
  const { shops, people, city, agenda, keys, clock, levers } = world;
  const { law } = city;
  if (people.custody[seller] !== custody.free) return;
  const place = people.place[seller];
  const mid = shops.tier[shop] === shopTier.mid;
  const effort = agenda.effort[place] * exposure(world, seller) * attention(world, place, mid ? 'mid' : 'retail');
  const visible = agenda.prepared.visibility[shops.setting[shop]];
  const bought = uniform(keys[CASE], seller, clock.step[0]);
  const raided = second();
  const heat = shops.heat[shop];
  shops.heat[shop] *= kept;
  if (bought < law.buyBust * effort * visible * (shops.pace[shop] / REFERENCE_PACE))
    arrest(world, seller, { means: means.buyBust, place, handover: true, stock: law.carriedPackets, seen: 1 });
  else if (raided < law.raidPerTip * heat * effort * levers['police.raids'][place] * (mid ? law.raidMid : 1))
    arrest(world, seller, { means: means.raid, place, handover: false, stock: Infinity, seen: 0 });
}
