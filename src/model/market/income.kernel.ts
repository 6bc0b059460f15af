// Outside income, paid when a person next has anything to do: what is left for drugs after living costs. Money in hand
// above a cap goes to living, and never enters the market; debts of drug money are paid to the creditor first.
import { isAlive } from '../lives/alive.kernel.ts';
import { readDue } from '../world/ahead.kernel.ts';
import { custody } from '../world/codes.ts';
import { f64, i32, times } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** Steps whose income, in 16 bits each, 32 bits hold. */
const STEPS_MOST: i32 = 32767;
const CENTS_MOST: f64 = 2147483647;

/** Pays the people of a block who are due. This is the first that is done with a block. */
export function payBlock(world: World): void {
  readDue(world);
  const due = world.agenda.due;
  const blockStart = world.agenda.blockStart;
  const block = world.agenda.block;
  const end = blockStart[block + 1];
  const step = world.clock.step[0];
  const most = i32(world.city.market.cashCap);
  let sum: f64 = 0;
  for (let d = blockStart[block]; d < end; d++) sum += pay(world, due[d], step, most);
  world.ledger.inCents[0] += sum;
}

/** Pays a person what has come due since last paid. In custody nothing comes. */
export function payIncome(world: World, person: i32): void {
  world.ledger.inCents[0] += pay(world, person, world.clock.step[0], i32(world.city.market.cashCap));
}

/** Pays somebody up to a step, and their debts while the creditor lives. Returns the cents that came. */
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
  const lender = people.creditor.get(person);
  if (lender < 0) {
    cash.set(person, before + paid);
    return paid;
  }
  const debt = people.debt;
  const owed = debt.get(person);
  const has = before + paid;
  const gives = owed < has ? owed : has;
  // Who sells is alive; only of who has stopped is it asked.
  const dead = people.shop.get(lender) < 0 && !isAlive(people, lender);
  const back = dead ? 0 : gives;
  const left = dead ? 0 : owed - gives;
  cash.set(person, has - back);
  cash.set(lender, cash.get(lender) + back);
  debt.set(person, left);
  if (left === 0) people.creditor.set(person, -1);
  return paid;
}

/** Income of so many steps that 32 bits may not hold it. */
function overLong(steps: i32, income: i32): i32 {
  const comes = f64(steps) * income;
  return i32(comes < CENTS_MOST ? comes : CENTS_MOST);
}
