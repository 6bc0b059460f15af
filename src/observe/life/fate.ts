// What can become of somebody.

/** What became of somebody, as bits. */
export const fate = {
  diedOfOverdose: 1,
  diedOtherwise: 2,
  /** Sentenced to prison in the period, or taken there in it on a revocation. */
  imprisoned: 4,
  /** In jail for some time of the period, or released from it. */
  jailed: 8,
  arrested: 16,
  /** On a charge of dealing. */
  arrestedAsDealer: 32,
  /** Began treatment in the period, outside custody. */
  treated: 64,
  usesNow: 128,
  /** Sells now, or did within the last 180 days. */
  sold: 256,
} as const;
