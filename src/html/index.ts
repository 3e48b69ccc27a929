/**
 * A view of an analysis: names coloured by type, quotations tied to their speakers, sentiment by paragraph, boilerplate grey.
 * @module broadsheet/html
 */
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { ENTITY_TYPES } from '../schema/entities.ts'
import { type MarkedStretch, markUp, stretches } from './block.ts'
import { checkAnalysis, checkRenderOptions } from './check.ts'
import { escapeHtml } from './escape.ts'
import { STYLE } from './palette.ts'

export interface RenderOptions {
  /** A whole page, with doctype and title, in place of a fragment. */
  readonly page?: boolean
}

/** The stretches that begin in [start, end) of a list sorted by start. */
function within(list: readonly MarkedStretch[], start: number, end: number): MarkedStretch[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: MarkedStretch[] = []
  for (let i = low; i < list.length && list[i]!.start < end; i++) found.push(list[i]!)
  return found
}

function renderBlocks(analysis: ArticleAnalysis): string {
  const list = stretches(analysis)
  const tone = new Map(analysis.sentiment.paragraphs.map((paragraph) => [paragraph.block, paragraph]))
  return analysis.blocks
    .map(({ index, start, end, role, boilerplate }) => {
      const words = markUp(analysis.text, start, end, within(list, start, end))
      if (boilerplate) return `<div class="boilerplate" title="${boilerplate.category}">${words}</div>`
      if (role === 'title') return `<h1>${words}</h1>`
      if (role === 'heading') return `<h2>${words}</h2>`
      if (role !== 'body') return `<div class="note" title="${role}">${words}</div>`
      const score = tone.get(index)
      return score
        ? `<p class="${score.label}" title="${score.label} ${score.score}">${words}</p>`
        : `<p>${words}</p>`
    })
    .join('\n')
}

/** The analysis, which has been checked, as a fragment or a page. */
function render(analysis: ArticleAnalysis, page: boolean): string {
  const { metadata, sentiment } = analysis
  const known = [metadata.authors.join(', '), metadata.publisher, metadata.publishedAt]
    .filter(Boolean)
    .join(' · ')
  const legend = ENTITY_TYPES.map((type) => `<mark class="${type}">${type}</mark>`).join('')
  const fragment = `<article class="broadsheet" lang="${escapeHtml(metadata.language ?? 'en')}">
<style>${STYLE}</style>
<div class="meta">${escapeHtml(known)}${known ? ' · ' : ''}tone ${sentiment.overall.label} (${sentiment.overall.score})</div>
<div class="legend" aria-label="Colours">${legend}</div>
${renderBlocks(analysis)}
</article>`
  if (!page) return fragment
  const title = escapeHtml(metadata.title ?? 'Article')
  return `<!doctype html>
<html lang="${escapeHtml(metadata.language ?? 'en')}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0">
${fragment}
</body>
</html>
`
}

/**
 * The analysis as HTML: a fragment with scoped styles, or a whole page. Everything is escaped; there is no script.
 *
 * @param analysis what `analyze` returned, or that read back from JSON
 * @throws BroadsheetError `bad-input` if it is no whole analysis of this schema's major version; `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { renderHtml } from 'broadsheet/html'
 * renderHtml(analyze('<b> said Ana Ruiz.')).includes('&lt;b&gt;') //=> true
 */
export function renderHtml(analysis: ArticleAnalysis, options: RenderOptions = {}): string {
  const { page } = checkRenderOptions(options)
  return render(checkAnalysis(analysis), page)
}

const JUPYTER = Symbol.for('Jupyter.display')

/**
 * An object that draws itself in a Jupyter notebook of JavaScript.
 *
 * @throws BroadsheetError `bad-input` at once, as `renderHtml` does
 * @example
 * import { analyze } from 'broadsheet'
 * import { display } from 'broadsheet/html'
 * Object.keys(display(analyze('Hello.'))[Symbol.for('Jupyter.display')]()) //=> ['text/html']
 */
export function display(analysis: ArticleAnalysis): { [key: symbol]: () => { 'text/html': string } } {
  const checked = checkAnalysis(analysis)
  return { [JUPYTER]: () => ({ 'text/html': render(checked, false) }) }
}
