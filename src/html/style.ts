/**
 * The one style sheet: every rule lies within `.broadsheet`, but for those of a whole page's root. Colours are those of Okabe and Ito
 * (2008), darker on light paper and lighter on dark; text stands out at least 4.5 times from what is behind it (WCAG 2.2, 1.4.3), and
 * nothing is told by colour alone: types have their own underlines, speakers numbers, tones signs.
 */
export const STYLE = `
.bs-page{color-scheme:light dark;background:light-dark(#fffdf8,#15171a)}
.bs-page body{margin:0}
.bs-light{color-scheme:light}
.bs-dark{color-scheme:dark}
.broadsheet{
--paper:light-dark(#fffdf8,#15171a);--ink:light-dark(#1c1d1f,#e7e4dd);--soft:light-dark(#595d63,#a9adb3);--line:light-dark(#ddd8cc,#383c41);--card:light-dark(#fff,#22262b);
--good:light-dark(#0067a3,#56b4e9);--bad:light-dark(#b04300,#f28a45);
--person:light-dark(#d3e7f7,#143f5e);--organization:light-dark(#f1d9e8,#55294a);--place:light-dark(#cdebdf,#0f4a39);--group:light-dark(#f8efb4,#4b4410);--thing:light-dark(#f9dfbf,#573611);--work:light-dark(#e3e3e3,#3c3f44);
--c:var(--soft);--sans:system-ui,sans-serif;
color:var(--ink);background:var(--paper);font:1.0625rem/1.7 Charter,"Iowan Old Style",Georgia,serif;text-align:left;overflow-wrap:break-word;
*,&{box-sizing:border-box}
.bs-columns{display:flex;flex-wrap:wrap;gap:0 3.5rem;max-width:72rem;margin:0 auto;padding:clamp(1rem,4vw,3rem)}
.bs-columns>:first-child{flex:999 1 30rem;min-width:min(100%,30rem);max-width:43rem}
.bs-margin{flex:1 1 17rem;min-width:0;max-width:43rem;font:.875rem/1.5 var(--sans);padding-top:.4rem}
h1{font-size:clamp(1.7rem,4.5vw,2.5rem);line-height:1.15;margin:0 0 .6rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2rem 0 .5rem}
p{margin:0 0 1rem}
header{border-bottom:1px solid var(--line);margin-bottom:1.4rem}
.bs-facts,.bs-note,.bs-folded,.bs-warning{font:.875rem/1.5 var(--sans);color:var(--soft)}
.bs-facts span+span::before{content:" · "}
.bs-warning{color:var(--ink);border:1px solid var(--bad);border-radius:4px;padding:.4rem .7rem}
.bs-warning::before{content:"▲ "}
.bs-words :is(p,li,h2),h1{white-space:pre-line}
.bs-words :is(p,li){position:relative}
ul{padding-left:1.3rem;margin:0 0 1rem}
blockquote{margin:0 0 1rem;padding-left:1.1rem;border-left:3px solid var(--line)}
.bs-pre{white-space:pre-wrap;tab-size:8;font:.8125rem/1.5 ui-monospace,monospace;margin:0 0 1rem;background:color-mix(in srgb,var(--ink) 5%,transparent);padding:.6rem .8rem}
.bs-folded{margin:0 0 1rem;border:1px dashed var(--line);border-radius:4px;padding:.3rem .7rem}
.bs-folded p{margin:.5rem 0}
summary{cursor:pointer}
.bs-m{position:relative;color:inherit;background:none;text-decoration:underline 1px var(--soft);text-underline-offset:.22em;text-decoration-skip-ink:none;border-radius:2px}
mark.bs-m,.bs-margin .bs-m{padding:.06em .12em;margin:0 -.06em}
.bs-person{background:var(--person);text-decoration-line:none}
.bs-organization{background:var(--organization);text-decoration-style:double}
.bs-country{background:var(--place);text-decoration-style:solid}
.bs-location{background:var(--place);text-decoration-style:dotted;text-decoration-thickness:2px}
.bs-group{background:var(--group);text-decoration-style:dashed}
.bs-event{background:var(--thing);text-decoration-style:wavy}
.bs-work{background:var(--work);font-style:italic}
.bs-value{text-decoration:underline dotted 1px color-mix(in srgb,var(--soft) 65%,transparent)}
.bs-said{background:none;text-decoration:underline dotted 1px var(--soft)}
.bs-c1{--c:light-dark(#0067a3,#56b4e9)}
.bs-c2{--c:light-dark(#b04300,#f28a45)}
.bs-c3{--c:light-dark(#00704f,#2fc598)}
.bs-c4{--c:light-dark(#9a3f74,#e79cc4)}
.bs-c5{--c:light-dark(#7d5f00,#f0e442)}
.bs-c6{--c:light-dark(#3f4248,#d2d5da)}
q{quotes:none;background:color-mix(in srgb,var(--c) 8%,transparent);border-bottom:2px solid var(--c);padding-bottom:.08em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
q.bs-indirect{border-bottom-style:dashed}
q.bs-thought{border-bottom-style:dotted}
.bs-n{position:relative;display:inline-block;min-width:1.6em;margin:0 .15em;padding:0 .4em;border-radius:1em;font:700 .6875rem/1.6 var(--sans);text-align:center;vertical-align:.25em;color:var(--paper);background:var(--c)}
.bs-margin .bs-n{vertical-align:.1em;margin-left:0}
.bs-positive{color:var(--good);fill:var(--good)}
.bs-negative{color:var(--bad);fill:var(--bad)}
.bs-neutral{color:var(--soft);fill:var(--soft)}
.bs-tone{position:absolute;left:-1.5em;top:.15em;width:1.4em;font-size:.75rem;text-align:center}
li>.bs-tone{left:-3.2em}
.bs-card{display:none;position:absolute;z-index:9;left:0;top:100%;width:max-content;max-width:17rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:6px;background:var(--card);box-shadow:0 4px 18px #0004;color:var(--ink);font:400 .8125rem/1.5 var(--sans);text-align:left;white-space:normal}
.bs-card>*{display:block}
:is(:hover,:focus)>.bs-card{display:block}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.bs-margin{
h2{font:700 .75rem/1.4 var(--sans);letter-spacing:.07em;text-transform:uppercase;color:var(--soft);border-top:1px solid var(--line);padding-top:.6rem;margin:1.2rem 0 .3rem}
p{margin:.15rem 0}
ul{list-style:none;padding:0;margin:0}
li{padding:.12rem 0}
li:not(:has(details)),summary{display:flex;gap:.6rem;justify-content:space-between;align-items:baseline;min-height:1.5rem}
li details>p{color:var(--soft);margin-left:.4rem;padding-left:.6rem;border-left:2px solid var(--line)}
.bs-more>summary{color:var(--soft);text-decoration:underline;justify-content:flex-start}
}
.bs-length{color:var(--soft)}
.bs-tail{color:var(--soft);text-align:right;flex:none;max-width:55%;font-variant-numeric:tabular-nums}
small{display:block}
small,code{font-size:.8125rem;color:var(--soft)}
code{font-family:ui-monospace,monospace}
.bs-strip{display:block;width:100%;height:3.2rem;margin:.4rem 0;border-block:1px solid var(--line)}
.bs-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bs-skip{position:absolute;left:-99rem;padding:.5rem;background:var(--card);color:var(--ink)}
.bs-skip:focus{left:0;z-index:10}
}
.bs-mono{--person:none;--organization:none;--place:none;--group:none;--thing:none;--work:none;--good:var(--ink);--bad:var(--ink)}
.bs-mono *{--c:var(--ink)!important}
@media (max-width:64rem){.broadsheet .bs-card{position:fixed;left:.5rem;right:.5rem;bottom:.5rem;top:auto;width:auto;max-width:none}}
@media (max-width:44rem){.broadsheet .bs-words{padding-left:.8rem}.broadsheet .bs-tone{left:-1.2em}}
@media print{
.broadsheet{font-size:10.5pt;background:none}
.broadsheet :is(.bs-card,.bs-folded,.bs-skip,.bs-more){display:none!important}
.bs-page,.broadsheet{color-scheme:light!important}
.broadsheet .bs-columns{display:block;padding:0 0 0 1.5em}
.broadsheet .bs-margin{columns:2;column-gap:2rem;margin-top:1.5rem;max-width:none}
.broadsheet .bs-columns>:first-child{max-width:none}
.broadsheet :is(section,li,blockquote,h2){break-inside:avoid}
.broadsheet h2{break-after:avoid}
.broadsheet :is(.bs-n,.bs-m,q,svg){print-color-adjust:exact}
}
`

/** SHA-256 of the style sheet as the Content-Security-Policy of a page names it; test/html/style.test.ts tells the new one after a change. */
export const STYLE_HASH = 'sha256-/9nbay/GUDXyNetBqrjQ/w9U3BGTa5LfSxhrwEu7os8='
