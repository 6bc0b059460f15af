// Faults found in published models of overdose and of drug markets, each as a test that this model does not have it. Those that
// belong to one part stand with it: no lever and no value of a city is wired to nothing (model/levers/witness,
// model/city/dead-parameters), help changes deaths (model/body/rescue), no place admits nobody (model/care).
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parameters } from '../src/model/city/parameters.ts';
import { openWorld } from '../src/model/opening.ts';
import { streamKeys, uniform } from '../src/model/world/chance.ts';
import { STEPS_PER_MONTH } from '../src/model/world/clock.ts';
import { death } from '../src/model/world/codes.ts';
import { worldChecksum } from '../src/model/world/world.ts';
import { cityWith, rowsOf, runDays, typical } from './model/fixture.ts';

const root = resolve(import.meta.dirname, '..');
const sum = (days: Float64Array) => days.reduce((a, b) => a + b, 0);

test('nobody’s luck of one month is that of the next (PROFOUND seeds its generator anew each month)', () => {
  const people = 2000;
  for (const key of streamKeys(1)) {
    let product = 0;
    for (let i = 0; i < people; i++)
      product += (uniform(key, i, STEPS_PER_MONTH) - 0.5) * (uniform(key, i, 2 * STEPS_PER_MONTH) - 0.5);
    const correlation = (product / people) * 12;
    // Five standard errors, for there is a test for each of many streams.
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(people));
  }
});

test('an overdose that somebody survived leaves them at the risk they were at (PROFOUND gives some who relapse none)', () => {
  const risky = cityWith({ body: { overdoseHazard: typical.body.overdoseHazard * 10 } });
  const world = openWorld(risky, 300, 4);
  const other = openWorld(risky, 300, 4);
  other.people.overdoses.fill(9);
  runDays(world, 60);
  runDays(other, 60);
  const gained = rowsOf(world).map((i) => other.people.overdoses[i] - world.people.overdoses[i]);
  expect(sum(Float64Array.from(world.people.overdoses))).toBeGreaterThan(50);
  expect(new Set(gained)).toEqual(new Set([9]));
  other.people.overdoses.set(world.people.overdoses);
  expect(worldChecksum(other)).toBe(worldChecksum(world));
});

test('what is counted is what happened (the rescues and the deaths of Opioid-ABM do not add up)', () => {
  const deadly = cityWith({
    body: { overdoseHazard: typical.body.overdoseHazard * 20, fatalHazard: 0.2 },
    lives: { otherMortality: 0.2 },
  });
  const world = openWorld(deadly, 500, 2);
  const seen: Record<string, number> = { overdose: 0, death: 0 };
  world.witness = (kind) => {
    if (kind in seen) seen[kind]++;
  };
  runDays(world, 60);
  const { tally, people } = world;
  const died = (cause: number) => rowsOf(world).filter((i) => people.deathCause[i] === cause).length;
  expect(sum(tally.overdoseDeaths)).toBe(died(death.overdose));
  expect(sum(tally.otherDeaths)).toBe(died(death.other));
  expect(seen).toEqual({ overdose: sum(tally.overdoses), death: died(death.overdose) + died(death.other) });
  expect(sum(tally.overdoses)).toBe(
    sum(tally.overdoseDeaths) + sum(Float64Array.from(people.overdoses)) - survivedBefore(world.seed),
  );
  expect(sum(tally.overdosesWitnessed)).toBeGreaterThan(sum(tally.deathsWitnessed));

  function survivedBefore(seed: number): number {
    return sum(Float64Array.from(openWorld(deadly, 500, seed).people.overdoses));
  }
});

test('no value of a city sits on its bound, but for those that are so by definition (several estimates of SOURCE do)', () => {
  const onBound: string[] = [];
  for (const [group, declared] of Object.entries(parameters))
    for (const [id, parameter] of Object.entries(declared)) {
      if (parameter.type === 'places' || parameter.type === 'series') continue;
      const value = (typical[group as 'body'] as Record<string, unknown>)[id];
      const values = parameter.type === 'number' ? { '': value } : (value as Record<string, number>);
      for (const [key, v] of Object.entries(values))
        if (v === parameter.min || v === parameter.max) onBound.push(`${group}.${id}${key && `.${key}`}`);
    }
  expect(onBound).toEqual([
    // The mix of fentanyls holds no heroin; equivalents are stated as if injected; the street is where all is seen; possession goes to no federal court here.
    'supply.fentanylMix.heroin',
    'body.bioavailability.inject',
    'law.visibility.street',
    'federal.share.possession',
  ]);
});

test('continuous integration runs what there is (PROFOUND’s calls a file that does not exist)', () => {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const steps = readFileSync(join(root, '.ci/run'), 'utf8').match(/^\s*npm (?:run )?[a-z]+/gm) ?? [];
  const called = steps.map((line) => line.trim().split(' ').at(-1) ?? '');
  expect(called).toEqual(expect.arrayContaining(['ci', 'start', 'test', 'lint', 'types', 'dead']));
  for (const name of called) if (name !== 'ci') expect(scripts).toHaveProperty(name);
  for (const command of Object.values<string>(scripts))
    for (const [file] of command.matchAll(/\b(?:scripts|bench)\/\S+\.mjs/g))
      expect(readFileSync(join(root, file))).toBeTruthy();
});

test('no file of the project names a place on somebody’s machine (NarcoLogic and SOURCE do)', () => {
  const elsewhere = /(?:\/home\/|\/Users\/|[A-Z]:\\\\|\/root\/)[A-Za-z]/;
  for (const folder of ['src', 'cities', 'policies', 'scripts', 'bench', 'docs', 'test'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:ts|mjs|yaml|md|json)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      if (path !== import.meta.filename) expect(readFileSync(path, 'utf8').match(elsewhere)?.[0], path).toBeUndefined();
    }
});
