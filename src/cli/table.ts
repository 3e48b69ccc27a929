import type { ArticleAnalysis } from '../index.ts'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function cut(text: string, width: number): string {
  const line = oneLine(text)
  return line.length > width ? `${line.slice(0, Math.max(1, width - 1))}…` : line
}

/** The most that a column but the last takes. */
const WIDEST = 32

/** Columns as wide as their widest cell, the last cut to what is left of the line. */
function columns(rows: readonly (readonly string[])[], width: number): string[] {
  const count = rows[0]?.length ?? 0
  const widths = Array.from({ length: count - 1 }, (_, i) => {
    const widest = rows.reduce((most, row) => Math.max(most, (row[i] ?? '').length), 0)
    return Math.min(WIDEST, widest)
  })
  return rows.map((row) => {
    const start = widths.map((w, i) => cut(row[i] ?? '', w).padEnd(w)).join('  ')
    return `  ${start}  ${cut(row[count - 1] ?? '', Math.max(20, width - start.length - 4))}`.trimEnd()
  })
}

/** A report for people, as wide as the terminal. */
export function renderTable(analysis: ArticleAnalysis, width: number): string {
  const { metadata, entities, countries, quotations, quotedTerms, sentiment, blocks, warnings } = analysis
  const lines: string[] = []
  const section = (name: string, rows: readonly (readonly string[])[]) => {
    if (rows.length === 0) return
    lines.push('', name)
    for (const line of columns(rows, width)) lines.push(line)
  }
  lines.push(cut(metadata.title ?? '(no title)', width))
  const known = [
    metadata.authors.join(', '),
    metadata.publisher,
    metadata.publishedAt,
    metadata.language,
  ].filter(Boolean)
  if (known.length > 0) lines.push(cut(known.join(' · '), width))
  lines.push(
    `tone ${sentiment.overall.label} (${sentiment.overall.score}), ${analysis.sentences.length} sentences, ${blocks.length} blocks`,
  )
  section(
    'Entities',
    [...entities]
      .filter(({ salience }) => salience > 0)
      .sort((a, b) => b.salience - a.salience)
      .map(({ type, name, title, country, mentions, id }) => {
        const tone = sentiment.targets.find(({ entityId }) => entityId === id)
        const forms = [...new Set(mentions.map(({ text }) => oneLine(text)))].join(', ')
        return [
          type,
          [title, name].filter(Boolean).join(' '),
          country?.alpha2 ?? '',
          tone ? tone.label : '',
          `×${mentions.length} ${forms}`,
        ]
      }),
  )
  section(
    'Countries',
    countries.map(({ alpha2, name, acts, mentions }) => [
      alpha2,
      name,
      acts ? 'acts' : 'place',
      `×${mentions.length} ${[...new Set(mentions.map(({ text }) => text))].join(', ')}`,
    ]),
  )
  section(
    'Quotations',
    quotations.map(({ kind, speaker, text }) => [speaker?.name ?? '–', kind, text]),
  )
  section(
    'Quoted terms',
    quotedTerms.map(({ kind, text }) => [kind, text]),
  )
  section(
    'Paragraphs',
    sentiment.paragraphs.map(({ score, label, block }) => [
      label,
      score.toFixed(2),
      blocks[block]?.text ?? '',
    ]),
  )
  section(
    'Boilerplate',
    blocks.flatMap(({ boilerplate, text }) => (boilerplate ? [[boilerplate.category, text]] : [])),
  )
  section(
    'Warnings',
    warnings.map(({ code, message }) => [code, message]),
  )
  return `${lines.join('\n')}\n`
}
