// The books: what was there at the start and what came in is what was taken and what is held, to the millionth of a unit and the
// cent. Dealers who left keep what they had.
import type { Market } from './market.ts';

export interface MarketBalance {
  /** Millionths of a unit. */
  readonly drug: {
    readonly opening: number;
    readonly supplied: number;
    readonly consumed: number;
    readonly held: number;
  };
  /** Cents. */
  readonly money: { readonly opening: number; readonly income: number; readonly held: number };
}

/** Opens the books on what is held now. */
export function openBooks(market: Market): void {
  market.books.openingUnits[0] = heldDrug(market);
  market.books.openingCents[0] = heldMoney(market);
}

export function balance(market: Market): MarketBalance {
  const { openingUnits, supplied, consumed, openingCents, income } = market.books;
  return {
    drug: { opening: openingUnits[0], supplied: supplied[0], consumed: consumed[0], held: heldDrug(market) },
    money: { opening: openingCents[0], income: income[0], held: heldMoney(market) },
  };
}

/** What does not balance, in words; empty when all does. */
export function faults({ drug, money }: MarketBalance): string[] {
  const lost = drug.opening + drug.supplied - drug.consumed - drug.held;
  const missing = money.opening + money.income - money.held;
  return [
    ...(lost === 0 ? [] : [`drug: ${lost} millionths of a unit lost (negative: made from nothing)`]),
    ...(missing === 0 ? [] : [`money: ${missing} cents lost (negative: made from nothing)`]),
  ];
}

function heldDrug({ customers, dealers }: Market): number {
  return sum(customers.stock, customers.rows) + sum(dealers.stock, dealers.rows);
}

function heldMoney({ customers, dealers }: Market): number {
  return sum(customers.money, customers.rows) + sum(dealers.takings, dealers.rows);
}

function sum(column: ArrayLike<number>, rows: number): number {
  let total = 0;
  for (let row = 0; row < rows; row++) total += column[row];
  return total;
}
