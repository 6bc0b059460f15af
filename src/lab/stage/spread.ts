// Who stands on which site: homes and sites are halved again and again, by east and west, then by north and south, and matched
// half by half. Whoever lives further east or north than a neighbour mostly stands so too, and no two stand on one site.

/**
 * For each home the index of its site; there are as many sites as homes, fewer than 65,536. The same homes always give the same
 * sites.
 */
export function spread(homes: Points, sites: Points): Int32Array {
  const count = homes.x.length;
  const siteOf = new Int32Array(count);
  const people = Int32Array.from({ length: count }, (_, i) => i);
  const places = people.slice();
  halve(homes, people, sites, places, 0, count, 0, siteOf);
  return siteOf;
}

export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

function halve(
  homes: Points,
  people: Int32Array,
  sites: Points,
  places: Int32Array,
  from: number,
  until: number,
  depth: number,
  siteOf: Int32Array,
): void {
  if (until - from === 0) return;
  if (until - from === 1) {
    siteOf[people[from]] = places[from];
    return;
  }
  const east = depth % 2 === 0;
  sortBy(east ? homes.x : homes.y, people.subarray(from, until));
  sortBy(east ? sites.x : sites.y, places.subarray(from, until));
  const middle = (from + until) >> 1;
  halve(homes, people, sites, places, from, middle, depth + 1, siteOf);
  halve(homes, people, sites, places, middle, until, depth + 1, siteOf);
}

/** Indices below this are sorted with their values, in one number. */
const MOST = 65_536;
/** Values are told apart to 1/1024. */
const FINE = 1024;

const scratch = new Float64Array(MOST);

/** Puts indices in the order of their values; of equal values the lower index comes first. */
function sortBy(values: ArrayLike<number>, indices: Int32Array): void {
  const keys = scratch.subarray(0, indices.length);
  for (let k = 0; k < keys.length; k++) keys[k] = Math.round(values[indices[k]] * FINE) * MOST + indices[k];
  keys.sort();
  for (let k = 0; k < keys.length; k++) indices[k] = keys[k] - Math.floor(keys[k] / MOST) * MOST;
}
