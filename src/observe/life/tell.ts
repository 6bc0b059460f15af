// A life in dated plain sentences: a line for each event that changed it, for the first of each everyday thing, and for the everyday
// things of each stretch together.

import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { brokerPay } from '../../model/world/codes.ts';
import { type EventKind, everydayEvents } from '../../model/world/events.ts';
import { everydayWords } from './everyday.ts';
import type { Life, LifeEvent } from './life.ts';
import { type Naming, namingOf } from './people-words.ts';
import { sentenceOf } from './sentence.ts';

/** Days of a stretch whose everyday events are summed up in a line: the month of the model. */
const STRETCH_DAYS = 30;

export interface Line {
  readonly step: number;
  /** Of the measured period. */
  readonly day: number;
  /** Last day of a line that stands for a stretch. */
  readonly until?: number;
  readonly text: string;
  /** A stretch of everyday things, or the first of one. */
  readonly everyday: boolean;
}

/** The lines of a life, in order. */
export function tellLife(life: Life): Line[] {
  const name = namingOf(life);
  const lasting = withoutEchoes(
    life.events.flatMap((event) => (isEveryday(event.kind) ? [] : lineOf(event, life, name))),
  );
  const lines = [...stretches(life), ...firsts(life, name), ...lasting];
  // Sorting keeps the order of equals: a stretch comes before what it began with.
  return [...unkept(life), ...lines.sort((a, b) => a.step - b.step)];
}

/** Without lines that another of the same step says again, and more: "was there when a friend overdosed", and what they did. */
function withoutEchoes(lines: readonly Line[]): Line[] {
  const says = (line: Line, other: Line) =>
    other.step === line.step && other.text !== line.text && other.text.startsWith(line.text.slice(0, -1));
  return lines.filter((line, i) => !lines.slice(Math.max(0, i - 12), i + 12).some((other) => says(line, other)));
}

export function isEveryday(kind: EventKind): boolean {
  return (everydayEvents as readonly EventKind[]).includes(kind);
}

/** "Died of an overdose." */
export function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function lineOf(event: LifeEvent, life: Life, name: Naming): Line[] {
  const words = sentenceOf(event, life.person, name);
  if (words === undefined) return [];
  return [{ step: event.step, day: event.day, text: asSentence(words), everyday: false }];
}

function unkept({ everydayFrom, period }: Life): Line[] {
  if (everydayFrom <= 0) return [];
  const text = `Everyday trade before day ${everydayFrom} is not kept.`;
  return [{ step: period.from, day: 0, text, everyday: true }];
}

/** One line for the everyday things of each stretch in which there were any. */
function stretches({ person, period, at, events, everydayFrom }: Life): Line[] {
  const byStretch = new Map<number, LifeEvent[]>();
  for (const event of events) {
    if (!isEveryday(event.kind) || event.day < everydayFrom) continue;
    const stretch = Math.floor(event.day / STRETCH_DAYS);
    const list = byStretch.get(stretch);
    if (list) list.push(event);
    else byStretch.set(stretch, [event]);
  }
  return [...byStretch].map(([stretch, list]) => {
    const day = stretch * STRETCH_DAYS;
    return {
      step: period.from + day * STEPS_PER_DAY,
      day,
      until: Math.min(day + STRETCH_DAYS, Math.ceil((at - period.from) / STEPS_PER_DAY)) - 1,
      text: asSentence(everydayWords(person, list)),
      everyday: true,
    };
  });
}

/** What is told by itself the first time. */
const firstThings: readonly ((event: LifeEvent, person: number) => boolean)[] = [
  (e, person) => e.kind === 'sale' && e.person === person,
  (e, person) =>
    e.person === person && (e.kind === 'gift' || (e.kind === 'brokered' && e.amount === brokerPay.nothing)),
  (e, person) => e.kind === 'brokered' && e.person === person && e.amount !== brokerPay.nothing,
  (e, person) => e.kind === 'gift' && e.other === person,
  (e, person) => e.kind === 'credit' && e.other === person,
  (e, person) => e.kind === 'strip' && e.person === person,
  (e, person) => e.kind === 'learns' && e.person === person,
];

/** The first of each everyday thing in the measured period, where all of it is known. */
function firsts(life: Life, name: Naming): Line[] {
  if (life.everydayFrom > 0) return [];
  return firstThings.flatMap((is) => {
    const event = life.events.find((one) => is(one, life.person));
    const words = event && sentenceOf(event, life.person, name);
    if (!event || words === undefined) return [];
    const text = asSentence(`for the first time in these years: ${words}`);
    return [{ step: event.step, day: event.day, text, everyday: true }];
  });
}
