// What follows from the city and the seed alone, prepared once a world for the loops over people: numbers that a city gives by
// name, in arrays by code (a read by a computed name is a search; a use and its search made fifteen of them), and quantiles.
import { primingBySteps } from '../body/craving.ts';
import { actingShares } from '../body/dose.ts';
import { heldUpBy, passesBy, usesOnTopBy } from '../body/medicine.ts';
import { ownPotencies } from '../body/potency.ts';
import { overdoseCeilings } from '../body/risk.ts';
import { FOLLOWED } from '../body/tolerance.kernel.ts';
import { leavingHazards, mostLeaving } from '../care/retention.ts';
import type { City } from '../city/parameters.ts';
import { tipsKept } from '../law/detectives.ts';
import { fearLeft } from '../law/fear.ts';
import { ownTime } from '../law/officer-time.ts';
import { otherMortality } from '../lives/mortality.ts';
import { MOST_PACKETS } from '../market/buying.kernel.ts';
import { nearSites } from '../market/moving.ts';
import type { Key } from './chance.ts';
import { STEPS_PER_DAY, STEPS_PER_MONTH } from './clock.ts';
import { race, responses, setting, treatmentKinds } from './codes.ts';
import { leftAfter } from './halving.ts';
import { lognormalQuantiles, meanOneQuantiles, meanOnes, meanOneTables, waits } from './quantiles.ts';

export interface Prepared {
  /** Morphine equivalent of a nanogram, mg, by substance: this world’s own. */
  readonly potency: Float64Array;
  /** Share of an equivalent that acts, by route and other depressants. */
  readonly acting: Float64Array;
  /** Rate of cues over a person’s own, by steps since the last use: see craving.ts. */
  readonly priming: Float64Array;
  /** By code of treatment: tolerance held up (mg morphine), share of a dose and of wants to use that gets through. */
  readonly heldUp: Float64Array;
  readonly passes: Float64Array;
  readonly usesOnTop: Float64Array;
  /** What is left of tolerance above naive, by steps since it was brought up to date; `leftAfter` for what is not in it. */
  readonly toleranceLeft: Float64Array;
  /** What people do who were told of a fentanyl in their drug: shares in the order of `responses`. */
  readonly afterWord: Float64Array;
  /** Days of intake by code of treatment. */
  readonly intakeDays: Float64Array;
  /** How often somebody begins to sell in each setting. */
  readonly startSettings: Float64Array;
  /** How much each kind of treatment is wanted, in the order of treatmentKinds. */
  readonly wantedKinds: Float64Array;
  /** Cumulative hazard of leaving treatment, by code and day of it. */
  readonly leaving: Float64Array;
  /** The largest of these at any one time, by code of treatment. */
  readonly mostLeaving: Float64Array;
  /** Above what a uniform never means an overdose: see risk.ts. */
  readonly overdoseCeilings: Float64Array;
  /** Factor between doses of one stash, and between a dose and what is felt of it. */
  readonly unevenDose: Float32Array;
  readonly perception: Float32Array;
  /** Factor of heroin in so many packets together: tables by their number. */
  readonly unevenPackets: Float32Array;
  /** Roots of numbers of packets. */
  readonly roots: Float64Array;
  /** Factor of the fentanyls in packets: tables by variation, as `nearest` has it. */
  readonly unevenFentanyls: Float32Array;
  /** What a try at other income brings, cents. */
  readonly hustleTake: Float32Array;
  /** Waits for something that comes at a rate of 1. */
  readonly waits: Float32Array;
  /** Exposure to police by race and ethnicity, visibility of deals and reach of sellers by setting. */
  readonly exposure: Float64Array;
  readonly visibility: Float64Array;
  readonly reachable: Float64Array;
  /** By place: whether drug is sold there in the open, and where it is, m. */
  readonly siteOpen: Uint8Array;
  readonly siteX: Float64Array;
  readonly siteY: Float64Array;
  /** Where the city has syringe services, m. */
  readonly serviceX: Float64Array;
  readonly serviceY: Float64Array;
  /** How near each site is to each place, places by places. */
  readonly nearSites: Float64Array;
  /** The city's own shares of officer-time, by duty and whom it is spent on. */
  readonly ownTime: Float64Array;
  /** Chance a month of dying of other causes than overdose, by age. */
  readonly mortality: Float64Array;
  /** Share of a perceived risk above the floor that is left after a month. */
  readonly fearLeftOfMonth: number;
  /** What is left after a day of what police know of a seller. */
  readonly tipsKept: number;
}

export function prepare(city: City, keys: readonly Key[]): Prepared {
  const { body, supply, law, market } = city;
  const { places } = city.people;
  const leaving = leavingHazards(city);
  const served = places.filter(({ syringeService }) => syringeService);
  return {
    potency: ownPotencies(city, keys),
    acting: actingShares(city),
    priming: primingBySteps(city),
    heldUp: heldUpBy(city),
    passes: passesBy(city),
    usesOnTop: usesOnTopBy(city),
    toleranceLeft: Float64Array.from({ length: FOLLOWED }, (_, steps) => leftAfter(steps, body.toleranceHalfLife)),
    afterWord: Float64Array.from(responses, (response) => city.checking.afterWord[response]),
    intakeDays: Float64Array.from([0, ...treatmentKinds.map((kind) => city.treatment.intakeDays[kind])]),
    startSettings: Float64Array.from(setting.names, (name) => market.startSetting[name]),
    wantedKinds: Float64Array.from(treatmentKinds, (kind) => city.treatment.wanted[kind]),
    leaving,
    mostLeaving: mostLeaving(leaving),
    overdoseCeilings: overdoseCeilings(city),
    unevenDose: meanOneQuantiles(body.unevenDose),
    perception: lognormalQuantiles(1, body.perception),
    unevenPackets: meanOneTables(
      Array.from({ length: MOST_PACKETS + 1 }, (_, n) => supply.unevennessHeroin / Math.sqrt(Math.max(1, n))),
    ),
    roots: Float64Array.from({ length: MOST_PACKETS + 1 }, (_, n) => Math.sqrt(n)),
    unevenFentanyls: meanOnes(),
    hustleTake: lognormalQuantiles(market.hustleTake, market.hustleSigma),
    waits: waits(),
    exposure: Float64Array.from(race.names, (name) => law.raceRatio[name]),
    visibility: Float64Array.from(setting.names, (name) => law.visibility[name]),
    reachable: Float64Array.from(setting.names, (name) => market.reachable[name]),
    siteOpen: Uint8Array.from(places, ({ openAir }) => (openAir ? 1 : 0)),
    siteX: Float64Array.from(places, ({ x }) => x),
    siteY: Float64Array.from(places, ({ y }) => y),
    serviceX: Float64Array.from(served, ({ x }) => x),
    serviceY: Float64Array.from(served, ({ y }) => y),
    nearSites: nearSites(city),
    ownTime: ownTime(city),
    mortality: otherMortality(city),
    tipsKept: tipsKept(city),
    fearLeftOfMonth: fearLeft(city, STEPS_PER_MONTH / STEPS_PER_DAY),
  };
}
