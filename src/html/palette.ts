import { ENTITY_TYPES, type EntityType } from '../schema/entities.ts'

/** On light and dark pages; contrast at least 4.5 against the text (WCAG 2.1, 1.4.3). */
const COLOURS: Readonly<Record<EntityType, { readonly light: string; readonly dark: string }>> = {
  person: { light: '#cfe3ff', dark: '#1d3f6e' },
  organization: { light: '#e3d7ff', dark: '#3f2f70' },
  country: { light: '#c9efd6', dark: '#1d5233' },
  location: { light: '#d8efc4', dark: '#35511d' },
  group: { light: '#fdecc0', dark: '#5a4710' },
  event: { light: '#ffd9c2', dark: '#66321a' },
  work: { light: '#f6d3e6', dark: '#5c2345' },
}
const of = (page: 'light' | 'dark') =>
  ENTITY_TYPES.map((type) => `--${type}:${COLOURS[type][page]}`).join(';')

/** Colours of the view. */
export const STYLE = `
.broadsheet{--ink:#1d1f21;--paper:#fff;--faint:#6a6f75;--line:#d9dce0;${of('light')};--quote:#8a5a00;--good:#1a7f45;--bad:#b3261e;color:var(--ink);background:var(--paper);font:1rem/1.6 Georgia,serif;max-width:46rem;padding:1rem}
@media (prefers-color-scheme:dark){.broadsheet{--ink:#e6e6e6;--paper:#17191c;--faint:#9aa0a6;--line:#3a3f45;${of('dark')};--quote:#e0b062;--good:#6fcf97;--bad:#ff8a80}}
.broadsheet .meta,.broadsheet .legend,.broadsheet .note{color:var(--faint);font:.85rem/1.5 system-ui,sans-serif}
.broadsheet h1,.broadsheet h2{line-height:1.25;margin:1.2em 0 .4em}
.broadsheet p{margin:.7em 0;padding-left:.75rem;border-left:3px solid var(--line);white-space:pre-line}
.broadsheet p.positive{border-left-color:var(--good)}
.broadsheet p.negative{border-left-color:var(--bad)}
.broadsheet .boilerplate{color:var(--faint);font:.85rem/1.4 system-ui,sans-serif;opacity:.85}
.broadsheet mark{color:inherit;border-radius:3px;padding:0 .15em}
${ENTITY_TYPES.map((type) => `.broadsheet mark.${type}{background:var(--${type})}`).join('\n')}
.broadsheet mark.pronoun,.broadsheet mark.noun-phrase{background:none;border-bottom:1px dotted var(--faint);border-radius:0}
.broadsheet q{quotes:none;border-bottom:2px solid var(--quote)}
.broadsheet q.indirect,.broadsheet q.thought{border-bottom-style:dashed}
.broadsheet .speaker{color:var(--quote);font:.75rem/1 system-ui,sans-serif;vertical-align:super;margin-left:.15em}
.broadsheet .legend mark{margin-right:.6em}
`
