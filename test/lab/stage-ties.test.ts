import { expect, it } from 'vitest';
import { WorldHost } from '../../src/lab/world/host.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

it('tells whom a person knows: friends are so at both ends', () => {
  const host = new WorldHost();
  expect(host.ties(0)).toBeUndefined();
  const { rows } = host.open({ city: loadCity('typical-2016'), people: 60, seed: 3 });
  let friendships = 0;
  for (let person = 0; person < rows; person++) {
    for (const friend of host.ties(person)?.friends ?? []) {
      friendships++;
      expect(friend).toBeGreaterThanOrEqual(0);
      expect(host.ties(friend)?.friends).toContain(person);
    }
  }
  expect(friendships).toBeGreaterThan(rows / 2);
  expect(host.ties(rows + 5)?.friends.length).toBe(0);
});
