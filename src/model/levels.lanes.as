import { death } from './constants';

/** How many of sixteen have their sign set. */
@inline function signs(bytes: v128): i32 {
  return popcnt(i8x16.bitmask(bytes));
}

/** Which of sixteen bytes are the one asked for. */
@inline function are(bytes: v128, code: i32): v128 {
  return i8x16.eq(bytes, i8x16.splat(<i8>code));
}

/** Sixteen at once. */
function countPeople(world: World): void {
  const people = world.people;
  const rows = people.rows;
  const whole = rows & -16;
  for (let i = 0; i < whole; i += 16) {
    const alive = are(v128.load(people.deathCause.placeOf(i)), death.none);
    const uses = v128.and(alive, are(v128.load(people.using.placeOf(i)), using.active));
    const kinds = v128.load(people.treatment.placeOf(i));
    const where = v128.load(people.custody.placeOf(i));
    active += signs(uses);
    const inside = v128.and(alive, i8x16.ge_u(where, i8x16.splat(<i8>custody.pretrial)));
    const agonist = v128.or(are(kinds, treatment.methadone), are(kinds, treatment.buprenorphine));
    treated += signs(v128.andnot(v128.and(alive, agonist), inside));
    held += signs(inside);
    dependent += signs(v128.andnot(inside, are(v128.load(people.dependentWhenTaken.placeOf(i)), 0)));
    fromTreatment += signs(v128.andnot(inside, are(v128.load(people.treatedWhenTaken.placeOf(i)), 0)));
    beforeTrial += signs(v128.and(inside, are(where, custody.pretrial)));
    inPrison += signs(v128.and(inside, are(where, custody.prison)));
    usingInside += signs(v128.and(inside, uses));
    treatedInside += signs(v128.and(inside, are(kinds, treatment.inside)));
  }
  for (let i = whole; i < rows; i++) countPerson(world, i);
}
