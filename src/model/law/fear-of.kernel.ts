// What a person fears of police, as it enters what they do. How fear rises and fades is in fear.ts.
import type { f64, i32 } from '../world/numbers.ts';
import { type People, SHARE } from '../world/tables.ts';

/** How far fear of arrest changes what a person does, 0 to 1. */
export function fearOf(people: People, person: i32): f64 {
  return people.caution.get(person) * SHARE * people.perceivedRisk.get(person);
}
