import { checkOptions, type OptionShapes } from '../acceptance.ts'
import { BroadsheetError } from '../errors.ts'
import { escapeHtml } from '../html/escape.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { describe } from '../schema/describe.ts'
import { ENTITY_TYPES, type EntityType } from '../schema/entities.ts'
import type { Place } from '../schema/span.ts'
import { sourcePieces } from '../text/source-map.ts'
import { checkAnalysis } from './check.ts'
import { textOf } from './page-text.ts'

export interface HighlightOptions {
  /** What is marked; the default is both. */
  readonly layers?: readonly ('entities' | 'quotations')[]
  /** Types of the entities that are marked; the default is all. */
  readonly types?: readonly EntityType[]
}

/** A place with the tag that opens its mark. */
interface MarkedPlace extends Place {
  readonly tag: string
}

const LAYERS = ['entities', 'quotations'] as const

const OPTIONS: OptionShapes<HighlightOptions> = {
  layers: ['*', ['=', ...LAYERS]],
  types: ['*', ['=', ...ENTITY_TYPES]],
}

function tagOf(name: string, data: Readonly<Record<string, string | number | null>>): string {
  const attributes = Object.entries(data).map(([key, value]) =>
    value === null ? '' : ` data-${key}="${escapeHtml(String(value))}"`,
  )
  return `<mark class="broadsheet-${name}"${attributes.join('')}>`
}

/** By start, the longer first. */
const outerFirst = (a: Place, b: Place) => a.start - b.start || b.end - a.end

/** What is to be marked in the analysis' text, quotations around mentions. */
function marksOf({ entities, quotations }: ArticleAnalysis, options: HighlightOptions): MarkedPlace[] {
  const { layers = LAYERS, types } = options
  const marks: MarkedPlace[] = []
  if (layers.includes('quotations'))
    quotations.forEach(({ start, end, kind, speaker }, i) => {
      const tag = tagOf('quotation', { quotation: i, kind, speaker: speaker?.name ?? null })
      marks.push({ start, end, tag })
    })
  if (layers.includes('entities'))
    for (const { id, type, name, mentions } of entities)
      if (!types || types.includes(type))
        for (const { start, end, form } of mentions)
          marks.push({ start, end, tag: tagOf('entity', { entity: id, type, form, name }) })
  return marks.sort(outerFirst)
}

/** The parts of the pieces that lie in text, those of white space alone left out; both lists in order. */
function within(pieces: readonly Place[], zones: readonly Place[], page: string): Place[] {
  const found: Place[] = []
  for (const piece of pieces) {
    let low = 0
    for (let high = zones.length; low < high; ) {
      const middle = (low + high) >> 1
      if (zones[middle]!.end <= piece.start) low = middle + 1
      else high = middle
    }
    for (let k = low; k < zones.length && zones[k]!.start < piece.end; k++) {
      const start = Math.max(piece.start, zones[k]!.start)
      const end = Math.min(piece.end, zones[k]!.end)
      if (page.slice(start, end).trim() !== '') found.push({ start, end })
    }
  }
  return found
}

/** The page with its marks; one that crosses another is left out. */
function markedUp(page: string, marks: readonly MarkedPlace[]): string {
  const out: string[] = []
  const open: number[] = []
  let at = 0
  const closeUntil = (place: number) => {
    for (let end = open.at(-1); end !== undefined && end <= place; end = open.at(-1)) {
      out.push(page.slice(at, end), '</mark>')
      at = end
      open.pop()
    }
  }
  for (const { start, end, tag } of marks) {
    closeUntil(start)
    if (start < at || end > (open.at(-1) ?? page.length)) continue
    out.push(page.slice(at, start), tag)
    at = start
    open.push(end)
  }
  closeUntil(page.length)
  return out.join('') + page.slice(at)
}

const WHITE = /[\s\0]/

/** Whether the runs of the source map that stand for letters of the page stand for the same letters. */
function isOfPage({ sourceMap, text }: ArticleAnalysis, page: string): boolean {
  return sourceMap.every(([at, source, length], k) => {
    const next = sourceMap[k + 1]?.[0] ?? text.length
    if (source + length > page.length) return false
    if (next - at !== length) return true
    for (let i = 0; i < length; i++)
      if (text[at + i] !== page[source + i] && !WHITE.test(page[source + i]!) && !WHITE.test(text[at + i]!))
        return false
    return true
  })
}

/** The page, if it is the one that was analysed. @throws BroadsheetError `bad-input` */
function checkPage(html: unknown, analysis: ArticleAnalysis): string {
  const fault = (problem: string, path: string, advice: string): never => {
    throw new BroadsheetError('bad-input', problem, path, { advice })
  }
  if (typeof html !== 'string')
    return fault(`highlight() was given ${describe(html)} for a page.`, 'html', 'Give the page as a string.')
  if (analysis.format !== 'html')
    fault(
      `highlight() was given an analysis of a text that is ${analysis.format === 'text' ? 'plain' : 'Markdown'}.`,
      'format',
      "Give the analysis of the page itself (format: 'html'); renderHtml() of broadsheet/html draws any.",
    )
  if (!isOfPage(analysis, html))
    fault(
      'highlight() was given another page than the one that was analysed.',
      'html',
      'Give the page and what analyze() returned for it, both unchanged.',
    )
  return html
}

/**
 * The page as given, with a `<mark>` around each entity and each quotation. Every other byte stays as it is: taken out again, the
 * marks leave the page; a name that an element cuts has a mark on either side. Nothing is put into scripts, styles, titles, attributes
 * or what else takes no element.
 *
 * Marks are `<mark class="broadsheet-entity" data-entity="e1" data-type="person" data-form="name" data-name="Ana Ruiz">` and
 * `<mark class="broadsheet-quotation" data-quotation="0" data-kind="direct" data-speaker="Ana Ruiz">`: the id and the index are those of
 * the analysis. What they look like is for the page's own style sheet to say. The page itself is not made safe: show only
 * pages that you would show without marks.
 *
 * @param html the page that was analysed, unchanged
 * @param analysis what `analyze` returned for it, or that read back from JSON
 * @throws BroadsheetError `bad-input` (also for the analysis of another page, or of a text that is no HTML); `bad-options`
 * @example
 * import { analyze } from 'broadsheet'
 * import { highlight } from 'broadsheet/query'
 * const text = '<p>Ana <b>Ruiz</b> sang.</p>'
 * const page = highlight(text, analyze({ text, format: 'html' }))
 * page.split('<mark class="broadsheet-entity"').length - 1 //=> 2
 * page.replaceAll('</mark>', '').endsWith('Ruiz</b> sang.</p>') //=> true
 */
export function highlight(html: string, analysis: ArticleAnalysis, options: HighlightOptions = {}): string {
  const marking = checkOptions<HighlightOptions>('highlight', options, OPTIONS)
  const checked = checkAnalysis(analysis, 'highlight')
  const page = checkPage(html, checked)
  const { sourceMap, text } = checked
  const zones = textOf(page)
  const pieces = marksOf(checked, marking).flatMap(({ start, end, tag }) =>
    within(sourcePieces(sourceMap, text, start, end), zones, page).map((piece) => ({ ...piece, tag })),
  )
  return markedUp(page, pieces.sort(outerFirst))
}
