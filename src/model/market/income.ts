// Outside income, paid when a person next has anything to do: what is left for drugs after living costs. Money in hand
// above a cap goes to living, and never enters the market; debts of drug money are paid to the creditor first.
import { custody } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** Pays the people of a block who are due. */
export function payBlock(world: World): void {
  const { due, blockStart, block } = world.agenda;
  pay(world, due, blockStart[block], blockStart[block + 1]);
}

const one = new Int32Array(1);

/** Pays a person what has come due since last paid. In custody nothing comes. */
export function payIncome(world: World, person: number): void {
  one[0] = person;
  pay(world, one, 0, 1);
}

/** Pays those who stand in a list, and their debts while the creditor lives; in one loop without a call, for it is over many. */
function pay(world: World, whom: Int32Array, from: number, end: number): void {
  const { people, city, clock, ledger } = world;
  const { paidStep, cash, creditor, debt, income, custody: held, deathStep } = people;
  const { cashCap } = city.market;
  const { free } = custody;
  const step = clock.step[0];
  let sum = 0;
  for (let d = from; d < end; d++) {
    const person = whom[d];
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
