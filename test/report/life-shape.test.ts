import { expect, test } from 'vitest';
import { framePath, heightAt, laterThan, linePath } from '../../src/report/life-shape.ts';

const shape = { x: (day: number) => day, parts: 50, middle: 100, apart: 30, bend: 10 };

test('a line is one until the lives part, and then bends to its side', () => {
  expect([0, 50, 55, 60, 90].map((at) => heightAt(shape, -1, at))).toEqual([100, 100, 85, 70, 70]);
  expect(linePath(shape, 1, { from: 40, until: 80 })).toBe('M40 100L50 100L60 130L80 130');
  expect(linePath({ ...shape, parts: undefined }, 1, { from: 40, until: 80 })).toBe('M40 100L80 100');
});

test('a frame goes along its line, however it bends, and is never too short to be seen', () => {
  expect(framePath(shape, -1, { from: 45, until: 70 })).toBe('M45 90L50 90L60 60L70 60L70 80L60 80L50 110L45 110z');
  expect(framePath(shape, -1, { from: 70, until: 70 })).toBe('M70 60L73 60L73 80L70 80z');
});

test('what comes after a day begins there', () => {
  const track = {
    spans: [
      { kind: 'uses' as const, from: 0, until: 90 },
      { kind: 'held' as const, from: 5, until: 20 },
    ],
    points: [
      { kind: 'arrest' as const, day: 5 },
      { kind: 'death' as const, day: 90 },
    ],
    end: 90,
  };
  expect(laterThan(track, 50)).toEqual({
    spans: [{ kind: 'uses', from: 50, until: 90 }],
    points: [{ kind: 'death', day: 90 }],
    end: 90,
  });
});
