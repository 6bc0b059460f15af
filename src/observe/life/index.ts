// Lives: taken out of a world, told in plain sentences, compared between two laws, and found by what became of people.
export { compareLives, type Parting, type TwoLine, type TwoLives, type WhichWorld } from './compare-lives.ts';
export { fate } from './fate.ts';
export { fateGroupIds } from './fate-groups.ts';
export { type Fates, fateOf } from './fates.ts';
export { type FateGroup, fateWords, findByFate, mostParted } from './find-by-fate.ts';
export { NEW, TODAY } from './law-words.ts';
export type { EventDetail, Life, LifeEvent, Portrait, Present, Tie, TieKind } from './life.ts';
export { lifeOf } from './life-of.ts';
export { hear, type Known, knownIn, type Lived } from './lived.ts';
export { portraitWords, presentWords } from './portrait.ts';
export { firstOfWeight, type Row, rowsOf } from './rows.ts';
export { type Line, tellLife } from './tell.ts';
export { type Point, type Span, type SpanKind, type Track, trackOf } from './track.ts';
