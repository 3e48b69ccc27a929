/** An analysis in the lines of a terminal. */
import type { ArticleAnalysis } from '../../schema/analysis.ts'
import type { TextOptions } from '../options.ts'
import { type Voices, voicesOf } from '../voices.ts'
import { flagOf, formsOf, kindsOf, reading, signed, titled, toneSign } from '../words.ts'
import { cut, oneLine, padded, widthOf } from './columns.ts'
import { codesOf, type Paint, painted, plain, toneCodes } from './paint.ts'
import { linesOf, turnsOf } from './words.ts'

/** Columns left of the words, for the sign of a paragraph's tone. */
const GUTTER = 2
/** No line of words is longer: eyes lose it. */
const LONGEST = 90
/** Columns of a name in the lists below the article. */
const NAME = 28

function articleLines(analysis: ArticleAnalysis, voices: Voices, width: number, paint: Paint): string[] {
  const { blocks, sentiment } = analysis
  const turns = turnsOf(analysis, voices)
  const tones = new Map(sentiment.paragraphs.map(({ block, label }) => [block, label]))
  const lines: string[] = []
  let left: (typeof blocks)[number]['boilerplate'][] = []
  let next = 0
  const endLeft = () => {
    if (left.length > 0)
      lines.push('', paint('2', `  ${cut(`(not the article: ${kindsOf(left)})`, width - GUTTER)}`))
    left = []
  }
  blocks.forEach((block, i) => {
    const { boilerplate, role, kind } = block
    if (boilerplate) {
      left.push(boilerplate)
      return
    }
    endLeft()
    while (next < turns.length && turns[next]!.at < block.start) next++
    let last = next
    while (last < turns.length && turns[last]!.at <= block.end) last++
    const mark = kind === 'list-item' ? '• ' : kind === 'blockquote' ? '│ ' : ''
    const room = Math.min(LONGEST, width - GUTTER - mark.length)
    const own = linesOf(analysis, block, turns.slice(next, last), room, paint)
    const label = tones.get(i) ?? 'neutral'
    const sign = label === 'neutral' ? ' ' : paint(toneCodes(label), toneSign(label))
    const codes = role === 'title' || role === 'heading' ? '1' : role === 'body' ? '' : '2'
    lines.push('')
    own.forEach((line, j) => {
      const before =
        j === 0 ? `${sign} ${mark}` : '  '.padEnd(GUTTER + mark.length, mark === '│ ' ? mark : ' ')
      lines.push(`${before}${line.includes('\x1b') ? line : paint(codes, line)}`)
    })
  })
  endLeft()
  return lines
}

type TextRow = readonly [name: string, rest: string, codes?: string]

function section(name: string, rows: readonly TextRow[], width: number, paint: Paint): string[] {
  if (rows.length === 0) return []
  const widest = Math.min(
    NAME,
    width - 15,
    Math.max(...rows.slice(0, 1000).map(([head]) => widthOf(oneLine(head)))),
  )
  const drawn = rows.map(([head, rest, codes = '']) => {
    const start = paint(codes, padded(cut(head, widest), widest))
    return `  ${start}  ${cut(rest, width - widest - 4)}`.trimEnd()
  })
  return ['', paint('1', cut(name, width)), ...drawn]
}

function quotedRows({ quotations }: ArticleAnalysis, { list }: Voices): TextRow[] {
  return list.map(({ number, name, quotations: own }) => [
    `[${number}] ${name}`,
    `×${own.length} “${quotations[own[0]!]!.text}”`,
  ])
}

function entityRows({ entities, sentiment }: ArticleAnalysis): TextRow[] {
  const tones = new Map(sentiment.targets.map(({ entityId, label }) => [entityId, label]))
  return entities
    .filter(({ salience, type }) => salience > 0 && type !== 'country')
    .sort((a, b) => b.salience - a.salience)
    .map((entity) => {
      const tone = tones.get(entity.id)
      const sign = tone && tone !== 'neutral' ? ` ${toneSign(tone)}` : ''
      return [
        titled(entity),
        `${entity.type} ×${entity.mentions.length}${sign} ${formsOf(entity).join(', ')}`,
        codesOf(entity.type),
      ]
    })
}

/** The analysis, which has been checked, as lines for a terminal. */
export function drawText(analysis: ArticleAnalysis, { width, color }: Required<TextOptions>): string {
  const paint = color ? painted : plain
  const voices = voicesOf(analysis)
  const { metadata, sentiment, countries, values, quotedTerms, warnings, blocks } = analysis
  const { overall } = sentiment
  const facts = [metadata.authors.join(', '), metadata.publisher, metadata.publishedAt]
    .filter(Boolean)
    .join(' · ')
  const titleless = metadata.title && !blocks.some(({ role }) => role === 'title')
  const lines = [
    ...(titleless ? [paint('1', cut(metadata.title ?? '', width))] : []),
    ...(facts ? [cut(facts, width)] : []),
    paint(
      toneCodes(overall.label),
      cut(`${toneSign(overall.label)} ${overall.label} ${signed(overall.score)}`, width),
    ),
    ...warnings.map(({ message }) => cut(`! ${message}`, width)),
    ...articleLines(analysis, voices, width, paint),
    ...section('Who is quoted', quotedRows(analysis, voices), width, paint),
    ...section('Named', entityRows(analysis), width, paint),
    ...section(
      'Countries',
      countries.map((country) => [
        `${flagOf(country.alpha2)} ${country.alpha2} ${country.name}`,
        `×${country.mentions.length} ${country.acts ? 'acts' : 'place'}: ${formsOf(country).join(', ')}`,
      ]),
      width,
      paint,
    ),
    ...section(
      'Dates, sums and addresses',
      values.map((value) => [value.text, reading(value) ?? value.kind]),
      width,
      paint,
    ),
    ...section(
      'Terms in marks',
      quotedTerms.map(({ text, kind }) => [text, kind]),
      width,
      paint,
    ),
  ]
  return `${lines.join('\n')}\n`
}
