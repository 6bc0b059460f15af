// The page’s colours, read from its style: light, dark and print set them.
import { roles } from '../../report/palette.ts';

export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly axis: string;
  readonly tint: string;
  readonly policy: string;
  readonly fentanyl: string;
  /** By code of the role. */
  readonly role: readonly string[];
}

export function readInks(element: Element): Inks {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: of('paper'),
    ink: of('ink'),
    quiet: of('quiet'),
    line: of('line'),
    axis: of('axis'),
    tint: of('tint'),
    policy: of('policy'),
    fentanyl: of('fentanyl'),
    role: roles.map(({ id }) => of(`role-${id}`)),
  };
}
