/**
 * The one style sheet: every rule lies within `.broadsheet`, but for those of a whole page's root. Colours are those of Okabe and Ito
 * (2008), darker on light paper and lighter on dark; text stands out at least 4.5 times from what is behind it (WCAG 2.2, 1.4.3), and
 * nothing is told by colour alone: types have their own underlines, speakers numbers, tones signs.
 */
export const STYLE = `
.bs-page{color-scheme:light dark}
.bs-page,.bs-page>body{margin:0;background:light-dark(#fffdf8,#15171a)}
.bs-skip:not(:focus){position:absolute;left:-99rem}
.bs-light{color-scheme:light}
.bs-dark{color-scheme:dark}
.broadsheet{
--paper:light-dark(#fffdf8,#15171a);--ink:light-dark(#1c1d1f,#e7e4dd);--soft:light-dark(#595d63,#a9adb3);--line:light-dark(#ddd8cc,#383c41);--c:var(--soft);--sans:.875rem/1.5 system-ui,sans-serif;
color:var(--ink);background:var(--paper);font:1.0625rem/1.7 Georgia,serif;text-align:left;overflow-wrap:break-word;
*,&{box-sizing:border-box}
.bs-columns{display:flex;flex-wrap:wrap;gap:0 3.5rem;max-width:72rem;margin:0 auto;padding:clamp(1.2rem,4vw,3rem)}
article,.bs-margin{flex:999 1 30rem;min-width:0;max-width:43rem}
.bs-margin{flex:1 1 17rem}
h1{font-size:clamp(1.7rem,4.5vw,2.5rem);line-height:1.15;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:2rem 0 .5rem}
p,ul,blockquote,pre,.bs-folded{margin:0 0 1rem}
header{border-bottom:1px solid var(--line);margin-bottom:1.5rem}
.bs-margin,.bs-facts,.bs-note,.bs-folded,.bs-warning,.bs-card{font:var(--sans)}
.bs-facts,.bs-note,.bs-folded,.bs-length,.bs-tail,.bs-code,small,.bs-margin :is(h2,details p,.bs-more>summary){color:var(--soft)}
.bs-warning,.bs-folded,.bs-card{border:1px solid var(--line);padding:.5rem}
.bs-words :is(p,li,h2),h1{white-space:pre-line}
.bs-words :is(p,li),.bs-m,.bs-n{position:relative}
ul{padding-left:1.3rem}
blockquote,details>p{padding-left:1rem;border-left:2px solid var(--line)}
pre{white-space:pre-wrap;font-size:.8rem}
.bs-folded{border-style:dashed}
.bs-person,.bs-positive,.bs-c1{--c:light-dark(#0067a3,#56b4e9)}
.bs-event,.bs-negative,.bs-c2{--c:light-dark(#b04300,#f28a45)}
.bs-country,.bs-location,.bs-c3{--c:light-dark(#00704f,#2fc598)}
.bs-organization,.bs-c4{--c:light-dark(#9a3f74,#e79cc4)}
.bs-group,.bs-c5{--c:light-dark(#7d5f00,#f0e442)}
.bs-work,.bs-c6{--c:light-dark(#3f4248,#d2d5da)}
.bs-positive,.bs-negative,.bs-neutral{color:var(--c);fill:var(--c)}
.bs-m{color:inherit;background:color-mix(in srgb,var(--c) 20%,var(--paper));text-decoration:underline 1px var(--soft);text-underline-offset:.2em}
.bs-person{text-decoration-line:none}
.bs-organization{text-decoration-style:double}
.bs-group{text-decoration-style:dashed}
.bs-event{text-decoration-style:wavy}
.bs-work{font-style:italic}
.bs-location,.bs-value,.bs-said{text-decoration:underline dotted 1px var(--soft)}
.bs-value,.bs-said{background:none}
q{quotes:none;background:color-mix(in srgb,var(--c) 8%,transparent);border-bottom:2px solid var(--c)}
.bs-indirect{border-bottom-style:dashed}
.bs-thought{border-bottom-style:dotted}
.bs-n{display:inline-block;min-width:1.7em;margin:0 .1em;padding:0 .4em;border-radius:1em;text-align:center;vertical-align:.2em;color:var(--paper);background:var(--c)}
.bs-n,.bs-margin h2{font:var(--sans);font-size:.75rem;font-weight:700}
.bs-tone{position:absolute;left:-1.5em;font-size:.75rem}
li>.bs-tone{left:-3.2em}
.bs-card{display:none;position:absolute;z-index:9;inset:100% auto auto 0;width:max-content;max-width:17rem;background:var(--paper);box-shadow:0 0 1rem #0004;color:var(--ink);text-align:left;white-space:normal}
:is(:hover,:focus)>.bs-card,.bs-card>*,small{display:block}
.bs-margin h2{text-transform:uppercase;border-top:1px solid var(--line);padding-top:.5rem;margin:1.2rem 0 .2rem}
.bs-margin p{margin:.2rem 0}
.bs-margin ul{list-style:none;padding:0;margin:0}
.bs-margin li:not(:has(details)),.bs-margin summary{display:flex;gap:.5rem;justify-content:space-between;align-items:baseline;padding:.15rem 0}
.bs-more>summary{text-decoration:underline}
.bs-tail{flex:none;max-width:55%}
.bs-strip{width:100%;height:3rem}
}
.bs-mono *{--c:var(--ink)!important}
.bs-mono .bs-m{background:none!important}
@media (max-width:64rem){.broadsheet .bs-card{position:fixed;inset:auto .5rem .5rem;width:auto;max-width:none}}
@media print{
.bs-skip{display:none}
.bs-page,.broadsheet{color-scheme:light!important;background:none}
.broadsheet :is(.bs-card,.bs-folded,.bs-more){display:none!important}
.broadsheet .bs-columns{display:block;padding:0 0 0 1.5em}
.broadsheet :is(article,.bs-margin){max-width:none}
.broadsheet .bs-margin{columns:2}
.broadsheet :is(section,li,blockquote){break-inside:avoid}
.broadsheet *{print-color-adjust:exact}
}
`

/** SHA-256 of the style sheet as the Content-Security-Policy of a page names it; test/html/style.test.ts tells the new one after a change. */
export const STYLE_HASH = 'sha256-ctdS933j4j88LxC7jvKIcaHEkWtH5D0tEh6jgRXC1aY='
