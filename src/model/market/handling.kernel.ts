// What a person did with drugs in the present 30 days, by which a role is told: see role.ts.
import { type f64, i32 } from '../world/numbers.ts';
import type { People } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';

/** What the columns of what was handled hold at most, mg. */
const HANDLED_MOST: i32 = 0xffff;

/** Writes down that a person handled `ng` of pure drug in one of the four ways. Held as whole milligrams, at most 65 g. */
export function handle(people: People, person: i32, kind: i32, ng: f64): void {
  const handled = people.handled;
  const sum = handled.of(person, kind) + i32(Math.ceil(ng / NG_PER_MG));
  handled.put(person, kind, sum < HANDLED_MOST ? sum : HANDLED_MOST);
}
