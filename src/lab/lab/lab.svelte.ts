// The lab: two worlds in step, each in a worker of its own. The page shows what this holds and calls what it offers.
import type { Remote } from 'comlink';
import type { Fates, Life } from '../../observe/life/index.ts';
import { dayOf } from '../../study/day.ts';
import { stepsFor } from '../../study/policy.ts';
import type { Census, Frame } from '../world/frame.ts';
import type { HostApi } from '../world/host.worker.ts';
import type { Ties } from '../world/ties.ts';
import { type Findings, findingsSoFar } from './findings.ts';
import { firstDifference } from './first-difference.ts';
import { History } from './history.ts';
import type { LabScenario } from './scenario.ts';
import { type Hired, hireHost } from './workers.ts';

/** opening and settling (the burn-in) come once; then the worlds wait, play, or go to a day; at the end they are done. */
export type Phase = 'opening' | 'settling' | 'waiting' | 'playing' | 'moving' | 'done' | 'failed';

export const worlds = ['baseline', 'policy'] as const;
export type WorldName = (typeof worlds)[number];

/** Days a second that can be chosen. */
export const speeds = [2, 7, 30, Number.POSITIVE_INFINITY] as const;

/** A stretch of the burn-in or at full speed takes so long, ms: then there is a picture. */
const STRETCH = 60;
/** The figures are brought up to date so often while the worlds play, ms. */
const ACCOUNT_EVERY = 900;

const none = { baseline: '', policy: '' };

export class Lab {
  scenario = $state.raw<LabScenario>() as LabScenario;
  phase = $state<Phase>('opening');
  /** What went wrong, and what to do. */
  trouble = $state('');
  /** Whole days that are done; negative in the burn-in. */
  day = $state(0);
  /** Days a second. */
  speed = $state<number>(7);
  census = $state.raw<Census>();
  /** The same frame in both until the burn-in ends. */
  baseline = $state.raw<Frame>();
  policy = $state.raw<Frame>();
  /** Daily counts; read `day` to be told of more. */
  history = $state.raw({ baseline: new History(), policy: new History() });
  findings = $state.raw<Findings>();
  /** Of the state of both worlds at the end; empty before. */
  checksums = $state.raw(none);
  /** Row of the person who is followed. */
  selected = $state<number>();

  #hosts: { baseline: Hired<HostApi>; policy: Hired<HostApi> } | undefined;
  /** Counts the orders given: work for an earlier one stops where it is. */
  #order = 0;
  #accounted = 0;
  /** The law is being changed while the worlds play: they go on after it. */
  #goesOn = false;

  readonly #hire: typeof hireHost;

  /** @param hire gives a world's worker */
  constructor(scenario: LabScenario, hire: typeof hireHost = hireHost) {
    this.scenario = scenario;
    this.#hire = hire;
  }

  /** The burn-in is done: both worlds can be played and taken to a day. */
  get ready(): boolean {
    return !['opening', 'settling', 'failed'].includes(this.phase);
  }

  /** Opens a city and lets its market settle; both worlds then stand at day 0. */
  async open(scenario: LabScenario = this.scenario): Promise<void> {
    const order = ++this.#order;
    this.#goesOn = false;
    this.close();
    this.scenario = scenario;
    this.phase = 'opening';
    this.trouble = '';
    this.day = -scenario.city.people.burnInDays;
    this.selected = undefined;
    this.history = { baseline: new History(), policy: new History() };
    this.findings = undefined;
    this.checksums = none;
    await this.#guarded(order, async () => {
      // Told whatever order is under way then, unless the worlds are others by then.
      const hire = () => this.#hire((why) => this.#hosts === hosts && this.#fail(why));
      const hosts = { baseline: hire(), policy: hire() };
      this.#hosts = hosts;
      const { baseline, policy } = hosts;
      const { city, people, seed } = scenario;
      const opening = { city, people, seed };
      // A law that does not fit the city is said before anything is opened.
      stepsFor(scenario.policy, city);
      const census = await baseline.api.open(opening);
      if (order !== this.#order) return;
      this.census = census;
      const first = await this.#told('baseline', baseline.api.frame());
      if (order !== this.#order) return;
      this.#show(first, first);
      this.phase = 'settling';
      while (this.day < 0) {
        const frame = await this.#told('baseline', baseline.api.advance(0, STRETCH));
        if (order !== this.#order) return;
        this.#show(frame, frame);
      }
      const bytes = await baseline.api.snapshot();
      // The law may have been changed while the market settled: nothing has happened under it yet.
      let law: LabScenario['policy'];
      let twin: Frame;
      do {
        law = this.scenario.policy;
        twin = await this.#told('policy', policy.api.restore(bytes, opening, stepsFor(law, city)));
        if (order !== this.#order) return;
      } while (law !== this.scenario.policy);
      this.#show(this.baseline as Frame, twin);
      this.phase = 'waiting';
    });
  }

  async play(until: number = this.scenario.days, speed?: number): Promise<void> {
    if (!this.ready || this.day >= until) return;
    const order = ++this.#order;
    this.#goesOn = false;
    this.phase = 'playing';
    await this.#guarded(order, async () => {
      while (order === this.#order && this.day < until) {
        const started = performance.now();
        const pace = speed ?? this.speed;
        await this.#advance(order, until, pace);
        const rest = 1000 / pace - (performance.now() - started);
        await pause(Math.max(0, rest));
      }
      if (order === this.#order) await this.#rest(order);
    });
  }

  pause(): void {
    this.#goesOn = false;
    if (this.phase !== 'playing') return;
    const order = ++this.#order;
    // No longer playing, so that a law changed before both are at rest does not set them going again.
    this.phase = 'moving';
    void this.#guarded(order, () => this.#rest(order));
  }

  /** Shows a day: back through what is kept, or on to it. */
  async seek(day: number): Promise<void> {
    if (!this.ready) return;
    const to = Math.max(0, Math.min(this.scenario.days, Math.round(day)));
    const order = ++this.#order;
    this.#goesOn = false;
    this.phase = 'moving';
    this.checksums = none;
    await this.#guarded(order, async () => {
      // Back to the day shown too: an order that was cut short may have taken them further.
      const both = await this.#both((host) => host.seek(Math.min(to, this.day)));
      if (order !== this.#order) return;
      this.#show(...both);
      while (order === this.#order && this.day < to) await this.#advance(order, to, Number.POSITIVE_INFINITY);
      if (order === this.#order) await this.#rest(order);
    });
  }

  /**
   * Puts another law in the place of the new one. What went before its first difference stays; the new world lives again from
   * there, both stand at the day at which they stood, and go on if they were playing.
   */
  async changeLaw(policy: LabScenario['policy']): Promise<void> {
    const { city } = this.scenario;
    const before = this.scenario.policy;
    const changes = stepsFor(policy, city);
    this.scenario = { ...this.scenario, policy };
    if (this.phase === 'failed') return this.open(this.scenario);
    if (!this.ready) return;
    const order = ++this.#order;
    const day = this.day;
    this.#goesOn ||= this.phase === 'playing';
    this.phase = 'moving';
    this.checksums = none;
    await this.#guarded(order, async () => {
      const from = firstDifference(before.changes, policy.changes, (d) => dayOf(d, city));
      const host = this.#api('policy');
      let frame = await this.#told('policy', host.rewrite(changes, Math.max(0, Math.min(day, from))));
      while (order === this.#order && frame.day < day) {
        this.#show(this.baseline as Frame, frame, day);
        frame = await this.#told('policy', host.advance(day, STRETCH));
      }
      if (order !== this.#order) return;
      this.#show(this.baseline as Frame, frame, day);
      await this.#rest(order);
    });
    if (this.#goesOn && order === this.#order) await this.play();
  }

  /** Both lives of somebody from day 0 to now; undefined while the worlds are not at one day. */
  async livesOf(person: number): Promise<Record<WorldName, Life> | undefined> {
    if (!this.ready || this.phase === 'moving') return undefined;
    const [baseline, policy] = await Promise.all([
      this.#api('baseline').life(person),
      this.#api('policy').life(person),
    ]);
    return baseline.period.days === policy.period.days ? { baseline, policy } : undefined;
  }

  /** What became of everybody in both worlds; undefined as above. */
  async fates(): Promise<Record<WorldName, Fates> | undefined> {
    if (!this.ready || this.phase === 'moving' || this.day <= 0) return undefined;
    const hosts = worlds.map((world) => this.#api(world));
    // Both are asked at once: in a stretch at full speed one world may be ahead of the other.
    const [[baseline, here], [policy, there]] = await Promise.all(
      hosts.map((host) => Promise.all([host.fates(), host.day()])),
    );
    return here === there ? { baseline, policy } : undefined;
  }

  select(person: number | undefined): void {
    this.selected = person;
  }

  /** Whom a person knows in either world now; undefined in a world that is not open yet. */
  async ties(person: number): Promise<Readonly<Record<WorldName, Ties | undefined>>> {
    const [baseline, policy] = await Promise.all(worlds.map((world) => this.#hosts?.[world].api.ties(person)));
    return { baseline, policy };
  }

  close(): void {
    this.#hosts?.baseline.dismiss();
    this.#hosts?.policy.dismiss();
    this.#hosts = undefined;
  }

  /** Both worlds on to the same day: the next, or at full speed as many as a stretch allows. */
  async #advance(order: number, until: number, pace: number): Promise<void> {
    const full = pace === Number.POSITIVE_INFINITY;
    const to = full ? until : Math.min(until, this.day + 1);
    let both = await this.#both((host) => host.advance(to, full ? STRETCH : undefined));
    // What is asked of the worlds once another order is given would undo that.
    if (order !== this.#order) return;
    // Whichever got further waits for the other.
    const furthest = Math.max(...both.map((frame) => frame.day));
    if (both.some((frame) => frame.day < furthest)) both = await this.#both((host) => host.advance(furthest));
    if (order !== this.#order) return;
    this.#show(...both);
    if (performance.now() - this.#accounted > ACCOUNT_EVERY) await this.#account(order);
  }

  /** Comes to rest: both stand at one day, the figures are brought up to date, and at the end the checksums are taken. */
  async #rest(order: number): Promise<void> {
    // An order that was cut short may have left one of them ahead.
    const days = await this.#both((host) => host.frame());
    if (order !== this.#order) return;
    const both = await this.#both((host) => host.advance(Math.max(...days.map((frame) => frame.day))));
    if (order !== this.#order) return;
    this.#show(...both);
    await this.#account(order);
    if (order !== this.#order) return;
    const done = this.day >= this.scenario.days;
    const [b, p] = done
      ? await Promise.all([this.#api('baseline').checksum(), this.#api('policy').checksum()])
      : ['', ''];
    if (order !== this.#order) return;
    this.checksums = done ? { baseline: b, policy: p } : none;
    this.phase = done ? 'done' : 'waiting';
  }

  async #account(order: number): Promise<void> {
    const [b, p] = await Promise.all([this.#api('baseline').account(), this.#api('policy').account()]);
    this.#accounted = performance.now();
    if (order !== this.#order) return;
    if (!b || !p) this.findings = undefined;
    else if (b.day === p.day) this.findings = findingsSoFar(this.scenario, { baseline: b, policy: p }, this.history);
  }

  async #both(ask: (host: Remote<HostApi>) => Promise<Frame>): Promise<[Frame, Frame]> {
    return Promise.all(worlds.map((world) => this.#told(world, ask(this.#api(world))))) as Promise<[Frame, Frame]>;
  }

  /** A frame tells each day once: its counts are taken whatever becomes of the order that it was for. */
  async #told(world: WorldName, frame: Promise<Frame>): Promise<Frame> {
    const history = this.history[world];
    const got = await frame;
    history.take(got.series);
    return got;
  }

  #api(world: WorldName): Remote<HostApi> {
    if (!this.#hosts) throw new Error('no city is open');
    return this.#hosts[world].api;
  }

  #show(baseline: Frame, policy: Frame, day: number = baseline.day): void {
    this.baseline = baseline;
    this.policy = policy;
    this.day = day;
  }

  async #guarded(order: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (order === this.#order) this.#fail((error as Error).message);
    }
  }

  #fail(why: string): void {
    this.#order++;
    this.phase = 'failed';
    this.trouble = why;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
