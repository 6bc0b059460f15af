import { describe, expect, test } from 'vitest';
import { arrest } from '../../../src/model/law/arrest.ts';
import { checkSupervision } from '../../../src/model/law/revocation.ts';
import { supervise, supervisionOf } from '../../../src/model/law/supervision.ts';
import { charge, custody, heldFor, means, supervision, treatment, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveStash, informs, rowsOf, type Setting } from '../fixture.ts';

const PEOPLE = 500;
const LONG = 10_000;
const both = (probation: number, parole = probation) => ({ probation, parole });
const near = (found: number, share: number, of: number) =>
  expect(Math.abs(found / of - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / of));
const held = ({ people }: World, kind: number) => rowsOf({ people } as World).filter((i) => people.custody[i] === kind);

interface Case extends Setting {
  readonly law?: Parameters<typeof cityWith>[0]['law'];
  readonly kind?: number;
  readonly change?: (world: World) => void;
}

/** People under supervision, whom an officer then looks at once. */
function checked({ law, kind = supervision.probation, change, set = {} }: Case): World {
  const none = { violation: both(0), violationClean: 0.5, revocationDays: both(400) };
  const world = firstDay({ city: cityWith({ law: { ...none, ...law } }), people: PEOPLE, set });
  for (const i of rowsOf(world)) {
    world.people.using[i] = using.active;
    supervise(world, i, kind, LONG);
  }
  change?.(world);
  for (const i of rowsOf(world)) checkSupervision(world, i);
  return world;
}

test('of two supervisions the stricter and the longer count, while the first lasts', () => {
  const world = firstDay();
  const now = () => [supervisionOf(world, 1), world.people.supervisedUntil[1]];
  expect(now()[0]).toBe(supervision.none);
  supervise(world, 1, supervision.parole, 50);
  supervise(world, 1, supervision.probation, 80);
  expect(now()).toEqual([supervision.parole, 80]);
  world.clock.step[0] = 80;
  expect(supervisionOf(world, 1)).toBe(supervision.none);
  supervise(world, 1, supervision.probation, 90);
  expect(now()).toEqual([supervision.probation, 90]);
});

describe('violations', () => {
  test('come at the city’s rates and send back to jail from probation, to prison from parole', () => {
    const law = { violation: both(0.01, 0.02) };
    const probation = checked({ law });
    near(held(probation, custody.jail).length, 0.3, probation.people.rows);
    const parole = checked({ law, kind: supervision.parole });
    near(held(parole, custody.prison).length, 0.6, parole.people.rows);
    expect(held(parole, custody.jail)).toEqual([]);
    expect(parole.tally.violations[0]).toBe(held(parole, custody.prison).length);
    for (const i of held(parole, custody.prison)) expect(parole.people.heldFor[i]).toBe(heldFor.violation);
    expect([probation.tally.onProbation[0], parole.tally.onParole[0]]).toEqual([
      probation.people.rows,
      parole.people.rows,
    ]);
  });

  test('are found less in who does not use or is in treatment, and are the same people and fewer', () => {
    const law = { violation: both(0.02) };
    const [all, clean, treated] = [
      checked({ law }),
      checked({ law, change: ({ people }) => people.using.fill(using.abstinent) }),
      checked({ law, change: ({ people }) => people.treatment.fill(treatment.methadone) }),
    ].map((world) => held(world, custody.jail));
    near(clean.length, 0.3, checked({}).people.rows);
    expect(treated).toEqual(clean);
    expect(clean.every((i) => all.includes(i))).toBe(true);
  });

  test('are no matter for who is under no supervision', () => {
    const free = checked({ law: { violation: both(1) }, change: ({ people }) => people.supervisedUntil.fill(0) });
    expect(held(free, custody.jail)).toEqual([]);
  });

  test('the lever multiplies them, and none are found at 0', () => {
    const at = (strict: number) =>
      held(checked({ law: { violation: both(0.005) }, set: { 'custody.revocation': strict } }), custody.jail);
    expect(at(0)).toEqual([]);
    near(at(3).length, 0.45, checked({}).people.rows);
    expect(at(1).every((i) => at(3).includes(i))).toBe(true);
  });

  test('hold nobody beyond the time that supervision would have lasted', () => {
    const world = checked({ law: { violation: both(1) }, change: ({ people }) => people.supervisedUntil.fill(60) });
    for (const i of held(world, custody.jail)) expect(world.people.nextAct[i]).toBeLessThanOrEqual(60);
  });
});

describe('a new arrest over drugs', () => {
  const arrested = (share: number, kind: number = supervision.probation, set: Setting['set'] = {}) => {
    const none = { possession: 0, intent: 0, distribution: 0, trafficking: 0, homicide: 0 };
    const law = {
      informs: informs(0),
      pretrialJail: none,
      pretrialReleaseDays: 1,
      revokedOnArrest: both(share),
      revocationDays: both(400),
    };
    const world = firstDay({ city: cityWith({ law }), people: PEOPLE, set });
    for (const i of rowsOf(world)) {
      if (kind !== supervision.none) supervise(world, i, kind, LONG);
      giveStash(world, i, 1);
      arrest(world, i, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
    }
    return world;
  };

  test('revokes supervision as often as the city has it, and keeps the graver reason', () => {
    const world = arrested(0.4);
    near(held(world, custody.jail).length, 0.4, world.people.rows);
    expect(world.tally.revokedOnArrest[0]).toBe(held(world, custody.jail).length);
    for (const i of held(world, custody.jail)) expect(world.people.heldFor[i]).toBe(heldFor.possession);
    expect(held(world, custody.pretrial).length).toBe(world.people.rows - held(world, custody.jail).length);
    expect(charge.names[world.cases.charge[0]]).toBe('possession');
    const parole = arrested(1, supervision.parole);
    expect(held(parole, custody.prison).length).toBe(parole.people.rows);
  });

  test('revokes nothing for who is under no supervision, by the lever, or where the law diverts', () => {
    expect(held(arrested(1, supervision.none), custody.jail)).toEqual([]);
    expect(held(arrested(1, supervision.probation, { 'custody.revocation': 0 }), custody.jail)).toEqual([]);
    expect(held(arrested(1, supervision.probation, { 'law.possession': 'divert' }), custody.jail)).toEqual([]);
  });
});
