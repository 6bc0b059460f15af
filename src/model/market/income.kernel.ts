// Outside income, paid when a person next has anything to do: what is left for drugs after living costs. Money in hand
// above a cap goes to living, and never enters the market; debts of drug money are paid to the creditor first.
import { isAlive } from '../lives/alive.kernel.ts';
import { readDue, readLenders } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { custody } from '../world/codes.ts';
import { f64, i32, times } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** Steps whose income, in 16 bits each, 32 bits hold. */
const STEPS_MOST: i32 = 32767;
const CENTS_MOST: f64 = 2147483647;

// People of the block who are due, free, and owe money.
const debtors = new Int32Array(BLOCK);

/**
 * Pays the people of a block who are due, and then the debts of those who have any: creditors live anywhere in the city. This is the
 * first that is done with a block.
 */
export function payBlock(world: World): void {
  readDue(world);
  const due = world.agenda.due;
  const blockStart = world.agenda.blockStart;
  const block = world.agenda.block;
  const creditor = world.people.creditor;
  const held = world.people.custody;
  const end = blockStart[block + 1];
  const step = world.clock.step[0];
  const most = i32(world.city.market.cashCap);
  let sum: f64 = 0;
  let owing = 0;
  for (let d = blockStart[block]; d < end; d++) {
    const person = due[d];
    sum += pay(world, person, step, most);
    debtors[owing] = person;
    // Who was taken earlier in this step pays nothing.
    owing += (1 + (creditor.get(person) >> 31)) & (held[person] === custody.free ? 1 : 0);
  }
  world.ledger.inCents[0] += sum;
  readLenders(world, debtors, owing);
  for (let o = 0; o < owing; o++) payDebt(world, debtors[o]);
}

/** Pays a person what has come due since last paid, and their debts. In custody nothing comes, and nothing is paid. */
export function payIncome(world: World, person: i32): void {
  world.ledger.inCents[0] += pay(world, person, world.clock.step[0], i32(world.city.market.cashCap));
  if (world.people.custody[person] === custody.free && world.people.creditor.get(person) >= 0) payDebt(world, person);
}

/** Pays somebody up to a step. Returns the cents that came. */
function pay(world: World, person: i32, step: i32, most: i32): i32 {
  const people = world.people;
  const paidStep = people.paidStep;
  const cash = people.cash;
  const income = people.income;
  const steps = step - paidStep.get(person);
  paidStep.set(person, step);
  if (steps <= 0 || people.custody[person] !== custody.free) return 0;
  const before = cash.get(person);
  const comes = steps <= STEPS_MOST ? times(steps, income.get(person)) : overLong(steps, income.get(person));
  const room = most - before;
  const some = comes < room ? comes : room;
  const paid = some > 0 ? some : 0;
  cash.set(person, before + paid);
  return paid;
}

/** Somebody who owes pays as far as money goes. A creditor who is dead is owed nothing. */
function payDebt(world: World, person: i32): void {
  const people = world.people;
  const cash = people.cash;
  const debt = people.debt;
  const lender = people.creditor.get(person);
  const owed = debt.get(person);
  const has = cash.get(person);
  const gives = owed < has ? owed : has;
  // Who sells is alive; only of who has stopped is it asked.
  const dead = people.shop.get(lender) < 0 && !isAlive(people, lender);
  const back = dead ? 0 : gives;
  const left = dead ? 0 : owed - gives;
  cash.set(person, has - back);
  cash.set(lender, cash.get(lender) + back);
  debt.set(person, left);
  if (left === 0) people.creditor.set(person, -1);
}

/** Income of so many steps that 32 bits may not hold it. */
function overLong(steps: i32, income: i32): i32 {
  const comes = f64(steps) * income;
  return i32(comes < CENTS_MOST ? comes : CENTS_MOST);
}
