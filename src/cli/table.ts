import { cut, oneLine, padded, widthOf } from '../html/terminal/columns.ts'
import { titled } from '../html/words.ts'
import type { ArticleAnalysis } from '../index.ts'

/** The most that a column but the last takes. */
const WIDEST = 32

/** Columns as wide as their widest cell, the last cut to what is left of the line. */
function columns(rows: readonly (readonly string[])[], width: number): string[] {
  const count = rows[0]?.length ?? 0
  const most = Math.min(WIDEST, Math.floor(width / count))
  const widths = Array.from({ length: count - 1 }, (_, i) => {
    const widest = rows.reduce((all, row) => Math.max(all, widthOf(oneLine(row[i] ?? ''))), 0)
    return Math.min(most, widest)
  })
  return rows.map((row) => {
    const start = widths.map((w, i) => padded(cut(row[i] ?? '', w), w)).join('  ')
    return `  ${start}  ${cut(row[count - 1] ?? '', Math.max(4, width - widthOf(start) - 4))}`.trimEnd()
  })
}

type Section = readonly [name: string, rows: readonly (readonly string[])[]]

/** A report for people, as wide as the terminal. */
export function renderTable(analysis: ArticleAnalysis, width: number): string {
  const { metadata, sentiment, sentences, blocks } = analysis
  const { title, authors, publisher, publishedAt, language } = metadata
  const lines = [cut(title ?? '(no title)', width)]
  const known = [authors.join(', '), publisher, publishedAt, language].filter(Boolean)
  if (known.length > 0) lines.push(cut(known.join(' · '), width))
  const { label, score } = sentiment.overall
  lines.push(`tone ${label} (${score}), ${sentences.length} sentences, ${blocks.length} blocks`)
  for (const [name, rows] of sectionsOf(analysis)) {
    if (rows.length === 0) continue
    lines.push('', name)
    for (const line of columns(rows, width)) lines.push(line)
  }
  return `${lines.join('\n')}\n`
}

function sectionsOf(analysis: ArticleAnalysis): Section[] {
  const { countries, quotations, quotedTerms, sentiment, blocks, warnings } = analysis
  return [
    ['Entities', entityRows(analysis)],
    [
      'Countries',
      countries.map(({ alpha2, name, acts, mentions }) => [
        alpha2,
        name,
        acts ? 'acts' : 'place',
        `×${mentions.length} ${[...new Set(mentions.map(({ text }) => text))].join(', ')}`,
      ]),
    ],
    ['Quotations', quotations.map(({ kind, speaker, text }) => [speaker?.name ?? '–', kind, text])],
    ['Quoted terms', quotedTerms.map(({ kind, text }) => [kind, text])],
    [
      'Paragraphs',
      sentiment.paragraphs.map(({ score, label, block }) => [
        label,
        score.toFixed(2),
        blocks[block]?.text ?? '',
      ]),
    ],
    [
      'Boilerplate',
      blocks.flatMap(({ boilerplate, text }) => (boilerplate ? [[boilerplate.category, text]] : [])),
    ],
    ['Warnings', warnings.map(({ code, message }) => [code, message])],
  ]
}

/** What the article is about, the most salient first. */
function entityRows({ entities, sentiment }: ArticleAnalysis): string[][] {
  const tones = new Map(sentiment.targets.map(({ entityId, label }) => [entityId, label]))
  return entities
    .filter(({ salience }) => salience > 0)
    .sort((a, b) => b.salience - a.salience)
    .map(({ type, name, title, country, mentions, id }) => [
      type,
      titled({ title, name }),
      country?.alpha2 ?? '',
      tones.get(id) ?? '',
      `×${mentions.length} ${[...new Set(mentions.map(({ text }) => oneLine(text)))].join(', ')}`,
    ])
}
