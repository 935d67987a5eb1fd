/** The style sheet of the page: light, dark and on paper. Logical properties, system fonts, no outside files. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1a1e24; --muted: #545c66; --paper: #fff; --accent: #16345c; --link: #124c96; --rule: #b0b8c2; --head: #e9eef5;
  --good: #186a3b; --good-fill: #ecf6ef; --caution: #945400; --caution-fill: #fef6e5;
  --stop: #9e1b24; --stop-fill: #fcedec; --unsure: #56428a; --unsure-fill: #f3f0fa;
  --neutral: #455366; --neutral-fill: #f0f3f7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ee; --muted: #a9b2bd; --paper: #14181d; --accent: #9dc1f2; --link: #8ab8f5; --rule: #4a535f; --head: #222a35;
    --good: #6cc792; --good-fill: #16281d; --caution: #e5ae55; --caution-fill: #2c2312;
    --stop: #f1898e; --stop-fill: #331a1c; --unsure: #b9a6ee; --unsure-fill: #251f33;
    --neutral: #a3b1c4; --neutral-fill: #20262e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-inline-size: 52rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 "Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
:lang(zh) body, body:lang(zh) {
  font-family: "Noto Sans", system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; line-height: 1.75;
}
[dir="rtl"] :is(p, h1, h2, h3, h4, th, td, li, dt, dd, figcaption, caption) { unicode-bidi: plaintext; }
h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; }
h1, h2 { color: var(--accent); }
h1 { margin: 1rem 0 .25rem; font-size: 2.1rem; }
h2 { margin: 2.75rem 0 .5rem; font-size: 1.5rem; }
h3 { margin: 2rem 0 .25rem; font-size: 1.15rem; }
h4 { margin: 1.5rem 0 0; font-size: 1rem; color: var(--muted); }
p { margin: .5rem 0 .75rem; overflow-wrap: anywhere; }
a { color: var(--link); overflow-wrap: anywhere; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
hr { margin: 2rem 0; border: 0; border-block-start: 1px solid var(--rule); }
header { border-block-start: .3rem solid var(--accent); padding-block-start: 1rem; }
header .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; align-items: baseline; }
.issuer { margin: 0; font-weight: 700; color: var(--accent); }
.marking { margin: 0; padding: .15rem .6rem; border: 2px solid var(--accent); font-weight: 700; color: var(--accent); }
.subtitle { margin: 0; font-size: 1.15rem; color: var(--muted); }
.lead { font-size: 1.12rem; }
.note, footer { font-size: .875rem; color: var(--muted); }
footer { margin-block-start: 3rem; padding-block-start: .75rem; border-block-start: 1px solid var(--rule); }
nav ol { list-style: none; padding: 0; }
nav li { margin: .3rem 0; }
nav .level-2 { padding-inline-start: 1.5rem; }
nav .level-3 { padding-inline-start: 3rem; }
.icon { flex: none; inline-size: 1em; block-size: 1em; overflow: visible; fill: currentColor; }
.icon path:not(.ground) { fill: none; stroke: var(--paper); stroke-width: 1.9; }
.icon .ring { fill: none; stroke: currentColor; stroke-width: 1.8; }
.icon path.bar { stroke: currentColor; }
.good { color: var(--good); } .caution { color: var(--caution); } .stop { color: var(--stop); }
.unsure { color: var(--unsure); } .neutral { color: var(--neutral); }
.banner, .callout {
  display: flex; gap: .9rem; margin: 1.5rem 0; padding: .9rem 1.1rem; border-inline-start: .35rem solid; break-inside: avoid;
}
.banner p, .callout p { margin: .25rem 0; color: var(--ink); }
.banner .title, .callout .title, .signature .title { font-weight: 700; }
.banner .title { font-size: 1.4rem; margin: 0; line-height: 1.3; }
.banner > .icon { font-size: 2.1rem; } .callout > .icon { margin-block-start: .5rem; }
.banner.good, .callout.good { background: var(--good-fill); }
.banner.caution, .callout.caution { background: var(--caution-fill); }
.banner.stop, .callout.stop { background: var(--stop-fill); }
.banner.unsure, .callout.unsure { background: var(--unsure-fill); }
.banner.neutral, .callout.neutral { background: var(--neutral-fill); }
.with-code { display: flex; flex-wrap: wrap; gap: .9rem 1.5rem; margin: 1.5rem 0; break-inside: avoid; }
.with-code > .code { flex: none; inline-size: 11rem; block-size: 11rem; }
.with-code > div { flex: 1 1 16rem; }
.with-code p { margin: .25rem 0; } .with-code .title { font-weight: 700; }
.scroll { margin: 1.25rem 0; overflow-x: auto; }
table { inline-size: 100%; border-collapse: collapse; font-size: .925rem; }
caption { padding-block-end: .4rem; text-align: start; font-weight: 700; }
th, td { padding: .45rem .6rem; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: break-word; }
td, tbody th { overflow-wrap: anywhere; min-inline-size: 5.5rem; }
tbody th { font-weight: 600; }
thead th { background: var(--head); color: var(--accent); border-block: 2px solid var(--accent); }
.key-value { border-block-start: 2px solid var(--accent); }
.key-value th { inline-size: 30%; }
.end { text-align: end; font-variant-numeric: tabular-nums; }
.status { display: flex; gap: .45rem; } .status .icon { margin-block-start: .3em; }
figure { margin: 1.5rem 0; break-inside: avoid; }
figcaption { margin-block-end: .5rem; font-weight: 700; }
.bar { display: block; inline-size: 100%; block-size: 1rem; background: var(--head); }
figure > .bar { block-size: 1.5rem; }
.bar rect { fill: currentColor; }
.chart { margin: .5rem 0; } .chart dt { display: flex; gap: .45rem; align-items: center; }
.chart dd { display: flex; gap: .75rem; align-items: center; margin: 0; } .chart dd span { font-weight: 700; white-space: nowrap; }
.bars div { display: grid; grid-template-columns: minmax(8rem, 30%) 1fr; gap: .75rem; margin: .35rem 0; align-items: center; }
.segments { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .25rem 2rem; }
.segments div { display: flex; justify-content: space-between; gap: 1rem; }
.signature { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1.5rem 2.5rem; break-inside: avoid; }
.signature dl { margin: 0; } .signature dt { font-size: .85rem; color: var(--muted); }
.signature dd { margin: 0 0 .75rem; padding-block: .2rem; min-block-size: 2rem; border-block-end: 1px solid var(--muted); }
@page { size: A4; margin: 22mm 22mm 20mm; }
@media print {
  :root {
    --ink: #000; --muted: #444; --paper: #fff; --accent: #16345c; --link: #124c96; --rule: #999; --head: #e9eef5;
    --good: #186a3b; --good-fill: #ecf6ef; --caution: #945400; --caution-fill: #fef6e5;
    --stop: #9e1b24; --stop-fill: #fcedec; --unsure: #56428a; --unsure-fill: #f3f0fa;
    --neutral: #455366; --neutral-fill: #f0f3f7;
  }
  html { font-size: 10pt; }
  body { max-inline-size: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3, h4, caption, thead { break-after: avoid; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .new-page { break-before: page; }
}
`.trim();
