/** Who is quoted: a table of shares, and one of the rows. */
import type { ArticleAnalysis } from 'broadsheet'
import { rows, speakers } from 'broadsheet/query'
import { element } from './element.ts'

type Cell = string | number

function table(caption: string, head: readonly string[], lines: readonly (readonly Cell[])[]): HTMLElement {
  const row = (cells: readonly Cell[], cell: 'th' | 'td') =>
    element(
      'tr',
      {},
      ...cells.map((value) =>
        element(cell, typeof value === 'number' ? { class: 'number' } : {}, String(value)),
      ),
    )
  const drawn = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, row(head, 'th')),
    element('tbody', {}, ...lines.map((line) => row(line, 'td'))),
  )
  // Tables are wider than a phone: they scroll by themselves, by keyboard too.
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, drawn)
}

export function quoted(analysis: ArticleAnalysis): readonly HTMLElement[] {
  const shares = speakers(analysis)
  const all = shares.reduce((sum, { words }) => sum + words, 0)
  if (analysis.quotations.length === 0) return [element('p', { class: 'empty' }, 'Nobody is quoted.')]
  return [
    table(
      'Who speaks how much',
      ['speaker', 'quotations', 'words', 'share'],
      shares.map(({ name, count, words }) => [
        name,
        count,
        words,
        `${Math.round((100 * words) / Math.max(all, 1))} %`,
      ]),
    ),
    table(
      'What was said',
      ['speaker', 'kind', 'words', 'tone', 'sure'],
      rows(analysis, 'quotations').map(({ speaker, kind, text, tone, confidence }) => [
        speaker ?? '–',
        kind,
        text,
        tone ?? '–',
        confidence.toFixed(2),
      ]),
    ),
  ]
}
