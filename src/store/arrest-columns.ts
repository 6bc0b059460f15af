// An arrest as it is stored: as the office wrote it down and as it really was.
import type { RowOf, StoredColumns } from './columns.ts';

export const arrestColumns = {
  day: { type: 'integer', unit: 'day', meaning: 'day of the measured period' },
  means: { type: 'text', unit: 'code', meaning: 'how it came about: patrol, stop, buyBust, raid, tracedDeath' },
  charge: { type: 'text', unit: 'code', meaning: 'charge' },
  disposition: {
    type: 'text',
    unit: 'code',
    meaning: 'what became of it: pending, diverted, dismissed, probation, jail, prison',
  },
  days: { type: 'double', unit: 'days', meaning: 'to be served, or on probation' },
  role: { type: 'text', unit: 'code', meaning: 'what the person had been over the 180 days before' },
  continuum: { type: 'double', unit: 'share', meaning: 'share of the mass handled that was passed on for gain' },
  uses: { type: 'boolean', unit: 'flag', meaning: 'used within the 30 days before' },
  dependent: { type: 'boolean', unit: 'flag', meaning: 'dependent at arrest' },
  tier: { type: 'text', unit: 'code', meaning: 'tier of the shop at arrest; null if not selling', nullable: true },
  fentanyl: { type: 'boolean', unit: 'flag', meaning: 'a fentanyl was in what was seized or sold' },
  knew: { type: 'boolean', unit: 'flag', meaning: 'the person clearly knew of it: told, added it, or tested it' },
  knewBy: { type: 'text', unit: 'code', meaning: 'how the person knew: no, told, overdoses, added, tested' },
  substance: { type: 'text', unit: 'code', meaning: 'gravest substance that a laboratory finds in it' },
  court: { type: 'text', unit: 'code', meaning: 'state or federal' },
  months: { type: 'double', unit: 'months', meaning: 'imprisonment imposed; life counts as 470' },
  labDay: { type: 'integer', unit: 'day', meaning: 'day of the measured period on which the laboratory reports' },
  labHeroin: {
    type: 'double',
    unit: 'mg',
    meaning: 'pure heroin that the laboratory found in what was seized and bought',
  },
  labFentanyl: { type: 'double', unit: 'mg', meaning: 'pure fentanyl that it found' },
  labAnalogues: { type: 'double', unit: 'mg', meaning: 'pure analogues of fentanyl that it found' },
} as const satisfies StoredColumns;

export type ArrestRow = RowOf<typeof arrestColumns>;
