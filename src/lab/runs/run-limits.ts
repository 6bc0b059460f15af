// What the page takes of files from elsewhere. A run of 500,000 people and 100 replicates stays below.

export const readLimits = {
  /** Bytes of one file. */
  fileBytes: 200e6,
  /** Bytes of a table when it is unpacked. */
  unpackedBytes: 1e9,
  /** Rows of a table. */
  rows: 5e6,
  /** Characters of a text in a table. */
  textLength: 200,
  /** Files looked at in a folder. */
  files: 2000,
  /** Milliseconds that reading a run may take. */
  time: 120_000,
} as const;
