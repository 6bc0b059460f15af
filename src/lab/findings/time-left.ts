// How long something will yet take, in words that do not hurry: "about 40 s left".

/** @param share done, 0 to 1 @param elapsed ms since it began; empty while too little is done to say */
export function timeLeft(share: number, elapsed: number): string {
  if (share < 0.02 || elapsed < 1500) return '';
  const seconds = ((1 - share) / share) * (elapsed / 1000);
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.ceil(seconds / 5) * 5} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
