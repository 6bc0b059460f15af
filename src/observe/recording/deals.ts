// Deals: who paid what, who bought for whom and from whom.
import { STEPS_PER_MONTH } from '../../model/world/clock.ts';
import type { World } from '../../model/world/world.ts';
import type { Notes } from './recorder.ts';

export class DealsObserver {
  readonly #notes: Notes;
  /** Pairs of broker and buyer, and of broker and seller, of this month: broker × people + the other. */
  readonly #served = new Set<number>();
  readonly #turnedTo = new Set<number>();
  #month = 0;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** After the trade of a block. */
  note({ agenda, city, clock, people }: World): void {
    const { month, everBrokered } = this.#notes;
    const { buyer: buyers, broker: brokers, seller: sellers, sold, kept, rows } = agenda.searches;
    const { packetPrice } = city.market;
    const now = Math.floor(clock.step[0] / STEPS_PER_MONTH);
    if (now !== this.#month) {
      this.#month = now;
      this.#served.clear();
      this.#turnedTo.clear();
    }
    for (let deal = 0; deal < rows; deal++) {
      if (sold[deal] === 0) continue;
      const buyer = buyers[deal];
      const broker = brokers[deal];
      const keeps = broker >= 0 ? kept[deal] : 0;
      month.spent[buyer] += sold[deal] * packetPrice + keeps;
      if (broker < 0) continue;
      everBrokered[broker] = 1;
      month.brokered[broker]++;
      if (keeps > 0) month.keptMoney[broker]++;
      if (isNew(this.#served, broker * people.rows + buyer)) month.buyers[broker]++;
      if (isNew(this.#turnedTo, broker * people.rows + sellers[deal])) month.brokersSellers[broker]++;
    }
  }
}

function isNew(set: Set<number>, pair: number): boolean {
  const before = set.size;
  return set.add(pair).size > before;
}
