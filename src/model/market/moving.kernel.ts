// Whether a seller may move this week: for most the draws would not do at the greatest risk there is.
import { defineStream, uniform } from '../world/chance.ts';
import { setting } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';

export const MOVES = defineStream('market/seller-moves');
export const BEAT = defineStream('market/seller-changes-beat');

/** Whether somebody who sells may move: moving.ts says whether they do. */
export function mayMove(world: World, shop: i32, seller: i32, step: i32): boolean {
  const people = world.people;
  const market = world.city.market;
  if (world.shops.setting.get(shop) !== setting.street) {
    const site = world.agenda.prepared.siteOpen[people.place[seller]];
    // Short of sales is less than a packet a day. Assumption: that pays for nobody’s own use.
    if (site === 0 || world.shops.pace.get(shop) >= 1) return false;
    return uniform(world.keys[MOVES], seller, step) < market.movesOut;
  }
  const indoors: f64 = market.movesIndoors * people.caution.get(seller) * SHARE;
  if (uniform(world.keys[MOVES], seller, step) < indoors) return true;
  const away: f64 = market.movesBeat * people.caution.get(seller) * SHARE;
  const home: f64 = market.movesBeat;
  return uniform(world.keys[BEAT], seller, step) < Math.max(home, away);
}
