// The JSON document of crackdown run.

import { outcomes } from '../model/outcomes/index.ts';
import type { Balance } from '../model/world/ledger.ts';
import type { Resumed } from '../study/checkpoint.ts';
import type { Provenance } from '../study/comparison.ts';
import { scenarioHash } from '../study/provenance.ts';
import type { Settings } from '../study/setting.ts';
import { engine, version } from '../study/surroundings.ts';
import type { SingleRecord } from '../study/tasks.ts';
import type { ScenarioOptions } from './options.ts';
import type { Scenario } from './scenario.ts';

export interface WorldDocument {
  readonly schema: 'crackdown-world/1';
  readonly provenance: Provenance & {
    /** Levers set on the command line, over the policy. */
    readonly set: Settings;
    /** The world that it goes on from, where that had another law, or another version had kept it. */
    readonly resumed?: Resumed;
  };
  readonly outcomes: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly value: number | null;
    readonly n?: number;
  }[];
  readonly checksum: string;
  readonly ledger: Balance;
  /** Seconds in each process of a step, in their order. */
  readonly profile: SingleRecord['profile'];
}

export function worldDocument(
  { city, policy, settings }: Scenario,
  { people, years, seed }: Pick<ScenarioOptions, 'people' | 'years' | 'seed'>,
  { outcomes: measured, personSteps, checksum, ledger, profile }: SingleRecord,
  wallSeconds: number,
  resumed?: Resumed,
): WorldDocument {
  const replicates = 1;
  return {
    schema: 'crackdown-world/1',
    provenance: {
      version: version(),
      city: city.id,
      policy: policy.id,
      set: settings,
      scenarioHash: scenarioHash({ city, policy, people, years, seed, replicates, resumed: resumed?.sha256 }),
      ...{ seed, replicates, people, years },
      burnInDays: city.people.burnInDays,
      engine: engine(),
      personSteps,
      wallSeconds,
      ...(resumed && { resumed }),
    },
    outcomes: outcomes.map(({ id, label, unit }) => ({ id, label, unit, ...measured[id] })),
    checksum,
    ledger,
    profile,
  };
}
