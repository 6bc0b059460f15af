import { expect, test } from 'vitest';
import { leavingHazards, mostLeaving } from '../../../src/model/care/retention.ts';
import { treatment } from '../../../src/model/world/codes.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

test('no day of a treatment, nor the first two at once, has a larger hazard of leaving than the largest there is said to be', () => {
  const hazards = leavingHazards(loadCity('typical-2016'));
  const most = mostLeaving(hazards);
  const days = hazards.length / treatment.names.length;
  for (const kind of treatment.names.keys()) {
    const at = (day: number) => hazards[kind * days + day];
    // Of naltrexone one is asked at injections, four weeks apart.
    const since = kind === treatment.naltrexone ? 28 : 1;
    for (let day = since; day < days; day++) expect(at(day) - at(day - since)).toBeLessThanOrEqual(most[kind]);
    expect(at(2) - at(0)).toBeLessThanOrEqual(most[kind]);
  }
  expect(most[treatment.methadone]).toBeGreaterThan(0);
  expect(most[treatment.methadone]).toBeLessThan(hazards[treatment.methadone * days + 30]);
});
