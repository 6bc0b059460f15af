// The shape of two lives as lines: one line until they part, two from there on, and frames that go along them.
import type { Span, Track } from '../observe/life/index.ts';
import { r2 } from './svg.ts';

/** Above the middle or below it. */
export type Side = -1 | 1;

export interface LifeShape {
  /** Where a day is. */
  x(day: number): number;
  /** Where the two lives part; undefined if they do not. */
  readonly parts: number | undefined;
  /** Height of the one line, how far from it the two are, and the stretch over which they part. */
  readonly middle: number;
  readonly apart: number;
  readonly bend: number;
}

type Stretch = Pick<Span, 'from' | 'until'>;

/** Half the height of a frame. */
const FRAME = 10;
/** None is too short to be seen. */
const SHORTEST = 3;

/** Height of a line at a place. */
export function heightAt({ parts, middle, apart, bend }: LifeShape, side: Side, at: number): number {
  if (parts === undefined) return middle;
  return middle + side * apart * Math.min(1, Math.max(0, (at - parts) / bend));
}

/** A stretch of a line, as path data. */
export function linePath(shape: LifeShape, side: Side, stretch: Stretch): string {
  return `M${through(shape, side, corners(shape, stretch, 0), 0)}`;
}

/** A frame around a stretch: along the line above it, and back below. */
export function framePath(shape: LifeShape, side: Side, stretch: Stretch): string {
  const places = corners(shape, stretch, SHORTEST);
  return `M${through(shape, side, places, -FRAME)}L${through(shape, side, places.toReversed(), FRAME)}z`;
}

/** What of a track comes after a day: while two lives are the same, one line stands for both. */
export function laterThan({ spans, points, end }: Track, day: number): Track {
  return {
    spans: spans.filter(({ until }) => until > day).map((span) => ({ ...span, from: Math.max(span.from, day) })),
    points: points.filter((point) => point.day >= day),
    end,
  };
}

function corners({ x, parts, bend }: LifeShape, { from, until }: Stretch, least: number): number[] {
  const [start, end] = [x(from), Math.max(x(until), x(from) + least)];
  const bends = parts === undefined ? [] : [parts, parts + bend].filter((at) => at > start && at < end);
  return [start, ...bends, end];
}

function through(shape: LifeShape, side: Side, places: readonly number[], off: number): string {
  return places.map((at) => `${r2(at)} ${r2(heightAt(shape, side, at) + off)}`).join('L');
}
