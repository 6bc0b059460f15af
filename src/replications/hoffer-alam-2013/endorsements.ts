// What buyers think of those who bought for them. An endorsement counts for 30 days; then it is forgotten. Neutral ones count for
// nothing and are not kept.
import { reserve } from '../../model/world/columns.ts';
import type { Market } from './market.ts';
import { defineRule, everyTick } from './rule.ts';
import { MEMORY } from './scales.ts';

/** The buyer at one end of a tie endorses the broker at the other. */
export function endorse(market: Market, place: number, good: boolean): void {
  const { endorsements, ties, clock } = market;
  reserve(endorsements, 1);
  const row = endorsements.rows++;
  endorsements.tie[row] = place;
  endorsements.tick[row] = clock.tick[0];
  endorsements.good[row] = good ? 1 : 0;
  if (good) ties.good[place]++;
  else ties.bad[place]++;
}

/** Rows of forgotten endorsements that are let lie before they are cleared away. */
const CLEAR_AFTER = 4096;

export const passTime = defineRule({
  name: 'clock',
  meaning: 'the next tick; endorsements of 30 days ago are forgotten',
  who: 'market',
  priority: 10,
  when: everyTick,
  run(market) {
    const { clock, endorsements, ties } = market;
    const tick = ++clock.tick[0];
    let row = clock.endorsement[0];
    for (; row < endorsements.rows && tick - endorsements.tick[row] >= MEMORY; row++) {
      const place = endorsements.tie[row];
      // The place may have been given to another tie since.
      if (ties.neighbour[place] < 0 || endorsements.tick[row] <= ties.made[place]) continue;
      if (endorsements.good[row]) ties.good[place]--;
      else ties.bad[place]--;
    }
    clock.endorsement[0] = row;
    if (row >= CLEAR_AFTER) clear(market);
  },
});

function clear({ endorsements, clock }: Market): void {
  const { tie, tick, good, rows } = endorsements;
  const gone = clock.endorsement[0];
  for (const column of [tie, tick, good]) column.copyWithin(0, gone, rows);
  endorsements.rows -= gone;
  clock.endorsement[0] = 0;
}
