// What the medicines of treatment do in the body. An agonist holds tolerance up and keeps withdrawal away while it lasts; a
// partial agonist and an antagonist also block other opioids, in part or whole. Arrays by code of treatment, for the loops
// over people: detox and residential treatment have no medicine, and nothing outside of treatment is 0.
import type { City } from '../city/parameters.ts';
import { treatment } from '../world/codes.ts';

type Kind = (typeof treatment.names)[number];

/** Tolerance held up, mg morphine, by code of treatment. */
export function heldUpBy(city: City): Float64Array {
  return Float64Array.from(treatment.names, (_, code) => heldUpFor(city, code));
}

/** Share of the effect of a dose that gets through, by code of treatment. */
export function passesBy({ treatment: { blocks } }: City): Float64Array {
  return byKind({ buprenorphine: 1 - blocks.buprenorphine, naltrexone: 1 - blocks.naltrexone }, 1);
}

/** Share of wants to use that are acted on, by code of treatment. */
export function usesOnTopBy({ treatment: { usesOnTop } }: City): Float64Array {
  return byKind({ ...usesOnTop, inside: usesOnTop.methadone }, 1);
}

function byKind(values: Partial<Record<Kind, number>>, other: number): Float64Array {
  return Float64Array.from(treatment.names, (name) => values[name] ?? other);
}

/** Tolerance that a treatment holds up, mg morphine. In custody it is methadone. */
export function heldUpFor({ treatment: { holds } }: City, code: number): number {
  if (code === treatment.methadone || code === treatment.inside) return holds.methadone;
  return code === treatment.buprenorphine ? holds.buprenorphine : 0;
}

/** Methadone or buprenorphine, in a programme outside custody. */
export function isAgonist(code: number): boolean {
  return code === treatment.methadone || code === treatment.buprenorphine;
}
