/**
 * The one style sheet of everything printed: ink on white, patterns and words beside every colour, so that a black and
 * white copier loses nothing. Sizes are in em of the job: 12 pt, or 18 pt in large print; nothing is smaller than 0.9 em
 * of it, nor than 12 pt on the page for those who came. The same sheet draws the preview in the window.
 */
export const paperStyle = `
.paper-job{box-sizing:border-box;font:12pt/1.35 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,Arial,sans-serif;color:#23212b;background:#fff;margin:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.paper-job.paper-large{font-size:18pt}
.paper-job *{box-sizing:border-box}
.paper-job .page{break-after:page;position:relative}
.paper-job .page:last-child{break-after:auto}
.paper-job .t1,.paper-job .t2,.paper-job .t3{font-family:Literata,Georgia,"Times New Roman",serif;font-weight:500;line-height:1.2;margin:0;text-wrap:balance}
.paper-job .t1{font-size:1.9em}
.paper-job .t2{font-size:1.3em}
.paper-job .t3{font-size:1.08em;font-weight:600}
.paper-job p{margin:0}
.paper-job ol,.paper-job ul{margin:0;padding:0;list-style:none}
.paper-job .first,.paper-job .second{display:block}
.paper-job .second{color:#4e4843}
.paper-job .inline .first,.paper-job .inline .second{display:inline}
.paper-job .inline .second::before{content:" / "}
.paper-job .head{display:flex;gap:1em;align-items:flex-start;justify-content:space-between;border-bottom:2px solid #23212b;padding-bottom:.6em;margin-bottom:.9em}
.paper-job .head>.words{flex:1;min-width:0}
.paper-job .head .of{color:#4e4843;margin-top:.15em}
.paper-job .id{display:flex;gap:.5em;align-items:center;flex:none}
.paper-job .code{font:700 1.9em/1 "Atkinson Hyperlegible Next",monospace;letter-spacing:.05em;font-variant-numeric:tabular-nums}
.paper-job .qr{width:2.6em;height:2.6em;flex:none}
.paper-job .ask{break-inside:avoid;margin-bottom:.85em}
.paper-job .ask .line,.paper-job .lines .line{border-bottom:1px solid #71675a;height:1.9em}
.paper-job .ask.numbered .line{display:flex;align-items:flex-end;gap:.4em;font-weight:600}
.paper-job .answers{break-inside:avoid;margin-bottom:.9em}
.paper-job .tick{display:flex;gap:.5em;align-items:baseline;margin-top:.3em;break-inside:avoid}
.paper-job .box{flex:none;display:inline-grid;place-items:center;width:1.35em;height:1.35em;border:1.5px solid #23212b;border-radius:2px;font-weight:600;font-size:.9em;color:#4e4843;align-self:flex-start}
.paper-job .both .t1{font-size:1.5em}
.paper-job .both .ask{margin-bottom:.5em}
.paper-job .both .answers{margin-bottom:.45em}
.paper-job .both .tick{margin-top:.12em}
.paper-job .both .slip{margin-top:.5em}
.paper-job .columns{display:grid;grid-template-columns:1fr 1fr;gap:0 1.6em}
.paper-job .slip{break-inside:avoid;border-top:2px dashed #23212b;margin-top:1em;padding-top:.7em;display:flex;gap:1em;justify-content:space-between}
.paper-job .slip .words{flex:1}
.paper-job .cards{display:grid;height:271mm;grid-template-columns:1fr 1fr;border-top:1px dashed #71675a;border-inline-start:1px dashed #71675a}
.paper-job.paper-A5 .cards{height:191mm}
.paper-job .cards.of-1,.paper-job .cards.of-2{grid-template-columns:1fr}
.paper-job .cards.of-2{grid-template-rows:1fr 1fr}
.paper-job .cards.of-4{grid-template-rows:1fr 1fr}
.paper-job .cards.of-8{grid-template-rows:repeat(4,1fr)}
.paper-job .card{border-inline-end:1px dashed #71675a;border-bottom:1px dashed #71675a;padding:3.5mm;display:flex;flex-direction:column;min-height:0;overflow:hidden}
.paper-job .card .top{display:flex;justify-content:space-between;gap:.5em;align-items:flex-start}
.paper-job .card .code{font-size:1.35em}
.paper-job .card .qr{width:1.9em;height:1.9em}
.paper-job .card .lines{flex:1;display:flex;flex-direction:column;min-height:0;overflow:hidden}
.paper-job .card .lines .line{flex:none;height:2em}
.paper-job .kinds{display:flex;flex-wrap:wrap;gap:.15em .7em;margin-top:.45em;font-size:.9em}
.paper-job .kinds .tick{margin:0;gap:.3em;align-items:center}
.paper-job .guide li{display:grid;grid-template-columns:1.8em 1fr;break-inside:avoid;margin-bottom:1.1em}
.paper-job .guide .n{font:600 1.3em/1.2 Literata,Georgia,serif}
.paper-job .guide .q{font-size:1.15em}
.paper-job .room-for-words{border-bottom:1px solid #b8ab96;height:1.9em}
.paper-job .dots{margin-bottom:1em}
.paper-job .dots li{break-inside:avoid;border-bottom:1px solid #71675a;padding:.6em 0;font-size:1.2em;display:grid;grid-template-columns:1.8em 1fr auto;gap:.2em .7em;align-items:center}
.paper-job .dots .n{font-weight:700}
.paper-job .dots .boxes{display:flex;gap:.35em}
.paper-job .dots .boxes i{width:1.25em;height:1.25em;border:1.5px solid #23212b;border-radius:50%}
.paper-job .pairs{margin-bottom:1em}
.paper-job .pairs li{break-inside:avoid;display:flex;flex-wrap:wrap;align-items:baseline;gap:.3em 1.4em;border-bottom:1px solid #b8ab96;padding:.4em 0 .45em;font-size:1.2em}
.paper-job .pairs .n{font-weight:700;min-width:1.6em}
.paper-job .pairs .seat,.paper-job .pairs .blank{flex:1 1 6em;overflow-wrap:anywhere}
.paper-job .pairs .blank{border-bottom:1px solid #71675a;height:1.3em}
.paper-job .parameters-sheet{font-size:1.15em}
.paper-job.paper-large .parameters-sheet{font-size:1em}
.paper-job .parameters-sheet{display:table;width:100%}
.paper-job .repeated{display:table-header-group;break-inside:avoid}
.paper-job .marked li{display:flex;gap:.55em;break-inside:avoid;margin-top:.15em}
.paper-job .marked li::before{content:"";flex:none;width:.55em;border-top:2px solid #23212b;margin-top:.68em}
.paper-job .small{font-size:.92em;color:#4e4843}
.paper-job.paper-large .small,.paper-job.paper-large .kinds,.paper-job.paper-large .box{font-size:1em}
.paper-job .day{font-size:1.02em}
.paper-job .day .small,.paper-job .day .second{font-size:1em}
.paper-job .day .band{height:5mm;background:#2f628c;border-radius:2px;display:flex;align-items:center;margin-bottom:.8em}
.paper-job .day .band::before{content:"";flex:1;border-top:2px dashed #fff;margin:0 2mm}
.paper-job .day .topic{font-size:1.15em;color:#4e4843;margin-top:.2em}
.paper-job .day .where{margin-top:.25em}
.paper-job .day .part{border-top:2px solid #23212b;margin-top:.75em;padding-top:.5em}
.paper-job .day .part>.t2{margin-bottom:.4em}
.paper-job .day .themes{display:grid;grid-template-columns:1fr 1fr;gap:.55em .8em}
.paper-job .day .theme{break-inside:avoid;border:1px solid #b8ab96;border-bottom-width:2px;border-inline-start:9px solid #2f628c;padding:.4em .7em .5em;border-radius:2px;position:relative}
.paper-job .day .theme::before{content:"";position:absolute;inset-block:.3em;inset-inline-start:-6px;border-inline-start:2px dashed #fff}
.paper-job .day .theme .t3{font-family:"Atkinson Hyperlegible Next",Verdana,sans-serif;font-weight:650;font-size:1.12em}
.paper-job .day .said{margin-top:.2em}
.paper-job .day .dotted{margin-top:.25em;display:flex;flex-wrap:wrap;gap:2px;align-items:center}
.paper-job .day .dotted i{width:.5em;height:.5em;border-radius:50%;background:#23212b}
.paper-job .day .dotted i:nth-child(5n){margin-inline-end:.3em}
.paper-job .day .dotted span{margin-inline-start:.3em}
.paper-job .day .next li{display:flex;gap:.6em;padding:.2em 0}
.paper-job .day .next .mark{flex:none;width:1.5em;border-bottom:2px dashed #23212b;height:.75em}
.paper-job .day .who{display:grid;grid-template-columns:2fr 1fr;gap:.3em 1.5em}
.paper-job .day .who dt{color:#4e4843}
.paper-job .day .who dl,.paper-job .day .who dd{margin:0}
.paper-job .day .who dd{font-size:1.15em;font-weight:600}
.paper-job .day .left{margin-top:.5em;color:#4e4843}
.paper-job .day .back{display:flex;gap:1em}
:host .paper-job{zoom:var(--fit)}
@media screen{html>.paper-job{max-width:210mm;margin:0 auto;padding:12mm}html>.paper-job .page{margin-bottom:18mm}}
`
