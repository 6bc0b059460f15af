// What an officer charges, from what the officer sees: weight, packets, money, an observed hand-over, a record, and what others
// have said. The person's real role is not among the arguments, and that is the point.
import type { City } from '../city/parameters.ts';
import { charge } from '../world/codes.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';

export interface Evidence {
  /** Gross weight of the mixture seized, ng. */
  readonly weight: number;
  readonly packets: number;
  /** Money on the person, cents. */
  readonly cash: number;
  /** Whether the officer saw drug change hands, or bought it. */
  readonly handover: boolean;
  /** Statements of arrested people that the person sells. */
  readonly statements: number;
  /** Convictions on record. */
  readonly record: number;
}

/** Multiples of the city's own thresholds, by lever. */
export interface Thresholds {
  readonly weight: number;
  readonly bags: number;
  readonly trafficking: number;
}

/** The thresholds in force at a place. */
export function thresholdsAt({ levers }: World, place: number): Thresholds {
  return {
    weight: levers['law.intent-weight'][place],
    bags: levers['law.intent-bags'][place],
    trafficking: levers['law.trafficking-weight'][place],
  };
}

/**
 * The charge, by code. Delivery is distribution, with or without gain (21 U.S.C. 841(a)(1), 802(8), 802(11)). Weight or bags
 * make intent to distribute by themselves; half the bags do with money, a statement or a long record beside them.
 */
export function chargeFor(city: City, evidence: Evidence, by: Thresholds): number {
  const { law } = city;
  if (evidence.weight >= law.traffickingWeight * NG_PER_G * by.trafficking) return charge.trafficking;
  if (evidence.handover) return charge.distribution;
  const bags = law.intentPackets * by.bags;
  if (evidence.weight >= law.intentWeight * NG_PER_G * by.weight || evidence.packets >= bags) return charge.intent;
  const sign =
    evidence.cash >= law.intentCash ||
    evidence.statements >= law.intentStatements ||
    evidence.record >= law.intentRecord;
  return sign && evidence.packets >= bags / 2 ? charge.intent : charge.possession;
}

/** Whether the law calls someone charged so a dealer. */
export function isDealerInLaw(chargeCode: number): boolean {
  return chargeCode !== charge.possession;
}
