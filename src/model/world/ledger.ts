// The books. Every nanogram and every cent that enters or leaves is written here by whoever moves it, and what is held is
// counted afresh from what people, shops and suppliers hold: opening + in = out + held, exactly.
import { substances } from './codes.ts';
import { type Importers, type Ledger, type People, type Shops, SUBSTANCES } from './tables.ts';

/** What the books need of a world. */
export interface Held {
  readonly people: People;
  readonly shops: Shops;
  readonly importers: Importers;
  readonly ledger: Ledger;
}

export interface SubstanceAccount {
  readonly id: string;
  readonly openingNg: number;
  readonly importedNg: number;
  readonly usedNg: number;
  readonly seizedNg: number;
  readonly discardedNg: number;
  readonly heldNg: number;
}
export interface Balance {
  readonly substances: readonly SubstanceAccount[];
  readonly money: {
    readonly openingCents: number;
    /** All that came to people from outside the market, police funds included. */
    readonly inCents: number;
    /** Of it, from police funds, in undercover buys. */
    readonly policeCents: number;
    /** All that people spent outside the market or lost, seized money included. */
    readonly outCents: number;
    /** Of it, seized. */
    readonly seizedCents: number;
    readonly heldCents: number;
  };
}

/** Pure mass of a substance held in the whole city, ng, counted afresh. */
export function heldNg(world: Held, substance: number): number {
  const { people, shops, importers } = world;
  let held = 0;
  for (let i = 0; i < people.rows; i++) held += people.stash[i * SUBSTANCES + substance];
  for (let i = 0; i < shops.rows; i++) held += shops.mass[i * SUBSTANCES + substance];
  for (let i = 0; i < importers.rows; i++) held += importers.mass[i * SUBSTANCES + substance];
  return held;
}

/** Money in people's hands, cents, counted afresh. Debts are promises, not money. */
export function heldCents(people: People): number {
  let held = 0;
  for (let i = 0; i < people.rows; i++) held += people.cash.get(i);
  return held;
}

/** Opens the books: what is held now becomes the opening balance, all flows start at zero. */
export function openBooks(world: Held): void {
  const { ledger } = world;
  for (const flow of [ledger.imported, ledger.used, ledger.seized, ledger.discarded]) flow.fill(0);
  for (const flow of [ledger.inCents, ledger.policeCents, ledger.outCents, ledger.seizedCents]) flow.fill(0);
  for (let s = 0; s < SUBSTANCES; s++) ledger.opening[s] = heldNg(world, s);
  ledger.openingCents[0] = heldCents(world.people);
}

/** The books as they stand. */
export function balance(world: Held): Balance {
  const { ledger } = world;
  return {
    substances: substances.names.map((id, s) => ({
      id,
      openingNg: ledger.opening[s],
      importedNg: ledger.imported[s],
      usedNg: ledger.used[s],
      seizedNg: ledger.seized[s],
      discardedNg: ledger.discarded[s],
      heldNg: heldNg(world, s),
    })),
    money: {
      openingCents: ledger.openingCents[0],
      inCents: ledger.inCents[0] + ledger.policeCents[0],
      policeCents: ledger.policeCents[0],
      outCents: ledger.outCents[0] + ledger.seizedCents[0],
      seizedCents: ledger.seizedCents[0],
      heldCents: heldCents(world.people),
    },
  };
}

/** What does not balance, in words; empty when all does. A figure beyond exact integers counts as a fault. */
export function faults(books: Balance): string[] {
  const found: string[] = [];
  const say = (what: string, left: number, right: number, unit: string) => {
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) found.push(`${what}: beyond exact whole ${unit}`);
    else if (left !== right) found.push(`${what}: ${left - right} ${unit} lost (negative: made from nothing)`);
  };
  for (const a of books.substances)
    say(a.id, a.openingNg + a.importedNg, a.usedNg + a.seizedNg + a.discardedNg + a.heldNg, 'ng');
  const { openingCents, inCents, outCents, heldCents: held } = books.money;
  say('money', openingCents + inCents, outCents + held, 'cents');
  return found;
}
