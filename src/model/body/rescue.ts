// The chain of rescue after an overdose. Without help death has its minute, or none; each who helps comes at a minute of their
// own, and who comes first and in time decides. Somebody near must notice, and then gives naloxone, dose after dose while
// there is any, and calls an ambulance unless fear of police keeps them from it; with it police may come. Rescue breathing by
// bystanders is left out.
import type { City } from '../city/parameters.ts';
import { pow } from '../world/arithmetic.ts';
import { lognormal, poisson } from '../world/distributions.ts';

/** Where and with whom an overdose happens, and what is at hand. */
export interface Scene {
  /** Friends who are near, and others. */
  readonly friends: number;
  readonly others: number;
  /** In a supervised site, before the eyes of staff with oxygen and naloxone. */
  readonly staffed: boolean;
  /** Naloxone kits within reach of whoever is near. */
  readonly kits: number;
  /** Perceived risk of arrest of whoever would call, 0 to 1. */
  readonly perceivedRisk: number;
  /** Share of the fear of calling that the law takes away, 0 to 1 (lever law.good-samaritan). */
  readonly protection: number;
  /** How often police come along, over the city’s own (lever law.police-at-overdoses). */
  readonly police: number;
  /** Share of the officers without naloxone who are given it (lever police.naloxone). */
  readonly policeNaloxone: number;
  /** Median minutes from call to arrival of an ambulance here. */
  readonly ambulance: number;
  /** Times that the dose exceeded tolerance: the more, the more naloxone it takes. What the drug was does not matter. */
  readonly excess: number;
  /** Minute of death without help; Infinity for who would live. */
  readonly death: number;
}

/** Uniforms on (0, 1), one for each link: the same luck in both worlds. */
export interface Luck {
  readonly notices: number;
  readonly minute: number;
  readonly doses: number;
  readonly naloxone: number;
  readonly calls: number;
  readonly drive: number;
  readonly ambulance: number;
  readonly police: number;
  readonly officer: number;
}

export interface Rescue {
  readonly died: boolean;
  /** Somebody near noticed and acted. */
  readonly noticed: boolean;
  /** An ambulance was called. */
  readonly called: boolean;
  /** Minutes from the call to the arrival of the ambulance, 0 if none was called. */
  readonly drive: number;
  /** Police came too. */
  readonly police: boolean;
  /** Kits opened by those near. */
  readonly kitsUsed: number;
  /** Naloxone from somebody near worked, and in time. */
  readonly reversed: boolean;
  /** Naloxone from an officer worked, in time and before other help. */
  readonly reversedByPolice: boolean;
}

const NEVER = Number.POSITIVE_INFINITY;

/**
 * What becomes of it where nobody comes, or staff see it at once. Outcomes are written out whole, in one order: an object put together
 * of another is slow to make, and slow to read.
 */
function withoutHelp(died: boolean, noticed: boolean): Rescue {
  return {
    died,
    noticed,
    called: false,
    drive: 0,
    police: false,
    kitsUsed: 0,
    reversed: false,
    reversedByPolice: false,
  };
}

/** What becomes of an overdose. */
export function rescue(city: City, scene: Scene, luck: Luck): Rescue {
  const { rescue: r } = city;
  if (scene.staffed) return withoutHelp(scene.death <= city.site.staffMinutes, true);
  if (luck.notices >= 1 - pow(1 - r.helps, scene.friends + scene.others))
    return withoutHelp(scene.death < NEVER, false);
  const soon = scene.friends > 0 ? r.noticeMinutes.friends : r.noticeMinutes.others;
  const acts = lognormal(luck.minute, soon, r.noticeSigma) + r.actMinutes;

  // Naloxone of those near: it takes so many doses, one after another.
  const needed = dosesNeeded(city, luck.doses, scene.excess);
  const doses = Math.min(needed, scene.kits * r.kitDoses);
  const works = luck.naloxone < r.naloxoneWorks;
  const waking = works && doses === needed ? acts + (needed - 1) * r.doseMinutes : NEVER;

  // The ambulance, which has naloxone and oxygen enough, and police, who have a kit or none.
  const fear = r.fearsCalling * scene.perceivedRisk * (1 - scene.protection) * Math.min(1, scene.police);
  const called = luck.calls < r.calls * (1 - fear);
  const drive = called ? lognormal(luck.drive, scene.ambulance, r.ambulanceSigma) : 0;
  const ambulance = called && luck.ambulance < r.ambulanceWorks ? acts + drive : NEVER;
  const police = called && luck.police < r.policeCome * scene.police;
  const armed = luck.officer < r.policeNaloxone + (1 - r.policeNaloxone) * scene.policeNaloxone;
  const officer =
    police && armed && works && needed <= r.kitDoses
      ? acts + drive * r.policeLead + (needed - 1) * r.doseMinutes
      : NEVER;

  const helped = Math.min(waking, ambulance, officer);
  return {
    died: scene.death < NEVER && scene.death <= helped,
    noticed: true,
    called,
    drive,
    police,
    kitsUsed: Math.ceil(doses / r.kitDoses),
    reversed: waking < NEVER && waking < scene.death,
    reversedByPolice: officer < Math.min(waking, ambulance, scene.death),
  };
}

/** Doses of naloxone that this overdose takes: one, and a Poisson number more, in proportion to its excess. */
function dosesNeeded({ rescue }: City, u: number, excess: number): number {
  return 1 + poisson(u, rescue.naloxonePerExcess * excess);
}
