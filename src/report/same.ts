// Whether both worlds came to the same state to the bit: then the report says so, once and at the top.
import type { Comparison } from '../study/comparison.ts';

export function identical({ checksums }: Comparison): boolean {
  return checksums.length > 0 && checksums.every(({ baseline, policy }) => baseline === policy);
}
