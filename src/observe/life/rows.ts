// Two lives as rows of days: what is the same in both stands across, what differs under its law.
import type { TwoLine, TwoLives, WhichWorld } from './compare-lives.ts';

export interface Row {
  readonly day: number;
  /** Last day, where the row stands for a stretch. */
  readonly until?: number;
  readonly both: readonly TwoLine[];
  readonly baseline: readonly TwoLine[];
  readonly policy: readonly TwoLine[];
  /** The two lives part here: the row comes after this is said. */
  readonly parts: boolean;
  /** The two lives have parted: what is the same in both from now on stands under each. */
  readonly parted: boolean;
}

/** Lines of the same days together, in order. Everyday lines are left out unless they are asked for. */
export function rowsOf({ lines, parting }: TwoLives, everyday: boolean): Row[] {
  const rows: { key: string; day: number; until?: number; lines: TwoLine[] }[] = [];
  for (const line of lines) {
    if (line.everyday && !everyday) continue;
    const key = `${line.day}-${line.until ?? ''}`;
    const last = rows.at(-1);
    if (last?.key === key) last.lines.push(line);
    else rows.push({ key, day: line.day, ...(line.until !== undefined && { until: line.until }), lines: [line] });
  }
  let said = parting === undefined;
  return rows.map(({ day, until, lines: here }) => {
    // A stretch holds the day of the parting when it ends after it.
    const parts = !said && (until ?? day) >= (parting?.day ?? 0);
    if (parts) said = true;
    const of = (world: TwoLine['world']) => here.filter((line) => line.world === world);
    return {
      day,
      ...(until !== undefined && { until }),
      both: of('both'),
      baseline: of('baseline'),
      policy: of('policy'),
      parts,
      parted: parting !== undefined && said,
    };
  });
}

/** The first day on which something differs that is no everyday trade, and what; undefined if nothing does. */
export function firstOfWeight({ lines, parting }: TwoLives): Pick<Row, 'day' | 'baseline' | 'policy'> | undefined {
  const differing = lines.filter((line) => line.world !== 'both' && !line.everyday && line.day >= (parting?.day ?? 0));
  if (differing.length === 0) return undefined;
  const { day } = differing[0];
  const of = (world: WhichWorld) => differing.filter((line) => line.world === world && line.day === day);
  return { day, baseline: of('baseline'), policy: of('policy') };
}
