// The chain of rescue in a world: every link that is reckoned decides over deaths, in the direction that it should. An earlier
// model worked out place, company, ambulance and naloxone and then drew death from a constant.
import { describe, expect, test } from 'vitest';
import { custody, death, heeds, housing, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, makeFriends, rowsOf, type Setting, typical } from '../fixture.ts';
import { dead, overdose } from './scenes.ts';

const PEOPLE = 1200;
/** Every second person overdoses, with the next for a friend who is always there, so that nobody's fate touches another's. */
const VICTIMS = Array.from({ length: PEOPLE / 2 }, (_, i) => i * 2);

interface Given extends Setting {
  readonly rescue?: Parameters<typeof cityWith>[0]['rescue'];
  readonly treatment?: Parameters<typeof cityWith>[0]['treatment'];
  readonly kits?: number;
  readonly risk?: number;
  readonly ratio?: number;
  readonly fentanyl?: boolean;
  readonly before?: (world: World) => void;
}

const alone = { household: { housed: 0, unstable: 0 }, passers: 0, outside: 0, atFriends: 0 };

function struck({
  rescue = {},
  treatment = {},
  kits = 0,
  risk = 0,
  ratio = 20,
  fentanyl = false,
  before,
  ...setting
}: Given = {}): World {
  const city = cityWith({
    rescue: { ...alone, company: 1, companyMetres: 1e5, ...rescue },
    treatment,
    law: { homicideTraced: 0 },
  });
  const world = firstDay({ city, people: PEOPLE, ...setting });
  const { people } = world;
  people.using.fill(using.active);
  people.perceivedRisk.fill(risk);
  for (const i of VICTIMS) {
    makeFriends(world, i, i + 1);
    people.homeX[i + 1] = people.homeX[i];
    people.homeY[i + 1] = people.homeY[i];
    people.kits[i] = kits;
  }
  before?.(world);
  return overdose(world, VICTIMS, ratio, fentanyl);
}

/** That each world after the first loses nobody whom the one before it did not lose, and the last some fewer. */
function falls(worlds: readonly World[]): void {
  for (let k = 1; k < worlds.length; k++) {
    const before = new Set(dead(worlds[k - 1]));
    expect(dead(worlds[k]).every((i) => before.has(i))).toBe(true);
  }
  expect(dead(worlds[worlds.length - 1]).length).toBeLessThan(dead(worlds[0]).length);
}

describe('deaths fall, under the same luck person by person,', () => {
  test('with kits', () => falls([0, 1, 2, 4].map((kits) => struck({ kits, fentanyl: true }))));
  test('with the kits of a friend', () => {
    const friendsKits = (n: number) =>
      struck({
        rescue: { carried: 1 },
        before: ({ people }) => {
          for (const i of VICTIMS) people.kits[i + 1] = n;
        },
      });
    falls([0, 3].map(friendsKits));
  });
  test('with kits that are carried, where people are outside', () =>
    falls([0, 0.5, 1].map((carried) => struck({ kits: 3, rescue: { carried, outside: 1 } }))));
  test('the sooner an ambulance comes', () =>
    falls([16, 4, 1, 0.25].map((minutes) => struck({ set: { 'care.ambulance-minutes': minutes } }))));
  test('the less those near fear police', () => falls([1, 0.5, 0].map((risk) => struck({ risk }))));
  test('the more a Good Samaritan law is believed', () =>
    falls([0, 0.5, 1].map((law) => struck({ risk: 1, set: { 'law.good-samaritan': law } }))));
  test('the less police come along, where people fear them', () =>
    falls([1, 0.5, 0].map((police) => struck({ risk: 1, set: { 'law.police-at-overdoses': police } }))));
  test('the more officers have naloxone', () =>
    falls(
      [0, 0.5, 1].map((share) =>
        struck({
          rescue: { policeNaloxone: 0, policeLead: 0.3 },
          set: { 'police.naloxone': share, 'law.police-at-overdoses': 1.6, 'care.ambulance-minutes': 4 },
        }),
      ),
    ));
  test('with company', () => falls([0, 0.5, 1].map((company) => struck({ rescue: { company }, kits: 2 }))));
  test('with people who act', () => falls([0, 0.5, 1].map((helps) => struck({ rescue: { helps }, kits: 2 }))));
  test('with a household that is at home', () =>
    falls(
      [0, 0.5, 1].map((share) =>
        struck({ rescue: { company: 0, household: { housed: share, unstable: share } }, kits: 2 }),
      ),
    ));
  test('the smaller the dose', () => falls([40, 10, 2].map((ratio) => struck({ ratio }))));
});

test('of the same dose as many die with a fentanyl in it and without: what it was changes nothing but by how much it was', () => {
  for (const kits of [0, 1, 3])
    expect(dead(struck({ kits, fentanyl: true, risk: 0.3 }))).toEqual(dead(struck({ kits, risk: 0.3 })));
});

test('the unhoused have all their kits with them', () => {
  const outside = { rescue: { carried: 0, outside: 1 }, kits: 3 };
  falls([struck(outside), struck({ ...outside, before: ({ people }) => people.housing.fill(housing.unsheltered) })]);
});

test('what is counted adds up', () => {
  const world = struck({ kits: 2, fentanyl: true, risk: 0.3 });
  const { tally } = world;
  const lost = dead(world).length;
  expect(lost).toBeGreaterThan(20);
  expect(tally.overdoseDeaths[0]).toBe(lost);
  expect(tally.deathsHome[0] + tally.deathsFriends[0] + tally.deathsOutside[0] + tally.deathsSite[0]).toBe(lost);
  expect(tally.deathsWitnessed[0]).toBeLessThanOrEqual(tally.overdosesWitnessed[0]);
  expect(tally.takenToHospital[0]).toBeLessThanOrEqual(tally.ambulanceCalls[0]);
  expect(tally.policeAtOverdoses[0]).toBeLessThan(tally.ambulanceCalls[0]);
  expect(tally.deathsHospital[0]).toBeLessThanOrEqual(tally.takenToHospital[0]);
  const held = rowsOf(world).reduce((sum, i) => sum + world.people.kits[i], 0);
  expect(held + tally.kitsUsed[0] + tally.kitsLost[0]).toBe(2 * VICTIMS.length + tally.kitsHandedOut[0]);
  expect(
    rowsOf(world).every((i) => world.people.deathStep[i] < 0 || world.people.deathCause[i] === death.overdose),
  ).toBe(true);
});

test('some of those who are brought to hospital alive die there, where the city has it so', () => {
  const [none, all] = [0, 1].map((hospitalDeath) => struck({ rescue: { hospitalDeath } }));
  expect(none.tally.deathsHospital[0]).toBe(0);
  expect(all.tally.deathsHospital[0]).toBeGreaterThan(0);
  expect(dead(all).length - dead(none).length).toBe(all.tally.deathsHospital[0]);
});

describe('who survives', () => {
  test('takes less at first, and takes care not to be alone for a time', () => {
    const world = struck({ kits: 5, rescue: { carefulCut: 0.2, waryDays: 10 }, ratio: 0.01 });
    const untouched = firstDay({ people: PEOPLE });
    for (const i of VICTIMS) {
      expect(world.people.habit.get(i) / untouched.people.habit.get(i)).toBeCloseTo(0.8, 5);
      expect(world.people.waryUntil[i]).toBe(world.clock.step[0] + 40);
      expect(world.people.overdoses[i]).toBe(1);
    }
  });

  test('tells friends, of whom a share hears', () => {
    const wary = (newsOfOverdose: number) => {
      const { people } = struck({ rescue: { newsOfOverdose } });
      return VICTIMS.filter((i) => people.waryUntil[i + 1] > 0).length / VICTIMS.length;
    };
    expect(wary(0)).toBe(0);
    expect(wary(1)).toBe(1);
    expect(Math.abs(wary(0.5) - 0.5)).toBeLessThan(0.09);
  });

  test('may be left a kit where an ambulance came', () => {
    const left = (share: number) =>
      struck({ rescue: { kitAfterOverdose: 0 }, set: { 'care.naloxone-after-overdose': share } }).tally;
    const survivors = left(1).ambulanceCalls[0] - left(1).deathsHospital[0];
    expect(left(0).kitsHandedOut[0]).toBe(0);
    expect(left(1).kitsHandedOut[0]).toBeGreaterThan(survivors / 2);
    expect(left(1).kitsHandedOut[0]).toBeLessThanOrEqual(survivors);
  });

  test('may be offered treatment in hospital, if taken there and dependent, and ask for it', () => {
    const asked = (taken: number, dependent: boolean) => {
      const accepts = { ...typical.treatment.accepts, overdose: 1 };
      const world = struck({
        rescue: { taken },
        treatment: { offered: { overdose: 1, release: 0 }, accepts },
        ratio: 2,
        before: ({ people }) => people.tolerance.fill(dependent ? 500 : typical.body.naive),
      });
      return rowsOf(world).filter((i) => world.people.waitingFor[i] !== 0).length;
    };
    expect(asked(1, true)).toBeGreaterThan(20);
    expect(asked(0, true)).toBe(0);
    expect(asked(1, false)).toBe(0);
  });
});

describe('police at an overdose', () => {
  const arrests = (policeArrest: number, law = 0) => {
    const world = struck({
      rescue: { policeArrest, policeCome: 1 },
      set: { 'law.good-samaritan': law },
      before: ({ people }) => people.stashPackets.fill(1),
    });
    return { arrests: world.tally.arrestsAtOverdoses[0], world };
  };
  test('arrest who holds drug, victims and callers, as often as the city has it', () => {
    expect(arrests(0).arrests).toBe(0);
    const { world } = arrests(1);
    const { people, tally } = world;
    expect(tally.arrestsAtOverdoses[0]).toBeGreaterThan(tally.policeAtOverdoses[0]);
    const taken = rowsOf(world).filter((i) => people.custody[i] !== custody.free);
    expect(taken.length).toBe(tally.arrestsAtOverdoses[0]);
    expect(taken.every((i) => people.deathStep[i] < 0)).toBe(true);
  });
  test('arrest nobody where the law protects whole', () => expect(arrests(1, 1).arrests).toBe(0));
});

test('kits are laid ready by who asked a friend to be near, not by a friend who asked somebody for another dose', () => {
  const opened = (asked: 'victim' | 'friend') => {
    const world = struck({
      rescue: { outside: 1, carried: 0, helps: 1 },
      before: ({ people }) => {
        people.housing.fill(housing.housed);
        for (const i of VICTIMS) {
          const owner = asked === 'victim' ? i : i + 1;
          people.kits[owner] = 5;
          people.heed.set(owner, heeds.decided | heeds.company);
        }
      },
    });
    return world.tally.kitsUsed[world.tally.rows - 1];
  };
  expect(opened('victim')).toBeGreaterThan(0);
  expect(opened('friend')).toBe(0);
});
