import fc from 'fast-check';
import { expect, test } from 'vitest';
import { friendCount } from '../../../src/model/lives/friend-count.kernel.ts';
import { endFriendship, startFriendship } from '../../../src/model/lives/friendship.kernel.ts';
import { drawFriend } from '../../../src/model/lives/friendship.ts';
import { FRIENDS } from '../../../src/model/world/tables.ts';
import { firstDay, friendsOf, makeFriends } from '../fixture.ts';

test('whatever begins and ends, friendship is mutual, without gaps, and nobody has more than there is room for', () => {
  const deeds = fc.array(fc.tuple(fc.boolean(), fc.nat(14), fc.nat(14)), { maxLength: 250 });
  fc.assert(
    fc.property(deeds, (list) => {
      const world = firstDay({ people: 10 });
      const { people } = world;
      const expected = new Map<number, Set<number>>();
      const of = (i: number) => expected.get(i) ?? expected.set(i, new Set()).get(i) ?? new Set();
      for (const [begins, a, b] of list) {
        if (a === b) continue;
        if (!begins) {
          endFriendship(people, a, b);
          of(a).delete(b);
          of(b).delete(a);
        } else if (!of(a).has(b)) {
          const room = of(a).size < FRIENDS && of(b).size < FRIENDS;
          expect(startFriendship(people, a, b)).toBe(room);
          if (room) {
            of(a).add(b);
            of(b).add(a);
          }
        }
      }
      for (let i = 0; i < 15; i++) {
        expect(new Set(friendsOf(world, i))).toEqual(of(i));
        expect(friendCount(people, i)).toBe(of(i).size);
      }
    }),
    { numRuns: 40 },
  );
});

test('what friends brokered goes with the friend', () => {
  const { people } = firstDay();
  for (const friend of [2, 3, 4]) startFriendship(people, 1, friend);
  people.brokered.write([5, 6, 7], 1);
  endFriendship(people, 1, 2);
  const brokered = new Map([...people.friends.slice(1, 2)].map((f, slot) => [f, people.brokered.of(1, slot)]));
  expect([brokered.get(3), brokered.get(4), brokered.get(-1)]).toEqual([6, 7, 0]);
  startFriendship(people, 1, 9);
  expect(people.brokered.of(1, 2)).toBe(0);
});

test('a friend who is drawn stays drawn, whoever else comes or goes; each as often; none where none may be', () => {
  const world = firstDay({ people: 20 });
  const { people } = world;
  makeFriends(world, 0, 1, 2, 3, 4, 5);
  const words = Array.from({ length: 2000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
  const before = words.map((word) => drawFriend(people, 0, word));
  for (const friend of [1, 2, 3, 4, 5]) {
    const times = before.filter((drawn) => drawn === friend).length;
    expect(Math.abs(times - 400)).toBeLessThan(4 * Math.sqrt(2000 * 0.2 * 0.8));
  }
  endFriendship(people, 0, 2);
  const after = words.map((word) => drawFriend(people, 0, word));
  expect(after.every((drawn, i) => before[i] === 2 || drawn === before[i])).toBe(true);
  expect(drawFriend(people, 0, words[0], () => false)).toBe(-1);
  expect(drawFriend(people, 9, words[0])).toBe(-1);
});
