// What laboratories find: put in as dated series and a mix, so that meeting these says only that the program does what it is told.
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { substances } from '../../model/world/codes.ts';
import type { Recording } from '../recording/recording.ts';
import { share } from './estimates.ts';
import { definePattern, type Measure, type Published } from './pattern.ts';
import { countIn } from './period.ts';
import type { WorldId } from './worlds.ts';

const YEAR = 365 * STEPS_PER_DAY;
const bit = (substance: number) => 1 << substance;
const FENTANYLS = substances.names
  .filter((name) => name !== 'heroin')
  .reduce((bits, name) => bits | bit(substances[name]), 0);

/** Of the seizures with heroin in a world’s first year, those that hold a fentanyl too. */
function withFentanyl(world: WorldId): Measure {
  return share(({ seizures, period }) => {
    const year = firstYear(period);
    const heroin = (row: number) => (seizures.found[row] & bit(substances.heroin)) > 0;
    return [
      countIn(seizures, year, (row) => heroin(row) && (seizures.found[row] & FENTANYLS) > 0),
      countIn(seizures, year, heroin),
    ];
  }, world);
}

/** Of all finds of a fentanyl in seizures of the first year, those of one kind. */
function kind(substance: number): Measure {
  return share(({ seizures, period }) => {
    const year = firstYear(period);
    const finds = (bits: number) => countIn(seizures, year, (row) => (seizures.found[row] & bits) > 0);
    const all = substances.names.reduce((sum, name) => sum + (name === 'heroin' ? 0 : finds(bit(substances[name]))), 0);
    return [finds(bit(substance)), all];
  });
}

function firstYear({ from, until }: Recording['period']) {
  return { from, until: Math.min(until, from + YEAR) };
}

const zibbell = 'Zibbell 2019, doi 10.1001/jamanetworkopen.2019.14666';
const how =
  'of drug taken at arrests in one year, in which the laboratory finds heroin, that in which it finds any fentanyl';
const nflis = (value: number, lo: number, hi: number): Published => ({
  ...{ value, lo, hi, interval: 'assumption, plus or minus 15 %', grade: 'A' },
  source: 'NFLIS Brief 2015-16',
});
const ofFinds = 'finds in drug taken at arrests of the first year; each substance in each is one';

export const supplyPatterns = [
  definePattern({
    id: 'fentanyl-share-2014',
    role: 'calibration',
    what: 'share of heroin seizures with fentanyl or carfentanil, 2014',
    how,
    published: { ...{ value: 0.034, lo: 0.03, hi: 0.04, grade: 'A' }, source: zibbell },
    measure: withFentanyl('in2014'),
  }),
  definePattern({
    id: 'fentanyl-share-2017',
    role: 'calibration',
    what: 'share of heroin seizures with fentanyl or carfentanil, 2017',
    how,
    published: { ...{ value: 0.486, lo: 0.47, hi: 0.5, grade: 'A' }, source: zibbell },
    measure: withFentanyl('in2017'),
  }),
  definePattern({
    id: 'analogue-fentanyl',
    role: 'calibration',
    what: 'share of fentanyl-class laboratory reports that are fentanyl, 2016',
    how: ofFinds,
    published: nflis(0.85, 0.7225, 0.9775),
    measure: kind(substances.fentanyl),
  }),
  definePattern({
    id: 'analogue-furanyl',
    role: 'calibration',
    what: 'share of fentanyl-class laboratory reports that are furanyl fentanyl, 2016',
    how: ofFinds,
    published: nflis(0.0565, 0.048, 0.065),
    measure: kind(substances.furanylfentanyl),
  }),
  definePattern({
    id: 'analogue-acetyl',
    role: 'calibration',
    what: 'share of fentanyl-class laboratory reports that are acetyl fentanyl, 2016',
    how: ofFinds,
    published: nflis(0.0415, 0.0353, 0.0477),
    measure: kind(substances.acetylfentanyl),
  }),
  definePattern({
    id: 'analogue-carfentanil',
    role: 'calibration',
    what: 'share of fentanyl-class laboratory reports that are carfentanil, 2016',
    how: ofFinds,
    published: nflis(0.0311, 0.0264, 0.0358),
    measure: kind(substances.carfentanil),
  }),
];
