// The two lives of one person side by side, the day they part, and why.
import { STEPS_PER_MONTH } from '../../model/world/clock.ts';
import type { EventKind } from '../../model/world/events.ts';
import { NEW, TODAY } from './law-words.ts';
import type { Life, LifeEvent } from './life.ts';
import { type Naming, namingOf } from './people-words.ts';
import { ownSentence, sentenceOf } from './sentence.ts';
import { isEveryday, type Line, tellLife } from './tell.ts';

export type WhichWorld = 'baseline' | 'policy';

export interface TwoLine extends Line {
  readonly world: WhichWorld | 'both';
}

export interface Parting {
  readonly step: number;
  /** Of the measured period. */
  readonly day: number;
  /** How the lives differ first, in a sentence or two. */
  readonly how: string;
  /** Why, as far as an event says; or that none does. */
  readonly why: string;
  /** The event that says why: the nearest earlier one, in one world only, of somebody the person is tied to. */
  readonly cause?: LifeEvent & { readonly world: WhichWorld };
  /** Day from which everyday trade is known in both, where that before it is forgotten: the lives may have parted over it. */
  readonly everydayFrom?: number;
}

export interface TwoLives {
  readonly person: number;
  readonly lines: readonly TwoLine[];
  /** Undefined where nothing that is told differs. */
  readonly parting?: Parting;
}

const law: Readonly<Record<WhichWorld, string>> = { baseline: TODAY, policy: NEW };

/**
 * Both lives in one, in order of time. They must be of the same person and period. Where one world has gone further than the other,
 * what came after the other’s step is no parting.
 */
export function compareLives(baseline: Life, policy: Life): TwoLives {
  if (baseline.person !== policy.person || baseline.period.from !== policy.period.from)
    throw new Error('two lives are compared of one person, from the same step');
  const parting = partingOf(baseline, policy);
  return { person: baseline.person, lines: merge(tellLife(baseline), tellLife(policy)), ...(parting && { parting }) };
}

/** Lines that are the same in both worlds stand once. */
function merge(baseline: readonly Line[], policy: readonly Line[]): TwoLine[] {
  const keyOf = (line: Line) => `${line.step}|${line.text}`;
  const left = new Map<string, number>();
  for (const line of policy) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  const lines: TwoLine[] = [];
  const shared = new Map<string, number>();
  for (const line of baseline) {
    const key = keyOf(line);
    const there = left.get(key) ?? 0;
    lines.push({ ...line, world: there > 0 ? 'both' : 'baseline' });
    if (there === 0) continue;
    left.set(key, there - 1);
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  for (const line of policy) {
    const key = keyOf(line);
    const same = shared.get(key) ?? 0;
    if (same > 0) shared.set(key, same - 1);
    else lines.push({ ...line, world: 'policy' });
  }
  return lines.sort((a, b) => a.step - b.step);
}

/** An event of a life, in words. */
interface Told {
  readonly event: LifeEvent;
  readonly text: string;
}

function partingOf(baseline: Life, policy: Life): Parting | undefined {
  const from = Math.max(baseline.everydayFrom, policy.everydayFrom);
  const until = Math.min(baseline.at, policy.at);
  const [one, two] = [told(baseline, from, until), told(policy, from, until)];
  let i = 0;
  while (i < one.length && i < two.length && same(one[i], two[i])) i++;
  const steps = [one[i], two[i]].flatMap((t) => (t ? [t.event.step] : []));
  if (steps.length === 0) return undefined;
  const step = Math.min(...steps);
  // What differs on the step of the parting: what else happened in it alike in both is no part of it.
  const differing = (mine: Told[], others: Told[]) =>
    mine.slice(i).filter((t) => t.event.step === step && !others.slice(i).some((o) => same(t, o)));
  const parted = { baseline: differing(one, two), policy: differing(two, one) };
  const { day } = parted.baseline[0]?.event ?? parted.policy[0]?.event ?? (one[i] ?? two[i]).event;
  // A day is told of, and what is done once that day in both is no difference of it, whatever the hour.
  const many = (all: Told[], text: string) => all.filter((t) => t.event.day === day && t.text === text).length;
  const more =
    (mine: Told[], others: Told[]) =>
    ({ text }: Told) =>
      many(mine, text) > many(others, text);
  const kinds = new Set([...parted.baseline, ...parted.policy].map(({ event }) => event.kind));
  const onDay = (which: WhichWorld, mine: Told[], others: Told[]) => {
    const first = parted[which].filter(more(mine, others));
    if (first.length > 0) return first;
    const later = mine.slice(i).filter(({ event }) => event.day === day && kinds.has(event.kind));
    return later.filter(more(mine, others));
  };
  const days = { baseline: onDay('baseline', one, two), policy: onDay('policy', two, one) };
  const involved = new Set([...parted.baseline, ...parted.policy].flatMap(({ event }) => [event.person, event.other]));
  const { why, cause } = whyWords(baseline, policy, step, involved);
  const found = { step, day, how: howWords(day, days, parted), ...(cause && { cause }) };
  if (from <= 0) return { ...found, why };
  const unknown = `Everyday trade before day ${from} is not kept: they may have parted over it before, and whom they met in it is not known.`;
  return { ...found, why: `${why} ${unknown}`, everydayFrom: from };
}

/** Everything that is told of a life before a step, one by one; everyday things from a day on. */
function told(life: Life, everydayFrom: number, until: number): Told[] {
  const name = plainly;
  return life.events.flatMap((event) => {
    if (event.step >= until || (isEveryday(event.kind) && event.day < everydayFrom)) return [];
    const text = sentenceOf(event, life.person, name);
    return text === undefined ? [] : [{ event, text }];
  });
}

/** What people are to each other may come to differ later: events are held against each other by number. */
const plainly: Naming = (person) => `person ${person}`;

function same(a: Told, b: Told): boolean {
  return a.event.step === b.event.step && a.text === b.text;
}

type Parted = Readonly<Record<WhichWorld, readonly Told[]>>;

/** What was done on the day under one law only; where that is nothing, what was done at another hour. */
function howWords(day: number, { baseline, policy }: Parted, hours: Parted): string {
  const texts = (told: readonly Told[]) => list(ofThem(told.map(({ text }) => text)));
  const side = (which: WhichWorld, told: readonly Told[]) =>
    told.length > 0 ? `under ${law[which]} ${texts(told)}` : '';
  const [one, two] = [side('baseline', baseline), side('policy', policy)];
  if (!one && !two)
    return `On day ${day}, under each law at another hour, ${texts(hours.baseline.length > 0 ? hours.baseline : hours.policy)}.`;
  if (one && two) return `On day ${day} ${one}; ${two}.`;
  return `On day ${day} ${one || two}; under ${one ? NEW : TODAY} nothing of the kind.`;
}

/** What is said in a sentence that has a subject of its own. */
const OWN_SUBJECT = /^(it was|nobody|help|somebody|staff|police|a police officer|the ambulance)\b/;

/** Sentences about a person, as "they overdosed, it was at home, they were taken to hospital". */
function ofThem(texts: readonly string[]): string[] {
  return texts.map((text, i) => {
    if (OWN_SUBJECT.test(text)) return text;
    const said = text.replace(/(^| and )was /g, '$1were ');
    return i === 0 || OWN_SUBJECT.test(texts[i - 1]) ? `they ${said}` : said;
  });
}

function list(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts[texts.length - 1]}`;
}

/** An event of somebody else, in one world only. */
type Cause = LifeEvent & { readonly world: WhichWorld };

/**
 * The nearest event before the parting, in one world only, of somebody whom the person is tied to in both: of those whom the parting
 * is with, if there was one within a month, else of anybody.
 */
function whyWords(baseline: Life, policy: Life, step: number, involved: Set<number>): Pick<Parting, 'why' | 'cause'> {
  const causes = causesOf(baseline, policy, step);
  const cause =
    latest(causes.filter(({ person, step: at }) => involved.has(person) && step - at <= STEPS_PER_MONTH)) ??
    latest(causes);
  if (!cause)
    return {
      why: 'No earlier event of theirs differs, nor of a friend, a seller or a customer they know: the law reached them here, or it came through the market.',
    };
  const name = namingOf(cause.world === 'baseline' ? baseline : policy);
  const when = cause.step === step ? 'the same day' : `on day ${cause.day}`;
  const what = `under ${law[cause.world]} only, ${name(cause.person)} ${ownSentence(cause, name)}`;
  return { cause, why: `The nearest difference before, among the people they know: ${when}, ${what}.` };
}

/** What happened up to a step to people tied to the person in both worlds, in one of them only. */
function causesOf(baseline: Life, policy: Life, step: number): Cause[] {
  const [here, there] = [sinceOf(baseline), sinceOf(policy)];
  // Who came to know them only later has no part in it.
  const tied = ({ person, step: at }: LifeEvent) => Math.max(here(person), there(person)) <= at;
  const before = (life: Life) => life.around.filter((event) => event.step <= step && tied(event));
  const lists = { baseline: before(baseline), policy: before(policy) };
  return (['baseline', 'policy'] as const).flatMap((world) => {
    const elsewhere = new Set(lists[world === 'baseline' ? 'policy' : 'baseline'].map(keyOf));
    return lists[world].filter((event) => !elsewhere.has(keyOf(event))).map((event) => ({ ...event, world }));
  });
}

function latest(causes: readonly Cause[]): Cause | undefined {
  let found: Cause | undefined;
  for (const cause of causes) if (!found || rank(cause) > rank(found)) found = cause;
  return found;
}

/** The step from which somebody is tied to the person of a life. */
function sinceOf({ ties }: Life): (person: number) => number {
  const since = new Map(ties.map((tie) => [tie.person, tie.since]));
  return (person) => since.get(person) ?? Number.POSITIVE_INFINITY;
}

/** The later the nearer; of one step what is graver says more. */
function rank({ step, kind }: LifeEvent): number {
  return step + (grave.includes(kind) ? 0.5 : 0);
}
const grave: readonly EventKind[] = ['death', 'arrest', 'revocation', 'release'];

function keyOf(event: LifeEvent): string {
  return `${event.step}|${event.person}|${ownSentence(event, plainly)}`;
}
