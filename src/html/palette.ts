/** Colours of the view, for light and dark pages; contrast at least 4.5 against the text (WCAG 2.1, 1.4.3). */
export const STYLE = `
.broadsheet{--ink:#1d1f21;--paper:#fff;--faint:#6a6f75;--line:#d9dce0;--person:#cfe3ff;--organization:#e3d7ff;--country:#c9efd6;--location:#d8efc4;--group:#fdecc0;--event:#ffd9c2;--work:#f6d3e6;--quote:#8a5a00;--good:#1a7f45;--bad:#b3261e;color:var(--ink);background:var(--paper);font:1rem/1.6 Georgia,serif;max-width:46rem;padding:1rem}
@media (prefers-color-scheme:dark){.broadsheet{--ink:#e6e6e6;--paper:#17191c;--faint:#9aa0a6;--line:#3a3f45;--person:#1d3f6e;--organization:#3f2f70;--country:#1d5233;--location:#35511d;--group:#5a4710;--event:#66321a;--work:#5c2345;--quote:#e0b062;--good:#6fcf97;--bad:#ff8a80}}
.broadsheet .meta,.broadsheet .legend,.broadsheet .note{color:var(--faint);font:.85rem/1.5 system-ui,sans-serif}
.broadsheet h1,.broadsheet h2{line-height:1.25;margin:1.2em 0 .4em}
.broadsheet p{margin:.7em 0;padding-left:.75rem;border-left:3px solid var(--line);white-space:pre-line}
.broadsheet p.positive{border-left-color:var(--good)}
.broadsheet p.negative{border-left-color:var(--bad)}
.broadsheet .boilerplate{color:var(--faint);font:.85rem/1.4 system-ui,sans-serif;opacity:.85}
.broadsheet mark{color:inherit;border-radius:3px;padding:0 .15em}
.broadsheet mark.person{background:var(--person)}
.broadsheet mark.organization{background:var(--organization)}
.broadsheet mark.country{background:var(--country)}
.broadsheet mark.location{background:var(--location)}
.broadsheet mark.group{background:var(--group)}
.broadsheet mark.event{background:var(--event)}
.broadsheet mark.work{background:var(--work)}
.broadsheet mark.pronoun,.broadsheet mark.noun-phrase{background:none;border-bottom:1px dotted var(--faint);border-radius:0}
.broadsheet q{quotes:none;border-bottom:2px solid var(--quote)}
.broadsheet q.indirect,.broadsheet q.thought{border-bottom-style:dashed}
.broadsheet .speaker{color:var(--quote);font:.75rem/1 system-ui,sans-serif;vertical-align:super;margin-left:.15em}
.broadsheet .legend mark{margin-right:.6em}
`
