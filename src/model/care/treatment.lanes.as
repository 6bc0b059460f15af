import { ofRows } from '../world/few.kernel';

/** Most have not left an agonist, take none now, are free and use: what is left is whether they live. */
function countWithoutAgonist(world: World, from: i32, end: i32): i32 {
  const people = world.people;
  const kinds = people.treatment;
  let count = 0;
  for (let i = from; i < end; i += 16) {
    const kind = v128.load(kinds.placeOf(i));
    const agonist = v128.or(
      i8x16.eq(kind, i8x16.splat(<i8>treatment.methadone)),
      i8x16.eq(kind, i8x16.splat(<i8>treatment.buprenorphine)),
    );
    const had = v128.and(v128.load(people.treatedBefore.placeOf(i)), i8x16.splat(<i8>LEFT_AGONIST));
    const free = i8x16.eq(v128.load(people.custody.placeOf(i)), i8x16.splat(<i8>custody.free));
    const uses = i8x16.eq(v128.load(people.using.placeOf(i)), i8x16.splat(<i8>using.active));
    const without = v128.andnot(v128.and(free, uses), v128.or(agonist, i8x16.eq(had, i8x16.splat(0))));
    for (let some = ofRows(i8x16.bitmask(without), end - i); some !== 0; some &= some - 1)
      count += isAlive(people, i + ctz(some)) ? 1 : 0;
  }
  return count;
}
