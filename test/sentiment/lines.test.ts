import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scoreSentiment } from '../../src/index.ts'

/** The share of lines of a class that come out as a person hears them, below which a change has done harm. */
const FLOORS: Readonly<Record<string, number>> = {
  harm: 0.9,
  'good news': 0.8,
  'plain fact': 0.7,
  'negation turns bad into less bad': 0.7,
  'negation turns good into bad': 0.85,
  'bad news that is over': 0.7,
  'words of two meanings': 0.65,
  money: 0.75,
  headlines: 0.8,
  questions: 0.75,
  'conditions and wishes': 0.9,
  contrast: 0.85,
  'marks of irony': 0.5,
  'turned from afar': 0.85,
  degree: 0.9,
  'praise and blame': 0.9,
}
const SIGN = { negative: '-', neutral: '0', positive: '+' } as const

interface Line {
  readonly signs: string
  readonly text: string
}
const classes = new Map<string, Line[]>()
for (const row of readFileSync(join(import.meta.dirname, 'lines.txt'), 'utf8').split('\n')) {
  if (row.startsWith('## ')) classes.set(row.slice(3), [])
  else if (row !== '' && !row.startsWith('#')) {
    const cut = row.indexOf(' ')
    const lines = [...classes.values()].at(-1)
    if (!lines || !/^[-0+]+ \S/.test(row)) throw new Error(`No line: ${row}`)
    lines.push({ signs: row.slice(0, cut), text: row.slice(cut + 1) })
  }
}

describe('invented lines', () => {
  const report: string[] = []
  const said = ({ text }: Line) => SIGN[scoreSentiment({ text, format: 'text' }).overall.label]

  it('are two hundred at least, and every class has a floor', () => {
    expect([...classes.values()].flat().length).toBeGreaterThanOrEqual(200)
    expect([...classes.keys()].sort()).toEqual(Object.keys(FLOORS).sort())
  })
  it.each([...classes.keys()])('%s', (name) => {
    const lines = classes.get(name) ?? []
    const wrong = lines.filter((line) => !line.signs.includes(said(line)))
    const share = 1 - wrong.length / lines.length
    report.push(`${name}: ${lines.length - wrong.length} of ${lines.length}`)
    if (process.env['BROADSHEET_LINES'])
      for (const line of wrong) report.push(`    ${line.signs} said ${said(line)}  ${line.text}`)
    expect(share, wrong.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(FLOORS[name] as number)
  })
  afterAll(() => console.log(report.join('\n')))
})
