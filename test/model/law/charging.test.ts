import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargeFor, type Evidence, isDealerInLaw, type Thresholds } from '../../../src/model/law/charging.ts';
import { charge } from '../../../src/model/world/codes.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const { law } = city;
const nothing: Evidence = { weight: 0, packets: 0, cash: 0, handover: false, statements: 0, record: 0 };
const own: Thresholds = { weight: 1, bags: 1, trafficking: 1 };
const name = (evidence: Partial<Evidence>, by: Partial<Thresholds> = {}) =>
  charge.names[chargeFor(city, { ...nothing, ...evidence }, { ...own, ...by })];

test('the weight, the bags, the money with bags, or a hand-over make a dealer', () => {
  expect(name({ packets: law.intentPackets - 1, weight: 0.9e9 * law.intentWeight })).toBe('possession');
  expect(name({ packets: law.intentPackets })).toBe('intent');
  expect(name({ weight: law.intentWeight * 1e9 })).toBe('intent');
  expect(name({ cash: law.intentCash })).toBe('possession');
  expect(name({ cash: law.intentCash, packets: Math.ceil(law.intentPackets / 2) })).toBe('intent');
  expect(name({ packets: 1, handover: true })).toBe('distribution');
  expect(name({ weight: law.traffickingWeight * 1e9, handover: true })).toBe('trafficking');
});

test('a user who buys for a few days looks like a dealer once the threshold falls', () => {
  const bundle = { packets: Math.ceil(law.intentPackets / 2), weight: 0.4e9 * law.intentWeight };
  expect(name(bundle)).toBe('possession');
  expect(name(bundle, { bags: 0.4 })).toBe('intent');
  expect(name(bundle, { weight: 0.4 })).toBe('intent');
});

test('half the bags make a dealer with money, a statement or a long record, and none of these does alone', () => {
  const half = { packets: Math.ceil(law.intentPackets / 2) };
  const signs = { cash: law.intentCash, statements: law.intentStatements, record: law.intentRecord };
  for (const [sign, least] of Object.entries(signs)) {
    expect(name({ ...half, [sign]: least })).toBe('intent');
    expect(name({ ...half, [sign]: least - 1 })).toBe('possession');
    expect(name({ packets: half.packets - 1, [sign]: least })).toBe('possession');
  }
});

test('each threshold moves what it is for', () => {
  expect(name({ packets: law.intentPackets }, { weight: 0.1, bags: 2 })).toBe('possession');
  expect(name({ weight: law.intentWeight * 1e9 }, { weight: 2, bags: 0.1 })).toBe('possession');
  expect(name({ weight: 4e9 }, { trafficking: 4 / law.traffickingWeight })).toBe('trafficking');
});

test('more evidence never makes a lesser charge, a higher threshold never a graver', () => {
  const evidence = fc.record({
    weight: fc.integer({ min: 0, max: 3e12 }),
    packets: fc.nat(500),
    cash: fc.nat(5e6),
    handover: fc.boolean(),
    statements: fc.nat(5),
    record: fc.nat(10),
  });
  // Distribution by a hand-over and intent by weight carry the same statute: order by whether the law sees a dealer, then trafficking.
  const gravity = (c: number) => (c === charge.trafficking ? 2 : isDealerInLaw(c) ? 1 : 0);
  fc.assert(
    fc.property(evidence, evidence, fc.double({ min: 0.1, max: 10, noNaN: true }), (a, b, threshold) => {
      const both = {
        weight: Math.max(a.weight, b.weight),
        packets: Math.max(a.packets, b.packets),
        cash: Math.max(a.cash, b.cash),
        handover: a.handover || b.handover,
        statements: Math.max(a.statements, b.statements),
        record: Math.max(a.record, b.record),
      };
      const of = (e: Evidence, t: number) => gravity(chargeFor(city, e, { weight: t, bags: t, trafficking: t }));
      expect(of(both, threshold)).toBeGreaterThanOrEqual(of(a, threshold));
      expect(of(a, threshold * 2)).toBeLessThanOrEqual(of(a, threshold));
    }),
  );
});
