// The HTTP interface of `crackdown serve`: what goes over the wire, for the server and for the lab alike. Types and
// constants only: nothing of Node, nothing of the browser.
//
//   GET    /api/server                       ServerInfo
//   GET    /api/runs                         RunList
//   GET    /api/runs/:id/files/:name         a file of the run, byte ranges too
//   GET    /api/runs/:id/report              the report of the run, HTML
//   POST   /api/studies                      StudyRequest -> 202 Study; 422 Failure with faults; 413, 429 Failure
//   GET    /api/studies                      StudyList
//   GET    /api/studies/:id                  Study
//   GET    /api/studies/:id/events           server-sent events, each a Study
//   DELETE /api/studies/:id                  202 Study; 409 where it has ended
//
// Whatever is refused is answered with a Failure. Every text in an answer may come from a file that somebody else wrote:
// show it as text, never as markup.

/** Where the interface begins. */
export const API = '/api';

/** The name of the server-sent event that carries a Study. It comes at once, at each change, and at the end. */
export const STUDY_EVENT = 'study';

/** What a server allows one client. A client is an address. */
export interface Limits {
  /** Bytes in the body of a request. */
  readonly bodyBytes: number;
  /** Characters in the text of a city or a policy, and in a name or a title. */
  readonly scenarioCharacters: number;
  readonly nameCharacters: number;
  /** People using at the start of a study. */
  readonly people: number;
  /** Years measured. */
  readonly years: number;
  /** Replicates of a study. */
  readonly replicates: number;
  /** Work in a study, in person-years as `personYearsOf` counts them. */
  readonly personYears: number;
  /** Seconds of wall time for a study, waiting in the queue not counted. */
  readonly studySeconds: number;
  /** Studies of one client that run at once. */
  readonly running: number;
  /** Studies of one client that wait. */
  readonly queued: number;
  /** Studies of all clients that wait. */
  readonly queuedInAll: number;
  /** Requests a minute of one client. */
  readonly requestsAMinute: number;
  /** Studies that one client may ask for in a minute, refused ones included, and start in an hour. */
  readonly studiesAMinute: number;
  readonly studiesAnHour: number;
  /** Open streams of events of one client, and of all. */
  readonly streams: number;
  readonly streamsInAll: number;
  /** Run folders beyond which no study is started. */
  readonly runs: number;
}

/** GET /api/server. Where the lab is served as plain files, there is no such address. */
export interface ServerInfo {
  readonly name: 'crackdown';
  readonly version: string;
  /** Whether runs can be listed and studies started: true of every server so far. */
  readonly runs: boolean;
  /** Threads a study runs on. */
  readonly threads: number;
  readonly limits: Limits;
}

export interface RunFile {
  readonly name: string;
  readonly bytes: number;
}

/** A run folder, from its manifest. */
export interface RunSummary {
  /** Name of the folder. */
  readonly id: string;
  readonly title: string;
  readonly cityTitle: string;
  /** Ids of policy and city. */
  readonly policy: string;
  readonly city: string;
  readonly replicates: number;
  /** People using at the start. */
  readonly people: number;
  /** Years measured. */
  readonly years: number;
  readonly seed: number;
  /** Version of crackdown that made it, and the hash of what was run, hex. */
  readonly version: string;
  readonly scenarioHash: string;
  /** When it was written, ISO 8601. */
  readonly modified: string;
  readonly files: readonly RunFile[];
}

/** GET /api/runs, the newest first. */
export interface RunList {
  readonly runs: readonly RunSummary[];
  /** Folders that are no runs, or not to be read, and why. */
  readonly skipped: readonly { readonly id: string; readonly reason: string }[];
}

/** A scenario: the id of a built-in one, or the text of a file. */
export type ScenarioSource = string | { readonly yaml: string };

/** POST /api/studies, as application/json. */
export interface StudyRequest {
  readonly city: ScenarioSource;
  readonly policy: ScenarioSource;
  /** People using at the start. */
  readonly people: number;
  /** Years measured, or days; one of the two. */
  readonly years?: number;
  readonly days?: number;
  readonly replicates: number;
  readonly seed: number;
}

export type StudyState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed' | 'timed-out';

/** States in which nothing more happens. */
export const ENDED: readonly StudyState[] = ['done', 'cancelled', 'failed', 'timed-out'];

/** A study as it stands. */
export interface Study {
  readonly id: string;
  readonly state: StudyState;
  /** Names of policy and city, as their files give them. */
  readonly title: string;
  readonly cityTitle: string;
  readonly people: number;
  readonly years: number;
  readonly replicates: number;
  readonly seed: number;
  /** When it was asked for, ISO 8601. */
  readonly created: string;
  /** Share of the work that is done, 0 to 1. */
  readonly share: number;
  /** Estimate, once there is something to go by; else null. */
  readonly secondsLeft: number | null;
  /** Studies that run or wait before it; 0 where it runs or has ended. */
  readonly before: number;
  /** Replicates whose results were kept; set when it has ended. */
  readonly kept?: number;
  /** The run folder: an id of GET /api/runs. A study that was stopped has one too if a replicate was finished. */
  readonly run?: string;
  /** What went wrong, in words. */
  readonly error?: string;
}

/** GET /api/studies: those of this client that the server remembers, the newest first. */
export interface StudyList {
  readonly studies: readonly Study[];
}

/** Something wrong in what was sent. */
export interface RequestFault {
  /** In which part: one of the two scenarios, or a setting of the study. */
  readonly of: 'city' | 'policy' | 'study';
  /** Of a scenario sent as text: where; both 1 otherwise. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The body of every answer that is no success. */
export interface Failure {
  /** What is wrong. */
  readonly error: string;
  /** What to do. */
  readonly help: string;
  /** Of a study that was refused (422): everything that is wrong with it. */
  readonly faults?: readonly RequestFault[];
}

/** The work in a study, as its limit counts it: a burn-in, then both worlds and the placebo, in each replicate. */
export function personYearsOf(study: {
  readonly people: number;
  readonly years: number;
  readonly replicates: number;
  readonly burnInDays: number;
}): number {
  return study.people * (study.burnInDays / 365 + 3 * study.years) * study.replicates;
}
