// Who somebody was at the start and what they are now, in a sentence each.
import { role, roleLabels } from '../../model/world/codes.ts';
import type { Life } from './life.ts';
import { causeWords, custodyNow, housingNow, routeNow, treatmentWords, usingNow, workNow } from './words.ts';

/** "Person 312: a man of 34 in north-side, housed, without work; uses, by injection." */
export function portraitWords({ person, portrait, present }: Life): string {
  const { age, place, work, housing, using, route, sells, held, treated } = portrait;
  if (present.died && present.died.day < 0)
    return `Person ${person}: a ${sexOf(portrait)} of ${place}, who had died before day 0.`;
  const use = using === 'active' ? `uses, ${routeNow[route]}` : usingNow[using];
  const more = [
    use,
    ...(sells ? ['sells'] : []),
    ...(held ? ['in custody'] : []),
    ...(treated ? ['in treatment'] : []),
  ];
  return `Person ${person}: a ${sexOf(portrait)} of ${age} in ${place}, ${housingNow[housing]}, ${workNow[work]}; ${more.join(', ')}.`;
}

/** What became of them by the step that the world stands at. */
export function presentWords({ present }: Life): string {
  const { died, custody, using, sells, role: done, treatment } = present;
  if (died) return `Dead since day ${died.day}, of ${causeWords[died.cause]}.`;
  const treated =
    treatment === 'inside' ? 'given methadone there' : treatment !== 'none' ? `in ${treatmentWords[treatment]}` : '';
  const label = roleLabels[role[done as keyof typeof role] as number];
  const parts = [custodyNow[custody], usingNow[using], ...(sells ? ['sells'] : []), ...(treated ? [treated] : [])];
  return `Alive: ${parts.join(', ')}. Over the last 180 days: ${label}.`;
}

/** Somebody of less than 18 years is no man and no woman yet. */
function sexOf({ age, sex }: Life['portrait']): string {
  if (age >= 18) return sex;
  return sex === 'woman' ? 'girl' : 'boy';
}
