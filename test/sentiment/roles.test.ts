import { describe, expect, it } from 'vitest'
import { fitRoles, type Played } from '../../data/models/target-tone/roles.ts'
import { tokenize } from '../../src/index.ts'
import { Reading } from '../../src/sentiment/reading.ts'
import { ROLE_NAMES, ROLES, roleOf } from '../../src/sentiment/roles.ts'
import { toneFacts } from '../../src/sentiment/tone-facts.ts'
import { readTable } from '../../src/words/table.ts'

/** The role of a name in a line, and the word that says so. */
function played(text: string, name = 'Ruiz'): string {
  const { tokens } = tokenize({ text, format: 'text' })
  const reading = new Reading(readTable({ tokens }), toneFacts())
  reading.read(0, tokens.length)
  const first = tokens.findIndex((token) => token.text === name)
  const role = roleOf(reading, 0, tokens.length, first, first + 1)
  return role ? `${ROLE_NAMES[role.number]}: ${tokens[role.at]?.text}` : 'none'
}

describe('what a mention does, and what is done to it', () => {
  it('has a name for each number', () => expect(ROLE_NAMES).toHaveLength(ROLES))

  it.each([
    ['Ruiz robbed a bank.', 'does the harming: robbed'],
    ['A gang robbed Ruiz.', 'has the harming done to it: robbed'],
    ['Ruiz was robbed on Monday.', 'has the harming done to it: robbed'],
    ['Ruiz has been robbed by a gang.', 'has the harming done to it: robbed'],
    ['The baker was robbed by Ruiz.', 'does the harming: robbed'],
    ['Ruiz, the mayor of a small town, was robbed.', 'has the harming done to it: robbed'],
    ['Critics praised the mayor, Ruiz.', 'none'],
    ['Critics praised the new mayor Ruiz.', 'has the praising done to it: praised'],
    ['The criticism of Ruiz was loud.', 'has the blaming done to it: criticism'],
    ['“It rains,” said Ruiz.', 'does the reporting: said'],
    ['According to Ruiz, it rains.', 'does the reporting: According'],
    ['Ruiz is an honest clerk.', 'is called good: honest'],
    ['Ruiz was corrupt.', 'is called bad: corrupt'],
    ['Ruiz was not robbed.', 'none'],
    ['The talk of an assault against Ruiz grew.', 'none'],
    ['They robbed a bank near Ruiz.', 'none'],
    ['Ruiz slept.', 'none'],
  ])('%s %s', (text, role) => expect(played(text)).toBe(role))
})

describe('what roles add', () => {
  const settings = { roleHold: 2, expected: { 'does the praising': [1, -1] as const } }
  const seen = (label: number): Played => ({ role: 2, odds: [0, 0], label, weight: 1 })

  it('is what is expected where nobody was seen in it', () => {
    const added = fitRoles([], settings)
    expect([...added.subarray(2, 6)]).toEqual([1, -1, 0, 0])
  })
  it('follows labels, the more the more there are', () => {
    const few = fitRoles(Array(5).fill(seen(0)), settings)
    const many = fitRoles(Array(50).fill(seen(0)), settings)
    expect(few[4]).toBeGreaterThan(0.5)
    expect(many[4]).toBeGreaterThan(few[4]! + 0.5)
    expect(many[5]).toBeLessThan(-0.3)
  })
})
