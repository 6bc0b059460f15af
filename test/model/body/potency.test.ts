import { expect, test } from 'vitest';
import { holdsFentanyl } from '../../../src/model/body/fentanyl.ts';
import { ownPotencies } from '../../../src/model/body/potency.ts';
import { composeLot } from '../../../src/model/market/composition.ts';
import { streamKeys } from '../../../src/model/world/chance.ts';
import { substances } from '../../../src/model/world/codes.ts';
import { createWorld, restoreWorld, snapshotWorld } from '../../../src/model/world/world.ts';
import { always, cityWith, everySubstance, typical } from '../fixture.ts';

const { potency } = typical.body;
const spread = (sigma: number) => cityWith({ body: { potencySpread: everySubstance(sigma) } });
const ofSeed = (seed: number, sigma: number) => ownPotencies(spread(sigma), streamKeys(seed));

test('without uncertainty a nanogram is worth what the city states', () => {
  for (const name of substances.names) expect(ofSeed(3, 0)[substances[name]] * 1e6).toBeCloseTo(potency[name], 6);
});

test('each seed has its own, about the stated value as widely as the city says, each substance for itself', () => {
  const sigma = 0.6;
  const seeds = 4000;
  const logs = substances.names.map(() => new Float64Array(seeds));
  for (let seed = 0; seed < seeds; seed++) {
    const own = ofSeed(seed, sigma);
    for (const name of substances.names)
      logs[substances[name]][seed] = Math.log((own[substances[name]] * 1e6) / potency[name]) / sigma;
  }
  const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / seeds;
  for (const [s, values] of logs.entries()) {
    expect(Math.abs(mean(values))).toBeLessThan(5 / Math.sqrt(seeds));
    expect(mean(values.map((x) => x * x))).toBeCloseTo(1, 0.8);
    for (const other of logs.slice(s + 1))
      expect(Math.abs(mean(values.map((x, i) => x * other[i])))).toBeLessThan(5 / Math.sqrt(seeds));
  }
});

test('is the same under every law, and after a snapshot', () => {
  const world = createWorld(typical, 8, 20);
  const fork = restoreWorld(snapshotWorld(world), typical, 8, always({ 'supply.fentanyl-share': 3 }));
  expect(fork.agenda.prepared.potency).toEqual(world.agenda.prepared.potency);
  expect(createWorld(typical, 9, 20).agenda.prepared.potency).not.toEqual(world.agenda.prepared.potency);
});

test('what is in a lot, which is what is weighed, does not depend on it', () => {
  const keys = streamKeys(5);
  for (let batch = 0; batch < 20; batch++)
    expect(composeLot(spread(1), keys, 0, batch, 1)).toEqual(composeLot(spread(0), keys, 0, batch, 1));
});

test('whether drug counts as holding a fentanyl goes by the effect it has in this world', () => {
  const mass = [0, 0, 0, 0, 0];
  mass[substances.heroin] = 40e6;
  mass[substances.fentanyl] = 0.5e6;
  const counts = (own: number) => {
    const world = createWorld(typical, 1, 5);
    world.agenda.prepared.potency[substances.heroin] = potency.heroin / 1e6;
    world.agenda.prepared.potency[substances.fentanyl] = own / 1e6;
    return holdsFentanyl(world, mass);
  };
  // 50 mg of 150 are a third of the effect; 20 of 120 a sixth, and a trace.
  expect([counts(100), counts(40)]).toEqual([true, false]);
});
