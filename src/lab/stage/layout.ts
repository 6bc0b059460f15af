// Where everybody is drawn, the same in both cities: each neighbourhood is a disc as large as its people are many, it lies where
// it lies in the city, and within it people stand as their homes do.
import type { Census } from '../world/frame.ts';
import { pack } from './pack.ts';
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
    const at = hexagonalSites(people.length, 0.26 + p * 0.7, openAir);
    const homes = { x: people.map((row) => homeX[row]), y: people.map((row) => -homeY[row]) };
    spread(homes, at).forEach((site, i) => {
      dx[people[i]] = at.x[site];
      dy[people[i]] = at.y[site];
    });
    return at;
  });
  return { census, sites, dx, dy };
}

/** @param type size of the names, pixels: they stand above their neighbourhoods */
export function arrange({ census, sites, dx, dy }: Clusters, width: number, height: number, type: number): Layout {
  const { places, rows, place } = census;
  const anchors = places.map(({ x, y }, p) => ({ x, y: -y, radius: sites[p].radius }));
  // A name’s height is above each, and a gap about it.
  const { unit, at } = pack(anchors, { width, height, margin: type / 2 + 2 });
  const neighbourhoods = places.map(({ name, openAir }, p) => ({
    name: name.replaceAll('-', ' '),
    openAir,
    x: at[p].x,
    y: at[p].y + type / 2,
    radius: sites[p].radius * unit,
    clearing: sites[p].clearing * unit,
  }));
  const x = new Float32Array(rows);
  const y = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const of = neighbourhoods[place[row]];
    x[row] = of.x + dx[row] * unit;
    y[row] = of.y + dy[row] * unit;
  }
  return { x, y, spacing: unit, width, height, neighbourhoods };
}
