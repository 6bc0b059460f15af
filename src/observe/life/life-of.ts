// Takes one life out of a world and its event log.
import { ageAt } from '../../model/lives/mortality.ts';
import { continuum, roleOf } from '../../model/market/role.ts';
import type { Period } from '../../model/outcomes/outcome.ts';
import { dayAt, STEPS_PER_DAY } from '../../model/world/clock.ts';
import { custody, death, housing, role, route, treatment, using, work } from '../../model/world/codes.ts';
import type { EventKind } from '../../model/world/events.ts';
import { SELLERS } from '../../model/world/tables.ts';
import type { World } from '../../model/world/world.ts';
import { type Events, isEveryday, kindCodes } from '../event-log.ts';
import { detailOf } from './detail.ts';
import type { Life, LifeEvent, Portrait, Present, Tie, TieKind } from './life.ts';
import { customersIn, friendsIn, type Lived, sellersIn } from './lived.ts';

/** What of other people's lives may say why two lives part. */
const AROUND: readonly EventKind[] = [
  ...(['death', 'overdose', 'begins', 'quits', 'returns'] as const),
  ...(['startsSelling', 'stopsSelling', 'treated', 'leavesTreatment', 'entersSaferSupply'] as const),
  ...(['arrest', 'letOff', 'booked', 'disposition', 'revocation', 'release'] as const),
];
const isAround = new Uint8Array(isEveryday.length);
for (const kind of AROUND) isAround[kindCodes[kind]] = 1;
const isRestock = new Uint8Array(isEveryday.length);
isRestock[kindCodes.restock] = 1;

/**
 * The life of a person (people row) in the measured period of a world, up to the step that the world stands at. What the log has
 * forgotten of everyday trade the life says.
 */
export function lifeOf(lived: Lived, person: number, period: Period): Life {
  const { world, log } = lived;
  const { people } = world;
  if (!Number.isInteger(person) || person < 0 || person >= people.rows)
    throw new RangeError(`there is no person ${person}: people are numbered from 0 to ${people.rows - 1}`);
  const events = eventsOf(world, log.of(person, period.from), period);
  const ties = tiesOf(lived, person, period);
  const marked = new Uint8Array(people.rows);
  for (const tie of ties) marked[tie.person] = 1;
  const around = log.among(isAround, marked, period.from);
  return {
    person,
    period,
    at: world.clock.step[0],
    portrait: portraitOf(world, person, period, events),
    present: presentOf(world, person, period),
    events,
    // A day of which a part is forgotten is forgotten.
    everydayFrom: Math.ceil(log.everydayFrom / STEPS_PER_DAY) - period.firstDay,
    ties,
    around: eventsOf(world, around, period),
  };
}

function eventsOf(world: World, { kinds, kind, step, person, other, amount }: Events, period: Period): LifeEvent[] {
  return Array.from(kind, (code, i) => {
    const detail = detailOf(world, kinds[code], person[i], step[i], amount[i]);
    return {
      step: step[i],
      day: dayAt(period.firstDay, step[i]),
      kind: kinds[code],
      person: person[i],
      other: other[i],
      amount: amount[i],
      ...(detail && { detail }),
    };
  });
}

/**
 * Everybody the person is known to have been tied to, and how: as the period began, by what the world held then, and from then on
 * by what was heard. What a log heard before does not count, so that every log of the period gives the same.
 */
function tiesOf({ world, log, known }: Lived, who: number, { from }: Period): Tie[] {
  const { people } = world;
  const ties = new Map<number, Tie>();
  // The closest first: whoever is there already stays what they are, though they may have been something else for longer.
  const tie = (person: number, kind: TieKind, since: number) => {
    if (person < 0 || person === who) return;
    const was = ties.get(person);
    ties.set(person, { person, kind: was?.kind ?? kind, since: Math.min(since, was?.since ?? since) });
  };
  const { kind, step, person, other } = log.of(who, from);
  const each = (kinds: readonly EventKind[], act: (row: number, theirs: boolean) => void) => {
    const codes = kinds.map((name) => kindCodes[name]);
    for (let row = 0; row < kind.length; row++) if (codes.includes(kind[row])) act(row, person[row] === who);
  };
  for (const friend of friendsIn(known, who)) tie(friend, 'friend', 0);
  each(['befriends'], (row, theirs) => tie(theirs ? other[row] : person[row], 'friend', step[row]));
  tie(known.supplier[who], 'supplier', 0);
  each(['restock'], (row, theirs) => theirs && tie(other[row], 'supplier', step[row]));
  for (const seller of sellersIn(known, who)) tie(seller, 'seller', 0);
  each(['sale'], (row, theirs) => theirs || tie(person[row], 'seller', step[row]));
  for (let k = who * SELLERS; k < (who + 1) * SELLERS; k++) tie(people.sellers.get(k), 'seller', world.clock.step[0]);
  for (const customer of customersIn(known, who)) tie(customer, 'customer', 0);
  each(['sale', 'restock'], (row, theirs) => tie(theirs ? other[row] : person[row], 'customer', step[row]));
  const sells = new Uint8Array(people.rows);
  const since = new Int32Array(people.rows);
  for (const seller of [...ties.values()]) {
    if (seller.kind === 'customer') continue;
    sells[seller.person] = 1;
    since[seller.person] = seller.since;
    tie(known.supplier[seller.person], 'sellersSupplier', seller.since);
  }
  const stock = log.among(isRestock, sells, from);
  for (let row = 0; row < stock.kind.length; row++)
    tie(stock.other[row], 'sellersSupplier', Math.max(stock.step[row], since[stock.person[row]]));
  return [...ties.values()];
}

/** What somebody was as the period began: what they are now, less what happened since. */
function portraitOf(world: World, person: number, period: Period, events: readonly LifeEvent[]): Portrait {
  const { people, city } = world;
  const own = events.filter((event) => event.person === person);
  const first = (...kinds: EventKind[]) => own.find((event) => kinds.includes(event.kind));
  const used = first('begins', 'quits', 'returns')?.kind;
  const before: Partial<Record<EventKind, string>> = { begins: 'never', quits: 'active', returns: 'abstinent' };
  const move = first('moves');
  const worked = first('losesWork', 'findsWork')?.kind;
  const usual = people.usualWork[person];
  const traded = first('startsSelling', 'stopsSelling')?.kind;
  return {
    age: ageAt(people.age[person], period.from),
    sex: people.female[person] === 1 ? 'woman' : 'man',
    place: city.people.places[people.place[person]].name,
    work: work.names[worked === 'losesWork' ? usual : worked === 'findsWork' ? work.none : people.work[person]],
    housing: housing.names[move ? Math.floor(move.amount / 10) : people.housing[person]],
    using: (used && before[used]) ?? using.names[people.using[person]],
    route: route.names[people.route[person]],
    sells: traded === undefined ? people.shop.get(person) >= 0 : traded === 'stopsSelling',
    held: wasHeld(world, person, period, first('release')),
    treated: wasTreated(world, person, period),
  };
}

/** Whether somebody was in custody as the period began; `release` is their first in it. */
function wasHeld({ people, releases }: World, person: number, { from }: Period, release?: LifeEvent): boolean {
  const died = people.deathStep[person];
  if (died >= 0 && died < from) return false;
  if (release) return release.step - Math.round(release.amount * STEPS_PER_DAY) < from;
  const since = people.custodySince[person];
  const last = people.lastRelease[person];
  return since >= 0 && since < from && (last < 0 || releases.step[last] <= since);
}

function wasTreated({ episodes }: World, person: number, { from }: Period): boolean {
  for (let row = 0; row < episodes.rows; row++) {
    const start = episodes.startStep[row];
    const end = episodes.endStep[row];
    if (episodes.person[row] === person && start >= 0 && start < from && (end < 0 || end >= from)) return true;
  }
  return false;
}

function presentOf({ people }: World, person: number, { firstDay }: Period): Present {
  const died = people.deathStep[person];
  return {
    alive: died < 0,
    ...(died >= 0 && { died: { day: dayAt(firstDay, died), cause: death.names[people.deathCause[person]] } }),
    custody: custody.names[people.custody[person]],
    housing: housing.names[people.housing[person]],
    work: work.names[people.work[person]],
    using: using.names[people.using[person]],
    sells: people.shop.get(person) >= 0,
    role: role.names[roleOf(people, person)],
    continuum: continuum(people, person),
    treatment: treatment.names[people.treatment[person]],
    waitingFor: treatment.names[people.waitingFor[person]],
    overdoses: people.overdoses[person],
  };
}
