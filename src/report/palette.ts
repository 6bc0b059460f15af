// The continuum of using and selling: one scale of colour and of shape, the same in every picture. A filled mark uses, an
// open one does not; the more corners, the more it sells. Colours are variables of the page, so that dark mode and print
// can set them; without colour the shapes still tell.
import { charge as chargeCodes, role as roleCodes, roleLabels } from '../model/world/codes.ts';

export interface Role {
  readonly id: string;
  /** Of one person, for tables: "seller who does not use". */
  readonly label: string;
  /** Of several: "sellers who do not use". */
  readonly people: string;
  /** After a number of cases: "12 only use". */
  readonly short: string;
}

const WORDS: Record<string, readonly [people: string, short: string]> = {
  uses: ['people who only use', 'only use'],
  hooksUp: ['people who hook friends up', 'hook friends up'],
  brokers: ['brokers', 'broker'],
  userSeller: ['user-sellers', 'use and sell'],
  seller: ['sellers who do not use', 'sell, do not use'],
  none: ['people who handled no drugs', 'no drugs'],
};

/** In the order of the continuum; who handled nothing comes last. */
export const roles: readonly Role[] = roleCodes.names.map((id, i) => {
  const [people, short] = WORDS[id] ?? [roleLabels[i], roleLabels[i]];
  return { id, label: roleLabels[i], people, short };
});

const CHARGE_WORDS: Record<string, string> = {
  possession: 'possession',
  intent: 'possession with intent to sell',
  distribution: 'distribution',
  trafficking: 'trafficking',
  homicide: 'drug-induced homicide',
};

/** Charges in the order of the code, and whatever else the arrests name. */
export function chargesIn(ids: Iterable<string>): string[] {
  const known: readonly string[] = chargeCodes.names;
  return [...known, ...[...new Set(ids)].filter((id) => !known.includes(id)).sort()];
}

export function chargeWords(id: string): string {
  return CHARGE_WORDS[id] ?? id;
}

/** Place of a role on the scale; a word that is not known counts as "none". */
export function roleIndex(id: string): number {
  const i = roles.findIndex((role) => role.id === id);
  return i < 0 ? roles.length - 1 : i;
}

const n = (x: number) => String(Math.round(x * 100) / 100);

/** The outline of a role's mark about a point, as path data: many marks of a role can be one path. */
export function markPath(roleId: string, x: number, y: number, size: number): string {
  const r = size / 2;
  switch (roleId) {
    case 'hooksUp': // triangle
      return `M${n(x)} ${n(y - r * 1.1)}l${n(r * 1.1)} ${n(r * 1.95)}h${n(-r * 2.2)}z`;
    case 'brokers': // diamond
      return `M${n(x)} ${n(y - r * 1.2)}l${n(r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(-r * 1.2)}z`;
    case 'userSeller':
      return square(x, y, r * 0.92);
    case 'seller': // open square: sells, does not use
      return square(x, y, r * 0.92) + square(x, y, r * 0.42, true);
    case 'none': // ring
      return circle(x, y, r * 0.9) + circle(x, y, r * 0.5, true);
    default:
      return circle(x, y, r);
  }
}

// The inner outline runs the other way round, so that it cuts a hole under either fill rule.
function square(x: number, y: number, r: number, inner = false): string {
  const d = n(2 * r);
  return inner ? `M${n(x - r)} ${n(y - r)}v${d}h${d}v-${d}z` : `M${n(x - r)} ${n(y - r)}h${d}v${d}h-${d}z`;
}

function circle(x: number, y: number, r: number, inner = false): string {
  const d = n(2 * r);
  const sweep = inner ? 0 : 1;
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 ${sweep} ${d} 0a${n(r)} ${n(r)} 0 1 ${sweep} -${d} 0z`;
}

export const colour = (roleId: string) => `var(--role-${roles[roleIndex(roleId)].id})`;
