// What is counted, calendar years and cents that change hands are whole: the reader refuses a fraction. Whatever else a city gives may
// have one, and a world of it is a world: books that balance at every step, and no figure that is no number.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { NumberParameter, Parameter } from '../../../src/model/city/parameter.ts';
import { type City, parameters } from '../../../src/model/city/parameters.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { measureAll } from '../../../src/model/outcomes/index.ts';
import { step } from '../../../src/model/step.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { readCity } from '../../../src/study/city-file.ts';
import { periodOf } from '../../../src/study/period.ts';
import { ScenarioError } from '../../../src/study/scenario-error.ts';
import { always, cityWith, typical } from '../fixture.ts';

const BURN_IN = 2;
const DAYS = 40;

const numbers = Object.entries(parameters).flatMap(([group, declared]) =>
  Object.entries<Parameter>(declared).flatMap(([id, parameter]) => {
    if (parameter.type !== 'number') return [];
    const now = (typical[group as keyof City] as unknown as Record<string, number>)[id];
    return [{ group, id, name: `${group}.${id}`, now, parameter: parameter as NumberParameter }];
  }),
);
const whole = numbers.filter(({ parameter }) => parameter.whole);
const others = numbers.filter(({ parameter }) => !parameter.whole);

/** A value beside today's that no whole number of steps, cents or grams is. */
function uneven(now: number, { max }: NumberParameter): number {
  const more = now * 1.0137 + 0.0037;
  return more <= max ? more : now * 0.9873;
}

/** A city in which much happens in little time, stepped with its books looked at; what is wrong with it. */
function wrongWith(city: City): string[] {
  const small = cityWith({ people: { burnInDays: BURN_IN } }, city);
  const set = { 'police.effort': 6, 'police.undercover': 6, 'care.strips-users': 20, 'supply.safer-supply': 20 };
  const world = openWorld(small, 80, 5, always(set));
  for (let at = 0; at < (BURN_IN + DAYS) * STEPS_PER_DAY; at++) {
    step(world);
    const found = faults(balance(world));
    if (found.length > 0) return found;
  }
  const period = periodOf({ city: small, years: DAYS / 365 });
  return Object.entries(measureAll(world, period)).flatMap(([id, measured]) =>
    Object.values(measured).some((value) => Number.isNaN(value)) ? [`${id} is no number`] : [],
  );
}

test.each(whole.map((one) => [one.name, one] as const))('%s refuses a fraction', (_, { group, id, now, parameter }) => {
  const text = readFileSync(new URL('../../../cities/typical-2016.yaml', import.meta.url), 'utf8');
  const wrong = now + 0.5 <= parameter.max ? now + 0.5 : now - 0.5;
  const begins = text.indexOf(`\n${group}:`);
  const at = text.indexOf(`\n  ${id}: { value: ${now}`, begins);
  expect(at).toBeGreaterThan(0);
  const value = at + `\n  ${id}: { value: `.length;
  const changed = `${text.slice(0, value)}${wrong}${text.slice(value + String(now).length)}`;
  const line = text.slice(0, value).split('\n').length;
  let message = '';
  try {
    readCity(changed, 'c.yaml');
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    ({ message } = error);
  }
  expect(message).toMatch(
    new RegExp(`^c\\.yaml:${line}:\\d+: ${group}\\.${id}: ${wrong} is no whole number from ${parameter.min} to `),
  );
});

test('the market, the law and the burn-in have parameters that are whole', () => {
  expect(whole.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['people.burnInDays', 'people.startYear', 'market.packetPrice', 'rescue.kitDoses']),
  );
});

const withFractions = others.map((one) => ({ ...one, value: uneven(one.now, one.parameter) }));

test('a world of fractions, all at once', () => {
  const groups = Object.keys(parameters).map((group) => [
    group,
    Object.fromEntries(withFractions.filter((one) => one.group === group).map(({ id, value }) => [id, value])),
  ]);
  expect(wrongWith(cityWith(Object.fromEntries(groups)))).toEqual([]);
});

// Each by itself of those that are whole today, which nobody may ever have tried otherwise.
const wholeToday = withFractions.filter(({ now }) => Number.isInteger(now));
test.each(wholeToday.map((one) => [one.name, one] as const))('%s bears a fraction', (_, { group, id, value }) => {
  expect(wrongWith(cityWith({ [group]: { [id]: value } }))).toEqual([]);
});
