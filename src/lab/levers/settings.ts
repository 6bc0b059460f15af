// The numbers of a scenario as they are written in a form.
import { limits } from '../lab/scenario.ts';

export type Setting = keyof typeof limits;

/** What each is called. */
export const settingNames: Readonly<Record<Setting, string>> = { people: 'People using', days: 'Days', seed: 'Luck' };

/** The number written, or what is wrong with it, in words. Thousands may stand apart. */
export function readSettingField(setting: Setting, text: string): number | string {
  const { min, max } = limits[setting];
  const plain = text.trim().replace(/(?<=\d)[ ,\u2009\u202f\u00a0](?=\d{3}(?!\d))/g, '');
  const value = /^\d{1,16}$/.test(plain) ? Number(plain) : Number.NaN;
  if (value >= min && value <= max) return value;
  if (setting === 'seed')
    return 'Luck is any whole number from 0 on, up to sixteen digits. The same number gives the same luck.';
  const why = setting === 'people' ? 'fewer make no market, and more are for the command line' : 'ten years at most';
  return `${settingNames[setting]}: a whole number from ${inThousands(min)} to ${inThousands(max)} (${why}).`;
}

export function inThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
