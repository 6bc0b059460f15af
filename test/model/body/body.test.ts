import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actingShares, effectiveDose } from '../../../src/model/body/dose.ts';
import { doublings } from '../../../src/model/body/doublings.kernel.ts';
import { ownPotencies } from '../../../src/model/body/potency.ts';
import { overdoseCeilings, overdoseRisk, unhelpedDeathRisk } from '../../../src/model/body/risk.ts';
import { adapted } from '../../../src/model/body/tolerance.kernel.ts';
import { isDependent, toleranceAt } from '../../../src/model/body/tolerance.ts';
import { streamKeys } from '../../../src/model/world/chance.ts';
import { route } from '../../../src/model/world/codes.ts';
import { createTable } from '../../../src/model/world/columns.ts';
import { type People, peopleTable } from '../../../src/model/world/tables.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';
import { cityWith, everySubstance } from '../fixture.ts';

const city = loadCity('typical-2016');
const known = cityWith({ body: { potencySpread: everySubstance(0) } });
const { naive, toleranceHalfLife, toleranceGain } = city.body;
const DAY = 4;
/** Morphine equivalent, mg, of masses in ng. */
const stated = ownPotencies(known, streamKeys(1));
const equivalent = (mass: readonly number[]) => mass.reduce((mg, ng, s) => mg + ng * stated[s], 0);

function body(tolerance: number) {
  const people = createTable(peopleTable, 1);
  people.tolerance.set(0, tolerance);
  return people;
}
/** Brings tolerance up to date and lets a dose work on it. */
function dose(people: People, mg: number, step: number) {
  people.tolerance.set(0, adapted(toleranceAt(city, people, 0, step), mg, toleranceGain));
  people.toleranceStep.set(0, step);
}
/** Wide, but short of the ratios at which a chance rounds to 1. */
const positive = fc.double({ min: 5, max: 100, noNaN: true });

describe('tolerance', () => {
  test('falls half way to naive in a half-life, and never below', () => {
    const people = body(naive + 80);
    expect(toleranceAt(city, people, 0, toleranceHalfLife * DAY)).toBeCloseTo(naive + 40, 9);
    expect(toleranceAt(city, people, 0, 1000 * DAY)).toBeCloseTo(naive, 9);
    expect(people.tolerance.get(0)).toBe(naive + 80);
  });

  test('falls the same in one look or in many', () => {
    const often = body(naive + 80);
    for (let step = 1; step <= 40; step++) dose(often, 0, step);
    expect(often.tolerance.get(0)).toBeCloseTo(toleranceAt(city, body(naive + 80), 0, 40), 4);
  });

  test('grows toward a dose taken daily and settles where growth and fall meet', () => {
    const people = body(naive);
    const daily = 100;
    for (let step = 0; step < 200 * DAY; step += DAY) dose(people, daily, step);
    const kept = 0.5 ** (1 / toleranceHalfLife);
    // Just after a dose T = t + g (x - t), and t = naive + (T - naive) kept a day later.
    const before = (naive * (1 - kept) + kept * toleranceGain * daily) / (1 - kept * (1 - toleranceGain));
    expect(toleranceAt(city, people, 0, 200 * DAY)).toBeCloseTo(before, 3);
  });

  test('is not raised by a dose below it', () => {
    expect(adapted(50, 20, toleranceGain)).toBe(50);
  });

  test('dependence goes with time without use', () => {
    const people = body(city.body.dependentRatio * naive * 1.5);
    expect(isDependent(city, people, 0, 0)).toBe(true);
    expect(isDependent(city, people, 0, 60 * DAY)).toBe(false);
  });
});

describe('risk', () => {
  test('more tolerance, fewer overdoses; more dose, more', () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 1.01, max: 10, noNaN: true }), (dose, tolerance, factor) => {
        const risk = overdoseRisk(city, dose, tolerance);
        expect(overdoseRisk(city, dose, tolerance * factor)).toBeLessThan(risk);
        expect(overdoseRisk(city, dose * factor, tolerance)).toBeGreaterThanOrEqual(risk);
        expect(unhelpedDeathRisk(city, dose * factor, tolerance)).toBeGreaterThanOrEqual(
          unhelpedDeathRisk(city, dose, tolerance),
        );
      }),
    );
  });

  test('is a chance, zero for no dose, about the hazard for a dose equal to tolerance', () => {
    expect(overdoseRisk(city, 0, 10)).toBe(0);
    expect(overdoseRisk(city, 1e12, 0.1)).toBe(1);
    expect(overdoseRisk(city, 30, 30)).toBeCloseTo(city.body.overdoseHazard, 7);
  });

  test('is worked out only where it matters: it stays below its ceiling, for every ratio', () => {
    const ceilings = overdoseCeilings(city);
    for (let power = -6; power <= 40; power += 1 / 16) {
      const dose = 10 * 2 ** power;
      const risk = overdoseRisk(city, dose, 10);
      expect(risk).toBeLessThan(ceilings[doublings(dose, 10)]);
    }
  });

  test('is more for the body that the habit has outlived', () => {
    const people = body(80);
    const inUse = overdoseRisk(city, 100, toleranceAt(city, people, 0, 1));
    const released = overdoseRisk(city, 100, toleranceAt(city, people, 0, 90 * DAY));
    expect(released / inUse).toBeGreaterThan(3);
  });
});

describe('dose', () => {
  test('counts each substance by its potency, and a microgram of carfentanil is a large dose', () => {
    const { potency } = city.body;
    const mg = equivalent([10e6, 1e6, 1e6, 1e6, 1e3]);
    expect(mg).toBeCloseTo(
      10 * potency.heroin +
        potency.fentanyl +
        potency.acetylfentanyl +
        potency.furanylfentanyl +
        potency.carfentanil / 1e3,
      6,
    );
    expect(equivalent([0, 0, 0, 0, 1e3])).toBeGreaterThan(0.5 * naive);
  });

  test('a more potent lot is never worth less, and injecting never less than the other routes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 5, maxLength: 5 }), fc.nat(4), (mass, s) => {
        const more = mass.with(s, mass[s] + 1000);
        expect(equivalent(more)).toBeGreaterThan(equivalent(mass));
        const mg = equivalent(mass);
        for (const name of route.names)
          expect(effectiveDose(actingShares(city), mg, route[name], 0)).toBeLessThanOrEqual(
            effectiveDose(actingShares(city), mg, route.inject, 0),
          );
        expect(effectiveDose(actingShares(city), mg, route.inject, 1)).toBeGreaterThanOrEqual(mg);
      }),
    );
  });
});
