// How many packets are bought, by what is believed of them.

import { NG_PER_MG } from '../world/units.ts';
import { STASH_MOST } from './lots.kernel.ts';

/** Nobody buys more packets at a time. A guard. */
export const MOST_PACKETS = 50;
/** A belief is never so low that a person would buy without end: mg morphine a packet. A guard, not a value. */
const LEAST_BELIEF = 0.1;

/**
 * Packets of a weight (ng) that somebody wants for an effect of `wanted` mg morphine, believing in a strength for packets of
 * another weight (mg); at least one.
 */
export function packetsFor(packet: number, packetWeight: number, wanted: number, belief: number): number {
  const weight = (wanted / Math.max(belief, LEAST_BELIEF)) * packetWeight * NG_PER_MG;
  return Math.min(MOST_PACKETS, Math.max(1, Math.ceil(Math.min(weight, STASH_MOST) / packet)));
}
