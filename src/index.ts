// The library: the explicit list of what others may rely on.

export { isDependent, toleranceAt } from './model/body/tolerance.ts';
// The model, step by step
export type { City } from './model/city/parameters.ts';
export { parameters } from './model/city/parameters.ts';
export { drugNames } from './model/law/federal/drugs.ts';
export type { Step } from './model/law/federal/guideline.ts';
export type { Category, CriminalHistory, PriorSentence } from './model/law/federal/history.ts';
export type { DrugWeight, Offence, Role } from './model/law/federal/offence.ts';
export type { Sentence, SentenceRange } from './model/law/federal/sentence.ts';
export { sentence } from './model/law/federal/sentence.ts';
export type { Statute } from './model/law/federal/statute.ts';
export type { LeverId } from './model/levers/index.ts';
export { leverById, levers } from './model/levers/index.ts';
export type { ChoiceLever, Lever, NumberLever } from './model/levers/lever.ts';
export type { Change } from './model/levers/schedule.ts';
export { continuum, roleOf } from './model/market/role.ts';
export { measureAll, outcomes } from './model/outcomes/index.ts';
export type { Measured, Outcome, Period } from './model/outcomes/outcome.ts';
export type { Process } from './model/process.ts';
export { processes, step } from './model/step.ts';
export { dayAt, HOURS_PER_STEP, STEPS_PER_DAY, yearAt } from './model/world/clock.ts';
export * as codes from './model/world/codes.ts';
export { bytesPerRow } from './model/world/columns.ts';
export type { Balance } from './model/world/ledger.ts';
export { balance, faults } from './model/world/ledger.ts';
export * as tables from './model/world/tables.ts';
export { tallyTable } from './model/world/tally.ts';
export type { EventKind, Witness, World } from './model/world/world.ts';
export { eventUnits, restoreWorld, snapshotWorld, worldChecksum } from './model/world/world.ts';
// Observers
export type { EventLogOptions, Events } from './observe/event-log.ts';
export { BYTES_PER_EVENT, EventLog, eventKinds } from './observe/event-log.ts';
export type { HistoryKind, Weeks } from './observe/histories.ts';
export { historyKinds, historyOf } from './observe/histories.ts';
// Lives
export type {
  EventDetail,
  FateGroup,
  Fates,
  Known,
  Life,
  LifeEvent,
  Line,
  Lived,
  Parting,
  Portrait,
  Present,
  Tie,
  TieKind,
  TwoLine,
  TwoLives,
  WhichWorld,
} from './observe/life/index.ts';
export {
  compareLives,
  fate,
  fateGroupIds,
  fateOf,
  fateWords,
  findByFate,
  hear,
  knownIn,
  lifeOf,
  portraitWords,
  presentWords,
  tellLife,
} from './observe/life/index.ts';
// Published patterns
export { patterns } from './observe/patterns/index.ts';
export type { Pattern } from './observe/patterns/pattern.ts';
export type { DoseTable } from './observe/tested-doses.ts';
export { oddsOfCut, TestedDoses } from './observe/tested-doses.ts';
// Reports and run folders
export { renderReport } from './report/report.ts';
export { writeRun } from './store/run-folder.ts';
export { readCity } from './study/city-file.ts';
// Studies
export type { CompareOptions, Result } from './study/compare.ts';
export { compare } from './study/compare.ts';
export type {
  ArrestRecord,
  Comparison,
  Detail,
  Interval,
  OutcomeComparison,
  Provenance,
  RunRecord,
  ScenarioRecord,
  WorldDetail,
} from './study/comparison.ts';
export { openWorld } from './study/open-world.ts';
export type { Policy, PolicyChange } from './study/policy.ts';
export { stepsFor } from './study/policy.ts';
export { readPolicy } from './study/policy-file.ts';
export type { Fault } from './study/scenario-error.ts';
export { ScenarioError } from './study/scenario-error.ts';
export { loadCity, loadPolicy, policyIds } from './study/scenario-files.ts';
export { simulate } from './study/single.ts';
export type { SingleRecord, SingleTask } from './study/tasks.ts';
export type { PatternFound, ValidateOptions, Validation } from './study/validate.ts';
export { validate } from './study/validate.ts';
