// The chain of rescue after an overdose: is anyone near, do they act, is naloxone at hand, is an ambulance called. Each link
// is a chance of its own; death is what the chain leaves of the risk without help, which rises with how far the dose
// exceeded tolerance.
import type { City } from '../city/parameters.ts';

/** Where and with whom an overdose happens, and what is at hand. */
export interface Scene {
  /** Risk of death without help, 0 to 1. */
  readonly unhelpedRisk: number;
  /** Somebody is near. */
  readonly witnessed: boolean;
  /** Naloxone kits within reach of whoever is near. */
  readonly kits: number;
  /** Perceived risk of arrest of whoever is near, 0 to 1. */
  readonly perceivedRisk: number;
  /** Share of the fear of calling that the law takes away, 0 to 1 (lever law.good-samaritan). */
  readonly protection: number;
  /** A fentanyl is in the dose: more naloxone is needed. */
  readonly fentanyl: boolean;
}

/** Uniforms on (0, 1), one for each link: the same luck in both worlds. */
export interface Luck {
  readonly acts: number;
  readonly calls: number;
  readonly naloxone: number;
  readonly ambulance: number;
  readonly dies: number;
}

export interface Rescue {
  readonly died: boolean;
  /** An ambulance was called. */
  readonly called: boolean;
  /** Kits used up. */
  readonly kitsUsed: number;
  /** Bystander naloxone averted a death or hastened waking: it worked. */
  readonly reversed: boolean;
}

/** What becomes of an overdose. */
export function rescue(city: City, scene: Scene, luck: Luck): Rescue {
  const { body } = city;
  const acts = scene.witnessed && luck.acts < body.helps;
  const called =
    acts && luck.calls < body.calls * (1 - body.fearsCalling * scene.perceivedRisk * (1 - scene.protection));
  const kitsUsed = acts ? Math.min(scene.kits, scene.fentanyl ? Math.ceil(body.naloxoneFentanylDoses) : 1) : 0;
  const reversed = kitsUsed > 0 && luck.naloxone < naloxoneWorks(city, kitsUsed, scene.fentanyl);
  const saved = called && luck.ambulance < body.ambulanceSaves;
  return { died: !reversed && !saved && luck.dies < scene.unhelpedRisk, called, kitsUsed, reversed };
}

// One kit against heroin works as sourced; against a fentanyl as many as are needed on average do, and fewer in proportion.
function naloxoneWorks(city: City, kits: number, fentanyl: boolean): number {
  const needed = fentanyl ? city.body.naloxoneFentanylDoses : 1;
  return city.body.naloxoneWorks * Math.min(1, kits / needed);
}
