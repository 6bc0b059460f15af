// The offence level, step by step, in the order of the manual (USSG 1B1.1): chapter two, three, then four and acceptance.
import type { SubstanceId } from './drugs.ts';
import type { LawInForce } from './law-in-force.ts';
import type { Offence } from './offence.ts';
import { quantityLevel } from './quantity.ts';
import type { SafetyValve } from './safety-valve.ts';
import type { Statute } from './statute.ts';
import { careerLevels, LESSER_ROLE_CAP, MINIMAL_CAP, roles } from './tables.ts';

/** One step of the arithmetic. */
export interface Step {
  /** The section of the manual, such as §3E1.1. */
  readonly rule: string;
  /** What was found, in words. */
  readonly words: string;
  /** Levels up or down; 0 for what was asked for and does not apply. The first step’s are counted from 0. */
  readonly change: number;
  /** The level after it. */
  readonly level: number;
}

export interface OffenceLevel {
  /** USSG 2D1.1(a), with the cap for a lesser role. */
  readonly baseLevel: number;
  /** From 1 to 43. */
  readonly totalLevel: number;
  readonly steps: readonly Step[];
}

/** What the level hangs on beside the offence itself. */
export interface Grounds {
  readonly grams: ReadonlyMap<SubstanceId, number>;
  readonly law: LawInForce;
  readonly statute: Statute;
  readonly safetyValve: SafetyValve | undefined;
}

const MOST_LEVEL = 43;
/** Acceptance is worth a level more from here on, USSG 3E1.1(b). */
const THIRD_LEVEL_FROM = 16;
/** USSG 5C1.2(b): where the statute's minimum is five years or more, no lower after the safety valve. */
const SAFETY_VALVE_FLOOR = 17;
const FIVE_YEARS = 60;

export function offenceLevel(offence: Offence, grounds: Grounds): OffenceLevel {
  const steps: Step[] = [];
  const level = () => steps.at(-1)?.level ?? 0;
  const take: Take = (rule, words, change) => steps.push({ rule, words, change, level: level() + change });

  base(offence, grounds, take, level);
  const baseLevel = level();
  characteristics(offence, grounds, take);
  const role = roles[offence.role ?? 'none'];
  if (role.change !== 0) take(role.rule, role.words, role.change);
  if (offence.careerOffender) career(grounds.statute, take, level());
  if (offence.acceptance) acceptance(take, level());
  const { safetyValve, statute } = grounds;
  if (safetyValve?.levels && statute.minimumMonths >= FIVE_YEARS && level() < SAFETY_VALVE_FLOOR)
    take('§5C1.2(b)', `no lower where the minimum is five years or more`, SAFETY_VALVE_FLOOR - level());
  const totalLevel = Math.min(MOST_LEVEL, Math.max(1, level()));
  if (totalLevel !== level()) take('ch. 5, pt. A, n.2', 'the table begins at 1 and ends at 43', totalLevel - level());
  return { baseLevel, totalLevel, steps };
}

type Take = (rule: string, words: string, change: number) => void;

function base(offence: Offence, { grams, law }: Grounds, take: Take, level: () => number): void {
  if (offence.death) {
    const again = (offence.priors ?? 0) > 0;
    const words = again
      ? 'death or serious injury, after a conviction for a similar offence'
      : 'death or serious injury';
    take(again ? '§2D1.1(a)(1)' : '§2D1.1(a)(2)', words, again ? 43 : 38);
    return;
  }
  const quantity = quantityLevel(grams, law);
  take(quantity.rule, quantity.words, quantity.level);
  const { change } = roles[offence.role ?? 'none'];
  const cap = LESSER_ROLE_CAP[quantity.level];
  if (change >= 0 || cap === undefined) return;
  take('§2D1.1(a)(5)', 'a lesser role, from a level of 32 or more', cap);
  if (offence.role === 'minimal' && level() > MINIMAL_CAP)
    take('§2D1.1(a)(5)', `a minimal participant starts at ${MINIMAL_CAP} at most`, MINIMAL_CAP - level());
}

/** USSG 2D1.1(b), specific offence characteristics. */
function characteristics(offence: Offence, { grams, law, safetyValve }: Grounds, take: Take): void {
  if (offence.weapon) take('§2D1.1(b)(1)', 'a dangerous weapon was possessed', 2);
  if (offence.misrepresented) misrepresentation(grams, law, take);
  if (offence.drawnIn) {
    const minimal = offence.role === 'minimal';
    const words = 'moved by closeness, threats or fear, unpaid, knowing little';
    take(law.rules.drawnIn, minimal ? words : `${words}: only for a minimal participant`, minimal ? -2 : 0);
  }
  if (safetyValve) take(law.rules.safetyValve, `safety valve ${safetyValve.why}`, safetyValve.levels ? -2 : 0);
}

function misrepresentation(grams: ReadonlyMap<SubstanceId, number>, law: LawInForce, take: Take): void {
  const words = 'fentanyl knowingly passed off as something else';
  if (!law.misrepresentation) take('§2D1.1(b)', `${words}: no rule before November 2018`, 0);
  else if (!grams.has('fentanyl') && !grams.has('fentanyl-analogue'))
    take('§2D1.1(b)(13)', `${words}: there is no fentanyl`, 0);
  else take('§2D1.1(b)(13)', words, 4);
}

/** USSG 4B1.1(b). The statute's maximum holds the rise for earlier convictions (note 2). */
function career({ maximumMonths }: Statute, take: Take, level: number): void {
  const row =
    careerLevels.find(({ fromMonths }) => maximumMonths >= fromMonths) ?? careerLevels[careerLevels.length - 1];
  const most = maximumMonths < Number.POSITIVE_INFINITY ? `${maximumMonths / 12} years` : 'life';
  const words = `career offender, the statute’s most being ${most}: ${row.level}`;
  if (row.level > level) take('§4B1.1(b)', words, row.level - level);
  else take('§4B1.1(b)', `${words}, no more than without it`, 0);
}

function acceptance(take: Take, level: number): void {
  take('§3E1.1(a)', 'acceptance of responsibility', -2);
  if (level >= THIRD_LEVEL_FROM)
    take('§3E1.1(b)', 'in time, from a level of 16 or more; the government’s motion is taken as made', -1);
}
