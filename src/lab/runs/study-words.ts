// What is said of studies: how they stand, what is allowed, what went wrong.

import { duration, number, plural } from '../../report/format.ts';
import { type Limits, personYearsOf, type RequestFault, type Study } from '../../serve/api.ts';
import type { Connection } from './study-link.ts';

export const NEEDS_TOKEN =
  'This server asks for a token. Open the link that crackdown serve printed when it started: the token is in it.';

/** "about 3 minutes"; null where it is not known. */
export function timeLeft(seconds: number | null): string | null {
  if (seconds === null || !Number.isFinite(seconds)) return null;
  if (seconds < 10) return 'a few seconds';
  if (seconds < 90) return `about ${Math.round(seconds / 10) * 10} seconds`;
  if (seconds < 5400) return `about ${plural(Math.round(seconds / 60), 'minute', 'minutes')}`;
  return `about ${plural(Math.round(seconds / 3600), 'hour', 'hours')}`;
}

export function settingsInWords(of: Pick<Study, 'people' | 'years' | 'replicates' | 'seed'>): string {
  const { people, years, replicates, seed } = of;
  return `${plural(people, 'person', 'people')} using, ${duration(years)}, ${plural(replicates, 'replicate', 'replicates')}, seed ${seed}`;
}

/** How a study stands, in a sentence. */
export function stateInWords(study: Study): string {
  const { state, before, replicates, error } = study;
  const kept = study.kept ?? 0;
  const keptWords =
    kept > 0
      ? ` ${number(kept)} of ${plural(replicates, 'replicate', 'replicates')} had finished and are kept.`
      : ' Nothing had finished.';
  switch (state) {
    case 'queued':
      return before > 0 ? `Waiting: ${plural(before, 'study', 'studies')} before it.` : 'Waiting: it is next.';
    case 'running':
      return runningInWords(study);
    case 'done':
      return 'Done.';
    case 'cancelled':
      return `Cancelled.${keptWords}`;
    case 'timed-out':
      return `Out of time${error ? `: ${error}` : ''}.${keptWords}`;
    case 'failed':
      return `Failed${error ? `: ${error}` : ''}.`;
  }
}

function runningInWords({ share, secondsLeft }: Study): string {
  const left = timeLeft(secondsLeft);
  return `${Math.floor(share * 100)}\u202f% done${left ? `, ${left} left` : ''}.`;
}

/** What is to be said of the connection; nothing while it holds. */
export function connectionInWords(connection: Connection): string | null {
  switch (connection) {
    case 'lost':
      return 'The connection to the server is lost. This page keeps trying; the study goes on without it.';
    case 'gone':
      return 'The server does not answer. The study goes on if the server still runs; if it was stopped, start npx crackdown serve again and look among its runs for what had finished. This page goes on asking.';
    case 'forgotten':
      return 'The server does not know this study: it was started anew since, or the study is somebody else’s. Look among its runs for what had finished.';
    case 'token':
      return NEEDS_TOKEN;
    default:
      return null;
  }
}

/** What a server allows, before anything is asked of it. */
export function limitsInWords(limits: Limits): string {
  const { people, years, replicates, personYears, studySeconds, queued } = limits;
  const time = timeLeft(studySeconds)?.replace('about ', '');
  return `This server takes up to ${number(people)} people, ${duration(years)} and ${number(replicates)} replicates, ${number(personYears)} simulated person-years in all and ${time} of time a study. One study runs at a time; up to ${number(queued)} of yours can wait.`;
}

/** What a study asks for, against what is allowed. */
export function workInWords(study: Parameters<typeof personYearsOf>[0], limits: Limits): string {
  const work = Math.ceil(personYearsOf(study));
  const share = work / limits.personYears;
  const much = `It simulates ${number(work)} person-years, the burn-in counted`;
  if (share > 1) return `${much}: more than this server takes. Fewer people, days or replicates will do.`;
  return `${much}.`;
}

const parts = { city: 'City', policy: 'Law', study: 'Study' } as const;

/** "mine.yaml:5:12: polce.effort is not known" of a file; of a setting or a built-in scenario, which it is. */
export function faultInWords({ of, line, column, message }: RequestFault, file?: string): string {
  return `${file && of !== 'study' ? `${file}:${line}:${column}` : parts[of]}: ${message}`;
}
