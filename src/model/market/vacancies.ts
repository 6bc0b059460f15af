// When a seller is taken, customers who come and find nobody are that seller's custom, and what they buy from others is
// counted. The vacancy is filled when, over a stretch of days, others sell them as much as the seller used to; it is given
// up when the seller is back. Nobody is appointed to fill it: replacement is what buyers and sellers make of it.
import { custody } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { vacancyOf } from './custom.kernel.ts';

/** Days over which sales are compared: long enough for a small seller's customers to come by. A definition. */
export const STRETCH_DAYS = 3;
/** Share of the former sales at which they count as replaced. A definition. */
const REPLACED = 0.9;
/** Days after which a vacancy is no longer followed. A definition. */
const FOLLOWED_DAYS = 180;
/** Sales a day below which there is nothing to replace. A definition. */
const LEAST = 1;

/** Notes that a seller has been taken. */
export function openVacancy(world: World, seller: number): void {
  const { people, shops, vacancies, clock } = world;
  const shop = people.shop.get(seller);
  if (shop < 0 || shops.pace.get(shop) < LEAST || vacancyOf(world, seller) >= 0) return;
  reserve(vacancies, 1);
  const row = vacancies.rows++;
  vacancies.person[row] = seller;
  vacancies.step[row] = clock.step[0];
  vacancies.lost[row] = shops.pace.get(shop);
  world.agenda.vacancyOf[seller] = row;
}

/** Once a day: which vacancies are filled, and which sellers are back. */
export function followVacancies(world: World): void {
  const { people, shops, vacancies, clock } = world;
  const step = clock.step[0];
  let open = clock.openVacancies[0];
  while (open < vacancies.rows && vacancies.endStep[open] >= 0) open++;
  clock.openVacancies[0] = open;
  for (let v = open; v < vacancies.rows; v++) {
    if (vacancies.endStep[v] >= 0) continue;
    const seller = vacancies.person[v];
    const days = Math.floor((step - vacancies.step[v]) / STEPS_PER_DAY);
    const back = people.custody[seller] === custody.free && people.shop.get(seller) >= 0;
    const atWorkAgain = back && shops.mixture.get(people.shop.get(seller)) >= shops.packet.get(people.shop.get(seller));
    if (atWorkAgain || days >= FOLLOWED_DAYS) {
      vacancies.endStep[v] = step;
    } else if (days > 0 && days % STRETCH_DAYS === 0) {
      if (vacancies.bought[v] >= REPLACED * vacancies.lost[v] * STRETCH_DAYS) {
        vacancies.filled[v] = 1;
        vacancies.endStep[v] = step;
      }
      vacancies.bought[v] = 0;
    }
  }
}
