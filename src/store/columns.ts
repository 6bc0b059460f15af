// What a stored column declares of itself. Parquet schema, types of rows and data dictionary all follow from it.

interface Kinds {
  readonly integer: number;
  readonly double: number;
  readonly boolean: boolean;
  readonly text: string;
}

export interface StoredColumn {
  readonly type: keyof Kinds;
  readonly unit: string;
  readonly meaning: string;
  readonly nullable?: true;
}

export type StoredColumns = Readonly<Record<string, StoredColumn>>;
export type StoredValue = Kinds[keyof Kinds] | null;

type ValueOf<C extends StoredColumn> = Kinds[C['type']] | (C extends { readonly nullable: true } ? null : never);

/** One row under the names of its columns. */
export type RowOf<C extends StoredColumns> = { readonly [N in keyof C]: ValueOf<C[N]> };

/** The values of a table, column by column. */
export interface StoredTable {
  readonly columns: StoredColumns;
  readonly rows: number;
  /** At least `rows` values for each column. */
  readonly values: Readonly<Record<string, ArrayLike<StoredValue>>>;
}

/** The columns every table of a run starts with: which run of which world. */
export const runColumns = {
  replicate: {
    type: 'integer',
    unit: 'number',
    meaning: 'replicate: the same people and the same luck in both worlds',
  },
  world: { type: 'text', unit: 'id', meaning: 'baseline or policy' },
} as const satisfies StoredColumns;
