// A case of the city as an offence that the arithmetic of federal sentencing takes: what was found and can be proved, the
// record, and what a court can see of a role. Nothing of what the person really was, but for what they knew.
import { charge, disposition, means, substances } from '../world/codes.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { substanceNamed } from './federal/drugs.ts';
import type { PriorSentence } from './federal/history.ts';
import type { Offence } from './federal/offence.ts';
import { substances as inStatute } from './federal/tables.ts';
import { clearlyKnew } from './known.ts';

/** The manual of the guidelines by choice of lever court.guideline: the law of 31 December of that year. */
const FIRST_MANUAL = 2017;

/** The offence of a case. `pleaded` and `silent` (said nothing of what is in it) are the court's findings. */
export function offenceOf(world: World, row: number, pleaded: boolean, silent: boolean): Offence {
  const { cases, levers } = world;
  const sold = cases.selling[row] === 1;
  return {
    drugs: [{ drug: substances.names[cases.substance[row]], grams: cases.proved[row] / NG_PER_G }],
    year: FIRST_MANUAL + levers['court.guideline'][cases.place[row]],
    history: { sentences: recordOf(world, row), underSentence: cases.supervised[row] === 1 },
    role: isGoBetween(world, row) ? 'minor' : 'none',
    acceptance: pleaded,
    safetyValve: pleaded,
    // Who only had ground to suspect did not knowingly pass it off.
    misrepresented: sold && silent && clearlyKnew(cases.knew[row]) && cases.substance[row] !== substances.heroin,
    death: cases.charge[row] === charge.homicide,
  };
}

/** Grams from which a substance of the model has a mandatory minimum, 21 U.S.C. 841(b)(1)(B). */
export function gramsOfMinimum(name: (typeof substances.names)[number]): number {
  const id = substanceNamed(name);
  return id ? inStatute[id].fromGrams.B : Number.POSITIVE_INFINITY;
}

/** Whether a case has the weight of a mandatory minimum. */
export function reachesMinimum({ cases }: World, row: number): boolean {
  return cases.proved[row] >= gramsOfMinimum(substances.names[cases.substance[row]]) * NG_PER_G;
}

/**
 * Earlier sentences, as imposed: those of the city's courts, and a sentence of one point for each conviction from before the
 * start, of which nothing more is known.
 */
function recordOf({ cases, people }: World, row: number): PriorSentence[] {
  const person = cases.person[row];
  const sentences: PriorSentence[] = [];
  // By the engine's own search: a run of years has many cases.
  const next = (from: number) => cases.person.indexOf(person, from);
  for (let other = next(0); other >= 0 && other < cases.rows; other = next(other + 1)) {
    if (other === row || cases.disposition[other] < disposition.probation) continue;
    if (cases.dueStep[other] <= cases.dueStep[row]) sentences.push({ months: cases.months[other] });
  }
  while (sentences.length < people.convictions[person]) sentences.push({});
  return sentences;
}

/**
 * Who, to a court, only carried: seen in the street handing over little, with little money and nobody's word against them (USSG
 * 3B1.2(b)). Who sells and carries little looks the same.
 */
function isGoBetween({ cases, city }: World, row: number): boolean {
  const { intentPackets, intentCash } = city.law;
  return (
    cases.means[row] === means.patrol &&
    cases.charge[row] === charge.distribution &&
    cases.packets[row] < intentPackets &&
    cases.cash[row] < intentCash &&
    cases.statements[row] < city.law.intentStatements
  );
}
