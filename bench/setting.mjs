// What to time, from the command line.
import { parseArgs } from 'node:util';

export const usage = `npm run build && npm run bench -- [options]
  --large           475,000 people and rounds of 20 steps, instead of 20,000 and 300
  --people N        people using at the start
  --burn-in STEPS   steps before anything is timed
  --steps STEPS     steps a round
  --rounds ROUNDS   rounds of model and yardstick, turn and turn about (9)
  --city NAME       city (typical-2016)
  --seed S          seed (1)
  --json            one JSON document on standard output`;

/** The setting that the arguments ask for. Throws with what is wrong. */
export function readSetting(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const numbers = { people: text, 'burn-in': text, steps: text, rounds: text, seed: text };
  const { values } = parseArgs({ args, options: { ...numbers, city: text, large: flag, json: flag, help: flag } });
  const whole = (name, fallback, least) => {
    if (values[name] === undefined) return fallback;
    const value = Number(values[name]);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new Error(`--${name}: a whole number of at least ${least}, not ${values[name]}`);
  };
  return {
    help: values.help,
    json: values.json,
    city: values.city ?? 'typical-2016',
    seed: whole('seed', 1, 0),
    people: whole('people', values.large ? 475_000 : 20_000, 1),
    burnInSteps: whole('burn-in', values.large ? 28 : 360, 0),
    // 300 steps hold what happens once a week and once a month; 20 are what a very large city has time for.
    steps: whole('steps', values.large ? 20 : 300, 1),
    rounds: whole('rounds', 9, 1),
  };
}
