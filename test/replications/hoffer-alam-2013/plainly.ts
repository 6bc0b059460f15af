// The rules once more, written plainly: objects that point at each other, every record of every deal kept, every endorsement looked
// through afresh, every agent visited in every tick. It shares draws with the model and no code of its rules, so that the two
// must agree on every day to the last bit.
import {
  deriveKey,
  mixed,
  mixedWord,
  pairUniform,
  quick,
  quickWordOf,
  type StreamKey,
  second,
  uniform,
} from '../../../src/model/world/chance.ts';
import { choose, exponential, normal } from '../../../src/model/world/distributions.ts';
import type { Configuration } from '../../../src/replications/hoffer-alam-2013/configuration.ts';

interface Deal {
  dealer: Dealer;
  tick: number;
  quantity: number;
  direct: boolean;
  endorsement: 'none' | 'good' | 'bad';
}

interface Link {
  customer: Customer;
  dealer: Dealer;
  made: number;
  deals: Deal[];
}

interface Tie {
  from: Customer;
  to: Customer;
  endorsements: { tick: number; good: number }[];
  brokered: number;
  target: number;
}

interface Customer {
  id: number;
  turn: number;
  money: number;
  stock: number;
  phases: { cut: number; make: number; drop: number };
  ties: Tie[];
  most: number;
  links: Link[];
  last: Deal | undefined;
  day: { units: number; purchases: number; paid: number; received: number };
  account: number;
  actual: number;
}

interface Dealer {
  identity: number;
  entered: number;
  present: boolean;
  size: number;
  stock: number;
  lastSale: number | undefined;
  today: number;
  /** Sales of every day of which the statistics know. */
  history: number[];
  week: number[];
  pointer: number;
  links: Link[];
  phases: { customers: number; surplus: number };
}

const U = 1_000_000;

export class PlainMarket {
  readonly customers: Customer[] = [];
  dealers: Dealer[] = [];
  readonly days: Record<string, number>[] = [];
  tick = 0;
  readonly #configuration: Configuration;
  readonly #seed: number;
  readonly #keys = new Map<string, StreamKey>();
  #count = { deals: 0, brokered: 0, units: 0, consumed: 0, stale: 0, new: 0, arrest: 0, surplus: 0, idle: 0 };

  constructor(configuration: Configuration, seed: number) {
    this.#configuration = configuration;
    this.#seed = seed;
    this.#open();
  }

  run(days: number): void {
    for (let i = 0; i < 48 * days; i++) this.#step();
  }

  #key(name: string): StreamKey {
    let key = this.#keys.get(name);
    if (!key) {
      let hash = 0x811c9dc5;
      for (const letter of `hoffer-alam-2013/${name}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
      key = { ...deriveKey({ a: this.#seed | 0, b: 0 }, hash | 0, 0), step: -1, first: 0, second: 0 };
      this.#keys.set(name, key);
    }
    return key;
  }

  #open(): void {
    const { customers, dealers, meanTies } = this.#configuration;
    for (let id = 0; id < customers; id++) {
      const u = uniform(this.#key('endowment'), id, 0);
      const stock = Math.floor(second() * 12 * U);
      const cut = 1 + choose(uniform(this.#key('phases-of-a-customer'), id, 0), 336);
      const drop = 1 + choose(second(), 672);
      const make = 1 + choose(uniform(this.#key('phases-of-a-customer'), id, 0, 1), 336);
      this.customers.push({
        ...{ id, turn: 0, stock, money: Math.round(normal(u, 200, 50) * 100), phases: { cut, drop, make } },
        ...{ ties: [], most: 0, links: [], last: undefined, account: 0, actual: 0 },
        day: { units: 0, purchases: 0, paid: 0, received: 0 },
      });
    }
    for (const a of this.customers)
      for (const b of this.customers)
        if (a.id < b.id && pairUniform(this.#key('tied-at-the-start'), a.id, b.id, 0) < meanTies / (customers - 1))
          this.#tie(a, b);
    for (const customer of this.customers) customer.most = customer.ties.length;
    for (let i = 0; i < dealers; i++) this.dealers.push(this.#dealer(i));
    for (const customer of this.customers) {
      const wanted = Math.floor(10 * exponential(uniform(this.#key('dealers-at-the-start'), customer.id, 0), 1 / 8));
      for (let n = 0; customer.links.length < Math.min(wanted, dealers); n++) {
        const dealer = this.dealers[choose(uniform(this.#key('which-dealers'), customer.id, n), dealers)];
        if (!customer.links.some((link) => link.dealer === dealer)) this.#meet(customer, dealer, 12, 0);
      }
    }
  }

  #dealer(identity: number): Dealer {
    const customers = 1 + choose(uniform(this.#key('phases-of-a-dealer'), identity, 0), 336);
    const surplus = 1 + choose(second(), 480);
    return {
      ...{ identity, entered: this.tick, present: true, size: 12, stock: 144 * U, lastSale: undefined, today: 0 },
      ...{ history: [], week: [], pointer: 0, links: [], phases: { customers, surplus } },
    };
  }

  #tie(a: Customer, b: Customer): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ])
      from.ties.push({ from, to, endorsements: [], brokered: 0, target: this.#target(from, to) });
  }

  #target(from: Customer, to: Customer): number {
    return 3 + choose(pairUniform(this.#key('purchases-before-meeting'), from.id, to.id, this.tick), 5);
  }

  #meet(customer: Customer, dealer: Dealer, quantity: number, made: number): void {
    const deals: Deal[] = [{ dealer, tick: -1, quantity, direct: true, endorsement: 'none' }];
    const link = { customer, dealer, made, deals };
    customer.links.push(link);
    dealer.links.push(link);
  }

  #part(link: Link): void {
    link.customer.links.splice(link.customer.links.indexOf(link), 1);
    link.dealer.links.splice(link.dealer.links.indexOf(link), 1);
  }

  #inTurn(stream: string, customers: readonly Customer[]): Customer[] {
    const key = this.#key(stream);
    for (const customer of customers) customer.turn = quick(key, customer.id, this.tick);
    return [...customers].sort((a, b) => a.turn - b.turn);
  }

  #isDue(phase: number, period: number): boolean {
    return this.tick === phase || this.tick % period === phase;
  }

  #step(): void {
    const tick = ++this.tick;
    const endOfDay = tick % 48 === 0;
    for (const customer of this.customers) if (customer.money < 14000 || tick % 1008 === 0) customer.money += 12000;
    for (const dealer of this.dealers) if ((tick - dealer.entered) % 1008 === 0) dealer.stock += 144 * U;
    if (tick % 48 === 1)
      for (const dealer of [...this.dealers])
        if (uniform(this.#key('arrest'), dealer.identity, tick) < 0.0005 * dealer.links.length)
          this.#leave(dealer, 'arrest');
    if (tick >= 336) for (const dealer of [...this.dealers]) if (this.#isIdle(dealer)) this.#leave(dealer, 'idle');
    if (tick >= 480)
      for (const dealer of [...this.dealers])
        if (
          this.#isDue(dealer.phases.surplus, 480) &&
          tick - dealer.entered >= 480 &&
          dealer.stock > this.#configuration.surplus * U
        )
          this.#leave(dealer, 'surplus');
    for (const customer of this.#inTurn('turn-to-buy', this.customers)) {
      if (customer.stock < U / 4 && !this.#buy(customer)) continue;
      customer.stock -= U / 4;
      this.#count.consumed += U / 4;
    }
    if (endOfDay) for (const customer of this.customers) account(customer);
    if (endOfDay) for (const dealer of this.dealers) this.#resize(dealer);
    if (tick >= 336) {
      const due = this.customers.filter(({ phases }) => this.#isDue(phases.make, 336));
      for (const customer of this.#inTurn('turn-to-make-a-tie', due)) this.#makeTie(customer);
    }
    if (endOfDay) for (const dealer of [...this.dealers]) this.#franchise(dealer);
    if (endOfDay) this.#record();
    if (tick >= 336)
      for (const customer of this.customers)
        if (this.#isDue(customer.phases.cut, 336))
          for (const tie of [...customer.ties])
            if (this.#remembered(tie).filter(({ good }) => good < 0).length > 3) cut(tie);
    if (tick >= 672)
      for (const customer of this.customers)
        if (tick === customer.phases.drop || (tick % 14) * 48 === customer.phases.drop)
          for (const link of [...customer.links]) if (this.#isUnused(link)) this.#part(link);
    if (!endOfDay) return;
    for (const customer of this.customers) customer.day = { units: 0, purchases: 0, paid: 0, received: 0 };
    for (const dealer of this.dealers) dealer.today = 0;
    this.#count = { deals: 0, brokered: 0, units: 0, consumed: 0, stale: 0, new: 0, arrest: 0, surplus: 0, idle: 0 };
  }

  #isIdle(dealer: Dealer): boolean {
    return (
      this.#isDue(dealer.phases.customers, 336) &&
      this.tick - dealer.entered >= 336 &&
      (dealer.lastSale === undefined || this.tick - dealer.lastSale > 336)
    );
  }

  #isUnused({ made, deals }: Link): boolean {
    const { tick } = deals[deals.length - 1];
    return tick === -1 ? this.tick - made > 672 : this.tick - tick > 672;
  }

  #leave(dealer: Dealer, why: 'arrest' | 'idle' | 'surplus'): void {
    dealer.present = false;
    this.dealers = this.dealers.filter((other) => other !== dealer);
    for (const link of [...dealer.links]) this.#part(link);
    this.#count[why]++;
  }

  #remembered({ endorsements }: Tie) {
    return endorsements.filter(({ tick }) => this.tick - tick < 1440);
  }

  #buy(customer: Customer): boolean {
    if (customer.money < 14000) return false;
    const p = this.#configuration.ownDealer - 1 / (1 + customer.links.length);
    if (quick(this.#key('own-dealer-first'), customer.id, this.tick) <= p)
      return this.#buyOwn(customer) || this.#buyThrough(customer);
    return this.#buyThrough(customer) || this.#buyOwn(customer);
  }

  #buyOwn(customer: Customer): boolean {
    const word = quickWordOf(this.#key('equal-own-dealers'), customer.id, this.tick);
    const ranked = customer.links
      .map((link) => ({ link, last: link.deals[link.deals.length - 1], luck: mixed(word, link.dealer.identity) }))
      .sort((a, b) => a.luck - b.luck)
      .sort((a, b) => b.last.quantity - a.last.quantity || b.last.tick - a.last.tick);
    if (ranked.length === 0) return false;
    const { link, last } = ranked[0];
    const quantity = this.#sell(customer, link.dealer);
    const endorsement = quantity >= last.quantity ? 'good' : 'bad';
    customer.last = { dealer: link.dealer, tick: this.tick, quantity, direct: true, endorsement };
    link.deals.push(customer.last);
    return true;
  }

  #buyThrough(customer: Customer): boolean {
    const willing = quickWordOf(this.#key('willing-to-broker'), customer.id, this.tick);
    const asked = quickWordOf(this.#key('order-of-asking'), customer.id, this.tick);
    const score = (tie: Tie) => this.#remembered(tie).reduce((sum, { good }) => sum + good, 0);
    const ranked = customer.ties
      .map((tie) => ({ tie, score: score(tie), luck: mixedWord(asked, tie.to.id) >>> 0 }))
      .sort((a, b) => a.luck - b.luck)
      .sort((a, b) => b.score - a.score);
    for (const { tie } of ranked) {
      const { last } = tie.to;
      if (mixed(willing, tie.to.id) > this.#configuration.share) continue;
      if (!last?.direct || last.endorsement !== 'good') continue;
      if (last.dealer.present) {
        this.#broker(customer, tie, last.dealer);
        return true;
      }
      tie.endorsements.push({ tick: this.tick, good: -1 });
      customer.last = { dealer: last.dealer, tick: this.tick, quantity: 0, direct: false, endorsement: 'bad' };
      this.#count.stale++;
    }
    return false;
  }

  #broker(buyer: Customer, tie: Tie, dealer: Dealer): void {
    const broker = tie.to;
    const worst = Math.min(...buyer.links.map((link) => link.deals[link.deals.length - 1].quantity));
    const quantity = this.#sell(buyer, dealer);
    const good = buyer.links.length === 0 ? 1 : Math.sign(quantity - worst);
    const link = broker.links.find((other) => other.dealer === dealer);
    const before = link?.deals[link.deals.length - 1].quantity;
    const endorsement = before === undefined ? 'none' : quantity >= before ? 'good' : 'bad';
    buyer.money -= 2000;
    broker.money += 2000;
    buyer.day.paid += 2000;
    broker.day.received += 2000;
    this.#count.brokered++;
    tie.endorsements.push({ tick: this.tick, good });
    const deal: Deal = { dealer, tick: this.tick, quantity, direct: false, endorsement };
    buyer.last = deal;
    if (!link) return;
    link.deals.push(deal);
    tie.brokered++;
    if (tie.brokered < tie.target) return;
    tie.brokered = 0;
    tie.target = this.#target(buyer, broker);
    const own = buyer.links.find((other) => other.dealer === dealer);
    if (own) own.deals.push({ dealer, tick: this.tick, quantity, direct: true, endorsement: 'none' });
    else if (good === 1 || buyer.links.length < 3) this.#meet(buyer, dealer, quantity, this.tick);
  }

  #sell(customer: Customer, dealer: Dealer): number {
    if (dealer.stock <= dealer.size * U) dealer.stock += 24 * U;
    dealer.stock -= dealer.size * U;
    dealer.today++;
    dealer.lastSale = this.tick;
    customer.stock += dealer.size * U;
    customer.money -= 12000;
    customer.day.units += dealer.size;
    customer.day.purchases++;
    this.#count.deals++;
    this.#count.units += dealer.size;
    return dealer.size;
  }

  #resize(dealer: Dealer): void {
    const age = this.tick - dealer.entered;
    if (age === 96) {
      const deals = dealer.links.flatMap((link) => link.deals).filter(({ tick }) => tick > dealer.entered);
      const on = (day: number) => deals.filter(({ tick }) => Math.ceil((tick - dealer.entered) / 48) === day).length;
      dealer.history = [on(1), on(2)];
    }
    if (age <= 96) return;
    const n = dealer.history.length;
    const mean = dealer.history.reduce((sum, sales) => sum + sales, 0) / n;
    const sd = Math.sqrt(dealer.history.reduce((sum, sales) => sum + (sales - mean) ** 2, 0) / (n - 1));
    const anew = () => 9 + choose(uniform(this.#key('package-anew'), dealer.identity, this.tick), 7);
    if (dealer.today < mean - sd) dealer.size = dealer.size === 15 ? anew() : dealer.size + 1;
    else if (dealer.today > mean + sd) dealer.size = dealer.size === 9 ? anew() : dealer.size - 1;
    dealer.history.push(dealer.today);
  }

  #makeTie(customer: Customer): void {
    if (customer.ties.length >= customer.most) return;
    const tried: Customer[] = [];
    for (let n = 0; n < 32 && tried.length < 3; n++) {
      const u = uniform(this.#key('who-is-tried'), customer.id, this.tick, n);
      const other = this.customers[choose(u, this.customers.length)];
      if (!tried.includes(other)) tried.push(other);
    }
    for (const other of tried) {
      const common = customer.links.filter(({ dealer }) => other.links.some((link) => link.dealer === dealer)).length;
      const full = other.ties.length >= other.most;
      if (full || other === customer || customer.ties.some(({ to }) => to === other)) continue;
      if (pairUniform(this.#key('makes-a-tie'), customer.id, other.id, this.tick) > 0.01 * common) continue;
      this.#tie(customer, other);
      return;
    }
  }

  #franchise(dealer: Dealer): void {
    if (dealer.pointer === 7) {
      if (dealer.week.every((deals) => deals >= 10)) this.#setUp(dealer);
      dealer.pointer = 0;
    }
    dealer.week[dealer.pointer++] = dealer.today;
  }

  #setUp(parent: Dealer): void {
    const child = this.#dealer(mixedWord(parent.identity, this.tick));
    child.size = parent.size;
    this.dealers.push(child);
    this.#count.new++;
    for (const link of parent.links.slice(0, Math.floor(parent.links.length / 2))) {
      parent.links.splice(parent.links.indexOf(link), 1);
      child.links.push(link);
      link.dealer = child;
      link.made = this.tick;
      for (const deal of link.deals) deal.dealer = child;
    }
  }

  #record(): void {
    const { deals, brokered, units, consumed, stale, arrest, surplus, idle } = this.#count;
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const sizes = this.dealers.map(({ size }) => size);
    const dealerUnitsMean = mean(sizes);
    this.days.push({
      ...{ day: this.tick / 48, deals, brokeredDeals: brokered, brokerShare: brokered / deals },
      price12Net: (12 * (deals * 120)) / units,
      price12Gross: (12 * (deals * 120 + brokered * 20)) / units,
      price12CustomerActual: mean(this.customers.filter(({ day }) => day.purchases > 0).map(({ actual }) => actual)),
      ...{ unitsPerDeal: units / deals, taxPaid: 20 * brokered, unitsBought: units, unitsConsumed: consumed / U },
      ...{ dealersActive: this.dealers.length, dealersNew: this.#count.new },
      ...{ dropArrest: arrest, dropSurplus: surplus, dropNocustomer: idle },
      ...{ dealerUnitsMean, dealerUnitsSd: Math.sqrt(mean(sizes.map((size) => (size - dealerUnitsMean) ** 2))) },
      dealerDegreeMean: mean(this.dealers.map(({ links }) => links.length)),
      customerDealersMean: mean(this.customers.map(({ links }) => links.length)),
      customersNoDealer: this.customers.filter(({ links }) => links.length === 0).length,
      staleReferrals: stale,
      socialDegreeMean: mean(this.customers.map(({ ties }) => ties.length)),
    });
  }
}

/** Cents in, dollars for twelve units out. */
function account(customer: Customer): void {
  const { units, purchases, paid, received } = customer.day;
  const out = 12000 * purchases + paid;
  const offset = customer.account + received;
  customer.actual = out > offset ? (12 * (out - offset)) / 100 / units : 0;
  customer.account = out > offset ? 0 : offset - out;
}

function cut(tie: Tie): void {
  const { from, to } = tie;
  from.ties = from.ties.filter((other) => other !== tie);
  to.ties = to.ties.filter((other) => other.to !== from);
}
