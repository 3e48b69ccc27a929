import type { ArticleAnalysis } from '../schema/analysis.ts'
import { ENTITY_TYPES, type Entity, type EntityType } from '../schema/entities.ts'
import { SENTIMENT_LABELS } from '../schema/sentiment.ts'
import { lengthOf } from './article.ts'
import type { HtmlPlan } from './check.ts'
import { type Filling, html, type SafeHtml } from './escape.ts'
import { classOf, colourOf, toneMark, toneOf } from './marks.ts'
import type { Voices } from './voices.ts'
import { count, flagOf, formsOf, percent, reading, titled, toneSign } from './words.ts'

/** Rows of a list that are shown before the rest is folded away. */
const SHOWN = 10

/** A part of the margin; rows behind the first few are folded. */
function part(name: string, rows: readonly SafeHtml[]): SafeHtml | null {
  if (rows.length === 0) return null
  const more = rows.slice(SHOWN)
  return html`<section><h2>${name}</h2>
<ul>
${rows.slice(0, SHOWN)}</ul>
${more.length > 0 ? html`<details class="bs-more"><summary>${more.length} more</summary>\n<ul>\n${more}</ul></details>\n` : null}</section>
`
}

/** A row that opens: what it is, how often it occurs, and what is known of it. */
const row = (head: Filling, tail: Filling, lines: readonly Filling[]) =>
  html`<li><details><summary><span>${head}</span>${tail === null ? null : html`<span class="bs-tail">${tail}</span>`}</summary>${lines
    .filter((line) => line !== null && line !== '')
    .map((line) => html`<p>${line}</p>`)}</details></li>
`

const toneClass = (label: string) =>
  label === 'positive' || label === 'negative' ? `bs-${label}` : 'bs-neutral'

/** The tones of the paragraphs in their order: bars upward are positive, downward negative. */
function toneStrip({ sentiment }: ArticleAnalysis): SafeHtml | null {
  const { overall, writer, paragraphs } = sentiment
  const width = 100 / Math.max(1, paragraphs.length)
  const bars = paragraphs.map(({ score, label }, i) => {
    // By the root, since most tones of news are faint.
    const height = Math.max(1, Math.sqrt(Math.min(1, Math.abs(score))) * 20)
    return html`<rect class="${toneClass(label)}" x="${(i * width).toFixed(2)}" width="${(width * 0.8).toFixed(2)}" y="${(score > 0 ? 20 - height : 20).toFixed(2)}" height="${height.toFixed(2)}"/>`
  })
  const counted = [...SENTIMENT_LABELS]
    .reverse()
    .map((label) => [label, paragraphs.filter((paragraph) => paragraph.label === label).length] as const)
    .map(([label, number]) => `${number} ${label}`)
    .join(', ')
  return html`<section><h2>Tone</h2>
<p class="${toneClass(overall.label)}"><b>${toneOf(overall)}</b>${writer ? html`<small>the writer’s own words: ${toneOf(writer)}</small>` : null}</p>
${paragraphs.length > 1 ? html`<svg class="bs-strip" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label="Tone by paragraph: ${counted}">${bars}</svg>\n<p><small>${count(paragraphs.length, 'paragraph')}: ${counted}</small></p>\n` : null}</section>
`
}

function quoted(
  { quotations, sentiment }: ArticleAnalysis,
  { list, of }: Voices,
  plan: HtmlPlan,
): SafeHtml | null {
  const rows = list.map((voice) => {
    const kinds = new Map<string, number>()
    for (const i of voice.quotations)
      kinds.set(quotations[i]!.kind, (kinds.get(quotations[i]!.kind) ?? 0) + 1)
    return row(
      [html`<span class="bs-n ${colourOf(voice)}">${voice.number}</span> `, voice.name],
      `×${voice.quotations.length}`,
      [
        [...kinds].map(([kind, times]) => `${times} ${kind}`).join(', '),
        ...voice.quotations.map((i) => {
          const { text, negated } = quotations[i]!
          const tone = sentiment.quotations[i]
          const sign = tone && plan.layers.has('tone') ? `${toneSign(tone.label)} ` : ''
          return `${sign}${negated ? 'denied: ' : ''}“${text}”`
        }),
      ],
    )
  })
  const nobody = of.flatMap((voices, i) => (voices.length === 0 ? [i] : []))
  if (nobody.length > 0)
    rows.push(
      row(
        [html`<span class="bs-n bs-c0">?</span> `, 'nobody named'],
        `×${nobody.length}`,
        nobody.map((i) => `“${quotations[i]!.text}”`),
      ),
    )
  return part('Who is quoted', rows)
}

function entityRow(entity: Entity, analysis: ArticleAnalysis, plan: HtmlPlan): SafeHtml {
  const { id, type, country, mentions, salience, confidence } = entity
  const tone = plan.layers.has('tone')
    ? analysis.sentiment.targets.find(({ entityId }) => entityId === id)
    : undefined
  return row(
    [html`<span class="bs-m ${classOf(type, ENTITY_TYPES)}">${titled(entity)}</span>`],
    [`×${mentions.length}`, tone ? toneMark(tone.label) : null],
    [
      country ? `${flagOf(country.alpha2)} ${country.name}` : null,
      formsOf(entity).join(', '),
      tone ? `${toneOf(tone)} toward it` : null,
      `salience ${percent(salience)}, ${percent(confidence)} sure`,
    ],
  )
}

function countries({ countries: list }: ArticleAnalysis): SafeHtml | null {
  return part(
    'Countries',
    list.map((country) => {
      const { alpha2, name, acts, mentions } = country
      return row(
        [
          html`<span class="bs-flag" aria-hidden="true">${flagOf(alpha2)}</span> `,
          name,
          html` <code>${alpha2}</code>`,
        ],
        `×${mentions.length}`,
        [acts ? 'acts or speaks here' : 'a place here', formsOf(country).join(', ')],
      )
    }),
  )
}

function values({ values: list }: ArticleAnalysis): SafeHtml | null {
  const rows = list.map((value) => {
    const read = reading(value)
    return html`<li><span>${value.text}</span> <span class="bs-tail">${read ?? value.kind}</span></li>\n`
  })
  return part('Dates, sums and addresses', rows)
}

function legend(plan: HtmlPlan): SafeHtml {
  const names = plan.layers.has('names')
    ? html`<p>${ENTITY_TYPES.filter((type) => plan.types.has(type)).map((type) => html`<span class="bs-m bs-${type}">${type}</span> `)}</p>
<p><span class="bs-m bs-person bs-said">she, the mayor</span> a pronoun or description</p>
`
    : null
  const quotations = plan.layers.has('quotations')
    ? html`<p><q class="bs-direct bs-c1">direct</q> <q class="bs-indirect bs-c1">indirect</q> <q class="bs-thought bs-c1">thought</q> <span class="bs-n bs-c1">1</span> who speaks</p>
`
    : null
  const tones = plan.layers.has('tone')
    ? html`<p><span class="bs-positive">▲ positive</span> <span class="bs-negative">▼ negative</span> <span class="bs-neutral">● neutral</span></p>
`
    : null
  return html`<section><h2>Legend</h2>
${names}${quotations}${tones}<p><small>Point at, tap or tab to a mark to read what is known of it.</small></p></section>
`
}

const OTHERS: readonly EntityType[] = ['location', 'group', 'event', 'work']

/** The margin: what was found, the most salient first. */
export function marginParts(analysis: ArticleAnalysis, voices: Voices, plan: HtmlPlan): SafeHtml {
  const { layers, types } = plan
  const salient = analysis.entities
    .filter(({ salience }) => salience > 0)
    .sort((a, b) => b.salience - a.salience)
  const named = (name: string, list: readonly EntityType[]) =>
    part(
      name,
      salient
        .filter(({ type }) => layers.has('names') && types.has(type) && list.includes(type))
        .map((entity) => entityRow(entity, analysis, plan)),
    )
  const terms = analysis.quotedTerms.map(
    ({ text, kind }) => html`<li><span>“${text}”</span> <span class="bs-tail">${kind}</span></li>\n`,
  )
  return html`<p class="bs-length">${lengthOf(analysis)}</p>
${layers.has('tone') ? toneStrip(analysis) : null}${layers.has('quotations') ? quoted(analysis, voices, plan) : null}${named('People', ['person'])}${named('Organizations', ['organization'])}${layers.has('names') && types.has('country') ? countries(analysis) : null}${named('Also named', OTHERS)}${layers.has('values') ? values(analysis) : null}${layers.has('terms') ? part('Terms in marks', terms) : null}${legend(plan)}`
}
