// The page's style: paper-like ground, one typeface, few sizes. Colours are named by meaning; dark mode and print set them
// anew. Sizes follow the root's, which grows on very wide screens, so that the page keeps its proportions.
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --ink: #1c1b19; --quiet: #5f5c55; --line: #e5e1d6; --axis: #a39e92; --tint: #f2efe6;
  --baseline: #75726b; --baseline-ink: #5f5c55; --policy: #1d5fc0; --policy-ink: #1a56ae; --placebo: #3b3a37; --placebo-ink: #3b3a37;
  --fentanyl: #b3123c;
  --role-uses: #34516c; --role-hooksUp: #5a6cab; --role-brokers: #9063ab; --role-userSeller: #bb6f3b; --role-seller: #ae7c0a; --role-none: #8b8881;
  --on-uses: #fff; --on-hooksUp: #fff; --on-brokers: #fff; --on-userSeller: #141210; --on-seller: #141210; --on-none: #141210;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --ink: #e9e6df; --quiet: #a9a59c; --line: #2e2f32; --axis: #6f6c66; --tint: #202124;
    --baseline: #a3a099; --baseline-ink: #b3b0a8; --policy: #6ba4f8; --policy-ink: #86b5fb; --placebo: #d5d2ca; --placebo-ink: #d5d2ca;
    --fentanyl: #ff6d88;
    --role-uses: #6d8cab; --role-hooksUp: #8c9add; --role-brokers: #bb93d6; --role-userSeller: #e09a68; --role-seller: #efc357; --role-none: #8f8c86;
    --on-uses: #0e0f10; --on-hooksUp: #0e0f10; --on-brokers: #0e0f10; --on-userSeller: #0e0f10; --on-seller: #0e0f10; --on-none: #0e0f10;
  }
}
`;

export const rules = `
* { box-sizing: border-box; }
html { font-size: clamp(16px, 12px + 0.32vw, 21px); -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1rem 5rem; }
h1, h2, h3, h4, p, ul, figure, pre, dl { margin: 0; }
h1 { font-size: clamp(2rem, 1.2rem + 3vw, 3.1rem); line-height: 1.08; letter-spacing: -0.02em; font-weight: 700; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: clamp(1.35rem, 1.05rem + 1.2vw, 1.8rem); line-height: 1.25; letter-spacing: -0.01em; font-weight: 650; max-width: 52rem; text-wrap: pretty; }
h2 .reach, .lead .reach { font-weight: 400; color: var(--quiet); }
.reach { white-space: nowrap; }
h3 .reach, h4 .reach { font-weight: 400; }
h3 { font-size: 1rem; line-height: 1.35; font-weight: 650; text-wrap: pretty; }
h4 { font-size: 0.85rem; line-height: 1.35; font-weight: 600; }
p, li { max-width: 44rem; text-wrap: pretty; }
header .facts-line { color: var(--quiet); margin-top: 0.8rem; }
.topic { font-size: 0.85rem; color: var(--quiet); margin-bottom: 0.5rem; }
.law { margin-top: 1.6rem; }
.minor { font-size: 1rem; letter-spacing: 0; }
.law ul { padding: 0; list-style: none; margin-top: 0.3rem; columns: 22rem 2; column-gap: 2rem; }
.law li { break-inside: avoid; padding: 0.15rem 0; overflow-wrap: anywhere; }
.notice { margin-top: 1.2rem; padding-left: 0.9rem; border-left: 3px solid var(--policy); color: var(--quiet); }
section { margin-top: clamp(3rem, 6vw, 4.5rem); padding-top: 1.2rem; border-top: 1px solid var(--axis); }
section > p, section > h3, section > figure, section > .scroll, section > .lead, section > ul, section > pre, section > dl, section > details { margin-top: 1.2rem; }
section > h3 { margin-top: 2.2rem; }
section > h3 + * { margin-top: 0.6rem; }
.lead { display: grid; gap: 0.8rem; }
.lead p { font-size: 1.15rem; line-height: 1.5; }
.small { font-size: 0.85rem; line-height: 1.45; color: var(--quiet); }
.empty { color: var(--quiet); font-style: italic; padding: 0.6rem 0; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem 3rem; }
.quad { display: grid; gap: 1.2rem 1.5rem; }
@media (min-width: 30rem) { .quad { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (min-width: 60rem) { .quad { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
.quad .picture { max-width: 17rem; }
@media (min-width: 45rem) { .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
h3.baseline { color: var(--baseline-ink); }
h3.policy { color: var(--policy-ink); }
h3.baseline, h3.policy, h3.placebo { margin-bottom: 0.4rem; }
.picture { display: block; width: 100%; height: auto; overflow: visible; font-family: inherit; fill: currentColor; }
.picture .hair { stroke: var(--axis); stroke-width: 1; fill: none; }
.picture .axis { stroke: var(--axis); stroke-width: 1.2; fill: none; }
.picture .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.picture .grid { stroke: var(--line); stroke-width: 1; }
.picture .zero { stroke: var(--axis); stroke-width: 1.2; }
.quiet, .picture .quiet { color: var(--quiet); fill: var(--quiet); }
.lives .averted { fill: none; stroke: var(--policy); stroke-width: 1.6; }
.lives .both { stroke: var(--axis); stroke-width: 2.6; fill: none; }
.lives .caused { stroke: var(--ink); stroke-width: 2.6; fill: none; }
.fates .small { margin: 0.3rem 0 0.1rem; color: var(--ink); }
.strip { display: grid; gap: 1.6rem; }
.narrow { display: none; }
@media (max-width: 44.99rem) { .wide { display: none; } .narrow { display: block; } ul.key.narrow { display: flex; } }
figcaption { margin-top: 1rem; font-size: 0.85rem; line-height: 1.5; color: var(--quiet); max-width: 44rem; }
.key { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; margin-top: 0.8rem; list-style: none; font-size: 0.85rem; }
.key.narrow { display: none; }
.mark { width: 0.9em; height: 0.9em; vertical-align: -0.08em; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, pre:focus-visible, summary:focus-visible { outline: 2px solid var(--policy); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.85rem; line-height: 1.35; }
caption { text-align: left; padding: 0.8rem 0 0.4rem; color: var(--quiet); }
th, td { text-align: right; vertical-align: top; padding: 0.4rem 0 0.4rem 0.9rem; border-bottom: 1px solid var(--line); font-weight: 400; }
th:first-child { text-align: left; padding-left: 0; }
thead th { color: var(--quiet); vertical-align: bottom; border-bottom-color: var(--axis); }
.outcomes .unit, .outcomes .note { display: block; color: var(--quiet); }
.outcomes .reach { display: block; color: var(--quiet); }
.outcomes tbody th { min-width: 8rem; }
.outcomes .drawn { width: 13rem; min-width: 9rem; vertical-align: middle; }
.ends { display: flex; justify-content: space-between; }
@media (max-width: 60rem) { .outcomes .reach { white-space: normal; } }
/* On a phone a row is a small block of its own; the roles in the markup keep it a table for who listens. */
@media (max-width: 44.99rem) {
  .outcomes, .outcomes tbody { display: block; }
  .outcomes thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .outcomes tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.1rem 0.6rem; padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
  .outcomes th, .outcomes td { border: 0; padding: 0; text-align: left; }
  .outcomes tbody th { grid-column: 1 / -1; font-weight: 600; }
  .outcomes .unit { display: inline; font-weight: 400; }
  .outcomes td::before { content: attr(data-of); display: block; color: var(--quiet); }
  .outcomes td.drawn { display: none; }
}
.life th, .life td { text-align: left; padding-right: 0.9rem; }
.life td { width: 50%; }
.life td + td { border-left: 2px solid var(--policy); }
details { margin-top: 1rem; font-size: 0.85rem; }
summary { cursor: pointer; color: var(--policy-ink); }
pre { overflow-x: auto; background: var(--tint); padding: 0.9rem 1rem; border-radius: 4px; }
code { font: 0.85rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); gap: 0.8rem 1.5rem; font-size: 0.85rem; }
.facts .long { grid-column: 1 / -1; }
.facts dt { color: var(--quiet); }
.defined dt { font-weight: 600; margin-top: 0.6rem; }
.defined dd { margin: 0; color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.limits { padding-left: 1.1rem; display: grid; gap: 0.5rem; }
@media print {
  :root { color-scheme: light; --paper: #fff; }
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  section { margin-top: 2rem; }
  tr, .law, .notice { break-inside: avoid; }
  h2, h3, .topic, .small { break-after: avoid; break-inside: avoid; }
  section > p, .lead, .pair > div, .quad > div, .strip > div { break-inside: avoid; }
  .scroll, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

export const style = colours.trimEnd() + rules;
