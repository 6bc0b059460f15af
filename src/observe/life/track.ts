// A life as a line from day 0 on: what lasts as spans, what happens as points.
import type { Life, LifeEvent } from './life.ts';

/** What lasts; `uses` is the line itself. */
export type SpanKind = 'uses' | 'sells' | 'held' | 'treated';

export interface Span {
  readonly kind: SpanKind;
  /** Days of the measured period; `until` is where it ends, or the life is known to. */
  readonly from: number;
  readonly until: number;
}

export type PointKind = 'arrest' | 'overdose' | 'death' | 'learns';

export interface Point {
  readonly kind: PointKind;
  readonly day: number;
}

export interface Track {
  readonly spans: readonly Span[];
  readonly points: readonly Point[];
  /** Last day of the line: of death, or the day at which the world stands. */
  readonly end: number;
}

/** What begins and ends a span, as events of the person. */
const turns: Readonly<Record<SpanKind, { starts(event: LifeEvent): boolean; ends(event: LifeEvent): boolean }>> = {
  uses: {
    starts: ({ kind }) => kind === 'begins' || kind === 'returns',
    ends: ({ kind }) => kind === 'quits',
  },
  sells: { starts: ({ kind }) => kind === 'startsSelling', ends: ({ kind }) => kind === 'stopsSelling' },
  held: {
    starts: ({ kind, detail }) =>
      kind === 'booked' ||
      kind === 'revocation' ||
      (detail?.of === 'case' && ['jail', 'prison'].includes(detail.disposition)),
    ends: ({ kind }) => kind === 'release',
  },
  treated: { starts: ({ kind }) => kind === 'treated', ends: ({ kind }) => kind === 'leavesTreatment' },
};

const points: readonly PointKind[] = ['arrest', 'overdose', 'death', 'learns'];

export function trackOf({ person, portrait, present, events, period }: Life): Track {
  const own = events.filter((event) => event.person === person);
  const end = present.died?.day ?? period.days;
  const atStart: Partial<Record<SpanKind, boolean>> = {
    uses: portrait.using === 'active',
    sells: portrait.sells,
    held: portrait.held,
    treated: portrait.treated,
  };
  const spans = (Object.keys(turns) as SpanKind[]).flatMap((kind) => spansOf(kind, own, atStart[kind] === true, end));
  const happened = own.flatMap(({ kind, day }) => {
    const point = points.find((one) => one === kind);
    return point ? [{ kind: point, day }] : [];
  });
  return { spans, points: happened, end };
}

function spansOf(kind: SpanKind, events: readonly LifeEvent[], atStart: boolean, end: number): Span[] {
  const { starts, ends } = turns[kind];
  const spans: Span[] = [];
  let from = atStart ? 0 : undefined;
  for (const event of events) {
    if (from === undefined && starts(event)) from = event.day;
    else if (from !== undefined && ends(event)) {
      spans.push({ kind, from, until: event.day });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ kind, from, until: end });
  return spans;
}
