import { describe, expect, it } from 'vitest';
import { blit, cutStamp } from '../../src/lab/stage/blit.ts';
import { dateOf } from '../../src/lab/stage/calendar.ts';
import { isOfKind, type Kind } from '../../src/lab/stage/kinds.ts';
import { lawDays } from '../../src/lab/stage/law-days.ts';
import { LiveMoments } from '../../src/lab/stage/live-moments.ts';
import { Grid, nextInDirection } from '../../src/lab/stage/nearest.ts';
import { momentsLast } from '../../src/lab/stage/sizes.ts';
import { moved, showing, whole, zoomed } from '../../src/lab/stage/view.ts';
import { cityInWords, countLooks, headline, lookInWords, personInWords, sinceDay0 } from '../../src/lab/stage/words.ts';
import type { Moments } from '../../src/lab/world/frame.ts';
import { stands } from '../../src/lab/world/frame.ts';
import { role } from '../../src/model/world/codes.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

const x = [0, 10, 10, -5, 0, 30];
const y = [0, 0, 9, 0, -20, 1];

describe('who is at a point', () => {
  const grid = new Grid(x, y, 4);

  it('finds the nearest within reach', () => {
    expect(grid.nearest(9, 3, 8)).toBe(1);
    expect(grid.nearest(9, 6, 8)).toBe(2);
    expect(grid.nearest(-4, 1, 3)).toBe(3);
    expect(grid.nearest(20, 0, 5)).toBeUndefined();
  });

  it('agrees with looking at all', () => {
    const many = { x: [] as number[], y: [] as number[] };
    for (let i = 0; i < 300; i++) {
      many.x.push((i * 37.7) % 211);
      many.y.push((i * 91.3) % 173);
    }
    const cells = new Grid(many.x, many.y, 7);
    for (let i = 0; i < 100; i++) {
      const [px, py] = [(i * 17.3) % 211, (i * 53.9) % 173];
      const distance = (k: number) => Math.hypot(many.x[k] - px, many.y[k] - py);
      const nearest = many.x.map((_, k) => k).sort((a, b) => distance(a) - distance(b))[0];
      const found = cells.nearest(px, py, 30);
      expect(found).toBe(distance(nearest) <= 30 ? nearest : undefined);
    }
  });
});

describe('the next in a direction', () => {
  it('is the nearest within 45 degrees', () => {
    expect(nextInDirection(x, y, 0, 'ArrowRight')).toBe(1);
    expect(nextInDirection(x, y, 0, 'ArrowLeft')).toBe(3);
    expect(nextInDirection(x, y, 0, 'ArrowUp')).toBe(4);
    expect(nextInDirection(x, y, 1, 'ArrowDown')).toBe(2);
    expect(nextInDirection(x, y, 1, 'ArrowRight')).toBe(5);
  });

  it('is nobody where nobody is', () => {
    expect(nextInDirection(x, y, 4, 'ArrowUp')).toBe(-1);
    expect(nextInDirection(x, y, 0, 'ArrowRight', () => false)).toBe(-1);
  });
});

describe('the view', () => {
  const room = { width: 400, height: 300, most: 8 };

  it('zooms about a point, which stays', () => {
    const view = zoomed(whole, 2, 100, 120, room);
    expect(100 * view.zoom + view.x).not.toBeNaN();
    expect((100 - view.x) / view.zoom).toBeCloseTo(100);
    expect((120 - view.y) / view.zoom).toBeCloseTo(120);
  });

  it('neither leaves its room nor goes beyond its limits', () => {
    expect(zoomed(whole, 0.1, 5, 5, room)).toEqual({ zoom: 1, x: 0, y: 0 });
    expect(zoomed(whole, 100, 0, 0, room).zoom).toBe(8);
    const view = moved(zoomed(whole, 2, 200, 150, room), 1e6, -1e6, room);
    expect([view.x, view.y]).toEqual([0, -300]);
  });

  it('brings a person into sight', () => {
    const view = showing(zoomed(whole, 4, 0, 0, room), 390, 10, room);
    const at = 390 * view.zoom + view.x;
    expect(at).toBeLessThanOrEqual(400);
    expect(at).toBeGreaterThan(0);
  });
});

describe('stamps', () => {
  const opaque = 0xff_00_00_01;
  const faint = 0x40_00_00_02;

  const square = (size: number, ...pixels: number[]) => cutStamp(Uint32Array.from(pixels), size, 0, 0, size);

  it('are cut at the edges, and the denser pixel stays', () => {
    const picture = new Uint32Array(9);
    blit(picture, 3, 3, square(2, opaque, opaque, faint, opaque), -1, 2);
    expect([...picture]).toEqual([0, 0, 0, 0, 0, 0, opaque, 0, 0]);
    blit(picture, 3, 3, square(1, faint), 0, 2);
    expect(picture[6]).toBe(opaque);
    blit(picture, 3, 3, square(2, faint, 0, 0, 0), 9, -4);
    expect(picture.filter((pixel) => pixel !== 0).length).toBe(1);
  });

  it('hold what is drawn and no more, and are set where it was', () => {
    const stamp = square(3, 0, 0, 0, 0, 0, opaque, 0, 0, faint);
    expect(stamp).toMatchObject({ width: 1, height: 2, left: 2, top: 1 });
    const picture = new Uint32Array(9);
    blit(picture, 3, 3, stamp, 0, 0);
    expect([...picture]).toEqual([0, 0, 0, 0, 0, opaque, 0, 0, faint]);
    expect(square(2, 0, 0, 0, 0).pixels.length).toBe(0);
  });
});

describe('moments', () => {
  const moments = (kind: string[], other: number[] = []): Moments => ({
    kind: kind as Moments['kind'],
    person: Int32Array.from(kind, (_, i) => i),
    other: Int32Array.from(kind, (_, i) => other[i] ?? -1),
  });

  it('are seen for their time; kinds without a picture are not', () => {
    const live = new LiveMoments();
    live.take(moments(['arrest', 'strip', 'somethingNew', 'overdose']), 1000, 500);
    expect(live.at(1100).map(({ person }) => person)).toEqual([0, 3]);
    expect(live.at(1500)).toEqual([]);
  });

  it('show a rescue by a friend, and no other end of an overdose', () => {
    const live = new LiveMoments();
    live.take(moments(['rescue', 'rescue'], [7, -1]), 0, 100);
    expect(live.at(1).map(({ other }) => other)).toEqual([7]);
  });

  it('leave out hand-overs where there are too many, and nothing rare', () => {
    const live = new LiveMoments();
    const many = Array.from({ length: 500 }, () => 'sale');
    live.take(moments([...many, 'death'], [...many.keys()]), 0, 100);
    const drawn = live.at(1);
    expect(drawn.length).toBeLessThan(42);
    expect(drawn.some(({ person }) => person === 500)).toBe(true);
  });

  it('tell what happens in both cities from what happens in one', () => {
    const live = new LiveMoments();
    live.take(moments(['arrest', 'overdose']), 0, 100, moments(['arrest', 'death']));
    expect(live.at(1).map(({ inBoth }) => inBoth)).toEqual([true, false]);
  });

  it('last a second, at speed less, and without animation until the next day', () => {
    expect(momentsLast(2, false)).toBe(1000);
    expect(momentsLast(Number.POSITIVE_INFINITY, false)).toBe(450);
    expect(momentsLast(2, true)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('words', () => {
  const byte = (r: number, where: number, more = 0) => r | (where << 3) | more;

  it('say role and standing', () => {
    expect(lookInWords(byte(role.userSeller, stands.jailed))).toBe('user-seller, in jail');
    expect(lookInWords(byte(role.uses, stands.takesPart, 64), true)).toBe('uses only, holds fentanyl unawares');
    expect(lookInWords(byte(role.uses, stands.takesPart, 192), true)).toBe('uses only, holds fentanyl and knows it');
    expect(lookInWords(byte(role.brokers, stands.overdosed))).toBe('died of an overdose');
    expect(lookInWords(byte(role.none, stands.apart))).toBe('takes no part');
  });

  it('say both worlds, once if they are the same', () => {
    const free = byte(role.uses, stands.takesPart);
    expect(personInWords(free, free)).toBe('Under both laws: uses only.');
    expect(personInWords(free, byte(role.uses, stands.imprisoned))).toBe(
      'Under today’s law: uses only. Under the new law: uses only, in prison.',
    );
  });

  it('count roles of those who live and take part', () => {
    const counts = countLooks(
      Uint8Array.of(
        byte(role.uses, stands.takesPart),
        byte(role.uses, stands.overdosed),
        byte(role.brokers, stands.jailed, 64),
        byte(role.none, stands.apart),
        byte(role.seller, stands.takesPart, 192),
      ),
    );
    expect(counts.role).toEqual([1, 0, 1, 0, 1, 0]);
    expect(counts.stands.slice(0, 7)).toEqual([1, 2, 0, 1, 0, 1, 0]);
    expect([counts.fentanyl, counts.knows]).toEqual([2, 1]);
    expect(cityInWords('today’s law', 12, counts)).toContain('Under today’s law on day 12: 1 only use');
  });

  it('count deaths from day 0', () => {
    const dead = byte(role.uses, stands.overdosed);
    const before = countLooks(Uint8Array.of(dead, byte(role.uses, stands.takesPart)));
    const now = sinceDay0(countLooks(Uint8Array.of(dead, dead)), before);
    expect(now.stands[stands.overdosed]).toBe(1);
    expect(now.stands[stands.takesPart]).toBe(0);
  });

  it('say what has parted', () => {
    expect(headline(0, 0, 1620)).toContain('1,620 people');
    expect(headline(9, 0, 1620)).toContain('everybody');
    expect(headline(9, 31, 1620)).toContain('31 of 1,620');
  });
});

describe('time', () => {
  it('has years of 365 days', () => {
    expect(dateOf(0, 2016)).toBe('1 January 2016');
    expect(dateOf(59, 2016)).toBe('1 March 2016');
    expect(dateOf(214, 2016)).toBe('3 August 2016');
    expect(dateOf(365, 2016)).toBe('1 January 2017');
    expect(dateOf(-1, 2016)).toBe('31 December 2015');
  });

  it('names the days on which the law changes', () => {
    const city = loadCity('typical-2016');
    const policy = {
      id: 'x',
      name: 'X',
      changes: [
        { from: 30, until: 60, where: ['downtown'], set: { 'police.effort': 2 } },
        { from: 30, set: { 'court.severity': 2 } },
        { from: 900, set: { 'court.severity': 3 } },
      ],
    };
    const days = lawDays(policy, city, 365);
    expect(days.map(({ day }) => day)).toEqual([30, 60]);
    expect(days[0].words).toMatch(/^begins: .+ \(downtown\); begins: /);
    expect(days[1].words).toMatch(/^ends: /);
  });
});

describe('kinds', () => {
  it('are what the key counts', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const counts = countLooks(all);
    const of = (kind: Kind) => all.filter((byte) => isOfKind(byte, kind)).length;
    for (const code of [0, 1, 2, 3, 4]) expect(of({ of: 'role', code })).toBe(counts.role[code]);
    for (const code of Object.values(stands)) expect(of({ of: 'stands', code })).toBe(counts.stands[code]);
    expect(of({ of: 'fentanyl', known: true })).toBe(counts.knows);
    expect(of({ of: 'fentanyl', known: false })).toBe(counts.fentanyl - counts.knows);
  });
});
