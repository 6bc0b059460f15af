// What the marks say, in words: for the key, the tooltip, and who listens.
import { number } from '../../report/format.ts';
import { roles } from '../../report/palette.ts';
import { look, stands } from '../world/frame.ts';

const NONE = roles.length - 1;

/** Where somebody stands, after their role: "user-seller, in jail". */
const STANDING: Readonly<Record<number, string>> = {
  [stands.treated]: 'in treatment',
  [stands.jailed]: 'in jail',
  [stands.imprisoned]: 'in prison',
  [stands.overdosed]: 'died of an overdose',
  [stands.dead]: 'died of another cause',
};

/** A person at the end of a day: "brokers, in treatment". */
export function lookInWords(byte: number, fentanyl = false): string {
  const where = look.stands(byte);
  const role = look.role(byte);
  if (where === stands.overdosed || where === stands.dead) return STANDING[where];
  if (where === stands.apart) return role === NONE ? 'takes no part' : `no longer takes part (${roles[role].label})`;
  const words = [roles[role].label];
  if (STANDING[where]) words.push(STANDING[where]);
  if (fentanyl && look.holdsFentanyl(byte))
    words.push(look.knows(byte) ? 'holds fentanyl and knows it' : 'holds fentanyl unawares');
  return words.join(', ');
}

/** A person in both worlds, in a sentence or two. */
export function personInWords(baseline: number, policy: number, fentanyl = false): string {
  const [today, then] = [lookInWords(baseline, fentanyl), lookInWords(policy, fentanyl)];
  if (today === then) return `Under both laws: ${today}.`;
  return `Under today’s law: ${today}. Under the new law: ${then}.`;
}

export interface Counts {
  /** By role, of everybody alive who takes part, is treated or is in custody. */
  readonly role: readonly number[];
  /** By `stands`. */
  readonly stands: readonly number[];
  readonly fentanyl: number;
  readonly knows: number;
}

export function countLooks(looks: Uint8Array): Counts {
  const role = new Array<number>(roles.length).fill(0);
  const standing = new Array<number>(8).fill(0);
  let fentanyl = 0;
  let knows = 0;
  for (const byte of looks) {
    const where = look.stands(byte);
    standing[where]++;
    if (where !== stands.apart && where < stands.overdosed) role[look.role(byte)]++;
    if (!look.holdsFentanyl(byte)) continue;
    fentanyl++;
    if (look.knows(byte)) knows++;
  }
  return { role, stands: standing, fentanyl, knows };
}

/** The counts with the deaths of before day 0 left out. */
export function sinceDay0(counts: Counts, before: Counts | undefined): Counts {
  if (!before) return counts;
  const gone = (code: number) => code === stands.overdosed || code === stands.dead;
  return { ...counts, stands: counts.stands.map((n, code) => (gone(code) ? Math.max(0, n - before.stands[code]) : n)) };
}

/** What a city shows, in a sentence; deaths are those since day 0. */
export function cityInWords(law: string, day: number, { role, stands: standing }: Counts): string {
  const who = roles
    .slice(0, NONE)
    .map(({ short }, i) => `${number(role[i])} ${short}`)
    .join(', ');
  const held = standing[stands.jailed] + standing[stands.imprisoned];
  return `Under ${law} on day ${number(day)}: ${who}; ${number(standing[stands.treated])} are in treatment, ${number(held)} in jail or prison, ${number(standing[stands.overdosed])} have died of an overdose since day 0 and ${number(standing[stands.dead])} of another cause.`;
}

/** What the two cities show, in a sentence. */
export function headline(day: number, parted: number, people: number): string {
  if (day <= 0) return `Day 0: the same ${number(people)} people, in two cities that are one law apart.`;
  if (parted === 0) return `Day ${number(day)}: everybody still lives the same life in both cities.`;
  if (parted === 1) return `Day ${number(day)}: one of ${number(people)} lives looks different under the new law.`;
  return `Day ${number(day)}: ${number(parted)} of ${number(people)} lives look different under the new law.`;
}
