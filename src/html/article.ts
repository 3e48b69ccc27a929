import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Block } from '../schema/blocks.ts'
import type { HtmlPlan } from './check.ts'
import { type Filling, html, SafeHtml } from './escape.ts'
import { type MarkedStretch, markUp, stretchesOf, within } from './marks.ts'
import type { Voices } from './voices.ts'
import { count, kindsOf, percent, signed, toneSign } from './words.ts'

/** A run of neighbours that are drawn as one element. */
type BlockRun = { readonly kind: 'list' | 'boilerplate' | 'one'; readonly blocks: Block[] }

function runsOf(blocks: readonly Block[]): BlockRun[] {
  const runs: BlockRun[] = []
  for (const block of blocks) {
    const kind = block.boilerplate
      ? 'boilerplate'
      : block.role === 'body' && block.kind === 'list-item'
        ? 'list'
        : 'one'
    const last = runs[runs.length - 1]
    if (last && kind !== 'one' && last.kind === kind) last.blocks.push(block)
    else runs.push({ kind, blocks: [block] })
  }
  return runs
}

/** Draws the blocks of one analysis. */
class ArticleWriter {
  readonly #analysis: ArticleAnalysis
  readonly #plan: HtmlPlan
  readonly #stretches: readonly MarkedStretch[]
  readonly #tones: ReadonlyMap<number, ArticleAnalysis['sentiment']['paragraphs'][number]>

  constructor(analysis: ArticleAnalysis, voices: Voices, plan: HtmlPlan) {
    this.#analysis = analysis
    this.#plan = plan
    this.#stretches = stretchesOf(analysis, voices, plan)
    this.#tones = new Map(analysis.sentiment.paragraphs.map((paragraph) => [paragraph.block, paragraph]))
  }

  words({ start, end }: { readonly start: number; readonly end: number }): SafeHtml {
    return new SafeHtml(markUp(this.#analysis.text, start, end, within(this.#stretches, start, end)))
  }

  /** What stands in the gutter beside a paragraph that has a tone. */
  #gutter(index: number): SafeHtml | null {
    const tone = this.#plan.layers.has('tone') ? this.#tones.get(index) : undefined
    if (!tone || (tone.label !== 'positive' && tone.label !== 'negative')) return null
    return html`<span class="bs-tone bs-${tone.label}" tabindex="0"><span aria-hidden="true">${toneSign(tone.label)}</span><span class="bs-hidden">${tone.label} tone: </span><span class="bs-card"><b>${tone.label} ${signed(tone.score)}</b><span>tone of the paragraph</span><span>${percent(tone.confidence)} sure</span></span></span>`
  }

  #block(block: Block, index: number): SafeHtml {
    const words = this.words(block)
    const { role, kind } = block
    if (role === 'title' || role === 'heading') return html`<h2>${words}</h2>`
    if (role !== 'body') return html`<p class="bs-note">${words}</p>`
    const gutter = this.#gutter(index)
    if (kind === 'list-item') return html`<li>${gutter}${words}</li>`
    if (kind === 'blockquote') return html`<blockquote><p>${gutter}${words}</p></blockquote>`
    if (kind === 'code' || kind === 'table') return html`<div class="bs-pre">${words}</div>`
    return html`<p>${gutter}${words}</p>`
  }

  run({ kind, blocks }: BlockRun, indexes: ReadonlyMap<Block, number>): SafeHtml | null {
    const drawn = () => blocks.map((block) => [this.#block(block, indexes.get(block)!), '\n'])
    if (kind === 'one') return html`${drawn()}`
    if (kind === 'list') return html`<ul>\n${drawn()}</ul>\n`
    if (!this.#plan.layers.has('boilerplate')) return null
    const kinds = kindsOf(blocks.map(({ boilerplate }) => boilerplate))
    const folded = blocks.map((block) => html`<p>${this.words(block)}</p>\n`)
    return html`<details class="bs-folded"><summary>Not the article: ${kinds}</summary>\n${folded}</details>\n`
  }
}

/** Days as English writes them, whatever the reader's own locale and time zone. */
const DAYS = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** The day as readers write it; as it stands where it is no day. */
function day(iso: string): Filling {
  const time = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00Z`) : Number.NaN
  if (Number.isNaN(time)) return iso
  return html`<time datetime="${iso}">${DAYS.format(time)}</time>`
}

/** The headline, who wrote it, where and when. */
function header(title: Filling, { metadata, blocks, warnings }: ArticleAnalysis, lang: string): SafeHtml {
  const bylines = blocks.filter(({ role }) => role === 'byline').map(({ text }) => text.toLowerCase())
  const named = metadata.authors.every((name) => bylines.some((line) => line.includes(name.toLowerCase())))
  const facts: Filling[] = [
    metadata.authors.length > 0 && !named ? html`By ${metadata.authors.join(', ')}` : null,
    metadata.publisher ?? null,
    metadata.publishedAt ? day(metadata.publishedAt) : null,
  ]
  const known = facts.filter((fact) => fact !== null).map((fact) => html`<span>${fact}</span>`)
  return html`<header>
<h1 lang="${lang}">${title}</h1>
${known.length > 0 ? html`<p class="bs-facts">${known}</p>` : null}
${warnings.map(({ message }) => html`<p class="bs-warning">${message}</p>\n`)}</header>
`
}

/** The article column; the first block of role title is its headline. */
export function articleColumn(
  analysis: ArticleAnalysis,
  voices: Voices,
  plan: HtmlPlan,
  lang: string,
): SafeHtml {
  const { blocks, metadata } = analysis
  const writer = new ArticleWriter(analysis, voices, plan)
  const headline = blocks.find(({ role }) => role === 'title')
  const indexes = new Map(blocks.map((block, i) => [block, i]))
  const runs = runsOf(blocks.filter((block) => block !== headline))
  const title = headline ? writer.words(headline) : (metadata.title ?? 'Article without a headline')
  return html`<article>
${header(title, analysis, lang)}<div class="bs-words" lang="${lang}">
${runs.map((run) => writer.run(run, indexes))}</div>
</article>
`
}

/** How long the article is, as its readers count. */
export function lengthOf({ blocks }: ArticleAnalysis): string {
  const words = blocks
    .filter(({ boilerplate }) => !boilerplate)
    .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return count(words, 'word')
}
