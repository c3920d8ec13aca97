/** The look's paper and ink, with fonts that are on the reader's machine; stitches stand beside a person's words. */
export const htmlStyle = `
:root{--sheet:#f5f0e6;--paper:#fffdf7;--ink:#23212b;--ink-2:#4e4843;--rule:#b8ab96;--edge:#71675a;--act:#1f4666;--woad:#2f628c;--halo:#f0b92d;--margin:4.5rem;
--serif:Literata,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;
--sans:"Atkinson Hyperlegible Next","Atkinson Hyperlegible","Segoe UI",Calibri,Carlito,"Noto Sans",system-ui,sans-serif}
*{box-sizing:border-box}
html{background:var(--sheet);color:var(--ink);font:1.125rem/1.55 var(--sans);scroll-padding-top:2rem;-webkit-text-size-adjust:100%}
body{max-width:51rem;margin:0 auto;padding:3.5rem 2rem 6rem}
header,nav,main{padding-inline-start:var(--margin)}
h1,h2,h3,h4,h5,h6{font-family:var(--serif);font-weight:500;line-height:1.2;text-wrap:balance}
h1{font-size:2.5rem;margin:0 0 1rem}
h2{font-size:1.75rem;margin:0 0 1.25rem}
h3{font-size:1.3rem;margin:2rem 0 .75rem}
h4,h5,h6{font-size:1.125rem;font-weight:600;margin:1.75rem 0 .5rem}
p,ul,ol,table,figure,blockquote{margin:0 0 1.1rem}
p,li,h1,h2,h3,h4{overflow-wrap:anywhere}
td,th{overflow-wrap:break-word}
a{color:var(--act);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
a:focus-visible,main:focus-visible{outline:2px solid var(--ink);outline-offset:3px;box-shadow:0 0 0 6px var(--halo);border-radius:2px}
.skip{position:absolute;inset-block-start:-6rem;inset-inline-start:1rem;background:var(--ink);color:var(--paper);padding:.75rem 1rem}
.skip:focus{inset-block-start:1rem}
header{border-bottom:2px solid var(--ink);padding-bottom:1.5rem;margin-bottom:2rem}
.facts{color:var(--ink-2);margin:0}
nav h2{font-size:1.125rem;margin:0 0 .5rem}
nav ol{list-style:none;padding:0;margin:0 0 1rem}
nav li{display:grid;grid-template-columns:2.5rem 1fr;padding:.2rem 0}
nav li a:only-child{grid-column:2}
nav ol:not(:has(.number)) li{display:block}
section{border-top:1px solid var(--rule);padding-top:2.5rem;margin-top:2.5rem;margin-inline-start:calc(-1*var(--margin));padding-inline-start:var(--margin)}
section:first-child{border-top:2px solid var(--ink)}
.numbered{display:grid;grid-template-columns:var(--margin) minmax(0,1fr);margin-inline-start:calc(-1*var(--margin))}
.number,.number strong{font-weight:600;font-variant-numeric:tabular-nums lining-nums}
h2 .number strong,h3 .number strong{font-weight:500}
.clause{font-size:1.1875rem;margin-top:1.75rem;margin-bottom:.3rem}
.meta,figcaption{color:var(--ink-2);font-size:1rem}
figcaption p{margin:0 0 .25rem}
.held{border:2px dashed var(--edge);border-radius:2px;padding:.7rem 1rem;color:var(--ink-2)}
blockquote{padding-inline-start:1.25rem;border-inline-start:3px solid var(--rule)}
blockquote>:last-child,.evidence blockquote>:last-child,li>:last-child{margin-bottom:0}
.evidence{margin:0 0 2rem;display:grid;grid-template-columns:var(--margin) minmax(0,1fr);margin-inline-start:calc(-1*var(--margin))}
.evidence>.number{margin:.85rem 0 0}
.evidence>blockquote,.evidence>figcaption{grid-column:2}
.evidence>blockquote{position:relative;grid-row:1;margin:0;background:var(--paper);border:1px solid var(--rule);border-block-end-width:2px;border-inline-start:12px solid var(--woad);border-radius:2px;padding:.85rem 1.1rem .95rem}
.evidence>blockquote::before{content:"";position:absolute;inset-block:.4rem;inset-inline-start:-7px;border-inline-start:2px dashed var(--paper)}
.evidence figcaption{margin-top:.5rem}
:target{outline:3px solid var(--halo);outline-offset:.4rem;border-radius:2px}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.4}
th,td{text-align:start;vertical-align:top;padding:.55rem .75rem .55rem 0;border-bottom:1px solid var(--rule)}
thead th,thead td{border-bottom:2px solid var(--ink);font-weight:600;vertical-align:bottom}
ul,ol{padding-inline-start:1.4rem}
li{margin-bottom:.35rem}
li p{margin-bottom:.35rem}
hr{border:0;border-top:1px solid var(--rule);margin:2.5rem 0}
@media (max-width:40rem){:root{--margin:3rem}html{font-size:1.0625rem}body{padding:2rem 1rem 4rem}h1{font-size:2rem}}
@media (forced-colors:active){.evidence>blockquote{border-inline-start-color:CanvasText}:target{outline-color:Highlight}}
@page{size:A4;margin:2.2cm 2.2cm 2.4cm}
@media print{
:root{--sheet:#fff;--paper:#fff;--margin:1.7cm}
html{font-size:11.5pt}
body{max-width:none;padding:0}
.skip{display:none}
a{color:inherit}
h2,h3,h4,.clause,.evidence>.number{break-after:avoid}
.evidence,tr,.clause,li{break-inside:avoid}
thead{display:table-header-group}
p{orphans:3;widows:3}
section{padding-top:1.6rem;margin-top:1.6rem}
.evidence{margin-bottom:1.3rem}
.evidences{break-before:page;border-top:0;padding-top:0;margin-top:0}
.evidence>blockquote{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
