// The custom of a seller who was taken: customers who came and found nobody, and what they buy from others. What follows of it
// is in vacancies.ts.
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** The open vacancy of a seller who was taken, or -1. */
export function vacancyOf(world: World, seller: i32): i32 {
  const vacancy = world.agenda.vacancyOf[seller];
  if (vacancy < 0) return -1;
  return world.vacancies.endStep[vacancy] < 0 ? vacancy : -1;
}

/** A customer came and found that the seller had been taken. */
export function missSeller(world: World, customer: i32, seller: i32): void {
  const vacancy = vacancyOf(world, seller);
  if (vacancy >= 0) world.people.vacancy.set(customer, vacancy);
}

/** A buyer got packets from a seller: if someone's lost customer, that counts toward the vacancy. */
export function serve(world: World, buyer: i32, packets: i32): void {
  const lost = world.people.vacancy;
  const vacancy = lost.get(buyer);
  if (vacancy < 0) return;
  const bought = world.vacancies.bought;
  if (world.vacancies.endStep[vacancy] >= 0) lost.set(buyer, -1);
  else bought[vacancy] = bought[vacancy] + packets;
}
