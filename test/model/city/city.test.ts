import { describe, expect, test } from 'vitest';
import { alike, areFriends, befriend } from '../../../src/model/city/network.ts';
import { census, createPeople } from '../../../src/model/city/people.ts';
import { streamKeys } from '../../../src/model/world/chance.ts';
import { race, using, work } from '../../../src/model/world/codes.ts';
import { columnBytes } from '../../../src/model/world/columns.ts';
import type { People } from '../../../src/model/world/tables.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const keys = streamKeys(11);
const people = createPeople(city, keys, 4000);
befriend(city, keys, people);

const friendsOf = (p: People, i: number) => [...p.friends.slice(i, i + 1)].filter((f) => f >= 0);
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;
/** Four standard errors of a share. */
const within = (share: number, n: number) => 4 * Math.sqrt((share * (1 - share)) / n);

describe('people', () => {
  test('are as many of each kind as the city says', () => {
    const count = census(city, 4000);
    expect(people.rows).toBe(count.all);
    expect([...people.using].filter((u) => u === using.active).length).toBe(4000);
    expect([...people.using].filter((u) => u === using.abstinent).length).toBe(count.abstinent);
  });

  test('have the shares that the city file gives', () => {
    for (const name of race.names) {
      const got = mean(people.race.map((r) => (r === race[name] ? 1 : 0)));
      expect(Math.abs(got - city.people.race[name])).toBeLessThan(within(city.people.race[name], people.rows));
    }
    const women = mean(people.female);
    expect(Math.abs(women - city.people.female)).toBeLessThan(within(city.people.female, people.rows));
    const skimming = mean(people.brokerHabits.slice().map((h) => h & 1));
    expect(Math.abs(skimming - city.market.brokerSkims)).toBeLessThan(within(city.market.brokerSkims, people.rows));
  });

  test('earn by their work: the median of each kind is the city’s', () => {
    for (const name of work.names) {
      const incomes = [...people.income.slice()].filter((_, i) => people.work[i] === work[name]).sort((a, b) => a - b);
      const median = incomes[incomes.length >> 1] * 4;
      expect(Math.abs(median / city.people.incomeMedian[name] - 1)).toBeLessThan(0.12);
    }
  });

  test('live in their neighbourhoods', () => {
    for (let i = 0; i < people.rows; i++) {
      const place = city.people.places[people.place[i]];
      expect(Math.abs(people.homeX[i] - place.x)).toBeLessThanOrEqual(place.radius + 1);
      expect(Math.abs(people.homeY[i] - place.y)).toBeLessThanOrEqual(place.radius + 1);
    }
  });

  test('the same seed gives the same people, another seed others', () => {
    const again = createPeople(city, streamKeys(11), 4000);
    befriend(city, streamKeys(11), again);
    const bits = (p: People) => Buffer.concat(columnBytes(p));
    expect(bits(again).equals(bits(people))).toBe(true);
    expect(bits(createPeople(city, streamKeys(12), 4000)).equals(bits(createPeople(city, streamKeys(11), 4000)))).toBe(
      false,
    );
  });

  test('a larger city has the same first people', () => {
    const larger = createPeople(city, keys, 5000);
    expect(larger.age.slice(0, 4000)).toEqual(people.age.slice(0, 4000));
    expect(larger.habit.slice(0, 4000)).toEqual(people.habit.slice(0, 4000));
  });
});

describe('friendship', () => {
  test('is mutual, never with oneself, never twice', () => {
    for (let i = 0; i < people.rows; i++) {
      const friends = friendsOf(people, i);
      expect(new Set(friends).size).toBe(friends.length);
      for (const f of friends) {
        expect(f).not.toBe(i);
        expect(areFriends(people, f, i)).toBe(true);
      }
    }
  });

  test('has about the mean degree asked for', () => {
    const degree = Array.from({ length: people.rows }, (_, i) => friendsOf(people, i).length);
    expect(mean(degree)).toBeGreaterThan(city.network.meanFriends * 0.85);
    expect(mean(degree)).toBeLessThanOrEqual(city.network.meanFriends * 1.05);
  });

  test('is clustered, local and between people alike, far beyond chance', () => {
    let triangles = 0;
    let pairs = 0;
    let like = 0;
    let local = 0;
    let ties = 0;
    for (let i = 0; i < people.rows; i++) {
      const friends = friendsOf(people, i);
      for (const [a, f] of friends.entries()) {
        ties++;
        if (alike(people, i, f)) like++;
        if (people.place[i] === people.place[f]) local++;
        for (const g of friends.slice(a + 1)) {
          pairs++;
          if (areFriends(people, f, g)) triangles++;
        }
      }
    }
    let likeByChance = 0;
    let localByChance = 0;
    for (let i = 0; i < people.rows; i++) {
      const other = (i * 7919 + 13) % people.rows;
      if (alike(people, i, other)) likeByChance++;
      if (people.place[i] === people.place[other]) localByChance++;
    }
    expect(triangles / pairs).toBeGreaterThan(0.08);
    expect(like / ties).toBeGreaterThan((1.2 * likeByChance) / people.rows);
    expect(local / ties).toBeGreaterThan((2 * localByChance) / people.rows);
  });

  test('without anyone alike or near asked for, ties fall as chance has it', () => {
    const loose = createPeople(city, keys, 2000);
    befriend({ ...city, network: { ...city.network, clustering: 0, sameplace: 0, homophily: 0 } }, keys, loose);
    let local = 0;
    let ties = 0;
    for (let i = 0; i < loose.rows; i++)
      for (const f of friendsOf(loose, i)) {
        ties++;
        if (loose.place[i] === loose.place[f]) local++;
      }
    const byChance = city.people.places.reduce((sum, p) => sum + p.share ** 2, 0);
    expect(Math.abs(local / ties - byChance)).toBeLessThan(0.03);
  });
});
