// How everybody looks at the end of a day: role, standing, and a fentanyl in hand, in a byte a person.
import { clearlyKnew, knownTo } from '../../model/law/known.ts';
import { roleOf } from '../../model/market/role.ts';
import { custody, death, substances, treatment, using } from '../../model/world/codes.ts';
import { SUBSTANCES } from '../../model/world/tables.ts';
import type { World } from '../../model/world/world.ts';
import { stands } from './frame.ts';

export function looksOf(world: World): Uint8Array<ArrayBuffer> {
  const { people } = world;
  const looks = new Uint8Array(people.rows);
  for (let person = 0; person < people.rows; person++) {
    const where = standsOf(world, person);
    let byte = roleOf(people, person) | (where << 3);
    if (people.deathStep[person] < 0 && holdsFentanyl(world, person)) {
      byte |= 64;
      if (clearlyKnew(knownTo(world, person))) byte |= 128;
    }
    looks[person] = byte;
  }
  return looks;
}

function standsOf({ people }: World, person: number): number {
  if (people.deathStep[person] >= 0)
    return people.deathCause[person] === death.overdose ? stands.overdosed : stands.dead;
  const held = people.custody[person];
  if (held === custody.prison) return stands.imprisoned;
  if (held >= custody.pretrial) return stands.jailed;
  if (people.treatment[person] !== treatment.none) return stands.treated;
  return people.using[person] === using.active || people.shop.get(person) >= 0 ? stands.takesPart : stands.apart;
}

function holdsFentanyl({ people }: World, person: number): boolean {
  for (let s = substances.fentanyl; s < SUBSTANCES; s++) if (people.stash[person * SUBSTANCES + s] > 0) return true;
  return false;
}
