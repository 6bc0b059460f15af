/** All four slots are asked at once: of those that hold the source, one at most, a bit is left. */
export function beliefSlot(people: People, person: i32): i32 {
  const source = people.stashSource.get(person);
  const sellers = v128.load(people.sellers.placeOf(person));
  const known = i32x4.bitmask(i32x4.eq(sellers, i32x4.splat(source))) & ~(source >> 31);
  return (person * SELLERS + ctz(known)) | ((known !== 0 ? 1 : 0) - 1);
}
