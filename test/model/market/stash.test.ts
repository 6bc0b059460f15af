import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handOver } from '../../../src/model/market/stash.kernel.ts';
import { loseStash, takeFromStash } from '../../../src/model/market/stash.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { firstDay, giveStash } from '../fixture.ts';

test('whatever passes between people, nothing is lost, and who holds something holds it of a lot', () => {
  const deeds = fc.array(
    fc.tuple(fc.constantFrom('give', 'take', 'lose', 'get'), fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 2e8 })),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(deeds, (list) => {
      const world = firstDay({ people: 5 });
      const { people, agenda } = world;
      for (const [deed, a, b, weight] of list) {
        if (deed === 'get') giveStash(world, a, 1 + (weight % 9), b);
        else if (deed === 'give' && a !== b) handOver(world, a, b, weight, 1);
        else if (deed === 'lose') loseStash(world, a, 'seized');
        else if (deed === 'take' && people.stashMixture.get(a) > 0) {
          takeFromStash(world, a, weight, 1, agenda.parcel);
          for (let s = 0; s < 5; s++) world.ledger.used[s] += agenda.parcel.mass[s];
          agenda.parcel.mass.fill(0);
        }
        world.clock.step[0]++;
      }
      expect(faults(balance(world))).toEqual([]);
      for (let i = 0; i < people.rows; i++) {
        const empty = people.stashMixture.get(i) === 0;
        expect(people.stashLot.get(i) < 0).toBe(empty);
        expect(people.stashPackets.get(i) === 0).toBe(empty);
        if (empty) expect([people.stashSource.get(i), people.stashKnown.get(i)]).toEqual([-1, 0]);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is handed over goes by its source and with what is known of it; packets go with the weight', () => {
  const world = firstDay();
  giveStash(world, 1, 8, 7);
  const { people } = world;
  people.stashKnown.set(1, 1);
  const half = people.stashMixture.get(1) / 2;
  handOver(world, 1, 2, half, 4);
  expect([people.stashSource.get(2), people.stashKnown.get(2), people.stashPackets.get(2)]).toEqual([7, 1, 4]);
  expect([people.stashMixture.get(1), people.stashPackets.get(1)]).toEqual([half, 4]);
  expect(handOver(world, 3, 2, 100, 1)).toBe(0);
});
