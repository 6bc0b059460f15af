// Ties that cost too many bad deals are cut. The program means to keep the two apart for 90 days, but each notes their own name
// instead of the other's, so that it never does (Q3): the list of cuts is read only where that is corrected.
import { reserve } from '../../model/world/columns.ts';
import type { Market } from './market.ts';
import { customersOf, phaseNow } from './phase.ts';
import { defineRule, everyTickFrom } from './rule.ts';
import { APART, BAD_LIMIT, TIE_CUT_PERIOD } from './scales.ts';
import { untie } from './ties.ts';

export const cutTies = defineRule({
  name: 'cut bad ties',
  meaning: 'once a week each: neighbours with four bad endorsements in 30 days are left',
  who: 'customers',
  priority: 1,
  when: everyTickFrom(TIE_CUT_PERIOD),
  run(market) {
    const { customers, ties, due, clock } = market;
    const tick = clock.tick[0];
    const count = customersOf(market, customers.cutPhase, phaseNow(market, tick, TIE_CUT_PERIOD));
    for (let i = 0; i < count; i++) {
      const first = customers.firstTie[due[i]];
      const end = first + customers.mostTies[due[i]];
      for (let place = first; place < end; place++)
        if (ties.neighbour[place] >= 0 && ties.bad[place] > BAD_LIMIT) cut(market, place, tick);
    }
  },
});

function cut(market: Market, place: number, tick: number): void {
  const { ties, cuts } = market;
  reserve(cuts, 1);
  const row = cuts.rows++;
  cuts.one[row] = ties.customer[place];
  cuts.other[row] = ties.neighbour[place];
  cuts.tick[row] = tick;
  untie(market, place);
}

/** Whether a cut of less than 90 days ago keeps two customers from a new tie. */
export function keptApart({ cuts, quirks }: Market, a: number, b: number, tick: number): boolean {
  if (quirks['cut-partners-taken-back']) return false;
  for (let row = cuts.rows - 1; row >= 0 && tick - cuts.tick[row] < APART; row--)
    if ((cuts.one[row] === a && cuts.other[row] === b) || (cuts.one[row] === b && cuts.other[row] === a)) return true;
  return false;
}
