// Kinds of people that the key counts and that can be looked for in the cities.
import { look, stands } from '../world/frame.ts';

export type Kind =
  | { readonly of: 'role'; readonly code: number }
  | { readonly of: 'stands'; readonly code: number }
  | { readonly of: 'fentanyl'; readonly known: boolean };

export function isOfKind(byte: number, kind: Kind): boolean {
  if (kind.of === 'stands') return look.stands(byte) === kind.code;
  if (kind.of === 'fentanyl') return look.holdsFentanyl(byte) && look.knows(byte) === kind.known;
  // Roles are of who lives and takes part, is treated or is in custody.
  const where = look.stands(byte);
  return where !== stands.apart && where < stands.overdosed && look.role(byte) === kind.code;
}

export function isSameKind(a: Kind, b: Kind | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
