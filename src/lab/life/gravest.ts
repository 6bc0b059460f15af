// What of a life is written beside its line: the gravest things, in few words. All of it stands in the sentences below.
import { DAYS_PER_MONTH, LIFE_MONTHS } from '../../model/law/sentencing.ts';
import { rescued } from '../../model/world/codes.ts';
import type { Life, LifeEvent } from '../../observe/life/index.ts';

export interface Label {
  readonly day: number;
  readonly words: string;
  /** The higher the sooner it is given room. */
  readonly weight: number;
}

export function labelsOf({ person, present, events, ties }: Life): Label[] {
  const friends = new Set(ties.filter(({ kind }) => kind === 'friend').map((tie) => tie.person));
  const own = events.filter((event) => event.person === person);
  return own.flatMap((event) => {
    const found = labelOf(event, own, friends, present.died);
    return found ? [{ day: event.day, words: found[0], weight: found[1] }] : [];
  });
}

function labelOf(
  { kind, day, step, detail, other }: LifeEvent,
  own: readonly LifeEvent[],
  friends: ReadonlySet<number>,
  died: Life['present']['died'],
): [string, number] | undefined {
  switch (kind) {
    case 'death':
      return [died?.cause === 'overdose' ? 'died of an overdose' : 'died', 100];
    case 'arrest':
      if (detail?.of !== 'arrest') return ['arrested', 80];
      return detail.charge === 'possession' ? ['arrested for possession', 75] : ['arrested as a dealer', 85];
    case 'disposition':
      return detail?.of === 'case' ? sentenced(detail) : undefined;
    case 'overdose': {
      // An overdose that kills is told by the death.
      if (died?.cause === 'overdose' && died.day === day) return undefined;
      const rescue = own.find((event) => event.kind === 'rescue' && event.step >= step && event.day - day <= 1);
      return [`overdosed${rescue ? byWhom(rescue, friends) : ''}`, 70];
    }
    case 'revocation':
      return ['back into custody', 60];
    case 'friendDied':
      return [friends.has(other) ? 'lost a friend' : 'lost somebody close', 50];
    case 'release':
      return ['released', 30];
    case 'treated':
      return ['began treatment', 35];
    case 'startsSelling':
      return ['began to sell', 25];
    case 'quits':
      return ['stopped using', 28];
    case 'returns':
      return ['used again', 27];
    default:
      return undefined;
  }
}

type Case = Extract<NonNullable<LifeEvent['detail']>, { of: 'case' }>;

function sentenced({ disposition, days, months, capital }: Case): [string, number] | undefined {
  if (capital) return ['sentenced to death', 95];
  if (disposition !== 'jail' && disposition !== 'prison') return undefined;
  if (months >= LIFE_MONTHS) return ['prison for life', 95];
  return [`${lasting(days)} in ${disposition}`, 78];
}

/** "14 months", "9 days" */
function lasting(days: number): string {
  const [many, unit] = days < 60 ? [Math.round(days), 'day'] : [Math.round(days / DAYS_PER_MONTH), 'month'];
  return `${many} ${unit}${many === 1 ? '' : 's'}`;
}

function byWhom({ amount, other }: LifeEvent, friends: ReadonlySet<number>): string {
  const how = rescued.names[amount];
  if (how === 'officer') return ', reversed by police';
  if (how !== 'naloxone') return '';
  return friends.has(other) ? ', reversed by a friend' : ', reversed';
}
