import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Luck, rescue, type Scene } from '../../../src/model/body/rescue.ts';
import { loadCity } from '../../../src/study/city-file.ts';

const city = loadCity('typical-2016');
const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const luck: fc.Arbitrary<Luck> = fc.record({ acts: unit, calls: unit, naloxone: unit, ambulance: unit, dies: unit });
const scene: fc.Arbitrary<Scene> = fc.record({
  unhelpedRisk: unit,
  witnessed: fc.boolean(),
  kits: fc.nat(4),
  perceivedRisk: unit,
  protection: unit,
  fentanyl: fc.boolean(),
});

test('under the same luck, whatever helps never kills', () => {
  fc.assert(
    fc.property(scene, luck, (s, l) => {
      const { died } = rescue(city, s, l);
      const better: Partial<Scene>[] = [
        { kits: s.kits + 1 },
        { witnessed: true },
        { protection: 1 },
        { perceivedRisk: 0 },
        { unhelpedRisk: s.unhelpedRisk / 2 },
        { fentanyl: false },
      ];
      if (!died) for (const change of better) expect(rescue(city, { ...s, ...change }, l).died).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('alone, there is no call, no kit used and no reversal, and death is the risk without help', () => {
  fc.assert(
    fc.property(scene, luck, (s, l) => {
      const alone = rescue(city, { ...s, witnessed: false }, l);
      expect(alone).toEqual({ died: l.dies < s.unhelpedRisk, called: false, kitsUsed: 0, reversed: false });
    }),
  );
});

test('kits used are kits that were there', () => {
  fc.assert(
    fc.property(scene, luck, (s, l) => {
      expect(rescue(city, s, l).kitsUsed).toBeLessThanOrEqual(s.kits);
    }),
  );
});

test('naloxone works against heroin as often as its source says, and half as often with half the kits a fentanyl needs', () => {
  const base = { unhelpedRisk: 1, witnessed: true, perceivedRisk: 0, protection: 0 };
  const works = (kits: number, fentanyl: boolean) => {
    let n = 0;
    for (let i = 0; i < 1000; i++) {
      const drawn = { acts: 0.001, calls: 0.999, ambulance: 0.999, dies: 0.5, naloxone: (i + 0.5) / 1000 };
      if (rescue(city, { ...base, kits, fentanyl }, drawn).reversed) n++;
    }
    return n / 1000;
  };
  expect(works(1, false)).toBeCloseTo(city.body.naloxoneWorks, 2);
  expect(works(1, true)).toBeCloseTo(city.body.naloxoneWorks / city.body.naloxoneFentanylDoses, 2);
  expect(works(3, true)).toBeCloseTo(city.body.naloxoneWorks, 2);
});

test('fear keeps people from calling, and protection that is believed lets them', () => {
  const base = { unhelpedRisk: 1, witnessed: true, kits: 0, fentanyl: false };
  const justCalls = { acts: 0.001, calls: city.body.calls - 0.01, naloxone: 0.5, ambulance: 0.5, dies: 0.5 };
  expect(rescue(city, { ...base, perceivedRisk: 0, protection: 0 }, justCalls).called).toBe(true);
  expect(rescue(city, { ...base, perceivedRisk: 1, protection: 0 }, justCalls).called).toBe(false);
  expect(rescue(city, { ...base, perceivedRisk: 1, protection: 1 }, justCalls).called).toBe(true);
});
