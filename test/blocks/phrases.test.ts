import { describe, expect, it } from 'vitest'
import { phraseAt } from '../../src/blocks/phrases.ts'
import { english } from '../../src/language/en/index.ts'

/** For each phrase, lines that begin with it. */
const LINES: readonly (readonly string[])[] = [
  ['Read more: Ferry fares to rise', 'Don’t miss: the quay at dusk', 'Related coverage: dredging'],
  ['Also read | Ferry fares to rise', 'WATCH | The new ferry at sea', 'Read next: Ferry fares to rise'],
  ['Advertisement', '— Story continues below —', 'Scroll continues below this ad', 'Sponsored content'],
  ['Follow Harbour Post on Facebook', 'You can find the ferry board on Instagram'],
  ['Sign up for our newsletter', 'Want more? Subscribe to the podcast'],
  ['Get the latest harbour stories in your inbox', 'Receive daily tides by email'],
  ['Get the Post in your inbox.', 'Simply sign up to the Tides by email'],
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
  ['This essay appears in the spring issue of Harbour', 'This story is a joint publication of two papers'],
  ['For media enquiries: the harbour office'],
  ['The views expressed here are the writer’s own', 'Opinions expressed are not necessarily ours'],
  ['© 2026 Harbour Post', '(c) 2026 Harbour Post'],
  ['Copyright by Harbour Post', 'All rights reserved', 'This material may not be copied', '© Harbour Post'],
  ['Follow @harbourpost'],
  ['Related articles', 'You may like', 'EDITOR’S PICKS', 'Read more »', 'More from the Harbour Post'],
  ['Click here to read the minutes'],
  ['By signing up, you agree to our terms', 'By submitting this form you confirm that you are of age'],
  [
    'Contact me with news and offers from our partners',
    'Receive emails from us on behalf of sponsors',
    'I would like to be emailed about offers',
  ],
  [
    'Already a subscriber? Come in',
    'To continue reading, choose a plan',
    'Login or signup to continue reading',
    'Subscribe now for unlimited access.',
  ],
  [
    'Please visit my new site for the first chapter',
    'Order your copy today',
    'My new book, “Low Water”, is available now!',
    'My latest novel is out now',
  ],
  ['If you enjoyed this post, please share it with a friend.', 'If you like what you read, consider a gift'],
  [
    'When you purchase through links on our site, we may earn a commission',
    'If you buy something through one of these links, we are paid',
    'All products recommended by the Post are chosen by its editors',
    'Necessary cookies are essential for the site',
  ],
  ['Click to share on Facebook (Opens in new window)', 'Click to print this page'],
  ['(With inputs from the agencies)', 'With agency inputs'],
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
    expect(phraseAt('My new boat is available to anyone who asks.', english.blocks)).toBeNull()
    expect(phraseAt('When you buy fish on the quay, ask who caught it.', english.blocks)).toBeNull()
    expect(phraseAt('More from the council: the pier stays closed.', english.blocks)).toBeNull()
    expect(phraseAt('Watch the tide before you cast off.', english.blocks)).toBeNull()
    expect(phraseAt('To continue reading the gauges, the crew went back.', english.blocks)).toBeNull()
    expect(phraseAt('Ana Brandt reads more than most.', english.blocks)).toBeNull()
  })
})
