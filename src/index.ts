// The library: what is built so far. The explicit list of what others may rely on.

export { effectiveDose, morphineEquivalent } from './model/body/dose.ts';
export { holdsFentanyl } from './model/body/fentanyl.ts';
export type { Luck, Rescue, Scene } from './model/body/rescue.ts';
export { rescue } from './model/body/rescue.ts';
export { overdoseRisk, unhelpedDeathRisk } from './model/body/risk.ts';
export { adapt, isDependent, toleranceAt } from './model/body/tolerance.ts';
export type { Use } from './model/body/using.ts';
export { useShare } from './model/body/using.ts';
export { alike, areFriends, befriend } from './model/city/network.ts';
export type { Group, Parameter, PlaceValue } from './model/city/parameter.ts';
export type { City } from './model/city/parameters.ts';
export { parameters } from './model/city/parameters.ts';
export type { Census } from './model/city/people.ts';
export { census, createPeople } from './model/city/people.ts';
export type { Evidence } from './model/law/charging.ts';
export { chargeFor, isDealerInLaw } from './model/law/charging.ts';
export type { LeverId } from './model/levers/index.ts';
export { leverById, levers } from './model/levers/index.ts';
export type { ChoiceLever, Lever, NumberLever, Witness } from './model/levers/lever.ts';
export { isChoice, leverCode } from './model/levers/lever.ts';
export type { Change, LeverValues } from './model/levers/schedule.ts';
export { defaultLevers, setLevers } from './model/levers/schedule.ts';
export { changeTrust, meet, slotOf } from './model/market/acquaintance.ts';
export type { Composition } from './model/market/composition.ts';
export { addFentanyl, composeLot, fentanylShare } from './model/market/composition.ts';
export type { Exit, Goods, Parcel } from './model/market/goods.ts';
export { createParcel, give, hold, leave, makeLot, release, STASH_MOST, take } from './model/market/goods.ts';
export { imports, writeContent } from './model/market/imports.ts';
export { payIncome } from './model/market/income.ts';
export { openMarket } from './model/market/opening.ts';
export { restocking } from './model/market/restocking.ts';
export { continuum, handle, openBlock, roleOf } from './model/market/role.ts';
export { sell } from './model/market/sale.ts';
export { closeShop, openShop } from './model/market/shop.ts';
export { openWorld } from './model/opening.ts';
export type { Process } from './model/process.ts';
export { processes, step } from './model/step.ts';
export type { Key, Stream } from './model/world/chance.ts';
export {
  defineStream,
  deriveKey,
  pairUniform,
  second,
  streamKeys,
  threefry,
  turnMask,
  uniform,
} from './model/world/chance.ts';
export { checksum } from './model/world/checksum.ts';
export { dayAt, HOURS_PER_STEP, STEPS_PER_DAY, STEPS_PER_MONTH, stepsOf, yearAt } from './model/world/clock.ts';
export * as codes from './model/world/codes.ts';
export type { Column, Columns, Kind, Table, TableDeclaration } from './model/world/columns.ts';
export { bytesPerRow, columnBytes, createTable, defineTable, reserve } from './model/world/columns.ts';
export {
  binomial,
  choose,
  exponential,
  lognormal,
  normal,
  poisson,
  shuffled,
  weighted,
} from './model/world/distributions.ts';
export type { Balance, Held, SubstanceAccount } from './model/world/ledger.ts';
export { balance, faults, heldCents, heldNg, openBooks } from './model/world/ledger.ts';
export { restore, snapshot } from './model/world/snapshot.ts';
export * as tables from './model/world/tables.ts';
export type { Tally } from './model/world/tally.ts';
export { tallyTable } from './model/world/tally.ts';
export type { State, World } from './model/world/world.ts';
export { createWorld, restoreWorld, snapshotWorld, worldChecksum } from './model/world/world.ts';
export { loadCity, readCity } from './study/city-file.ts';
export type { Fault } from './study/scenario-error.ts';
export { ScenarioError } from './study/scenario-error.ts';
