// The library refuses what the command line and the server refuse, by name, before anything runs.
import { expect, test } from 'vitest';
import { compare, openWorld, ScenarioError, type SingleTask, simulate, validate } from '../../src/index.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const policy = loadPolicy('nothing', city);
const right = { city, policy, people: 300, years: 0.1, replicates: 1, seed: 1, threads: 1 };

const wrong: [setting: string, value: unknown, said: string][] = [
  ['people', -1, 'people: -1 is no whole number from 1 to 2000000'],
  ['people', 0, 'people: 0 is no whole number'],
  ['people', 1.5, 'people: 1.5 is no whole number'],
  ['people', '300', 'people: "300" is no whole number'],
  ['people', 1e9, 'people: 1000000000 is no whole number'],
  ['people', undefined, 'people: nothing is no whole number'],
  ['years', -1, 'years: -1 is no number above 0, 100 at most, and no less than a day'],
  ['years', Number.NaN, 'years: NaN is no number'],
  ['years', 1e9, 'years: 1000000000 is no number'],
  ['years', 1e-9, 'years: 1e-9 is no number'],
  ['years', [], 'years: an object is no number'],
  ['seed', -1, 'seed: -1 is no whole number from 0 to 9007199254740991'],
  ['seed', 2 ** 53, 'seed: 9007199254740992 is no whole number'],
  ['replicates', 0, 'replicates: 0 is no whole number from 1 to 100000'],
  ['replicates', 2.5, 'replicates: 2.5 is no whole number'],
  ['threads', 0, 'threads: 0 is no whole number from 1 to 1024'],
];

/** What is thrown, of the kind that names what is wrong. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(ScenarioError);
  return error.message;
}

test.each(wrong)('compare and validate refuse %s %j', async (setting, value, said) => {
  const options = { ...right, [setting]: value };
  const never = () => {
    throw new Error('it ran');
  };
  expect(await refusal(compare(options, undefined, undefined, never))).toContain(`compare: ${said}`);
  expect(await refusal(validate(options, {}, never))).toContain(`validate: ${said}`);
});

test('all that is wrong is said at once', async () => {
  const message = await refusal(compare({ ...right, people: -1, years: 0, threads: 0 }));
  expect(message.split('\n').map((line) => line.split(':')[1])).toEqual([' people', ' threads', ' years']);
});

test('a pattern that is not known is named, with the nearest', async () => {
  expect(await refusal(validate({ ...right, only: ['brokered-30-day'] }))).toBe(
    'validate: only: brokered-30-day is not known; did you mean brokered-30-days?',
  );
});

test('one world is refused alike', async () => {
  const task: SingleTask = { city, changes: [], people: 300, years: 0.1, seed: 1, replicate: 0, check: false };
  for (const [setting, value, said] of wrong.filter(([name]) => name in task))
    expect(await refusal(simulate({ ...task, [setting]: value }))).toContain(`simulate: ${said}`);
  expect(() => openWorld(city, -1, 1)).toThrow('openWorld: people: -1 is no whole number from 1 to 2000000');
  expect(() => openWorld(city, 50, 0.5)).toThrow('seed: 0.5 is no whole number from 0 to 9007199254740991');
});
