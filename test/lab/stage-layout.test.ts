import { describe, expect, it } from 'vitest';
import { arrange, clustersOf } from '../../src/lab/stage/layout.ts';
import { pack } from '../../src/lab/stage/pack.ts';
import { hexagonalSites } from '../../src/lab/stage/sites.ts';
import { spread } from '../../src/lab/stage/spread.ts';
import type { Census } from '../../src/lab/world/frame.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

/** A census of so many people about the places of the typical city; some homes coincide. */
function census(rows: number): Census {
  const places = loadCity('typical-2016').people.places.map(({ name, x, y, radius, openAir }) => ({
    name,
    x,
    y,
    radius,
    openAir,
  }));
  const place = Uint8Array.from({ length: rows }, (_, i) => Math.floor((i * i) / 7) % places.length);
  const homeX = Int16Array.from(place, (p, i) => places[p].x + ((i * 37) % 41) * 10);
  const homeY = Int16Array.from(place, (p, i) => places[p].y + ((i * 53) % 29) * 10);
  return { rows, homeX, homeY, place, places };
}

const leastDistance = (x: ArrayLike<number>, y: ArrayLike<number>) => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) least = Math.min(least, Math.hypot(x[i] - x[j], y[i] - y[j]));
  return least;
};

describe('sites of a neighbourhood', () => {
  it.each([1, 2, 19, 300])('holds %i people, a unit apart, about a clearing', (count) => {
    const sites = hexagonalSites(count, 0.7, true);
    expect(sites.x.length).toBe(count);
    if (count > 1) expect(leastDistance(sites.x, sites.y)).toBeGreaterThan(1 - 1e-9);
    for (let i = 0; i < count; i++) {
      const d = Math.hypot(sites.x[i], sites.y[i]);
      expect(d).toBeGreaterThanOrEqual(sites.clearing - 1e-9);
      expect(d).toBeLessThanOrEqual(sites.radius - 0.5 + 1e-9);
    }
  });

  it('is nothing for nobody', () => {
    expect(hexagonalSites(0, 0, true).x.length).toBe(0);
  });
});

describe('spread', () => {
  it('gives each home a site of its own, further east for who lives further east', () => {
    const x = Array.from({ length: 64 }, (_, i) => (i * 29) % 64);
    const homes = { x, y: x.map(() => 0) };
    const sites = { x: x.map((_, i) => i), y: x.map(() => 0) };
    expect([...spread(homes, sites)].sort((a, b) => a - b)).toEqual([...x.keys()]);
    const halves = spread(homes, sites);
    for (let i = 0; i < 64; i++) expect(sites.x[halves[i]] < 32).toBe(homes.x[i] < 32);
  });

  it('parts people who live in one house, always in the same way', () => {
    const homes = { x: new Array(50).fill(-3), y: new Array(50).fill(7) };
    const sites = hexagonalSites(50, 0, false);
    const once = spread(homes, sites);
    expect(new Set(once).size).toBe(50);
    expect(spread(homes, sites)).toEqual(once);
  });
});

describe('pack', () => {
  const anchors = [
    { x: 0, y: 0, radius: 9 },
    { x: -18, y: 6, radius: 8 },
    { x: 22, y: -3, radius: 8 },
    { x: 2, y: -24, radius: 7 },
    { x: -26, y: 34, radius: 4 },
  ];

  it.each([
    [400, 400],
    [300, 700],
    [900, 400],
  ])('fills a room of %i by %i without overlaps', (width, height) => {
    const { unit, at } = pack(anchors, { width, height, margin: 8 });
    at.forEach((a, i) => {
      const r = anchors[i].radius * unit + 7;
      expect(a.x - r).toBeGreaterThan(0);
      expect(a.x + r).toBeLessThan(width);
      expect(a.y - r).toBeGreaterThan(0);
      expect(a.y + r).toBeLessThan(height);
      for (let j = 0; j < i; j++)
        expect(Math.hypot(a.x - at[j].x, a.y - at[j].y)).toBeGreaterThan(
          (anchors[i].radius + anchors[j].radius) * unit,
        );
    });
  });

  it('puts a lone place in the middle', () => {
    const { at } = pack([{ x: 500, y: -20, radius: 3 }], { width: 200, height: 100, margin: 5 });
    expect(at[0]).toEqual({ x: 100, y: 50 });
  });
});

describe('the layout of a city', () => {
  const layout = arrange(clustersOf(census(900)), 390, 500, 13);

  it('hides nobody', () => {
    expect(leastDistance(layout.x, layout.y)).toBeGreaterThan(0.99 * layout.spacing);
  });

  it('uses most of the room', () => {
    const area = layout.neighbourhoods.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
    expect(area / (390 * 500)).toBeGreaterThan(0.45);
  });

  it('is the same for the same people', () => {
    const again = arrange(clustersOf(census(900)), 390, 500, 13);
    expect(again.x).toEqual(layout.x);
    expect(again.y).toEqual(layout.y);
  });

  it('keeps north up', () => {
    const named = (name: string) => layout.neighbourhoods.find((place) => place.name === name);
    expect(named('north end')?.y).toBeLessThan(named('southgate')?.y ?? 0);
    expect(named('westfield')?.x).toBeLessThan(named('eastside')?.x ?? 0);
  });

  it('takes 32,400 people in no time that anybody notices', () => {
    const many = census(32_400);
    const started = performance.now();
    arrange(clustersOf(many), 390, 500, 13);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
