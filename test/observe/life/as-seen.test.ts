// What is told of everybody held against what was seen of them, step by step, as their world went on: nothing is read back from events.
import { beforeAll, expect, test } from 'vitest';
import { openWorld } from '../../../src/model/opening.ts';
import type { Period } from '../../../src/model/outcomes/outcome.ts';
import { step } from '../../../src/model/step.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { custody, disposition, treatment } from '../../../src/model/world/codes.ts';
import { restoreWorld, snapshotWorld, type World } from '../../../src/model/world/world.ts';
import { EventLog } from '../../../src/observe/event-log.ts';
import { fate, fateOf, hear, type Life, lifeOf, portraitWords, trackOf } from '../../../src/observe/life/index.ts';
import { stepsFor } from '../../../src/study/policy.ts';
import { loadPolicy } from '../../../src/study/scenario-files.ts';
import { cityWith, runDays, typical } from '../../model/fixture.ts';

const SEED = 3;
const BURN_IN = 250;
const DAYS = 500;
const city = cityWith({ people: { burnInDays: BURN_IN } }, typical);
const from = BURN_IN * STEPS_PER_DAY;
const period: Period = { from, until: from + DAYS * STEPS_PER_DAY, firstDay: BURN_IN, days: DAYS };

let world: World;
let before: World;
let lives: Life[];
/** Of everybody, day by day at its end: 1 in custody, 2 in treatment outside it. */
let seen: Uint8Array[];
let toPrison: Set<number>;

beforeAll(() => {
  const start = snapshotWorld(runDays(openWorld(city, 300, SEED), BURN_IN));
  before = restoreWorld(start, city, SEED);
  world = restoreWorld(start, city, SEED, stepsFor(loadPolicy('crackdown-on-dealers', city), city));
  const lived = hear(world, new EventLog());
  const { people } = world;
  seen = Array.from({ length: people.rows }, () => new Uint8Array(DAYS));
  toPrison = new Set();
  const was = people.custody.slice(0, people.rows);
  for (let s = 0; s < DAYS * STEPS_PER_DAY; s++) {
    step(world);
    const day = Math.floor(s / STEPS_PER_DAY);
    for (let i = 0; i < people.rows; i++) {
      const held = people.custody[i];
      if (held === custody.prison && was[i] !== held) toPrison.add(i);
      was[i] = held;
      const treated = people.treatment[i] !== treatment.none && people.treatment[i] !== treatment.inside;
      seen[i][day] = (held >= custody.pretrial ? 1 : 0) + (treated ? 2 : 0);
    }
  }
  lives = Array.from({ length: people.rows }, (_, i) => lifeOf(lived, i, period));
});

test('who everybody was at the start', () => {
  for (const { person, portrait } of lives)
    expect(portrait, `${person}`).toEqual(lifeOf(hear(before, new EventLog()), person, period).portrait);
  const { people } = before;
  for (const { person, portrait } of lives) {
    const treated = people.treatment[person] !== treatment.none && people.treatment[person] !== treatment.inside;
    expect([portrait.held, portrait.treated], `${person}`).toEqual([
      people.custody[person] >= custody.pretrial,
      treated,
    ]);
  }
  expect(lives.filter(({ portrait }) => portrait.held).length).toBeGreaterThan(5);
  expect(lives.filter(({ portrait }) => portrait.treated).length).toBeGreaterThan(5);
});

test('the dead are not told as living', () => {
  const gone = lives.filter(({ present }) => (present.died?.day ?? 0) < 0);
  expect(gone.length).toBeGreaterThan(0);
  for (const life of gone) expect(portraitWords(life)).toMatch(/had died before day 0\.$/);
});

test.each([
  ['held', 1],
  ['treated', 2],
] as const)('the days drawn as %s', (kind, bit) => {
  for (const life of lives) {
    const { spans, end } = trackOf(life);
    const own = spans.filter((span) => span.kind === kind);
    for (let day = 0; day < Math.min(DAYS, end); day++) {
      const was = (seen[life.person][day] & bit) > 0;
      // On the day of a turn both are true.
      if (was)
        expect(
          own.some((span) => day >= span.from && day <= span.until),
          `${life.person}, day ${day}`,
        ).toBe(true);
      else
        expect(
          own.some((span) => day > span.from && day < span.until),
          `${life.person}, day ${day}`,
        ).toBe(false);
    }
  }
});

test('who went to prison in these days', () => {
  const { cases } = world;
  const sentenced = new Set<number>();
  for (let row = 0; row < cases.rows; row++)
    if (cases.disposition[row] === disposition.prison && cases.dueStep[row] >= from) sentenced.add(cases.person[row]);
  const { bits } = fateOf(world, period);
  expect(toPrison.size).toBeGreaterThan(5);
  for (const { person } of lives) {
    const told = (bits[person] & fate.imprisoned) > 0;
    if (toPrison.has(person)) expect(told, `${person}`).toBe(true);
    // A sentence that was served before it was passed sends nobody there.
    else if (!sentenced.has(person)) expect(told, `${person}`).toBe(false);
  }
});
