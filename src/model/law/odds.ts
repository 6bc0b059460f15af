/** A share whose odds are multiplied by a factor (0 or more): stays a share, whatever the factor. */
export function timesOdds(share: number, factor: number): number {
  const yes = share * factor;
  return yes === 0 ? 0 : yes / (1 - share + yes);
}
