import { describe, expect, it } from 'vitest'
import { phraseAt } from '../../src/blocks/phrases.ts'
import { english } from '../../src/language/en/index.ts'

/** For each phrase, lines that begin with it. */
const LINES: readonly (readonly string[])[] = [
  ['Read more: Ferry fares to rise', 'Don’t miss: the quay at dusk', 'Related coverage: dredging'],
  ['Advertisement', '— Story continues below —', 'Scroll continues below this ad', 'Sponsored content'],
  ['Follow Harbour Post on Facebook', 'You can find the ferry board on Instagram'],
  ['Sign up for our newsletter', 'Want more? Subscribe to the podcast'],
  ['Get the latest harbour stories in your inbox', 'Receive daily tides by email'],
  ['12 comments on the quay', 'You must be logged in to reply', 'No comments so far', 'Log in to reply'],
  [
    'Disclaimer: the writer owns a boat',
    'This page contains affiliate links',
    'We may earn a commission',
    'By continuing you accept our use of cookies',
  ],
  ['Additional reporting by Ana Brandt; editing by Tor Lund'],
  ['(Reporting by Ana Brandt)', '( Additional writing by Ana Brandt)'],
  ['This article was originally published by the Harbour Post'],
  ['For media enquiries: the harbour office'],
  ['The views expressed here are the writer’s own', 'Opinions expressed are not necessarily ours'],
  ['© 2026 Harbour Post', '(c) 2026 Harbour Post'],
  ['Copyright by Harbour Post', 'All rights reserved', 'This material may not be copied', '© Harbour Post'],
  ['Follow @harbourpost'],
  ['Click here to read the minutes'],
  ['By signing up, you agree to our terms', 'By submitting this form you confirm that you are of age'],
  ['7 min read', '11 minute read'],
  ['Download our app', 'Get the Harbour Post app'],
  ['Got a news tip?', 'Have a story our readers should see?'],
]

describe('phraseAt', () => {
  it('knows every phrase by its first words', () => {
    english.blocks.phrases.forEach((phrase, i) => {
      for (const line of LINES[i] ?? []) {
        expect(phrase.pattern.test(line), line).toBe(true)
        expect(phraseAt(line, english.blocks), line).not.toBeNull()
      }
      expect(LINES[i]?.length ?? 0, phrase.rule).toBeGreaterThan(0)
    })
  })

  it('lets a sentence pass', () => {
    expect(phraseAt('The ferry follows the coast.', english.blocks)).toBeNull()
    expect(phraseAt('By signing the lease the council gave up the pier.', english.blocks)).toBeNull()
    expect(phraseAt('Have a look at the tide tables.', english.blocks)).toBeNull()
    expect(phraseAt('Ana Brandt reads more than most.', english.blocks)).toBeNull()
  })
})
