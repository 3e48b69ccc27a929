/** An analysis in the lines of a terminal. */
import type { Block } from '../../schema/blocks.ts'
import { type Finding, findingsOf } from '../findings.ts'
import type { TextOptions } from '../options.ts'
import { runsOf, type Sheet } from '../sheet.ts'
import { factsOf, kindsOf, toneOf, toneSign } from '../words.ts'
import { cut, padded } from './columns.ts'
import { codesOf, type Paint, toneCodes } from './paint.ts'
import { linesOf } from './words.ts'

/** Columns left of the words, for the sign of a paragraph's tone. */
const GUTTER = 2
/** No line of words is longer: eyes lose it. */
const LONGEST = 90
/** Columns of a name in the lists below the article. */
const NAME = 28

function blockLines(sheet: Sheet, block: Block, width: number, paint: Paint): string[] {
  const { role, kind, index } = block
  const mark = kind === 'list-item' ? '• ' : kind === 'blockquote' ? '│ ' : ''
  const label = sheet.ofBlocks.get(index)?.label ?? 'neutral'
  const sign = label === 'neutral' ? ' ' : paint(toneCodes(label), toneSign(label))
  const codes = role === 'title' || role === 'heading' ? '1' : role === 'body' ? '' : '2'
  const room = Math.min(LONGEST, width - GUTTER - mark.length)
  return linesOf(sheet, block, room, (own, text) => paint(own || codes, text)).map(
    (line, j) => (j === 0 ? `${sign} ${mark}` : `  ${mark.replace('•', ' ')}`) + line,
  )
}

function articleLines(sheet: Sheet, width: number, paint: Paint): string[] {
  return runsOf(sheet.analysis.blocks).flatMap(({ kind, blocks }) =>
    kind === 'boilerplate'
      ? ['', paint('2', `  ${cut(`(not the article: ${kindsOf(blocks)})`, width - GUTTER)}`)]
      : blocks.flatMap((block) => ['', ...blockLines(sheet, block, width, paint)]),
  )
}

function section(name: string, rows: readonly Finding[], width: number, paint: Paint): string[] {
  if (!rows[0]) return []
  const headOf = ({ badge, name, look = '' }: Finding) =>
    `${look.startsWith('bs-n') ? `[${badge}]` : badge} ${name}`
  const widest = Math.min(NAME, width - 15)
  return [
    '',
    paint('1', cut(name, width)),
    ...rows.map((row) => {
      const { tail, lines, type, label = 'neutral' } = row
      const sign = label === 'neutral' ? '' : toneSign(label)
      const rest = cut([tail, sign, lines[0]].filter(Boolean).join(' '), width - widest - 4)
      return `  ${paint(type ? codesOf(type) : '', padded(cut(headOf(row), widest), widest))}  ${rest}`.trimEnd()
    }),
  ]
}

/** The analysis as lines for a terminal. */
export function drawText(sheet: Sheet, { width = 80, color }: TextOptions): string {
  const paint: Paint = (codes, text) => (color && codes && text ? `\x1b[${codes}m${text}\x1b[0m` : text)
  const { metadata, sentiment, warnings } = sheet.analysis
  const { overall } = sentiment
  const line = (text: string, codes = '') => (text ? [paint(codes, cut(text, width))] : [])
  return [
    ...line((!sheet.headline && metadata.title) || '', '1'),
    ...line(factsOf(sheet.analysis)),
    ...line(toneOf(overall), toneCodes(overall.label)),
    ...warnings.flatMap(({ message }) => line(`! ${message}`)),
    ...articleLines(sheet, width, paint),
    ...findingsOf(sheet).flatMap(([name, rows]) => section(name, rows, width, paint)),
    '',
  ].join('\n')
}
