import { ENTITY_TYPES } from '../schema/entities.ts'
import { SENTIMENT_LABELS, type Sentiment } from '../schema/sentiment.ts'
import { type Filling, html, type SafeHtml } from './escape.ts'
import { type Finding, findingsOf } from './findings.ts'
import { classOf, toneMark } from './marks.ts'
import type { Layer } from './options.ts'
import type { Sheet } from './sheet.ts'
import { count, counted, toneOf } from './words.ts'

/** Rows of a list that are shown before the rest is folded away. */
const SHOWN = 10

/** A row, which opens where something is known of it: what it is, how often it occurs, and what is known. */
function row({ badge, name, tail, lines, look = 'bs-code', label }: Finding): SafeHtml {
  const head = html`${badge && html`<span class="${look}">${badge}</span> `}${name}`
  const line = html`<span>${head}</span><span class="bs-tail">${tail}${toneMark(label)}</span>`
  const known = lines.filter(Boolean).map((known) => html`<p>${known}</p>`)
  return known[0]
    ? html`<li><details><summary>${line}</summary>${known}</details></li>\n`
    : html`<li>${line}</li>\n`
}

/** A part of the margin; rows behind the first few are folded. */
function part(name: string, rows: readonly SafeHtml[]): SafeHtml | null {
  if (!rows[0]) return null
  const more = rows.slice(SHOWN)
  return html`<section><h2>${name}</h2>
<ul>
${rows.slice(0, SHOWN)}</ul>
${more[0] && html`<details class="bs-more"><summary>${more.length} more</summary>\n<ul>\n${more}</ul></details>\n`}</section>
`
}

const toneClass = (label: string) => classOf(label, SENTIMENT_LABELS)

/** The tones of the paragraphs in their order: bars upward are positive, downward negative. */
const toneStrip = ({ overall, writer, paragraphs }: Sentiment): SafeHtml => {
  const bars = paragraphs.map(({ score, label }, i) => {
    // By the root, since most tones of news are faint.
    const height = 1 + Math.round(19 * Math.sqrt(Math.min(1, Math.abs(score))))
    return html`<rect class="${toneClass(label)}" x="${i}" width=".8" y="${score > 0 ? 20 - height : 20}" height="${height}"/>`
  })
  const labels = counted(paragraphs.map(({ label }) => label))
  return html`<section><h2>Tone</h2>
<p class="${toneClass(overall.label)}"><b>${toneOf(overall)}</b></p>
${writer && html`<p><small>the writer’s own words: ${toneOf(writer)}</small></p>\n`}${
  bars.length > 1
    ? html`<svg class="bs-strip" viewBox="0 0 ${bars.length} 40" preserveAspectRatio="none" role="img" aria-label="Tone by paragraph">${bars}</svg>\n<p><small>${count(bars.length, 'paragraph')}: ${labels}</small></p>\n`
    : null
}</section>
`
}

function legend({ of, types }: Sheet): SafeHtml {
  const line = (layer: Layer, ...told: readonly Filling[]) => of(layer, [html`<p>${told}</p>\n`])
  return html`<section><h2>Legend</h2>
${line(
  'names',
  ENTITY_TYPES.map((type) => types.has(type) && html`<span class="bs-m bs-${type}">${type}</span> `),
  html`<span class="bs-m bs-said">pronoun, description</span>`,
)}${line(
  'quotations',
  ['direct', 'indirect', 'thought'].map((kind) => html`<q class="bs-${kind} bs-c1">${kind}</q> `),
  html`<span class="bs-n bs-c1">1</span> who speaks`,
)}${line('tone', '▲ positive ▼ negative ● neutral tone')}<p><small>Point at, tap or tab to a mark to read more.</small></p></section>
`
}

/** How long the article is, as its readers count. */
function lengthOf({ blocks }: Sheet['analysis']): string {
  const words = blocks.flatMap(({ boilerplate, text }) => (boilerplate ? [] : text.split(/\s+/)))
  return count(words.length, 'word')
}

/** The margin: what was found, the most salient first. */
export const margin = (sheet: Sheet): SafeHtml => html`<p class="bs-length">${lengthOf(sheet.analysis)}</p>
${sheet.of('tone', [sheet.analysis.sentiment]).map(toneStrip)}${findingsOf(sheet).map(([name, list]) => part(name, list.map(row)))}${legend(sheet)}`
