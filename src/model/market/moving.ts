// Where a seller deals, once a week: fear moves who sells in the open indoors, more where more officers are seen; or to another
// site that is policed less, the nearer the likelier, and home again when that is no worse. Want of customers moves one who
// lives at an open-air site out. That is how policing one beat can move deals to the next (Weisburd et al. 2006,
// doi 10.1111/j.1745-9125.2006.00057.x, found little of it), and nothing says that it must.
import type { City } from '../city/parameters.ts';
import { riskInOpen } from '../law/fear.ts';
import { fearOf } from '../law/fear-of.kernel.ts';
import { second, uniform } from '../world/chance.ts';
import { setting } from '../world/codes.ts';
import { metresBetween } from '../world/distance.ts';
import { weighted } from '../world/distributions.ts';
import type { i32 } from '../world/numbers.ts';
import { SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { BEAT, MOVES } from './moving.kernel.ts';

/** A seller moves, or not: mostly the draws alone say that they do not, and moving.kernel.ts asks them first. */
export function move(world: World, shop: i32, seller: i32): void {
  const { shops, people, city, keys, clock } = world;
  const u = uniform(keys[MOVES], seller, clock.step[0]);
  if (shops.setting.get(shop) === setting.street) {
    const risk = riskAt(world, seller, shops.site.get(shop));
    if (u < city.market.movesIndoors * people.caution.get(seller) * SHARE * risk)
      shops.setting.set(shop, setting.indoors);
    else changeBeat(world, shop, seller, risk);
  } else if (city.people.places[people.place[seller]].openAir && shops.pace.get(shop) < 1) {
    if (u >= city.market.movesOut * (1 - fearOf(people, seller))) return;
    shops.setting.set(shop, setting.street);
    shops.site.set(shop, people.place[seller]);
  }
}

/** Looks at one other site, and moves there if it is that much less of a risk; or goes home. */
function changeBeat(world: World, shop: number, seller: number, risk: number): void {
  const { shops, people, city, keys, clock, agenda } = world;
  const u = uniform(keys[BEAT], seller, clock.step[0]);
  const here = shops.site.get(shop);
  const home = agenda.sites[people.place[seller]];
  const luck = second();
  if (here !== home && riskAt(world, seller, home) <= risk) {
    if (u < city.market.movesBeat) shops.site.set(shop, home);
    return;
  }
  const { nearSites: near } = agenda.prepared;
  const places = world.places.rows;
  if (!isNearAny(near, here * places, places)) return;
  const site = weighted(luck, near, here * places, places);
  const gain = risk - riskAt(world, seller, site);
  if (u < city.market.movesBeat * people.caution.get(seller) * SHARE * gain) shops.site.set(shop, site);
}

function riskAt({ people, agenda }: World, seller: number, site: number): number {
  return riskInOpen(people.perceivedRisk.get(seller), agenda.presence[site]);
}

function isNearAny(near: Float64Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (near[i] !== 0) return true;
  return false;
}

/** How near each open-air site is to each place, places by places: 1 beside it, a half where the will to go that far has halved. */
export function nearSites(city: City): Float64Array {
  const { places } = city.people;
  const near = new Float64Array(places.length * places.length);
  for (const [from, { x: fromX, y: fromY }] of places.entries())
    for (const [to, { x, y, openAir }] of places.entries())
      if (openAir && to !== from)
        near[from * places.length + to] = 1 / (1 + metresBetween(x, y, fromX, fromY) / city.market.openAirTravel);
  return near;
}
