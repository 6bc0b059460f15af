// Alerts about strong drug. The health department sees what an office could: ambulance calls and deaths by neighbourhood, and
// what the police laboratory reports. Where they cluster, or an analogue is found, word goes out after some days, reaches some,
// and is heeded for some days; those who hear one after the other heed them less.
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, pairUniform } from '../world/chance.ts';
import { labGroup } from '../world/codes.ts';
import { STEPS_PER_DAY, stepsOf } from '../world/steps.kernel.ts';
import { LAB_GROUPS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { isOut } from './alerts.kernel.ts';

const HEARS = defineStream('checking/hears-alert');

/** Days over which the usual level of reports, and earlier alerts, are remembered. A definition of the columns. */
const USUAL_DAYS = 60;

export const alerts = defineProcess({
  name: 'alerts',
  meaning:
    'last step of a day: where reported overdoses cluster, or a laboratory found an analogue, an alert is written',
  run(world) {
    const { clock, places, levers, city } = world;
    if (clock.step[0] % STEPS_PER_DAY !== STEPS_PER_DAY - 1) return;
    const found = levers['care.alerts'].some((reach) => reach > 0) ? analoguesToday(world) : undefined;
    for (let place = 0; place < places.rows; place++) {
      if (found && levers['care.alerts'][place] > 0 && (found[place] === 1 || isCluster(world, place)))
        write(world, place);
      places.reported[place] *= 1 - 1 / city.checking.alertWindow;
      places.usual[place] *= 1 - 1 / USUAL_DAYS;
      places.alerts[place] *= 1 - 1 / USUAL_DAYS;
    }
  },
});

/** An overdose that an ambulance was called to, or that killed, is on record where the person lives. */
export function reportOverdose({ places, people }: World, person: number): void {
  places.reported[people.place[person]]++;
  places.usual[people.place[person]]++;
}

/** More reports than two standard deviations above what is usual, and no fewer than make a cluster. */
function isCluster({ places, city }: World, place: number): boolean {
  const { alertWindow, alertLeast } = city.checking;
  const expected = (places.usual[place] * alertWindow) / USUAL_DAYS;
  return places.reported[place] >= Math.max(alertLeast, expected + 2 * Math.sqrt(expected));
}

/** Places where a case was made of whose drug the laboratory reported a fentanyl’s analogue today, as flags. */
function analoguesToday({ cases, clock, places }: World): Uint8Array {
  const found = new Uint8Array(places.rows);
  const step = clock.step[0];
  for (let row = 0; row < cases.rows; row++) {
    if (cases.labStep[row] > step || cases.labStep[row] <= step - STEPS_PER_DAY) continue;
    if (cases.lab[row * LAB_GROUPS + labGroup.analogues] > 0) found[cases.place[row]] = 1;
  }
  return found;
}

/** Writes an alert, unless one is out or on its way. */
function write({ places, clock, city, tally }: World, place: number): void {
  const { alertDelay, alertLasts } = city.checking;
  const step = clock.step[0];
  if (step < places.alertStep[place] + stepsOf(alertLasts)) return;
  places.alertStep[place] = step + stepsOf(alertDelay);
  places.alerts[place]++;
  tally.alerts[tally.rows - 1]++;
}

function isOutAt({ places, clock, city }: World, place: number): boolean {
  return isOut(clock.step[0] - places.alertStep[place], stepsOf(city.checking.alertLasts));
}

/** The place whose alert is about the drug somebody holds: where they live, or who sold it lives; -1 none. */
export function alertFor(world: World, person: number): number {
  const { people } = world;
  const home = people.place[person];
  if (isOutAt(world, home)) return home;
  const source = people.stashSource.get(person);
  return source >= 0 && isOutAt(world, people.place[source]) ? people.place[source] : -1;
}

/** Whether the alert of a place reaches a person and they have not had too many of them. */
export function hearsAlert({ places, keys, levers, city }: World, person: number, place: number): boolean {
  const heard = pow(1 - city.checking.alertFatigue, Math.max(0, places.alerts[place] - 1));
  return pairUniform(keys[HEARS], person, place, places.alertStep[place]) < levers['care.alerts'][place] * heard;
}
