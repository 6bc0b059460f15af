// Dealers are supplied every 21 days after they came, all those of the start together. (One who runs short is supplied at
// once: see deal.ts.)
import { defineRule, everyTick } from './rule.ts';
import { OPENING_STOCK, SUPPLY_PERIOD } from './scales.ts';

export const supply = defineRule({
  name: 'supply',
  meaning: 'twelve grams more, every 21 days after the dealer came',
  who: 'dealers',
  priority: 6,
  when: everyTick,
  run({ dealers, present, books, clock }) {
    const tick = clock.tick[0];
    for (const dealer of present) {
      if ((tick - dealers.entered[dealer]) % SUPPLY_PERIOD !== 0) continue;
      dealers.stock[dealer] += OPENING_STOCK;
      books.supplied[0] += OPENING_STOCK;
    }
  },
});
