// Kinds of treatment by what studies call them.
import { treatment } from '../../model/world/codes.ts';

const named = (...names: string[]) => Uint8Array.from(treatment.names, (name) => (names.includes(name) ? 1 : 0));

/** By code of treatment: 1 for medication taken outside custody. */
export const isMedication = named('methadone', 'buprenorphine', 'naltrexone');
/** By code: methadone. */
export const isMethadone = named('methadone');
/** By code: detoxification. */
export const isDetox = named('detox');
/** By code: any treatment outside custody. */
export const isOutside = Uint8Array.from(treatment.names, (name) => (name === 'none' || name === 'inside' ? 0 : 1));
/** Where somebody stands toward methadone treatment. */
export const methadone = { never: 0, inside: 1, after: 2 } as const;
