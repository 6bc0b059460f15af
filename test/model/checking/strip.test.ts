import { describe, expect, test } from 'vitest';
import { canTell, concentration } from '../../../src/model/checking/strip.ts';
import { fentanyls, substances } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { firstDay, typical } from '../fixture.ts';

const { detection, solution } = typical.checking;

/** Whether a strip tells a mixture of 100 mg with so much of one fentanyl that the water holds a concentration of it, ng/ml. */
function tells(name: (typeof fentanyls)[number], inWater: number, world: World = firstDay()): boolean {
  const mass = new Float64Array(5);
  mass[substances.heroin] = 30e6;
  mass[substances[name]] = Math.round((inWater / (solution * 1e6)) * 100e6);
  return canTell(world, mass, 0, 100e6);
}

test('one per cent in two milligrams to the millilitre are 20,000 nanograms', () => {
  expect(concentration(1e6, 100e6, 2)).toBe(20_000);
  expect(concentration(0, 0, 2)).toBe(0);
});

test.each(fentanyls)('%s is told from its limit on and not below', (name) => {
  expect(tells(name, detection[name] * 1.01)).toBe(true);
  expect(tells(name, detection[name] * 0.99)).toBe(false);
});

test('heroin alone is not told', () => {
  expect(canTell(firstDay(), Float64Array.of(90e6, 0, 0, 0, 0), 0, 100e6)).toBe(false);
});

describe('of two mixtures that act alike', () => {
  // As strong as one per cent of fentanyl, which is much.
  const inWater = (name: (typeof fentanyls)[number]) =>
    concentration((1e6 * typical.body.potency.fentanyl) / typical.body.potency[name], 100e6, solution);

  test('a strip tells fentanyl and misses carfentanil', () => {
    expect(tells('fentanyl', inWater('fentanyl'))).toBe(true);
    expect(tells('carfentanil', inWater('carfentanil'))).toBe(false);
  });

  test('a strip that tells any amount tells carfentanil too', () => {
    expect(tells('carfentanil', inWater('carfentanil'), firstDay({ set: { 'care.strips-limit': 0 } }))).toBe(true);
  });
});
