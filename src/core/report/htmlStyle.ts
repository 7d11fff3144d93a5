import { mathStyle } from '../formulas/mathStyle';

/** How a report looks: on screens of any width, in light and dark, and printed. Nothing in it is loaded. */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ink: #1d2327;
  --quiet: #566069;
  --line: #d9dee3;
  --soft: #f4f6f8;
  --accent: #0a6a75;
  --tip: #1a7f37;
  --important: #7a4dc8;
  --warning: #8a5a00;
  --caution: #b3261e;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15191d;
    --ink: #e3e7eb;
    --quiet: #a1abb5;
    --line: #353d45;
    --soft: #1e242a;
    --accent: #6fd0dc;
    --tip: #6fce87;
    --important: #c3a6ff;
    --warning: #e8b75a;
    --caution: #ff9d94;
  }
  /* Diagrams are drawn on white paper. Turned over, they keep their colours and are as dark as the page. */
  figure.diagram:not(.own-colours) img { border-color: #cac7c3; filter: invert(0.9) hue-rotate(180deg); }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  padding: 2.5rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
body > * { max-width: 46rem; margin-inline: auto; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; break-inside: avoid; }
h1 { margin: 0 0 0.75rem; font-size: clamp(1.9rem, 5vw, 2.6rem); letter-spacing: -0.02em; }
h2 { margin: 3.5rem 0 1rem; padding-bottom: 0.35rem; border-bottom: 2px solid var(--accent); font-size: 1.6rem; letter-spacing: -0.01em; }
h3 { margin: 2.25rem 0 0.5rem; font-size: 1.25rem; }
h4 { margin: 1.5rem 0 0.35rem; font-size: 1.0625rem; }
h5, h6 { margin: 1.25rem 0 0.25rem; font-size: 1rem; color: var(--quiet); }
p, ul, ol, blockquote, pre, figure, details, .wide, .alert { margin: 0.75rem 0; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin: 0.2rem 0; }
li > ul, li > ol { margin: 0.2rem 0; }
li.task { list-style: none; margin-inline-start: -1.3rem; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
hr { margin: 2rem 0; border: 0; border-top: 1px solid var(--line); }
img { max-width: 100%; height: auto; border-radius: 4px; }
figure img { display: block; margin-inline: auto; border: 1px solid var(--line); max-height: 44rem; width: auto; }
figure.diagram img { padding: 0.75rem; background: #ffffff; }
figure.wide img { max-width: none; max-height: none; }
figcaption { break-after: avoid; margin-bottom: 0.25rem; color: var(--quiet); font-size: 0.85rem; }
span.formula { display: inline-block; max-width: 100%; overflow: clip; overflow-clip-margin: 0.5em; }
span.formula.block { display: block; margin: 0.8em 0; padding: 0.2em 0; overflow: auto hidden; text-align: center; }
code, kbd { padding: 0.1em 0.3em; border-radius: 4px; background: var(--soft); font: 0.9em/1.45 ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
kbd { border: 1px solid var(--line); }
pre { padding: 0.8rem 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--soft); break-inside: avoid; }
pre code { padding: 0; background: none; font-size: 0.85rem; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
.alert { padding: 0.6rem 1rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: 6px; background: var(--soft); break-inside: avoid; }
.alert > :first-child { margin-top: 0; }
.alert > :last-child { margin-bottom: 0; }
.alert-title { color: var(--accent); font-weight: 600; }
.tip { border-inline-start-color: var(--tip); }
.tip > .alert-title { color: var(--tip); }
.important { border-inline-start-color: var(--important); }
.important > .alert-title { color: var(--important); }
.warning { border-inline-start-color: var(--warning); }
.warning > .alert-title { color: var(--warning); }
.caution { border-inline-start-color: var(--caution); }
.caution > .alert-title { color: var(--caution); }
details { padding: 0.5rem 1rem; border: 1px solid var(--line); border-radius: 6px; }
summary { cursor: pointer; font-weight: 600; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.45rem 0.75rem 0.45rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--quiet); font-size: 0.8rem; font-weight: 600; letter-spacing: 0.03em; text-transform: uppercase; }
tr { break-inside: avoid; }
.center { text-align: center; }
.right { text-align: right; }
.facts { margin: 0; color: var(--quiet); font-size: 1.0625rem; }
.figures { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
.figures li { margin: 0; padding: 0.3rem 0.7rem; border: 1px solid var(--line); border-radius: 999px; background: var(--soft); font-size: 0.9rem; }
.links { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.25rem 0 0.9rem; padding: 0; list-style: none; }
.links { break-after: avoid; }
.links li { margin: 0; }
.links a { display: block; padding: 0.1rem 0.65rem; border: 1px solid var(--accent); border-radius: 999px; font-size: 0.85rem; text-decoration: none; }
.links a:hover { background: var(--soft); text-decoration: underline; }
nav { margin-top: 2rem; padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); font-size: 0.9rem; }
nav h2 { margin: 0 0 0.4rem; padding: 0; border: 0; color: var(--quiet); font-size: 0.8rem; letter-spacing: 0.05em; text-transform: uppercase; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav ul ul { padding-inline-start: 1rem; }
nav li { margin: 0; }
nav a { display: block; padding: 0.2rem 0; color: var(--ink); line-height: 1.35; text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
[aria-labelledby="takeaways"] > ol > li { margin: 0.6rem 0; padding-inline-start: 0.3rem; }
[aria-labelledby="takeaways"] > ol > li::marker { color: var(--accent); font-weight: 700; }
article + article { border-top: 1px solid var(--line); margin-top: 2.5rem; }
@media screen and (min-width: 75rem) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 46rem); column-gap: 4rem; justify-content: center; }
  body > * { width: 100%; margin-inline: 0; }
  header, main { grid-column: 2; }
  nav { grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 2.5rem; max-height: calc(100vh - 5rem); margin: 0; overflow-y: auto; }
}
@media screen and (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; font-size: 1rem; }
  h2 { margin-top: 2.5rem; font-size: 1.4rem; }
}
@media (prefers-reduced-motion: reduce) {
  html { scroll-behavior: auto; }
}
@media print {
  @page { margin: 18mm 17mm; }
  html { font-size: 9.5pt; }
  body { padding: 0; }
  body > * { max-width: none; }
  nav { background: none; }
  h2 { margin-top: 2rem; }
  section.own-page { break-before: page; }
  section.own-page > h2 { margin-top: 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  figure { break-inside: avoid; }
  figure img, figure.wide img { max-width: 100%; max-height: 150mm; }
  .wide, span.formula.block { overflow: visible; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; }
  .links a, .alert, .figures li { background: none; }
}
${mathStyle}`;

/** The hash of {@link htmlStyle}, by which the report's policy lets in this style and no other. [CSP 3, 2.3.1] */
export const htmlStyleHash = 'sha256-qMjqXoeXXq87Xiyr24PjtMugX6AeVZOvH0TInkcyZAI=';
