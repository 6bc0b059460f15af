// Where a seller deals, once a week: fear moves who sells in the open indoors, more where more officers are seen; or to another
// site that is policed less, the nearer the likelier, and home again when that is no worse. Want of customers moves one who
// lives at an open-air site out. That is how policing one beat can move deals to the next (Weisburd et al. 2006,
// doi 10.1111/j.1745-9125.2006.00057.x, found little of it), and nothing says that it must.
import { riskInOpen } from '../law/fear.ts';
import { fearOf } from '../law/fear-of.kernel.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { setting } from '../world/codes.ts';
import { metresBetween } from '../world/distance.ts';
import { weighted } from '../world/distributions.ts';
import { SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';

const MOVES = defineStream('market/seller-moves');
const BEAT = defineStream('market/seller-changes-beat');

export function move(world: World, shop: number, seller: number): void {
  const { shops, people, city, keys, clock, agenda } = world;
  const u = uniform(keys[MOVES], seller, clock.step[0]);
  if (shops.setting[shop] === setting.street) {
    const risk = riskInOpen(people.perceivedRisk[seller], agenda.presence[shops.site[shop]]);
    if (u < city.market.movesIndoors * people.caution[seller] * SHARE * risk) shops.setting[shop] = setting.indoors;
    else changeBeat(world, shop, seller, risk);
  } else if (city.people.places[people.place[seller]].openAir && shops.pace[shop] < 1) {
    if (u >= city.market.movesOut * (1 - fearOf(people, seller))) return;
    shops.setting[shop] = setting.street;
    shops.site[shop] = people.place[seller];
  }
}

/** Looks at one other site, and moves there if it is that much less of a risk; or goes home. */
function changeBeat(world: World, shop: number, seller: number, risk: number): void {
  const { shops, people, city, keys, clock, agenda } = world;
  const u = uniform(keys[BEAT], seller, clock.step[0]);
  const here = shops.site[shop];
  const home = agenda.sites[people.place[seller]];
  const riskAt = (site: number) => riskInOpen(people.perceivedRisk[seller], agenda.presence[site]);
  const luck = second();
  if (here !== home && riskAt(home) <= risk) {
    if (u < city.market.movesBeat) shops.site[shop] = home;
    return;
  }
  const near = nearness(world, here);
  if (near.every((weight) => weight === 0)) return;
  const site = weighted(luck, near);
  const gain = risk - riskAt(site);
  if (u < city.market.movesBeat * people.caution[seller] * SHARE * gain) shops.site[shop] = site;
}

/** How near each other open-air site is to a place: 1 beside it, a half where the will to go that far has halved. */
function nearness({ city }: World, from: number): number[] {
  const { places } = city.people;
  return places.map(({ x, y, openAir }, place) => {
    if (!openAir || place === from) return 0;
    return 1 / (1 + metresBetween(x, y, places[from].x, places[from].y) / city.market.openAirTravel);
  });
}
