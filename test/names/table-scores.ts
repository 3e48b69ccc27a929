/** Precision and recall over the invented lines of the tables, by line and by pair of names. */
import { analyze, type Entity } from '../../src/index.ts'

export interface TableScore {
  readonly precision: number
  readonly recall: number
  readonly answers: number
}

/** What the line is found to speak of, written as the table writes it. */
export function countriesOf(line: string): string {
  const { countries } = analyze({ text: `${line}\n`, format: 'text' })
  return (
    countries
      .map(({ alpha2 }) => alpha2)
      .sort()
      .join(' ') || '-'
  )
}

const codes = (cell: string): string[] => (cell === '-' ? [] : cell.split(' '))

function ratio(right: number, given: number, wanted: number): TableScore {
  return { precision: right / given, recall: right / wanted, answers: given }
}

/** A code is right where the table has it for the same line. */
export function scoreCountries(lines: readonly (readonly [string, string])[]): TableScore {
  let right = 0
  let given = 0
  let wanted = 0
  for (const [line, cell] of lines) {
    const gold = codes(cell)
    const found = codes(countriesOf(line))
    given += found.length
    wanted += gold.length
    right += found.filter((code) => gold.includes(code)).length
  }
  return ratio(right, given, wanted)
}

/** The different names of each thing in the text, as printed, each list sorted. */
export function namesOf(text: string): string[][] {
  const { entities } = analyze({ text: `${text}\n`, format: 'text' })
  const isName = ({ form }: Entity['mentions'][number]) => form === 'name' || form === 'short'
  return entities.map(({ mentions }) => [...new Set(mentions.filter(isName).map(({ text }) => text))].sort())
}

/** Each group of names of a line of the table. */
export const groupsOf = (cell: string): string[][] =>
  cell.split('; ').map((group) => group.split(' = ').sort())

/** Two names of a line that are one thing are a pair; a pair is right where the table has it. Pairs of names the table has not are left out. */
export function scoreGrouping(lines: readonly (readonly [string, string])[]): TableScore {
  const pairs = (groups: readonly string[][]) =>
    groups.flatMap((names) => names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a}|${b}`)))
  let right = 0
  let given = 0
  let wanted = 0
  for (const [text, cell] of lines) {
    const gold = groupsOf(cell)
    const listed = new Set(gold.flat())
    const found = pairs(namesOf(text).map((names) => names.filter((name) => listed.has(name))))
    const goldPairs = pairs(gold)
    given += found.length
    wanted += goldPairs.length
    right += found.filter((pair) => goldPairs.includes(pair)).length
  }
  return ratio(right, given, wanted)
}
