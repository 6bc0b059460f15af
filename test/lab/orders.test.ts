// Orders to the lab that cut one another short, in any order and at any time: whatever was asked, what it comes to rest at is what
// the command line gives. The worlds live in this process; each does what it is told one thing after the other, as a worker does.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { History } from '../../src/lab/lab/history.ts';
import type { Frame } from '../../src/lab/world/frame.ts';
import { WorldHost } from '../../src/lab/world/host.ts';
import type { Fates } from '../../src/observe/life/index.ts';
import type { Comparison, Detail } from '../../src/study/comparison.ts';
import { DAYS_PER_YEAR } from '../../src/study/day.ts';
import { type Policy, stepsFor } from '../../src/study/policy.ts';
import { loadCity } from '../../src/study/scenario-files.ts';
import type { ReplicateTask } from '../../src/study/tasks.ts';
import { runReplicate } from '../../src/study/world-run.ts';

const whole = loadCity('typical-2016');
const BURN_IN = 6;
const DAYS = 24;
const city = { ...whole, people: { ...whole.people, burnInDays: BURN_IN } };
const opening = { city, people: 60, seed: 5 };
const law = (id: string, changes: Policy['changes']): Policy => ({ id, name: id, changes });
const laws = [
  law('none', []),
  law('early', [{ from: 0, set: { 'police.effort': 8 } }]),
  law('late', [{ from: 11, set: { 'police.effort': 8 } }]),
  law('later', [
    { from: 11, set: { 'police.effort': 8 } },
    { from: 17, set: { 'police.effort': 0 } },
  ]),
];

/** What a straight run of each law comes to. */
const straight = laws.map((policy) => {
  const task = { ...opening, changes: stepsFor(policy, city), years: DAYS / DAYS_PER_YEAR, replicate: 0, check: false };
  return runReplicate(task, () => {});
});
const scenarioOf = (policy: Policy) => ({ ...opening, policy, days: DAYS });

/** As much of the lab as is needed; its own types are those of a page. */
interface Lab {
  readonly scenario: ReturnType<typeof scenarioOf>;
  readonly phase: string;
  readonly trouble: string;
  readonly day: number;
  speed: number;
  readonly ready: boolean;
  readonly baseline?: Frame;
  readonly policy?: Frame;
  readonly history: Readonly<Record<'baseline' | 'policy', History>>;
  readonly findings?: { readonly detail: Detail };
  readonly checksums: { readonly baseline: string; readonly policy: string };
  open(): Promise<void>;
  play(): Promise<void>;
  pause(): void;
  seek(day: number): Promise<void>;
  changeLaw(policy: Policy): Promise<void>;
  fates(): Promise<Readonly<Record<'baseline' | 'policy', Fates>> | undefined>;
}
type Hire = (onBroken: (why: string) => void) => { readonly api: unknown; dismiss(): void };

let server: ViteDevServer;
let Lab: new (scenario: ReturnType<typeof scenarioOf>, hire: Hire) => Lab;
interface Replication {
  readonly running: boolean;
  readonly trouble: string;
  readonly share: number;
  readonly findings?: { readonly comparison: Comparison };
  run(scenario: ReturnType<typeof scenarioOf>, replicates: number): Promise<void>;
  cancel(): void;
}
let Replication: new (hire: () => { readonly api: unknown; dismiss(): void }) => Replication;
beforeAll(async () => {
  vi.stubGlobal('navigator', { userAgent: 'none' });
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
  server = await createServer({ configFile, server: { middlewareMode: true, ws: false }, logLevel: 'error' });
  ({ Lab } = (await server.ssrLoadModule('/lab/lab.svelte.ts')) as { Lab: typeof Lab });
  const replication = await server.ssrLoadModule('/lab/replication.svelte.ts');
  ({ Replication } = replication as { Replication: typeof Replication });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const tick = () => new Promise<void>((done) => setImmediate(done));

/** A world in this process. `budgets` are the days that stretches of the time allowed come to, in turn. */
function hired(budgets: readonly number[], lags: readonly number[]) {
  const host = new WorldHost();
  let turn = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const act = (name: string, given: unknown[]) => {
    if (name === 'day') return host.day;
    if (name !== 'advance' || given[1] === undefined)
      return (host as never as Record<string, (...of: unknown[]) => unknown>)[name](...given);
    const days = budgets[turn++ % budgets.length];
    return host.advance(Math.min(given[0] as number, host.day + days));
  };
  const api = new Proxy({} as Record<string, unknown>, {
    get:
      (_, name: string) =>
      (...given: unknown[]) => {
        const answer = queue.then(async () => {
          for (let lag = lags[turn % lags.length]; lag > 0; lag--) await tick();
          return act(name, given);
        });
        queue = answer.catch(() => {});
        return answer;
      },
  });
  return { host, api };
}

type Order =
  | { readonly do: 'play' | 'pause' | 'open' }
  | { readonly do: 'seek'; readonly day: number }
  | { readonly do: 'law'; readonly law: number }
  | { readonly do: 'speed'; readonly speed: number };

const order: fc.Arbitrary<Order> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'play' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'pause' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'open' } as const) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('seek' as const), day: fc.integer({ min: 0, max: DAYS }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('law' as const), law: fc.nat(laws.length - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('speed' as const), speed: fc.constantFrom(1000, Number.POSITIVE_INFINITY) }),
  },
);
const plan = fc.array(fc.record({ wait: fc.oneof(fc.constant(0), fc.nat(12)), order }), { minLength: 1, maxLength: 9 });
const some = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const lag = fc.array(fc.nat(2), { minLength: 1, maxLength: 5 });

/** A lab with worlds in this process, at day 0. */
async function opened(daysB = [1], daysP = [1], lagB = [0], lagP = [0]) {
  const hosts: WorldHost[] = [];
  const breaks: ((why: string) => void)[] = [];
  const lab = new Lab(scenarioOf(laws[0]), (onBroken) => {
    const { host, api } = hosts.length % 2 === 0 ? hired(daysB, lagB) : hired(daysP, lagP);
    hosts.push(host);
    breaks.push(onBroken);
    return { api, dismiss: () => {} };
  });
  lab.speed = Number.POSITIVE_INFINITY;
  await lab.open();
  return { lab, hosts, breaks };
}

async function rest(lab: Lab): Promise<void> {
  // Between two orders of which the second follows the first by itself it looks at rest, for a moment.
  for (let still = 0, i = 0; still < 10; i++) {
    if (lab.phase === 'failed') throw new Error(lab.trouble);
    if (i > 20_000) throw new Error(`never at rest: ${lab.phase}, day ${lab.day}`);
    still = lab.phase === 'waiting' || lab.phase === 'done' ? still + 1 : 0;
    if (still > 0) await new Promise((done) => setTimeout(done, 1));
    else await tick();
  }
}

test('whatever orders cut each other short, the worlds come to rest as the command line has them', async () => {
  await fc.assert(
    fc.asyncProperty(plan, some, some, lag, lag, async (orders, daysB, daysP, lagB, lagP) => {
      const { lab, hosts } = await opened(daysB, daysP, lagB, lagP);
      /** Where the last order must come to rest; undefined where that hangs on time. */
      let to: number | undefined = 0;
      for (const { wait, order } of orders) {
        for (let i = 0; i < wait; i++) await tick();
        const begins = lab.ready;
        if (order.do === 'open') {
          void lab.open();
          to = 0;
        } else if (order.do === 'law') void lab.changeLaw(laws[order.law]);
        else if (order.do === 'speed') lab.speed = order.speed;
        else if (!begins) continue;
        else if (order.do === 'seek') {
          void lab.seek(order.day);
          to = order.day;
        } else if (order.do === 'play') {
          if (lab.day < DAYS) to = DAYS;
          void lab.play();
        } else {
          if (lab.phase === 'playing') to = undefined;
          lab.pause();
        }
      }
      await rest(lab);
      const day = lab.day;
      if (to !== undefined && !orders.some(({ order }) => order.do === 'law')) expect(day).toBe(to);
      expect(hosts.slice(-2).map((host) => host.day)).toEqual([day, day]);
      expect([lab.baseline?.day, lab.policy?.day]).toEqual([day, day]);
      const record = straight[laws.indexOf(lab.scenario.policy)];
      for (const world of ['baseline', 'policy'] as const) {
        const { from, end, daily } = lab.history[world];
        expect([from, end]).toEqual([-BURN_IN, day]);
        for (const [name, counts] of Object.entries(record[world].daily))
          expect(daily[name], name).toEqual(counts.slice(0, BURN_IN + day));
      }
      const done = day === DAYS;
      expect(lab.phase).toBe(done ? 'done' : 'waiting');
      expect(lab.checksums).toEqual({
        baseline: done ? record.baseline.checksum : '',
        policy: done ? record.policy.checksum : '',
      });
      if (day > 0) expect(lab.findings?.detail.replicates[0].policy.daily.uses).toHaveLength(BURN_IN + day);
      else expect(lab.findings).toBeUndefined();
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('a law changed right after a pause does not set the worlds going again', async () => {
  const { lab } = await opened();
  lab.speed = 1000;
  void lab.play();
  for (let i = 0; i < 20; i++) await tick();
  lab.pause();
  void lab.changeLaw(laws[1]);
  await rest(lab);
  expect(lab.day).toBeLessThan(DAYS);
  expect(lab.phase).toBe('waiting');
});

test('checksums of another law are never shown', async () => {
  const { lab } = await opened([9], [9]);
  await lab.play();
  expect(lab.checksums.policy).toBe(straight[0].policy.checksum);
  const changed = lab.changeLaw(laws[2]);
  expect(lab.checksums).toEqual({ baseline: '', policy: '' });
  await changed;
  expect(lab.checksums.policy).toBe(straight[2].policy.checksum);
});

test('a worker that breaks is told of whatever the lab does, and one of a city closed before is not', async () => {
  const { lab, breaks } = await opened();
  lab.speed = 1000;
  void lab.open();
  breaks[0]('long gone');
  await rest(lab);
  void lab.play();
  breaks[3]('no memory');
  expect([lab.phase, lab.trouble]).toEqual(['failed', 'no memory']);
});

test('what became of people is of one day in both worlds, or not told', async () => {
  const { lab } = await opened([5], [2]);
  void lab.play();
  let told = 0;
  while (lab.phase === 'playing') {
    const fates = await lab.fates();
    if (fates) {
      told++;
      expect(Math.max(...fates.policy.lived)).toBe(Math.max(...fates.baseline.lived));
    }
    await tick();
  }
  await rest(lab);
  expect(await lab.fates()).toBeDefined();
  expect(told).toBeGreaterThan(0);
});

describe('replicates', () => {
  const hire = () => ({
    api: {
      async run(task: ReplicateTask) {
        await tick();
        return runReplicate(task, () => {});
      },
    },
    dismiss: () => {},
  });

  test('are those of the command line, and a run that is cut short leaves nothing of itself', async () => {
    const replication = new Replication(hire);
    const first = replication.run(scenarioOf(laws[1]), 3);
    await tick();
    await replication.run(scenarioOf(laws[2]), 2);
    await first;
    expect([replication.running, replication.share, replication.trouble]).toEqual([false, 1, '']);
    const { runs, checksums } = (replication.findings as { comparison: Comparison }).comparison;
    expect(runs.map(({ replicate }) => replicate)).toEqual([0, 1]);
    const { baseline, policy } = straight[2];
    expect(checksums[0]).toEqual({ replicate: 0, baseline: baseline.checksum, policy: policy.checksum });
  });

  test('that cannot begin say why, and do not run for ever', async () => {
    const misfit = law('misfit', [{ from: 0, where: ['nowhere'], set: { 'police.effort': 2 } }]);
    const replication = new Replication(hire);
    await replication.run(scenarioOf(misfit), 2);
    expect([replication.running, replication.trouble]).toEqual([false, expect.stringContaining('nowhere')]);
    const without = new Replication(() => {
      throw new Error('no workers');
    });
    await without.run(scenarioOf(laws[1]), 2);
    expect([without.running, without.trouble]).toEqual([false, 'no workers']);
  });
});
