// Where everybody is drawn, the same in both cities: each neighbourhood is a disc as large as its people are many, it lies where
// it lies in the city, and within it people stand as their homes do.
import type { Census } from '../world/frame.ts';
import { type Disc, pack } from './pack.ts';
import { hexagonalSites, type Sites } from './sites.ts';
import { spread } from './spread.ts';

/** What does not depend on the size of the picture: each person's site about the middle of their neighbourhood. */
export interface Clusters {
  readonly census: Census;
  readonly sites: readonly Sites[];
  /** In units of the lattice; y runs south, as on a screen. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
}

export interface Neighbourhood {
  readonly name: string;
  readonly openAir: boolean;
  /** Pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly clearing: number;
}

/** In pixels of the page, before any zoom. */
export interface Layout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** From a mark to the next. */
  readonly spacing: number;
  readonly width: number;
  readonly height: number;
  readonly neighbourhoods: readonly Neighbourhood[];
}

export function clustersOf(census: Census): Clusters {
  const { rows, homeX, homeY, place, places } = census;
  const dx = new Float32Array(rows);
  const dy = new Float32Array(rows);
  const sites = places.map(({ openAir }, p) => {
    const people: number[] = [];
    for (let row = 0; row < rows; row++) if (place[row] === p) people.push(row);
    const at = hexagonalSites(people.length, p * 0.7, openAir);
    const homes = { x: people.map((row) => homeX[row]), y: people.map((row) => -homeY[row]) };
    spread(homes, at).forEach((site, i) => {
      dx[people[i]] = at.x[site];
      dy[people[i]] = at.y[site];
    });
    return at;
  });
  return { census, sites, dx, dy };
}

/** @param margin room about each neighbourhood, pixels: names stand in it */
export function arrange({ census, sites, dx, dy }: Clusters, width: number, height: number, margin: number): Layout {
  const { places, rows, place } = census;
  let spacing = Math.sqrt((0.6 * width * height) / Math.max(1, rows));
  let discs: Disc[] = [];
  let box = { left: 0, top: 0, width: 1, height: 1 };
  // The margin is in pixels and the lattice is not: a few rounds settle how large a unit is.
  for (let round = 0; round < 6; round++) {
    discs = places.map(({ x, y }, p) => ({ x: x / 100, y: -y / 100, radius: sites[p].radius + margin / spacing }));
    pack(discs, height / width);
    box = boxOf(discs);
    spacing = Math.min(width / box.width, height / box.height);
  }
  const left = (width - box.width * spacing) / 2 - box.left * spacing;
  const top = (height - box.height * spacing) / 2 - box.top * spacing;
  const neighbourhoods = places.map(({ name, openAir }, p) => ({
    name: name.replaceAll('-', ' '),
    openAir,
    x: left + discs[p].x * spacing,
    y: top + discs[p].y * spacing,
    radius: sites[p].radius * spacing,
    clearing: sites[p].clearing * spacing,
  }));
  const x = new Float32Array(rows);
  const y = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const at = neighbourhoods[place[row]];
    x[row] = at.x + dx[row] * spacing;
    y[row] = at.y + dy[row] * spacing;
  }
  return { x, y, spacing, width, height, neighbourhoods };
}

function boxOf(discs: readonly Disc[]): { left: number; top: number; width: number; height: number } {
  const left = Math.min(...discs.map(({ x, radius }) => x - radius));
  const top = Math.min(...discs.map(({ y, radius }) => y - radius));
  return {
    left,
    top,
    width: Math.max(...discs.map(({ x, radius }) => x + radius)) - left,
    height: Math.max(...discs.map(({ y, radius }) => y + radius)) - top,
  };
}
