// What an officer charges, from what the officer sees: weight, packets, money, an observed hand-over. The person's real
// role is not among the arguments, and that is the point.
import type { City } from '../city/parameters.ts';
import { charge } from '../world/codes.ts';
import { NG_PER_G } from '../world/units.ts';

export interface Evidence {
  /** Gross weight of the mixture seized, ng. */
  readonly weight: number;
  readonly packets: number;
  /** Money on the person, cents. */
  readonly cash: number;
  /** Whether the officer saw drug change hands, or bought it. */
  readonly handover: boolean;
}

/**
 * The charge, by code. `threshold` multiplies the weight, packets and money that make a dealer (lever
 * law.intent-threshold). Delivery is distribution, with or without gain (21 U.S.C. 841(a)(1), 802(8), 802(11)).
 */
export function chargeFor(city: City, evidence: Evidence, threshold: number): number {
  const { law } = city;
  if (evidence.weight >= law.traffickingWeight * NG_PER_G) return charge.trafficking;
  if (evidence.handover) return charge.distribution;
  const packets = law.intentPackets * threshold;
  const much = evidence.weight >= law.intentWeight * NG_PER_G * threshold || evidence.packets >= packets;
  const money = evidence.cash >= law.intentCash * threshold && evidence.packets >= packets / 2;
  return much || money ? charge.intent : charge.possession;
}

/** Whether the law calls someone charged so a dealer. */
export function isDealerInLaw(chargeCode: number): boolean {
  return chargeCode !== charge.possession;
}
