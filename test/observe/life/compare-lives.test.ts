import { expect, test } from 'vitest';
import { scene } from '../../../src/model/world/codes.ts';
import { compareLives } from '../../../src/observe/life/compare-lives.ts';
import { life, on, WHO } from './hand-made.ts';

const common = [on(1, 'losesWork'), on(4, 'sale', { person: 5, other: WHO, amount: 1 })];
const arrested = on(6, 'arrest', {
  person: 5,
  detail: { of: 'arrest', charge: 'distribution', means: 'buyBust', place: 'x', mg: 1, packets: 3, role: 'seller' },
});
const oldSeller = on(8, 'sale', { person: 5, other: WHO, amount: 1 });
const newSeller = on(8, 'sale', { person: 9, other: WHO, amount: 2 });

test('two lives part on the first day that differs, and the nearest event of somebody they know says why', () => {
  const baseline = life([...common, oldSeller], { around: [] });
  const policy = life([...common, newSeller], { around: [on(2, 'quits', { person: 88 }), arrested] });
  const { parting } = compareLives({ ...baseline, around: [on(2, 'quits', { person: 88 })] }, policy);
  expect(parting?.day).toBe(8);
  expect(parting?.how).toBe(
    'On day 8 under today’s law they bought 1 packet from person 5; under the new law they bought 2 packets from person 9.',
  );
  expect(parting?.why).toMatch(
    /on day 6, under the new law only, a seller they know \(person 5\) was arrested as a dealer by an officer/,
  );
  expect(parting?.cause).toMatchObject({ person: 5, kind: 'arrest', world: 'policy' });
});

test('who the lives part with comes before what is nearer in time', () => {
  const later = on(7, 'quits', { person: 88 });
  const policy = life([...common, newSeller], { around: [arrested, later] });
  expect(compareLives(life([...common, oldSeller]), policy).parting?.cause).toMatchObject({ person: 5 });
});

test('where nobody they know is touched it says so', () => {
  const { parting } = compareLives(life([...common, oldSeller]), life(common));
  expect(parting?.how).toBe(
    'On day 8 under today’s law they bought 1 packet from person 5; under the new law nothing of the kind.',
  );
  expect(parting?.why).toMatch(/^No earlier event/);
  expect(parting?.cause).toBeUndefined();
});

test('who came to know them only later is no cause', () => {
  const ties = [{ person: 5, kind: 'seller', since: on(7, 'quits').step }] as const;
  const policy = life([...common, newSeller], { around: [arrested], ties });
  expect(compareLives(life([...common, oldSeller], { ties }), policy).parting?.cause).toBeUndefined();
});

test('equal lives do not part, and each line stands once', () => {
  const { parting, lines } = compareLives(life(common), life(common));
  expect(parting).toBeUndefined();
  expect(lines.map(({ world }) => world)).toEqual(['both', 'both']);
});

test('rows of tables that came to differ are no difference', () => {
  const event = (amount: number) => ({ ...arrested, person: WHO, amount });
  expect(compareLives(life([event(3)]), life([event(17)])).parting).toBeUndefined();
});

test('lines are in the order of time, each marked by its world', () => {
  const { lines } = compareLives(life([...common, on(9, 'quits')]), life([...common, on(10, 'quits')]));
  expect(lines.map(({ day, world }) => [day, world])).toEqual([
    [0, 'both'],
    [1, 'both'],
    [9, 'baseline'],
    [10, 'policy'],
  ]);
});

test('what one of them has forgotten of everyday trade is no parting', () => {
  const forgotten = life([on(1, 'losesWork')], { everydayFrom: 20 });
  expect(compareLives(life(common), forgotten).parting).toBeUndefined();
});

test('that everyday trade is forgotten is said of a parting that comes later', () => {
  const [one, two] = [life([on(30, 'quits')], { everydayFrom: 20 }), life([], { everydayFrom: 12 })];
  const { parting } = compareLives(one, two);
  expect(parting).toMatchObject({ day: 30, everydayFrom: 20 });
  expect(parting?.why).toMatch(/^No earlier event .* Everyday trade before day 20 is not kept: they may have parted/);
  expect(compareLives(life([on(30, 'quits')]), life([])).parting).not.toHaveProperty('everydayFrom');
});

test('what comes after the step at which the other world stands is no parting', () => {
  const { step } = on(7, 'quits');
  expect(compareLives(life([...common, oldSeller]), life(common, { at: step })).parting).toBeUndefined();
});

test('what is done that day under both laws is told of neither as missing', () => {
  const at = (hour: number) => ({ ...oldSeller, step: oldSeller.step + hour });
  const how = (policy: Parameters<typeof life>[0], baseline = [at(0)]) =>
    compareLives(life([...common, ...baseline]), life([...common, ...policy])).parting?.how;
  expect(how([at(2)])).toBe('On day 8, under each law at another hour, they bought 1 packet from person 5.');
  expect(how([{ ...newSeller, step: newSeller.step + 3 }])).toBe(
    'On day 8 under today’s law they bought 1 packet from person 5; under the new law they bought 2 packets from person 9.',
  );
  // Twice in one world, once in the other.
  expect(how([at(2)], [at(0), at(2)])).toBe(
    'On day 8 under today’s law they bought 1 packet from person 5; under the new law nothing of the kind.',
  );
});

test('how two lives part is said in whole sentences about somebody', () => {
  const hard = [
    on(8, 'booked', { amount: 1 }),
    on(8, 'overdose'),
    on(8, 'overdoseAt', { amount: scene.home }),
    on(8, 'hospital'),
  ];
  expect(compareLives(life(hard), life([])).parting?.how).toBe(
    'On day 8 under today’s law they were booked into jail, to be held until the court, overdosed, it was at home, with no friend there and they were taken to hospital; under the new law nothing of the kind.',
  );
});
