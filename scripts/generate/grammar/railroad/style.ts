// How the page of diagrams looks: by day, by night and on paper.

const light = `--paper: #fdfcfa; --ink: #24231f; --soft: #6d6a62; --rail: #5d5a53; --edge: #dcd8cf;
  --word: #dff0e4; --word-edge: #2c7a4b; --rule: #e3ebf8; --rule-edge: #3a63a8; --token: #f7ead2; --token-edge: #9a6a14;`;
const dark = `--paper: #17181a; --ink: #e8e6e1; --soft: #a09c93; --rail: #9a968d; --edge: #35363a;
  --word: #1d3a29; --word-edge: #5fb884; --rule: #1f2c45; --rule-edge: #7ea3e6; --token: #3d3018; --token-edge: #d5a44c;`;

export const style = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { color-scheme: light; ${light} --paper: white; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 6rem; max-width: 76rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; }
h2 { margin: 3.5rem 0 .25rem; padding-top: .5rem; border-top: 1px solid var(--edge); font-size: 1.35rem; }
h3 { margin: 1.8rem 0 .2rem; font: 600 1rem ui-monospace, monospace; }
p { margin: .25rem 0; max-width: 46rem; }
a { color: var(--rule-edge); }
code { font: .92em ui-monospace, monospace; }
.soft, .uses { color: var(--soft); font-size: .88rem; }
.uses a { color: inherit; }
nav { margin: 1.5rem 0 0; columns: 15rem; column-gap: 2rem; }
nav section { break-inside: avoid; margin: 0 0 .9rem; }
nav h4 { margin: 0; font-size: 1rem; }
nav ul { margin: 0; padding: 0; list-style: none; font: .88rem/1.5 ui-monospace, monospace; }
nav li { display: inline; }
nav li:not(:last-child)::after { content: " · "; color: var(--soft); }
.scroll { overflow-x: auto; }
svg { display: block; }
svg path { stroke: var(--rail); stroke-width: 1.6; fill: none; }
svg text { font: 600 13px ui-monospace, "DejaVu Sans Mono", monospace; text-anchor: middle; fill: var(--ink); }
svg rect { stroke-width: 1.4; }
svg .word rect { fill: var(--word); stroke: var(--word-edge); }
svg .rule rect { fill: var(--rule); stroke: var(--rule-edge); }
svg .token rect { fill: var(--token); stroke: var(--token-edge); }
svg a:hover text { text-decoration: underline; }
:target > h3 { background: var(--token); }
article { scroll-margin-top: 1rem; break-inside: avoid; }
table { border-collapse: collapse; margin-top: 1rem; }
td, th { padding: .3rem 1.5rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--edge); }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; margin-top: 1rem; font-size: .92rem; }
.legend span::before { content: ""; display: inline-block; width: 1.5rem; height: .85rem; margin-right: .45rem;
  vertical-align: -.08rem; border: 1.4px solid; }
.legend .word::before { background: var(--word); border-color: var(--word-edge); border-radius: .45rem; }
.legend .rule::before { background: var(--rule); border-color: var(--rule-edge); }
.legend .token::before { background: var(--token); border-color: var(--token-edge); }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  .scroll { overflow: visible; }
  svg { max-width: 100%; height: auto; }
  h2 { break-after: avoid; }
}
`.trim();
