// Everyday trade in one line a stretch: how often, from how many, to how many.
import { brokerPay } from '../../model/world/codes.ts';
import type { LifeEvent } from './life.ts';
import { count } from './words.ts';

/** What somebody did of everyday things in a stretch of time, in words; empty if nothing. */
export function everydayWords(person: number, events: readonly LifeEvent[]): string {
  const own = (kind: LifeEvent['kind']) => events.filter((e) => e.kind === kind && e.person === person);
  const others = (kind: LifeEvent['kind']) => events.filter((e) => e.kind === kind && e.other === person);
  const parts: string[] = [];
  const say = (list: readonly LifeEvent[], words: (times: string) => string) => {
    if (list.length > 0) parts.push(words(times(list.length)));
  };
  const through = others('brokered').length;
  say(others('sale'), (n) => {
    const friends = through > 0 ? `, ${through} of them through a friend` : '';
    return `bought ${n} from ${count(people(others('sale'), 'person'), 'seller')}${friends}`;
  });
  const packets = own('sale').reduce((sum, { amount }) => sum + amount, 0);
  say(own('sale'), () => `sold ${count(packets, 'packet')} to ${persons(people(own('sale'), 'other'))}`);
  say(own('restock'), (n) => `bought stock ${n}`);
  say(others('restock'), (n) => `sold stock to other sellers ${n}`);
  const paid = own('brokered').filter(({ amount }) => amount !== brokerPay.nothing).length;
  say(own('brokered'), (n) => {
    const cut = paid === 0 ? 'for nothing' : paid === own('brokered').length ? 'for a cut' : `${times(paid)} for a cut`;
    return `bought for friends ${n}, ${cut}`;
  });
  say(own('gift'), (n) => `gave to ${count(people(own('gift'), 'other'), 'friend')} ${n}`);
  say(others('gift'), (n) => `was given some ${n}`);
  say(others('credit'), (n) => `was lent the price of a packet ${n}`);
  say(own('credit'), (n) => `lent the price of a packet ${n}`);
  say(own('hustle'), (n) => `got money in another prohibited way ${n}`);
  const positive = own('strip').filter(({ amount }) => amount > 0).length;
  say(own('strip'), (n) => `tested the drug ${n}, with a fentanyl found ${times(positive)}`);
  say(own('testedDose'), (n) => `took a drug tested to hold a fentanyl ${n}`);
  say(own('learns'), (n) => `learned of a fentanyl in what they held or sold ${n}`);
  say(own('discards'), (n) => `threw the drug away ${n}`);
  return parts.join('; ');
}

function times(many: number): string {
  return many === 0 ? 'never' : many === 1 ? 'once' : many === 2 ? 'twice' : `${many.toLocaleString('en')} times`;
}

function persons(many: number): string {
  return count(many, 'person', 'people');
}

/** How many different people stand in a list. */
function people(events: readonly LifeEvent[], side: 'person' | 'other'): number {
  return new Set(events.map((event) => event[side])).size;
}
