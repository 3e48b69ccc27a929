import { afterAll, describe, expect, it } from 'vitest'
import { analyze } from '../../src/index.ts'
import { type Filled, readTemplates } from './templates.ts'

const SIGN = { negative: '-', neutral: '0', positive: '+' } as const
/** The share of lines of a class that a reader lets stand. */
const FLOOR = 0.85
/** Nothing lies nearer to zero than what says nothing. */
const NOTHING = 0.02
const SWAPPED = 0.02

const read = (text: string) => analyze({ text, format: 'text' })

function toward({ entities, sentiment }: ReturnType<typeof analyze>, name: string) {
  const id = entities.find((entity) => entity.name === name)?.id
  return sentiment.targets.find(({ entityId }) => entityId === id)
}

function isRight({ asked, text, A, B }: Filled): boolean {
  if (asked === 'weaker' || asked === 'higher') {
    const [first = 0, second = 0] = text.split(' | ').map((line) => read(line).sentiment.overall.score)
    if (asked === 'higher') return first > second
    return Math.abs(first) < Math.max(NOTHING, Math.abs(second))
  }
  const analysis = read(text)
  if (asked === 'alike') {
    const other = read(text.replace(A, '\0').replace(B, A).replace('\0', B))
    const moved = (one: number | undefined, two: number | undefined) =>
      one === undefined || two === undefined || Math.abs(one - two) > SWAPPED
    return (
      !moved(analysis.sentiment.overall.score, other.sentiment.overall.score) &&
      !moved(toward(analysis, A)?.score, toward(other, B)?.score) &&
      !moved(toward(analysis, B)?.score, toward(other, A)?.score)
    )
  }
  const { overall, writer, quotations } = analysis.sentiment
  return asked.split(' ').every((one) => {
    const [what, signs = ''] = one.split(':')
    const score =
      what === 'text'
        ? overall
        : what === 'writer'
          ? writer
          : what === 'quote'
            ? quotations[0]
            : toward(analysis, what === 'A' ? A : B)
    return signs.includes(score ? SIGN[score.label] : what === 'writer' ? '0' : '?')
  })
}

const classes = readTemplates()

describe('lines by templates', () => {
  const report: string[] = []

  it('are six hundred at least, in twenty classes, none written twice', () => {
    const lines = classes.flatMap(({ lines }) => lines)
    expect(classes.length).toBeGreaterThanOrEqual(20)
    expect(lines.length).toBeGreaterThanOrEqual(600)
    expect(new Set(lines.map(({ asked, text }) => `${asked} ${text}`)).size).toBe(lines.length)
  })
  it.each(classes.map((one) => [one.name, one] as const))('%s', (name, { lines }) => {
    const wrong = lines.filter((line) => !isRight(line))
    const share = 1 - wrong.length / lines.length
    report.push(`${name}: ${lines.length - wrong.length} of ${lines.length}`)
    if (process.env['BROADSHEET_LINES'])
      for (const { asked, text } of wrong) report.push(`    ${asked} ${text}`)
    expect(share, wrong.map(({ asked, text }) => `${asked} ${text}`).join('\n')).toBeGreaterThanOrEqual(FLOOR)
  })
  afterAll(() => console.log(report.join('\n')))
})
