import { expect, test } from 'vitest';
import { brokerPay, death, knowledge, rescued, scene, treatment } from '../../../src/model/world/codes.ts';
import { eventUnits } from '../../../src/model/world/events.ts';
import { portraitWords, presentWords } from '../../../src/observe/life/portrait.ts';
import { ownSentence } from '../../../src/observe/life/sentence.ts';
import { tellLife } from '../../../src/observe/life/tell.ts';
import { life, on, WHO } from './hand-made.ts';

const said = (...args: Parameters<typeof life>) => tellLife(life(...args)).map(({ day, text }) => `${day} ${text}`);

test('what changes a life is told day by day, people by what they are to the person', () => {
  expect(
    said([
      on(1, 'begins'),
      on(2, 'overdose', { amount: 70 }),
      on(2, 'overdoseAt', { other: 88, amount: scene.friends }),
      on(2, 'ambulance', { other: 88, amount: 0 }),
      on(2, 'rescue', { other: 88, amount: rescued.naloxone }),
      on(40, 'arrest', {
        detail: { of: 'arrest', charge: 'intent', means: 'stop', place: 'x', mg: 900, packets: 12, role: 'hooksUp' },
      }),
      on(42, 'sentence', { amount: 90 }),
      on(42, 'disposition', {
        detail: {
          ...{ of: 'case', charge: 'intent', disposition: 'prison', court: 'state' },
          ...{ days: 300, months: 24, capital: false },
        },
      }),
      on(90, 'release', { amount: 48, detail: { of: 'release', from: 'jail', early: true } }),
      on(95, 'rescue', { person: 88, other: WHO, amount: rescued.naloxone }),
      on(96, 'death', { amount: death.overdose }),
    ]),
  ).toEqual([
    '1 Used opioids for the first time.',
    '2 Overdosed.',
    '2 It was at a friend’s home, with a friend (person 88) there.',
    '2 A friend (person 88) was there and called no ambulance.',
    '2 A friend (person 88) gave naloxone, and it worked.',
    '40 Was arrested as a dealer in a stop, with 12 packets found or seen: possession with intent to distribute.',
    '42 Was convicted of possession with intent to distribute by a state court: prison, 24 months imposed, 10 months to serve.',
    '90 Was released from jail after 48 days, early for want of a bed.',
    '95 Gave naloxone to a friend (person 88), and it worked.',
    '96 Died of an overdose.',
  ]);
});

test('everyday things of a stretch are one line, and the first of each one more', () => {
  expect(
    said([
      on(3, 'sale', { person: 5, other: WHO, amount: 2 }),
      on(4, 'sale', { person: 6, other: WHO, amount: 1 }),
      on(4, 'brokered', { person: 88, other: WHO, amount: brokerPay.skims }),
      on(8, 'gift', { other: 88, amount: 1e8 }),
      on(9, 'brokered', { other: 88, amount: brokerPay.shares }),
      on(31, 'sale', { other: 7, amount: 10 }),
      on(32, 'sale', { other: 8, amount: 1 }),
      on(33, 'learns', { other: 5, amount: knowledge.told }),
    ]),
  ).toEqual([
    '0 Bought twice from 2 sellers, 1 of them through a friend; bought for friends once, for a cut; gave to 1 friend once.',
    '8 For the first time in these years: hooked up a friend (person 88): gave some of their drug.',
    '9 For the first time in these years: bought for a friend (person 88), and used some of it with them.',
    '30 Sold 11 packets to 2 people; learned of a fentanyl in what they held or sold once.',
    '31 For the first time in these years: sold 10 packets to person 7.',
    '33 For the first time in these years: was told by a seller they know (person 5) that the drug held a fentanyl.',
  ]);
});

test('a life says from which day everyday trade is known, and no first is claimed', () => {
  expect(said([on(3, 'gift', { other: 88 }), on(50, 'gift', { other: 88 })], { everydayFrom: 40 })).toEqual([
    '0 Everyday trade before day 40 is not kept.',
    '30 Gave to 1 friend once.',
  ]);
});

test('who they were and what they are now', () => {
  expect(portraitWords(life([]))).toBe(
    'Person 312: a man of 34 in riverside, housed, without work; uses, by injection.',
  );
  expect(presentWords(life([]))).toBe('Alive: free, uses. Over the last 180 days: hooks friends up.');
  const died = { ...life([]).present, alive: false, died: { day: 7, cause: 'overdose' } };
  expect(presentWords(life([], { present: died }))).toBe('Dead since day 7, of an overdose.');
});

test('every kind of event has its sentence, but those that another event tells', () => {
  for (const kind of Object.keys(eventUnits) as (keyof typeof eventUnits)[]) {
    const amount = kind === 'treated' ? treatment.detox : 1;
    const words = ownSentence(on(1, kind, { other: 88, amount }), (person) => `person ${person}`);
    if (kind === 'sentence') expect(words).toBeUndefined();
    else expect(words, kind).toMatch(/^[a-z][^.]*[a-z)0-9]$/);
    expect(words ?? '', kind).not.toMatch(/undefined|NaN/);
  }
});

test('somebody of less than 18 is told of as a girl or a boy', () => {
  const young = { ...life([]).portrait, age: 16 };
  expect(portraitWords(life([], { portrait: young }))).toContain('a boy of 16');
  expect(portraitWords(life([], { portrait: { ...young, sex: 'woman' } }))).toContain('a girl of 16');
});

test('what another line says again, and more, is said once', () => {
  const there = [
    on(5, 'overdoseAt', { person: 88, other: 312, amount: scene.home }),
    on(5, 'ambulance', { person: 88, other: 312, amount: 0 }),
  ];
  expect(said(there)).toEqual(['5 Was there when a friend (person 88) overdosed, and called no ambulance.']);
  expect(said(there.slice(0, 1))).toEqual(['5 Was there when a friend (person 88) overdosed.']);
});
