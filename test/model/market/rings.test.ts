import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOnRing } from '../../../src/model/market/ring.kernel.ts';
import { layRings } from '../../../src/model/market/rings.ts';
import type { Ring } from '../../../src/model/world/agenda.ts';
import { custody, setting, shopTier } from '../../../src/model/world/codes.ts';
import { cityWith, firstDay, setUp, typical } from '../fixture.ts';

const next = ({ positions, shops }: Ring, u: number) => nextOnRing(positions, shops, 0, shops.length, u);
const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

test('a draw finds the next seller round, and an empty ring nobody', () => {
  const sorted = fc.uniqueArray(unit, { minLength: 1, maxLength: 20 }).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, unit, (places, u) => {
      const ring = { positions: Float64Array.from(places), shops: Int32Array.from(places, (_, i) => i + 100) };
      const place = places.findIndex((p) => p >= u);
      expect(next(ring, u)).toBe(100 + Math.max(0, place));
    }),
  );
  expect(next({ positions: new Float64Array(0), shops: new Int32Array(0) }, 0.5)).toBe(-1);
});

test('one seller fewer is the others’ gain and changes nothing else', () => {
  const sorted = fc.uniqueArray(unit, { minLength: 2, maxLength: 20 }).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.nat(19), unit, (places, n, u) => {
      const gone = n % places.length;
      const shops = places.map((_, i) => i);
      const all = { positions: Float64Array.from(places), shops: Int32Array.from(shops) };
      const left = {
        positions: Float64Array.from(places.toSpliced(gone, 1)),
        shops: Int32Array.from(shops.toSpliced(gone, 1)),
      };
      const before = next(all, u);
      if (before !== gone) expect(next(left, u)).toBe(before);
    }),
  );
});

test('who stands on a ring sells there today: free, with stock, in the open; the middle level with enough', () => {
  const open = typical.people.places.findIndex((p) => p.openAir);
  const world = firstDay({ city: cityWith({ market: { bulkMinimum: 10 } }) });
  const { people, shops, agenda } = world;
  people.place.fill(open);
  const rows = [1, 2, 3, 4, 5].map((person) => setUp(world, person, 1000));
  const [street, indoors, away, out, mid] = rows;
  shops.setting.set(indoors, setting.indoors);
  people.custody[3] = custody.jail;
  shops.mixture.set(out, 0);
  shops.tier.fill(shopTier.mid);
  shops.setting.set(mid, setting.delivered);
  shops.mixture.set(street, 9e9);
  layRings(world);
  const site = agenda.sites[open];
  expect([...agenda.rings.shop.slice(agenda.ringStart[site], agenda.ringStart[site + 1])]).toEqual([street]);
  expect([...agenda.middle.shops].sort((a, b) => a - b)).toEqual([indoors, mid]);
  expect(agenda.middle.shops).not.toContain(away);
});
