// What following somebody, or looking for people, comes to: as text for a terminal and as one JSON document.
import {
  compareLives,
  fateWords,
  findByFate,
  type Life,
  type Line,
  NEW,
  portraitWords,
  presentWords,
  TODAY,
  type TwoLine,
  tellLife,
} from '../observe/life/index.ts';
import { capital } from '../report/format.ts';
import type { FollowRecord } from '../study/follow-run.ts';
import type { RecordedRun } from '../study/recorded-run.ts';
import { paint, wrap } from './text.ts';

export interface Followed {
  readonly run: RecordedRun;
  readonly replicate: number;
  readonly world: 'baseline' | 'policy' | 'both';
  /** The kind of people that is looked for. */
  readonly find?: string;
}

const LUCK =
  'Who these people are is as much this coupling of luck as the law: a change without meaning moves fates between people too. ' +
  'What the law does is in the differences of crackdown compare.';
/** Who is named of each kind where all kinds are listed. */
const NAMED = 8;
const marks = { both: '', baseline: 'today', policy: 'new' } as const;
const MARK = 6;

export function followDocument(done: FollowRecord, about: Followed): object {
  const { run, replicate } = about;
  const { policy, people, years, seed } = run.scenario;
  const head = {
    schema: 'crackdown-follow/1',
    run: { version: run.version, policy: policy.id, people, years, seed },
    replicate,
  };
  const lives = livesOf(done);
  if (!lives) {
    const groups = groupsOf(done, about).map(({ id, label, people: who }) => ({
      id,
      label,
      people: who.map((person) => ({
        person,
        baseline: fateWords(done.baseline.fates, person),
        policy: fateWords(done.policy.fates, person),
      })),
    }));
    return { ...head, note: LUCK, groups };
  }
  const { baseline, policy: under } = lives;
  const person = {
    ...head,
    person: baseline.person,
    portrait: baseline.portrait,
    portraitText: portraitWords(baseline),
  };
  if (about.world !== 'both') {
    const life = lives[about.world];
    return {
      ...person,
      world: about.world,
      lines: tellLife(life),
      present: life.present,
      presentText: presentWords(life),
    };
  }
  const { lines, parting } = compareLives(baseline, under);
  return {
    ...person,
    world: 'both',
    parting: parting ?? null,
    lines,
    present: { baseline: baseline.present, policy: under.present },
    presentText: { baseline: presentWords(baseline), policy: presentWords(under) },
  };
}

export function followAnswer(done: FollowRecord, about: Followed, columns: number): string {
  const { policy, city } = about.run.scenario;
  const where = paint.dim(
    wrap(printable(`${policy.name}, beside ${TODAY}; ${city.title}; replicate ${about.replicate}`), columns),
  );
  const lives = livesOf(done);
  if (!lives) return [where, '', ...found(done, about, columns), paint.dim(wrap(LUCK, columns))].join('\n');
  const head = [paint.bold(wrap(portraitWords(lives.baseline), columns)), where, ''];
  if (about.world !== 'both') {
    const life = lives[about.world];
    const lines = tellLife(life).map((line) => told(line, undefined, columns));
    return [...head, ...lines, '', wrap(presentWords(life), columns)].join('\n');
  }
  const { lines, parting } = compareLives(lives.baseline, lives.policy);
  return [
    ...head,
    wrap(
      parting
        ? `Their two lives part. ${parting.how} ${parting.why}`
        : 'Their two lives are the same in all that is told.',
      columns,
    ),
    '',
    ...lines.map((line) => told(line, line, columns)),
    '',
    wrap(`${capital(TODAY)}: ${presentWords(lives.baseline)}`, columns),
    wrap(`${capital(NEW)}: ${presentWords(lives.policy)}`, columns),
    ...(parting ? ['', paint.dim(wrap(LUCK, columns))] : []),
  ].join('\n');
}

function livesOf({ baseline, policy }: FollowRecord): { baseline: Life; policy: Life } | undefined {
  return baseline.life && policy.life ? { baseline: baseline.life, policy: policy.life } : undefined;
}

function groupsOf({ baseline, policy }: FollowRecord, { find }: Followed) {
  const groups = findByFate(baseline.fates, policy.fates);
  return find === undefined ? groups : groups.filter(({ id }) => id === find);
}

function found(done: FollowRecord, about: Followed, columns: number): string[] {
  const groups = groupsOf(done, about);
  if (about.find === undefined)
    return groups.map(({ id, label, people }) => {
      const named = people.slice(0, NAMED).join(', ') + (people.length > NAMED ? ' …' : '');
      const who = people.length === 0 ? 'nobody' : `${people.length}: ${named}`;
      return `${paint.bold(id)}\n${wrap(`${label}: ${who}`, columns, '  ')}\n`;
    });
  return groups.flatMap(({ label, people }) => [
    `${paint.bold(wrap(`${label}: ${people.length}`, columns))}`,
    ...people.map((person) => {
      const [one, two] = [fateWords(done.baseline.fates, person), fateWords(done.policy.fates, person)];
      return wrap(`person ${person}: ${TODAY}: ${one}; ${NEW}: ${two}`, columns, '  ');
    }),
    '',
  ]);
}

/** A line with its days before it, and, where two lives are told, whose it is. */
function told({ day, until, text }: Line, of: TwoLine | undefined, columns: number): string {
  const when = `day ${day}${until === undefined || until === day ? '' : `\u2013${until}`}`.padEnd(13);
  const mark = of ? marks[of.world].padEnd(MARK) : '';
  const margin = `${mark}${when}`;
  const body = wrap(text, columns, ' '.repeat(margin.length)).slice(margin.length);
  return of?.world === 'both' || !of ? margin + body : paint.bold(mark) + when + body;
}

/** Text of a folder that somebody else may have written, without what a terminal would act on. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
