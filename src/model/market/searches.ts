// The searches for drug of one block of turns: what is sought, of whom it is bought, what came of it. Not state, for they are
// over within a step.
import { BLOCK } from '../world/block.ts';
import { createTable, defineTable, type Table } from '../world/columns.ts';

const declaration = defineTable(
  'searches',
  'Searches for drug in this block: what is sought, of whom it is bought, what came of it',
  {
    buyer: { kind: 'i32', unit: 'people row', meaning: 'who seeks drug and pays' },
    wanted: { kind: 'f64', unit: 'mg morphine', meaning: 'effect sought' },
    sick: { kind: 'u8', unit: 'flag', meaning: 'in withdrawal' },
    goes: { kind: 'i32', unit: 'people row', meaning: 'who turns to the seller: the buyer or a broker' },
    broker: { kind: 'i32', unit: 'people row', meaning: 'friend who buys for the buyer, -1 nobody', fill: -1 },
    tie: { kind: 'i32', unit: 'index in friends', meaning: 'friend asked last', fill: -1 },
    asked: { kind: 'u8', unit: 'count', meaning: 'friends asked so far' },
    slot: {
      kind: 'i32',
      unit: 'index in sellers',
      meaning: 'where who goes knows the seller, -1 a stranger',
      fill: -1,
    },
    word: { kind: 'i32', unit: 'word', meaning: 'of who goes, for what they judge of sellers and whom they reach' },
    shop: { kind: 'i32', unit: 'shops row', meaning: 'of whom it is to be bought, -1 nobody', fill: -1 },
    pay: { kind: 'u8', unit: 'bits', meaning: 'how the broker is paid, a habit as in brokerHabits; 0 not at all' },
    kept: { kind: 'i32', unit: 'cents', meaning: 'set aside for the broker ahead of the sale' },
    seller: { kind: 'i32', unit: 'people row', meaning: 'who sold' },
    sold: { kind: 'i32', unit: 'count', meaning: 'packets sold; 0: not served' },
    bought: { kind: 'f64', unit: 'ng', meaning: 'gross weight sold' },
    pure: { kind: 'f64', unit: 'ng', meaning: 'pure mass sold' },
  },
);

export type Searches = Table<(typeof declaration)['columns']>;

/** Room for the searches of a block. */
export function createSearches(): Searches {
  return createTable(declaration, BLOCK, 0);
}
