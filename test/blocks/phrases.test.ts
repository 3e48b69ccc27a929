import { describe, expect, it } from 'vitest'
import { learnedPhraseAt, phraseAt } from '../../src/blocks/phrases.ts'
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
  ['Filed under: Ports, Fares', 'Topics: Ports, Fares', 'Related topics: the quay'],
  ['Skip to content', 'Skip to the main menu'],
  ['Print article', 'Copy link', 'Copy Link URL Copied!', 'Link copied'],
  ['Up next'],
  [
    'Tell us what you think in the comments below.',
    'What about you? Share your views on the new ferry in the comments section.',
    'What do you think? The comments are open.',
  ],
  [
    'Stay informed with the Harbour Post – subscribe now!',
    'Add us as a preferred source on Google',
    'Add the Harbour Post as your preferred source',
  ],
  ['Support independent journalism', 'Will you support the Post’s reporting?'],
  ['Originally published on the Harbour blog', 'First appeared in Tides'],
  ['You can also follow me on Mastodon.', 'Thanks for reading Low Water! Subscribe for free.'],
  ['Forward-Looking Statements', 'This press release contains certain forward-looking statements'],
  ['You might also like: The pier at night', 'In case you missed it: the ferry is back'],
  ['Advertisement 2', '— Sponsored 11 —'],
  ['Get the magazine delivered to your door'],
]

/** Sentences that begin as a phrase does, and go on otherwise. */
const SENTENCES = [
  'Topics of the meeting were fares and the pier.',
  'Skip to my boat, said the captain.',
  'Print works closed along the quay.',
  'Tell us where the pilot is, the harbour master asked.',
  'Stay informed, the coastguard told the crews, and stay ashore.',
  'Add salt as a last step.',
  'Support for the pier has grown since the storm.',
  'Originally a chapel, the hall became a sail loft.',
  'You can follow the coast road to Halden.',
  'Thanks for the boat went to the harbour master.',
  'Forward-looking statements have no place in a log, he said.',
  'Get your fish delivered by noon.',
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

  it('tells phrases apart that no model has learned', () => {
    expect(learnedPhraseAt('Copy link', english.blocks)).toBeNull()
    expect(learnedPhraseAt('Advertisement', english.blocks)).not.toBeNull()
  })

  it('lets a sentence pass', () => {
    for (const text of SENTENCES) expect(phraseAt(text, english.blocks), text).toBeNull()
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
