import { expect, test } from 'vitest';
import { payBlock, payIncome } from '../../../src/model/market/income.kernel.ts';
import { custody } from '../../../src/model/world/codes.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import { createWorld } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';
import { blocksOf, bury } from '../fixture.ts';

const city = loadCity('typical-2016');
function world() {
  const w = createWorld(city, 2, 50);
  w.people.income.fill(300);
  w.clock.step[0] = 4;
  openBooks(w);
  return w;
}

test('income comes for the time since the last, up to what a person keeps, and once', () => {
  const w = world();
  payIncome(w, 3);
  payIncome(w, 3);
  expect(w.people.cash.get(3)).toBe(1200);
  w.clock.step[0] = 100_000;
  payIncome(w, 3);
  expect(w.people.cash.get(3)).toBe(city.market.cashCap);
  expect(faults(balance(w))).toEqual([]);
});

test('nothing comes in custody, nor for that time afterwards', () => {
  const w = world();
  w.people.custody[3] = custody.prison;
  payIncome(w, 3);
  w.people.custody[3] = custody.free;
  payIncome(w, 3);
  expect(w.people.cash.get(3)).toBe(0);
});

test('a debt is paid first, and dies with the creditor', () => {
  const w = world();
  w.people.debt.set(3, 1500);
  w.people.creditor.set(3, 8);
  payIncome(w, 3);
  expect([w.people.cash.get(3), w.people.cash.get(8), w.people.debt.get(3), w.people.creditor.get(3)]).toEqual([
    0, 1200, 300, 8,
  ]);
  bury(w, 8, 4);
  w.clock.step[0] = 8;
  payIncome(w, 3);
  expect([w.people.cash.get(3), w.people.debt.get(3), w.people.creditor.get(3)]).toEqual([1200, 0, -1]);
  expect(faults(balance(w))).toEqual([]);
});

test('of a block all are paid before anybody’s debts are, by whoever is free', () => {
  const w = world();
  const [debtor, creditor, taken] = [3, 8, 4];
  for (const person of [debtor, taken]) {
    w.people.debt.set(person, 500);
    w.people.creditor.set(person, creditor);
  }
  w.people.custody[taken] = custody.jail;
  w.people.cash.set(taken, 400);
  w.ledger.openingCents[0] += 400;
  w.people.cash.set(creditor, city.market.cashCap - 1000);
  w.ledger.openingCents[0] += city.market.cashCap - 1000;
  blocksOf(w, [debtor, taken, creditor], () => payBlock(w));
  const { cash, debt } = w.people;
  expect([cash.get(debtor), debt.get(debtor)]).toEqual([700, 0]);
  expect([cash.get(taken), debt.get(taken)]).toEqual([400, 500]);
  // The debt comes on top of what the creditor keeps of their own income.
  expect(cash.get(creditor)).toBe(city.market.cashCap + 500);
  expect(faults(balance(w))).toEqual([]);
});
