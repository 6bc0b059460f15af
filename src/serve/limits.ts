// What one client may ask of a server. Somebody at their own machine may tie it up as they like; somebody at another's may not.
import type { Limits } from './api.ts';

const alike = {
  bodyBytes: 512 * 1024,
  // A city has about 70,000.
  scenarioCharacters: 200_000,
  nameCharacters: 200,
  running: 1,
  queuedInAll: 32,
  streams: 16,
  streamsInAll: 64,
  runs: 2000,
};

/** On the loopback address. A page that reads Parquet by ranges asks often. */
export const ownLimits: Limits = {
  ...alike,
  people: 500_000,
  years: 30,
  replicates: 1000,
  personYears: 50_000_000,
  studySeconds: 12 * 3600,
  queued: 16,
  requestsAMinute: 3000,
  studiesAMinute: 120,
  studiesAnHour: 500,
};

/** For clients from elsewhere, who hold the token. A million person-years are about ten minutes of two cores. */
export const sharedLimits: Limits = {
  ...alike,
  people: 50_000,
  years: 10,
  replicates: 100,
  personYears: 1_000_000,
  studySeconds: 30 * 60,
  queued: 4,
  requestsAMinute: 600,
  studiesAMinute: 10,
  studiesAnHour: 30,
};
