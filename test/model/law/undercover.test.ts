import { describe, expect, test } from 'vitest';
import { buy } from '../../../src/model/law/undercover.ts';
import { charge, means } from '../../../src/model/world/codes.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveCash, setUp } from '../fixture.ts';

const SELLERS = 200;

/** Street sellers with so many packets, each bought from by an officer who arrests on the spot with a chance. */
function bought(bustAtOnce: number, packets = 30, buyPackets = 2): World {
  const city = cityWith({ law: { bustAtOnce, buyPackets, carriedPackets: 3, buyTells: 1 } });
  const world = firstDay({ city, people: SELLERS });
  for (let i = 0; i < SELLERS; i++) setUp(world, i, packets);
  giveCash(world, 5000, ...Array.from({ length: SELLERS }, (_, i) => i));
  openBooks(world);
  for (let i = 0; i < SELLERS; i++) buy(world, world.people.shop.get(i), i, 1);
  return world;
}

describe('an undercover buy', () => {
  test('brings police money into the market, and takes the drug out of it as evidence', () => {
    const world = bought(0);
    const { people, ledger, shops, tally, cases } = world;
    expect(cases.rows).toBe(0);
    expect(ledger.policeCents[0]).toBe(SELLERS * 2 * world.city.market.packetPrice);
    expect(tally.buyCents[tally.rows - 1]).toBe(ledger.policeCents[0]);
    for (let i = 0; i < SELLERS; i++) {
      expect(people.cash.get(i)).toBe(5000 + 2 * world.city.market.packetPrice);
      expect(shops.mixture.get(people.shop.get(i))).toBe(28 * shops.packet.get(people.shop.get(i)));
      expect(shops.heat.get(people.shop.get(i))).toBe(1);
    }
    expect(tally.seizedNg[tally.rows - 1]).toBe(ledger.seized[0]);
    expect(ledger.seized[0]).toBeGreaterThan(0);
    expect(faults(balance(world))).toEqual([]);
  });

  test('with an arrest is distribution, and the money is seized with what else there was', () => {
    const world = bought(1);
    const { people, ledger, cases, tally } = world;
    expect(cases.rows).toBe(SELLERS);
    for (let row = 0; row < cases.rows; row++) {
      expect(charge.names[cases.charge[row]]).toBe('distribution');
      expect([cases.means[row], cases.packets[row], cases.cash[row]]).toEqual([means.buyBust, 5, 7000]);
      expect(people.cash.get(cases.person[row])).toBe(0);
      // The laboratory has what was bought beside what was found.
      expect(cases.lab[row * 3]).toBeGreaterThan(0);
    }
    expect(ledger.seizedCents[0]).toBe(SELLERS * 7000);
    expect(tally.seizedCents[tally.rows - 1]).toBe(ledger.seizedCents[0]);
    const lab = cases.lab.slice(0, SELLERS * 3).reduce((a, b) => a + b, 0);
    expect(lab).toBe(ledger.seized[0]);
    expect(faults(balance(world))).toEqual([]);
  });

  test('ends in an arrest as often as the city has it', () => {
    const share = bought(0.4).cases.rows / SELLERS;
    expect(Math.abs(share - 0.4)).toBeLessThan(4 * Math.sqrt(0.24 / SELLERS));
  });

  test('is of no more than there is, and none where there is nothing', () => {
    const some = bought(0, 1, 5);
    expect(some.shops.mixture.get(some.people.shop.get(0))).toBe(0);
    expect(some.people.cash.get(0)).toBe(5000 + some.city.market.packetPrice);
    expect(faults(balance(some))).toEqual([]);
    const none = bought(1, 0);
    expect([none.cases.rows, none.ledger.policeCents[0]]).toEqual([0, 0]);
  });
});
