// Laws of any kind, for properties that must hold for each.
import fc from 'fast-check';
import { levers } from '../../src/model/levers/index.ts';
import { isChoice, type Lever } from '../../src/model/levers/lever.ts';
import type { Policy, PolicyChange } from '../../src/study/policy.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

export const city = loadCity('typical-2016');
const places = city.people.places.map(({ name }) => name);

const anyValue = (lever: Lever): fc.Arbitrary<number | string> => {
  if (isChoice(lever)) return fc.constantFrom(...lever.choices);
  const { min, max, whole } = lever;
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
};

const setting = (among: readonly Lever[]) =>
  fc.constantFrom(...among).chain((lever) => anyValue(lever).map((value) => [lever.id, value] as const));

const setOf = (among: readonly Lever[]) =>
  fc.array(setting(among), { minLength: 1, maxLength: 6 }).map((settings) => Object.fromEntries(settings));

const day = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc
    .tuple(fc.integer({ min: 2016, max: 2019 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
);
/** After any of the others, whichever way they are given. */
const end = fc.oneof(fc.integer({ min: 2000, max: 3000 }), fc.constant('2022-12-31'));

export const change: fc.Arbitrary<PolicyChange> = fc
  .tuple(day, fc.option(end), fc.option(fc.subarray(places, { minLength: 1 })))
  .chain(([from, until, where]) =>
    setOf(where ? levers.filter(({ citywide }) => !citywide) : levers).map((set) => ({
      from,
      ...(until !== null && { until }),
      ...(where && { where }),
      set,
    })),
  );

const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');

export const policy: fc.Arbitrary<Policy> = fc.record(
  {
    id: fc.constant('my-law'),
    name: words,
    summary: words,
    source: words,
    // No two for the same days and places: they might set the same lever.
    changes: fc.uniqueArray(change, {
      maxLength: 5,
      selector: ({ from, until, where }) => JSON.stringify([from, until, where]),
    }),
  },
  { requiredKeys: ['id', 'name', 'changes'] },
);
