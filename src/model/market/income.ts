// Outside income, paid when a person next has anything to do: what is left for drugs after living costs. Money in hand
// above a cap goes to living, and never enters the market; debts of drug money are paid to the creditor first.
import { readBlock } from '../world/block.ts';
import { custody } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** Pays the people of a block who are due, as `payIncome` pays one; in one loop without a call, for it is over many. */
export function payBlock(world: World): void {
  const { people, city, clock, ledger, agenda } = world;
  const { due, blockStart, block } = agenda;
  const { paidStep, cash, creditor, debt, income, custody: held, deathStep } = people;
  const { cashCap } = city.market;
  const { free } = custody;
  const step = clock.step[0];
  const end = blockStart[block + 1];
  if (blockStart[block] < end) readBlock(world, due[blockStart[block]]);
  let sum = 0;
  for (let d = blockStart[block]; d < end; d++) {
    const person = due[d];
    const steps = step - paidStep[person];
    paidStep[person] = step;
    if (steps <= 0 || held[person] !== free) continue;
    const before = cash[person];
    const paid = Math.min(Math.max(0, cashCap - before), steps * income[person]);
    sum += paid;
    const lender = creditor[person];
    if (lender < 0) {
      cash[person] = before + paid;
      continue;
    }
    const dead = deathStep[lender] >= 0;
    const back = dead ? 0 : Math.min(debt[person], before + paid);
    cash[person] = before + paid - back;
    cash[lender] += back;
    debt[person] = dead ? 0 : debt[person] - back;
    if (debt[person] === 0) creditor[person] = -1;
  }
  ledger.inCents[0] += sum;
}

/** Pays a person what has come due since last paid. In custody nothing comes. */
export function payIncome(world: World, person: number): void {
  const { people, city, clock, ledger } = world;
  const step = clock.step[0];
  const steps = step - people.paidStep[person];
  people.paidStep[person] = step;
  if (steps <= 0 || people.custody[person] !== custody.free) return;
  const room = Math.max(0, city.market.cashCap - people.cash[person]);
  const paid = Math.min(room, steps * people.income[person]);
  people.cash[person] += paid;
  ledger.inCents[0] += paid;
  payDebt(world, person);
}

/** Pays what a person owes for drugs, as far as money goes, if the creditor is alive. */
function payDebt(world: World, person: number): void {
  const { people } = world;
  const creditor = people.creditor[person];
  if (creditor < 0) return;
  const paid = people.deathStep[creditor] < 0 ? Math.min(people.debt[person], people.cash[person]) : 0;
  people.cash[person] -= paid;
  people.cash[creditor] += paid;
  people.debt[person] -= paid;
  if (people.debt[person] === 0 || people.deathStep[creditor] >= 0) {
    people.debt[person] = 0;
    people.creditor[person] = -1;
  }
}
