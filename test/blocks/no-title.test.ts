/** Lines that are no headline, beside those that look alike and are. All is invented. */
import { describe, expect, it } from 'vitest'
import type { BlockFacts } from '../../src/blocks/facts.ts'
import { isNeverTitle } from '../../src/blocks/no-title.ts'
import { parseArticle } from '../../src/index.ts'
import { english } from '../../src/language/en/index.ts'

const facts = (text: string, kind = 'paragraph') =>
  ({ text, wordCount: text.split(/\s+/).length, block: { kind } }) as BlockFacts

const NEVER = [
  'Today 5:00 am',
  'March 4, 2026 3:00 AM',
  'Tue 3 Mar 2026 14.10 GMT',
  '(Photos by Ana Lund; photo illustration by Tom Lie / Harbour Post)',
  'The old quay at dusk - Copyright Tom Lie/AP',
  'The old quay at dusk ©Tom Lie',
  'Image by Tom Lie',
  'Laura Lund',
  'By Reuters',
]
const MAYBE = [
  'June 5, 1944: the night before the landing',
  'March 4, 2026 will be the longest day of the harbour',
  'The photographs that Tom Lie took by night',
  'Halden tightens its copyright rules',
  'Copyright law comes to Halden',
  'Laura Lund wins the regatta',
  'By land and sea, the dockers come home',
  'The council has named its first woman harbour master in two centuries. That is late.',
]

describe('what is never a title', () => {
  it.each(NEVER)('%s', (text) => expect(isNeverTitle(facts(text), english)).toBe(true))
  it.each(MAYBE)('%s', (text) => expect(isNeverTitle(facts(text), english)).toBe(false))
  it('a person is where a heading says so', () => {
    expect(isNeverTitle(facts('Laura Lund', 'heading'), english)).toBe(false)
  })
})

describe('who owns a picture', () => {
  it('stands in a caption', () => {
    const { blocks } = parseArticle({
      text: [
        'Dockers of Halden go back to work',
        'By Laura Lund',
        'A docker waits at the gate of the harbour on Monday - Copyright Tom Lie/AP',
        'The dockers of Halden have gone back to work after eleven days, and the first ship was unloaded on Tuesday morning.',
        'Their union had asked for a longer rest between shifts, and the company had offered a shorter one, both sides said.',
      ].join('\n\n'),
    })
    expect(blocks.map(({ role }) => role)).toEqual(['title', 'byline', 'caption', 'body', 'body'])
  })
})
