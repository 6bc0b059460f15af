// The sections of what was found, drawn as in the report, each with a sentence as its title.
import { arrestedAsDealers } from '../../report/answer.ts';
import { cost } from '../../report/cost.ts';
import { deaths } from '../../report/deaths.ts';
import { lawAgainstLife, whereTheyStood } from '../../report/law.ts';
import type { Markup } from '../../report/markup.ts';
import { overdoses } from '../../report/overdoses.ts';
import type { Found } from './found.ts';

export interface SectionOfFindings {
  readonly id: string;
  /** Null where there is nothing to show. */
  make(findings: Found): Markup | null | Promise<Markup>;
  /** Takes long to draw: while worlds play it stays as it is. */
  readonly atRest?: true;
}

const dealers: SectionOfFindings = {
  id: 'dealers',
  make: ({ comparison, detail }) => arrestedAsDealers(comparison, detail),
};
const law: SectionOfFindings = { id: 'law', make: ({ detail }) => lawAgainstLife(detail) };
const stood: SectionOfFindings = { id: 'continuum', make: ({ detail }) => whereTheyStood(detail) };
const died: SectionOfFindings = { id: 'deaths', make: ({ comparison }) => deaths(comparison) };
const ended: SectionOfFindings = { id: 'overdoses', make: ({ comparison }) => overdoses(comparison) };
/** Drawn by a library that is large: it comes when it is needed. */
const market: SectionOfFindings = {
  id: 'market',
  make: async ({ comparison, detail }) => (await import('../../report/market.ts')).market(comparison, detail),
  atRest: true,
};
const paid: SectionOfFindings = { id: 'cost', make: ({ comparison }) => cost(comparison) };

/** What a policy is about comes first: who is hit by the law, or who lives and who dies. */
export function sectionsFor(forHealth: boolean): readonly SectionOfFindings[] {
  return forHealth
    ? [ended, died, market, paid, dealers, law, stood]
    : [dealers, law, stood, died, ended, market, paid];
}

/** Ids in a section made one’s own: the same figures can stand twice on a page. What a section quotes is escaped. */
export function withOwnIds(markup: string, own: string): string {
  return markup.replace(/ (id|aria-labelledby)="/g, ` $1="${own}-`);
}
