// What people are called: by their number and what they are to somebody. Nobody has a name.
import type { Life, TieKind } from './life.ts';

const tieWords: Readonly<Record<TieKind, string>> = {
  friend: 'a friend',
  supplier: 'their supplier',
  seller: 'a seller they know',
  customer: 'somebody who knows them as a seller',
  sellersSupplier: 'a supplier of their seller',
};

/** Calls people what they are to the person of a life: "a friend (person 88)"; where a sale says it already, only friends so. */
export type Naming = (person: number, inTrade?: boolean) => string;

export function namingOf({ person, ties }: Life): Naming {
  const kinds = new Map(ties.map((tie) => [tie.person, tie.kind]));
  return (other, inTrade = false) => {
    const kind = kinds.get(other);
    if (other === person) return 'themself';
    return kind && (kind === 'friend' || !inTrade) ? `${tieWords[kind]} (person ${other})` : `person ${other}`;
  };
}
