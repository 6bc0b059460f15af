import { expect, test } from 'vitest';
import { arrest } from '../../../src/model/law/arrest.ts';
import { examine } from '../../../src/model/law/laboratory.ts';
import { labGroup, means, substances } from '../../../src/model/world/codes.ts';
import { LAB_GROUPS } from '../../../src/model/world/tables.ts';
import { cityWith, firstDay, giveStash, setUp } from '../fixture.ts';

const seen = { means: means.stop, place: 0, handover: false, stock: 3, seen: 0 };

test('a case holds what was seized, by what a laboratory tells apart', () => {
  const world = firstDay({ city: cityWith({ law: { labLimit: 0 } }) });
  const { people, ledger, cases } = world;
  giveStash(world, 1, 4);
  for (const [substance, ng] of [
    [substances.fentanyl, 300],
    [substances.carfentanil, 20],
    [substances.acetylfentanyl, 5],
  ]) {
    people.stash[5 + substance] = ng;
    ledger.opening[substance] += ng;
  }
  const heroin = people.stash[5];
  arrest(world, 1, seen);
  const lab = [...cases.lab.slice(0, LAB_GROUPS)];
  expect(lab[labGroup.heroin]).toBe(heroin);
  expect(lab[labGroup.fentanyl]).toBe(300);
  expect(lab[labGroup.analogues]).toBe(25);
  expect(cases.labStep[0]).toBeGreaterThan(world.clock.step[0]);
});

test('what is too little in the mixture is not found, and each case is of its own seizure', () => {
  const world = firstDay({ city: cityWith({ law: { labLimit: 0.001 } }) });
  setUp(world, 2, 20);
  giveStash(world, 1, 4);
  world.people.stash[5 + substances.carfentanil] = 1000;
  world.ledger.opening[substances.carfentanil] += 1000;
  arrest(world, 1, seen);
  arrest(world, 2, { ...seen, stock: Number.POSITIVE_INFINITY });
  const { cases } = world;
  expect(cases.lab[labGroup.analogues]).toBe(0);
  expect(cases.lab[LAB_GROUPS + labGroup.heroin]).toBe(world.ledger.seized[0] - cases.lab[labGroup.heroin]);
});

test('reports take as long as the city has it, on average', () => {
  const world = firstDay({ city: cityWith({ law: { labDays: 30 } }), people: 1500 });
  let days = 0;
  for (let i = 0; i < 1500; i++) {
    world.cases.rows = 0;
    giveStash(world, i, 1);
    arrest(world, i, seen);
    days += world.cases.labStep[0] / 4 / 1500;
  }
  expect(Math.abs(days - 30)).toBeLessThan((4 * 30) / Math.sqrt(1500));
  expect(() => examine(world, 0, world.ledger.seized, 1)).not.toThrow();
});
