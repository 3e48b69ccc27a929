/** What settles a block whatever the model says, and what the model may not cut. All lines are invented. */
import { describe, expect, it } from 'vitest'
import { certainBoilerplate } from '../../src/blocks/certain.ts'
import { blockFacts, namedAuthors } from '../../src/blocks/facts.ts'
import { judged } from '../../src/blocks/judge.ts'
import { lay } from '../../src/blocks/lay.ts'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { rankers } from '../../src/models/metadata.ts'
import { readSource } from '../../src/source/index.ts'
import { advance } from '../../src/stage.ts'

const CONTEXT = { options: {}, language: english }
const BODY = [
  'The harbour board of Port Ellen voted on Monday to keep the old ferry for another year, its chair said after a long meeting.',
  'Repairs will cost less than a new hull, and the engineers who looked at the keel found it sound, according to the report.',
  'Residents of the outer islands had asked for a second boat, since the morning crossing is full on most days in summer.',
]

function laid(lines: readonly string[]) {
  const input = checkInput({ text: lines.join('\n\n'), format: 'text' })
  const doc = advance(readSource(input), lay, CONTEXT)
  return { doc, facts: blockFacts(doc, english) }
}

function settled(lines: readonly string[], last: number): (string | null)[] {
  const { facts } = laid(lines)
  const authors = namedAuthors(facts, english.bylines)
  return certainBoilerplate(facts, last, english, authors).map((own) => own?.category ?? null)
}

describe('readers’ comments', () => {
  it('are all that stands between names that say something on a day', () => {
    const comments = [
      'tidewatcher says:',
      'March 4, 2026 at 6:12 pm',
      'I have crossed on her for years, and never once was she late.',
      'Anna P. says:',
      'March 5, 2026 at 8:01 am',
      'She floats.',
    ]
    const found = settled([...BODY, ...comments, 'Weather'], 2)
    expect(found).toEqual([null, null, null, ...comments.map(() => 'comments'), null])
  })
  it('are not whom an interview lets speak', () => {
    const lines = [BODY[0]!, 'Anna Ruiz says:', BODY[1]!, 'Tom Lie says:', BODY[2]!]
    expect(settled(lines, 4)).toEqual([null, null, null, null, null])
  })
})

it('headlines under a head of other articles go with it, up to the next sentence', () => {
  const lines = [
    BODY[0]!,
    'Read next',
    'Dredging of the inner basin starts late',
    'Five piers to see in spring',
    ...BODY.slice(1),
  ]
  expect(settled(lines, 5)).toEqual([null, 'related', 'related', 'related', null, null])
})

it('a bio is of an author, or of a stranger of whom the article says nothing', () => {
  const bio = 'Anna Ruiz is a professor of shipping in Tarvos and a columnist.'
  expect(settled([...BODY, bio], 2)[3]).toBe('author-bio')
  const spoken = 'The keel is sound, Ruiz said on the quay, and the rest is paint.'
  expect(settled([...BODY, spoken, bio], 3)[4]).toBeNull()
  expect(settled([bio, ...BODY], 3)[0]).toBeNull()
})

describe('what the model would cut', () => {
  /** The roles of paragraphs of which one is doubted. */
  function roleOf(lines: readonly string[], doubted: number, p: number): string {
    const { doc, facts } = laid(lines)
    const likelihood = facts.map((_, i) => (i === doubted ? p : 0.02))
    return judged(doc, facts, likelihood, CONTEXT, rankers().title).blocks[doubted]!.role
  }
  const PLAIN = 'In short, the old boat sails on.'

  it('stays where it is a sentence beside paragraphs', () => {
    expect(roleOf([...BODY, PLAIN], 3, 0.7)).toBe('body')
    expect(roleOf([BODY[0]!, PLAIN, BODY[1]!, BODY[2]!], 1, 0.97)).toBe('body')
  })
  it('goes where it says what it is, or the model is sure of what ends the page', () => {
    expect(roleOf([...BODY, PLAIN], 3, 0.9)).toBe('boilerplate')
    expect(roleOf([...BODY, 'Sign up for our newsletter and the tides.'], 3, 0.7)).toBe('boilerplate')
  })
})
