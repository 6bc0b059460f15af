// How many packets are bought, by what is believed of them.
import { type f64, i32 } from '../world/numbers.ts';
import { NG_PER_MG } from '../world/units.ts';
import { STASH_MOST } from './lots.kernel.ts';

/** Nobody buys more packets at a time. A guard. */
export const MOST_PACKETS: i32 = 50;
/** A belief is never so low that a person would buy without end: mg morphine a packet. A guard, not a value. */
const LEAST_BELIEF: f64 = 0.1;

/**
 * Packets of a weight (ng) that somebody wants for an effect of `wanted` mg morphine, believing in a strength for packets of
 * another weight (mg); at least one.
 */
export function packetsFor(packet: f64, packetWeight: f64, wanted: f64, belief: f64): i32 {
  const believed: f64 = belief > LEAST_BELIEF ? belief : LEAST_BELIEF;
  // Both sides of the limit times what is believed: of two quotients one after the other the second would wait for the first.
  const sought: f64 = wanted * (packetWeight * NG_PER_MG);
  const most: f64 = STASH_MOST * believed;
  const packets: f64 = Math.ceil((sought < most ? sought : most) / (believed * packet));
  if (packets > MOST_PACKETS) return MOST_PACKETS;
  return packets < 1 ? 1 : i32(packets);
}
