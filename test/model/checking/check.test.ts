import { describe, expect, test } from 'vitest';
import { use } from '../../../src/model/body/use.ts';
import { companionOf, prefersFentanyl } from '../../../src/model/checking/answering.ts';
import { check } from '../../../src/model/checking/check.ts';
import { meet } from '../../../src/model/market/acquaintance.kernel.ts';
import { custody, heeds, knowledge, route, substances } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SUBSTANCES } from '../../../src/model/world/tables.ts';
import { type World, worldChecksum } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveStash, makeFriends, rowsOf, runForAll, sellersOf, typical } from '../fixture.ts';

type Checking = Partial<typeof typical.checking>;
const nothing = { discard: 0, less: 0, slower: 0, company: 0 };
/** Everybody tests whatever they hold, the strip is never wrong, and nobody does anything. */
const sure: Checking = {
  noPoint: 0,
  tooMuchTrouble: 0,
  fatigue: 1000,
  sensitivity: 1,
  specificity: 1,
  prefersFentanyl: 0,
  afterStrip: nothing,
  afterWord: nothing,
  tellsFriends: 0,
};

/** A day on which everybody wants to use and holds the same: four packets, a third heroin, with so much of a fentanyl (mg). */
function holding(checking: Checking, { mg = 0.5, which = substances.fentanyl, people: count = 40, strips = 1 } = {}) {
  const city = cityWith({ checking: { ...sure, ...checking }, body: { unevenDose: 0 } });
  const world = firstDay({ city, people: count });
  const { people, ledger } = world;
  for (const person of rowsOf(world)) {
    giveStash(world, person, 4);
    people.stash[person * SUBSTANCES + which] += mg * 1e6;
    ledger.opening[which] += mg * 1e6;
    people.route[person] = route.inject;
    people.depressants[person] = 0;
    people.strips.set(person, strips);
    people.tolerance.set(person, 60);
    people.habit.set(person, 60);
    people.strength.set(person, 30);
    people.lastUse.set(person, 0);
  }
  return world;
}
const checked = (checking: Checking, options?: Parameters<typeof holding>[1]) => {
  const world = holding(checking, options);
  runForAll(world, check);
  return world;
};
const shareOf = (world: World, test: (person: number) => boolean) =>
  rowsOf(world).filter(test).length / world.people.rows;
const within4 = (found: number, p: number, n: number) =>
  expect(Math.abs(found - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));

test('who has no strip, was told nothing and hears no alert: nothing changes, not a bit', () => {
  const world = holding({}, { strips: 0 });
  const before = worldChecksum(world);
  runForAll(world, check);
  expect(worldChecksum(world)).toBe(before);
  expect(world.agenda.leftOut.every((share) => share === 0)).toBe(true);
});

describe('a strip', () => {
  test('is used up, and a positive one is known, felt in trust and remembered', () => {
    const world = holding({});
    const { people, tally, city } = world;
    meet(people, 3, 9, 0.5);
    people.stashSource.set(3, 9);
    const trust = people.trust.get(3 * 4);
    runForAll(world, check);
    expect(people.strips.slice().every((n) => n === 0)).toBe(true);
    expect([tally.stripsUsed[0], tally.stripsPositive[0]]).toEqual([people.rows, people.rows]);
    expect(rowsOf(world).every((i) => people.stashKnown.get(i) === knowledge.tested && people.positives[i] === 1)).toBe(
      true,
    );
    expect(people.trust.get(3 * 4)).toBe(trust - Math.round(city.market.trustLost * 255));
  });

  test('is right as often as measured, of drug with a fentanyl and of drug without', () => {
    const real = { sensitivity: typical.checking.sensitivity, specificity: typical.checking.specificity };
    const positive = (mg: number) => {
      const { tally, people } = checked(real, { mg, people: 3000 });
      return { share: tally.stripsPositive[0] / tally.stripsUsed[0], n: people.rows };
    };
    const [with1, without] = [positive(0.5), positive(0)];
    within4(with1.share, 0.985, with1.n);
    within4(1 - without.share, 0.892, without.n);
  });

  test('misses carfentanil as if there were none, and what misses it is taken whole', () => {
    const strong = { less: 1, discard: 0, slower: 0, company: 0 };
    const world = checked({ afterStrip: strong }, { mg: 0.005, which: substances.carfentanil });
    expect(world.tally.stripsUsed[0]).toBe(world.people.rows);
    expect([world.tally.stripsPositive[0], world.tally.dosesCut[0]]).toEqual([0, 0]);
  });

  test('is used once on the same drug, and again on other drug', () => {
    const world = checked({}, { mg: 0, strips: 9 });
    runForAll(world, check);
    expect(world.tally.stripsUsed[0]).toBe(world.people.rows);
    giveStash(world, 5, 1);
    runForAll(world, check);
    expect(world.tally.stripsUsed[0]).toBe(world.people.rows + 1);
  });

  test('is not used on drug that is known to hold a fentanyl', () => {
    const world = holding({});
    world.people.stashKnown.fill(knowledge.told);
    runForAll(world, check);
    expect(world.tally.stripsUsed[0]).toBe(0);
  });
});

describe('who tests', () => {
  test('are not those who see no point, and the others not when it is too much trouble', () => {
    const shareTested = (checking: Checking, share: number) => {
      const { tally, people } = checked(checking, { people: 3000 });
      within4(tally.stripsUsed[0] / people.rows, share, people.rows);
    };
    shareTested({ noPoint: 0.354 }, 0.646);
    shareTested({ tooMuchTrouble: 0.252 }, 0.748);
  });

  test('get tired of it: half as many after so many positive strips', () => {
    const world = holding({ fatigue: 5 }, { people: 3000 });
    world.people.positives.fill(5);
    runForAll(world, check);
    within4(world.tally.stripsUsed[0] / world.people.rows, 0.5, world.people.rows);
  });
});

describe('after a positive strip people', () => {
  const all = (one: keyof typeof nothing) => ({ afterStrip: { ...nothing, [one]: 1 } });
  const used = (world: World) => {
    runForAll(world, use);
    expect(faults(balance(world))).toEqual([]);
    return world.ledger.used[0];
  };

  test('do each thing as often as their shares say, who does the rarer the commoner too; who prefers fentanyl nothing', () => {
    const { discard, less, slower, company } = typical.checking.afterStrip;
    const n = 4000;
    const world = checked({ afterStrip: typical.checking.afterStrip, prefersFentanyl: 0.26 }, { people: n });
    const { heed, stashMixture } = world.people;
    within4(
      shareOf(world, (i) => stashMixture.get(i) === 0),
      discard,
      n,
    );
    within4(
      shareOf(world, (i) => (heed.get(i) & heeds.less) !== 0),
      less,
      n,
    );
    within4(
      shareOf(world, (i) => (heed.get(i) & heeds.slower) !== 0),
      slower,
      n,
    );
    within4(
      shareOf(world, (i) => (heed.get(i) & heeds.company) !== 0),
      company,
      n,
    );
    within4(
      shareOf(world, (i) => stashMixture.get(i) === 0 || heed.get(i) > heeds.decided),
      discard + slower,
      n,
    );
    within4(
      shareOf(world, (i) => prefersFentanyl(world, i)),
      0.26,
      n,
    );
    for (const i of rowsOf(world)) if (prefersFentanyl(world, i)) expect(heed.get(i)).toBe(heeds.decided);
  });

  test('throw it away, into the books', () => {
    const world = checked(all('discard'));
    const { people, ledger, tally } = world;
    expect(people.stashMixture.slice().every((ng) => ng === 0)).toBe(true);
    expect(ledger.discarded[0] + ledger.discarded[1]).toBe(tally.checkDiscardedNg[0]);
    expect(ledger.discarded[1]).toBe(people.rows * 0.5e6);
    expect(faults(balance(world))).toEqual([]);
    runForAll(world, use);
    expect(tally.uses[0]).toBe(0);
  });

  test('take less: half the dose is half the drug, now, and the rest is kept', () => {
    const [whole, half] = [checked({}), checked(all('less'))];
    expect(half.tally.dosesCut[0]).toBe(half.people.rows);
    const left = 1 - half.city.checking.lessBy;
    expect(used(half) / used(whole)).toBeCloseTo(left, 3);
    expect(half.people.stashMixture.get(3)).toBeGreaterThan(whole.people.stashMixture.get(3));
  });

  test('take it slowly: too strong a drug is stopped at the effect wanted, a weak one is not made up for', () => {
    const dose = (checking: Checking, believed: number) => {
      const world = holding(checking);
      const { city, people } = world;
      people.strength.fill(believed);
      const { heroin, fentanyl } = city.body.potency;
      runForAll(world, check);
      const effect = (people.stash[0] * heroin + people.stash[1] * fentanyl) / 1e6;
      runForAll(world, use);
      return effect * (1 - people.stashMixture.get(0) / (4 * city.market.packetWeight * 1e6));
    };
    // Believed to be weak, all of it is wanted; felt, about as much as has the effect that is.
    expect(dose({}, 5)).toBeGreaterThan(150);
    expect(dose(all('slower'), 5)).toBeGreaterThan(60 / Math.exp(3 * typical.body.perception));
    expect(dose(all('slower'), 5)).toBeLessThan(60 * Math.exp(3 * typical.body.perception));
    expect(dose(all('slower'), 500)).toBe(dose({}, 500));
  });

  test('see that a friend is near: the nearest who is free, and nobody if they have none', () => {
    const world = holding(all('company'));
    const { people } = world;
    makeFriends(world, 1, 2, 3, 4);
    people.homeX.set([0, 0, 900, 100, 50]);
    people.homeY.fill(0);
    people.custody[4] = custody.jail;
    expect(companionOf(world, 1)).toBe(-1);
    runForAll(world, check);
    expect([companionOf(world, 1), companionOf(world, 9)]).toEqual([3, -1]);
  });

  test('or nothing', () => {
    const world = checked({});
    expect(world.people.heed.slice().every((bits) => bits === heeds.decided)).toBe(true);
    expect(world.tally.dosesCut[0]).toBe(0);
  });

  test('overdose less of smaller doses, and by the dose alone', () => {
    const n = 3000;
    const overdoses = (checking: Checking) => {
      const world = holding(checking, { people: n });
      world.people.tolerance.fill(20);
      runForAll(world, check, use);
      return world.tally.overdoses[0];
    };
    const [whole, half] = [overdoses({}), overdoses(all('less'))];
    expect(half).toBeLessThan(whole / 2);
    expect(half).toBeGreaterThan(0);
    // Company does nothing to the dose.
    expect(overdoses(all('company'))).toBe(whole);
  });

  test('decide anew of other drug', () => {
    const world = checked(all('less'));
    giveStash(world, 5, 1);
    expect([world.people.heed.get(5), world.people.heed.get(6)]).toEqual([0, heeds.decided | heeds.less]);
  });
});

describe('news of a positive strip', () => {
  const told = (tellsFriends: number) => {
    const world = holding({ tellsFriends }, { strips: 0 });
    const { people } = world;
    makeFriends(world, 1, 2, 3);
    for (const i of [1, 2, 7]) people.stashSource.set(i, 30);
    people.stashSource.set(3, 31);
    people.strips.set(1, 1);
    runForAll(world, check);
    return [1, 2, 3, 7].map((i) => people.stashKnown.get(i));
  };
  test('goes to friends who hold drug of the same seller', () => {
    expect(told(1)).toEqual([knowledge.tested, knowledge.told, knowledge.no, knowledge.no]);
    expect(told(0)).toEqual([knowledge.tested, knowledge.no, knowledge.no, knowledge.no]);
  });
});

test('who was told acts on it by shares of its own', () => {
  const word = { ...nothing, less: 1 };
  const world = holding({ afterWord: word }, { strips: 0 });
  world.people.stashKnown.fill(knowledge.told, 0, 10);
  runForAll(world, check);
  expect(world.tally.dosesCut[0]).toBe(10);
});

test('who prefers fentanyl trusts more who sold it', () => {
  const world = holding({ prefersFentanyl: 1, afterStrip: { ...nothing, discard: 1 } });
  const { people } = world;
  meet(people, 3, 9, 0.5);
  people.stashSource.set(3, 9);
  const trust = people.trust.get(3 * 4);
  runForAll(world, check);
  expect(sellersOf(world, 3)).toEqual([9]);
  expect(people.trust.get(3 * 4)).toBeGreaterThan(trust);
  expect(people.stashMixture.get(3)).toBeGreaterThan(0);
});
