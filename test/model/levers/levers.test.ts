import { expect, test } from 'vitest';
import { levers } from '../../../src/model/levers/index.ts';
import { isChoice, leverCode } from '../../../src/model/levers/lever.ts';
import { type Change, defaultLevers, setLevers } from '../../../src/model/levers/schedule.ts';
import {
  capitalLaw,
  custodyTreatment,
  intake,
  possessionLaw,
  strategy,
  target,
} from '../../../src/model/world/codes.ts';

test('each lever says what it is, where it comes from, and what would show that it bites', () => {
  expect(new Set(levers.map((l) => l.id)).size).toBe(levers.length);
  for (const lever of levers) {
    expect(lever.id).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*)$/);
    for (const words of [lever.label, lever.unit, lever.meaning, lever.source]) expect(words.trim()).not.toBe('');
    expect(lever.witness.value).not.toBe(lever.default);
    if (isChoice(lever)) {
      expect(lever.choices).toContain(lever.default);
      expect(lever.choices).toContain(lever.witness.value);
    } else {
      for (const value of [lever.default, lever.witness.value]) {
        expect(value).toBeGreaterThanOrEqual(lever.min);
        expect(value).toBeLessThanOrEqual(lever.max);
      }
    }
    for (const other of Object.keys(lever.witness.set)) expect(levers.map((l) => l.id as string)).toContain(other);
  }
});

test('choices and the codes that the model reads stand in the same order', () => {
  const camel = (id: string) => id.replace(/-(.)/g, (_, c: string) => c.toUpperCase());
  const choices = (id: string) =>
    levers
      .filter(isChoice)
      .find((l) => l.id === id)
      ?.choices.map(camel);
  expect(choices('police.strategy')).toEqual(strategy.names);
  expect(choices('police.target')).toEqual(target.names);
  expect(choices('law.possession')).toEqual(possessionLaw.names);
  expect(choices('custody.treatment')).toEqual(custodyTreatment.names);
  expect(choices('care.treatment-intake')).toEqual(intake.names);
  expect(choices('court.capital')).toEqual(capitalLaw.names);
});

test('a change holds from its first step to its last, in its places', () => {
  const values = defaultLevers(3);
  const changes: Change[] = [
    { from: 10, until: 20, where: [1], set: { 'police.effort': 4 } },
    { from: 15, until: Number.POSITIVE_INFINITY, set: { 'law.possession': 'divert' } },
  ];
  const at = (step: number) => {
    setLevers(values, changes, step);
    return [...values['police.effort'], ...values['law.possession']];
  };
  expect(at(9)).toEqual([1, 1, 1, 0, 0, 0]);
  expect(at(10)).toEqual([1, 4, 1, 0, 0, 0]);
  expect(at(19)).toEqual([1, 4, 1, 1, 1, 1]);
  expect(at(20)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('a policy that has not begun leaves every lever where it was', () => {
  const values = defaultLevers(2);
  setLevers(values, [{ from: 100, until: 200, set: { 'court.severity': 3 } }], 99);
  expect(values).toEqual(defaultLevers(2));
});

test('of changes that overlap the later in the list holds', () => {
  const values = defaultLevers(1);
  const until = Number.POSITIVE_INFINITY;
  setLevers(
    values,
    [
      { from: 0, until, set: { 'police.effort': 2 } },
      { from: 0, until, set: { 'police.effort': 3 } },
    ],
    0,
  );
  expect(values['police.effort'][0]).toBe(3);
});

test('a choice is coded by its place, a number by itself', () => {
  for (const lever of levers) {
    if (isChoice(lever)) for (const [i, choice] of lever.choices.entries()) expect(leverCode(lever, choice)).toBe(i);
    else expect(leverCode(lever, lever.max)).toBe(lever.max);
  }
});
