// Levers as the domain groups them, in the order in which they are shown.
import { careLevers } from '../../model/levers/care.ts';
import { checkingLevers } from '../../model/levers/checking.ts';
import { courtLevers } from '../../model/levers/courts.ts';
import { custodyLevers } from '../../model/levers/custody.ts';
import type { LeverId } from '../../model/levers/index.ts';
import { lawLevers } from '../../model/levers/law.ts';
import type { Lever } from '../../model/levers/lever.ts';
import { policeLevers } from '../../model/levers/police.ts';
import { rescueLevers } from '../../model/levers/rescue.ts';
import { servicesLevers } from '../../model/levers/services.ts';
import { supplyLevers } from '../../model/levers/supply.ts';
import { treatmentLevers } from '../../model/levers/treatment.ts';
import type { Policy } from '../../study/policy.ts';

export interface LeverGroup {
  readonly title: string;
  readonly levers: readonly Lever<LeverId>[];
}

export const groups: readonly LeverGroup[] = [
  { title: 'Police', levers: policeLevers },
  { title: 'Law', levers: lawLevers },
  { title: 'Courts', levers: courtLevers },
  { title: 'Jail and prison', levers: custodyLevers },
  { title: 'Overdose rescue', levers: [...careLevers, ...rescueLevers] },
  { title: 'Treatment', levers: treatmentLevers },
  { title: 'Services and homes', levers: servicesLevers },
  { title: 'Drug checking and alerts', levers: checkingLevers },
  { title: 'Supply', levers: supplyLevers },
];

/** Levers that a law sets at any time. */
export function leversOf({ changes }: Pick<Policy, 'changes'>): ReadonlySet<string> {
  return new Set(changes.flatMap(({ set }) => Object.keys(set)));
}

/** The groups with the levers of `first` before the others, and groups that hold one before those that hold none. */
export function withFirst(first: ReadonlySet<string>): LeverGroup[] {
  const holds = ({ levers }: LeverGroup) => levers.some(({ id }) => first.has(id));
  const sorted = groups.map(({ title, levers }) => {
    return { title, levers: [...levers].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id))) };
  });
  return [...sorted.filter(holds), ...sorted.filter((group) => !holds(group))];
}

/** The groups with only the levers in whose words `wanted` is found; groups without one are left out. */
export function found(among: readonly LeverGroup[], wanted: string): LeverGroup[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return among.flatMap(({ title, levers }) => {
    const left = levers.filter(({ id, label, meaning }) => {
      const text = `${title} ${id} ${label} ${meaning}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return left.length > 0 ? [{ title, levers: left }] : [];
  });
}
