/** One invented article with a line of every category and role around it, and lines that look like boilerplate and are not. */
import { describe, expect, it } from 'vitest'
import { createAnalyzer, findBoilerplate, parseArticle } from '../../src/index.ts'
import type { BlockRole, BoilerplateCategory } from '../../src/schema/blocks.ts'

const BODY = [
  'The harbour board of Port Ellen voted on Monday to keep the old ferry for another year, its chair said after a long meeting.',
  'Repairs will cost less than a new hull, and the engineers who looked at the keel found it sound, according to the report.',
  'Residents of the outer islands had asked for a second boat, since the morning crossing is full on most days in summer.',
  'The board will meet again in March, when the council decides how much of the fare it wants to pay for pensioners.',
  'Until then the timetable stays as it is, and the pier at Scarinish is to be closed on two nights a week for dredging.',
]
const HEAD = ['Old ferry stays for another year', 'By Orla Fennimore', 'March 3, 2026']

/** The role of a line, or its category, where it stands before, inside or after the article. */
function said(line: string, place: 'before' | 'inside' | 'after'): BlockRole | BoilerplateCategory {
  const after = ['Share', 'Read more: Fares to rise', '© 2026 Harbour Post. All rights reserved.']
  const lines =
    place === 'before'
      ? ['Harbour Post', line, ...HEAD, ...BODY, ...after]
      : place === 'inside'
        ? [...HEAD, ...BODY.slice(0, 3), line, ...BODY.slice(3), ...after]
        : [...HEAD, ...BODY, line, ...after]
  const block = parseArticle({ text: lines.join('\n\n'), format: 'text' }).blocks.find(
    ({ text }) => text === line,
  )
  if (!block) throw new Error(`no block is ${line}`)
  return block.boilerplate?.category ?? block.role
}

const BOILERPLATE: readonly (readonly [BoilerplateCategory, 'before' | 'inside' | 'after', string])[] = [
  ['author-bio', 'after', 'Orla Fennimore is a reporter at Harbour Post. She covers ferries and ports.'],
  ['author-bio', 'after', 'Orla Fennimore is Harbour Post’s chief ferry correspondent.'],
  ['author-bio', 'after', 'The writer is the Post’s sailing editor.'],
  ['author-bio', 'after', 'Thomas Elderby is the co-founder and editor of a journal on small boats.'],
  ['comments', 'after', '14 comments'],
  ['comments', 'after', 'Join the conversation'],
  ['comments', 'after', 'Log in to reply to Orla.'],
  ['contact', 'after', 'Contact the reporter at ofennimore@harbourpost.example'],
  ['contact', 'after', 'Contact Orla Fennimore at 555-0100 or write to the harbour office.'],
  ['contact', 'after', 'Email Thomas Elderby at telderby@harbourpost.example with corrections.'],
  ['contact', 'after', 'ofennimore@harbourpost.example'],
  ['copyright', 'after', '© 2026 Harbour Post'],
  ['credits', 'after', '(Reporting by Orla Fennimore; editing by Tom Lie)'],
  ['credits', 'after', 'This article was originally published by The Port Review.'],
  [
    'disclaimer',
    'after',
    'The views expressed are the author’s own and not necessarily those of Harbour Post.',
  ],
  ['disclaimer', 'before', 'This site uses cookies to improve your visit.'],
  ['interface', 'before', '1 / 5'],
  ['interface', 'after', 'Close'],
  ['navigation', 'before', 'Skip to main content'],
  ['promotion', 'inside', 'Advertisement'],
  ['promotion', 'inside', 'Story continues below advertisement'],
  ['promotion', 'after', 'Sign up for our newsletter and get the Harbour Brief in your inbox'],
  ['promotion', 'before', 'My new book, “Low Water”, is available now! Order your copy here.'],
  ['promotion', 'after', 'Please visit my new web site, where the first chapter is free to read for all.'],
  ['promotion', 'inside', 'Get the coast’s best stories delivered straight to your inbox.'],
  ['promotion', 'inside', 'Login or signup to continue reading'],
  ['credits', 'after', '(With inputs from the agencies)'],
  ['related', 'inside', 'Also read | Ferry fares to rise again'],
  ['related', 'inside', 'You may like'],
  ['related', 'inside', 'READ MORE: Ferry fares to rise again'],
  ['related', 'after', 'You may also like'],
  ['sharing', 'before', 'Share on Facebook'],
  ['sharing', 'after', 'Follow Harbour Post on Facebook and Instagram.'],
]

const KEPT: readonly (readonly [BlockRole, 'before' | 'inside' | 'after', string])[] = [
  [
    'body',
    'inside',
    'The ferry company declined to comment on the plan to share the cost of fuel with the other islands.',
  ],
  [
    'body',
    'inside',
    'He subscribes to the newsletter of the board, he said, and reads every word of it on the pier.',
  ],
  [
    'body',
    'inside',
    'Police asked anyone who saw the boat on Sunday to contact the harbour office in Port Ellen.',
  ],
  ['body', 'inside', 'A spokesman for the board spoke of the fares in a statement that was sent to Reuters.'],
  [
    'body',
    'inside',
    'She wants readers to follow the debate, since the copyright of the old charts is in dispute too.',
  ],
  [
    'body',
    'inside',
    '“We kept her because she floats,” said Maria Lindqvist, who has sailed on the ferry for thirty years.',
  ],
]

describe('categories', () => {
  it.each(BOILERPLATE)('%s, %s the article: %s', (category, place, line) => {
    expect(said(line, place)).toBe(category)
  })
  it('are all in the table', () => {
    expect(new Set(BOILERPLATE.map(([category]) => category)).size).toBe(11)
  })
})

describe('what looks like boilerplate stays', () => {
  it.each(KEPT)('%s, %s the article: %s', (role, place, line) => {
    expect(said(line, place)).toBe(role)
  })
})

describe('roles', () => {
  const text = [
    '# Old ferry stays for another year',
    'By Orla Fennimore',
    'March 3, 2026',
    ...BODY.slice(0, 2),
    '![the ferry](ferry.jpg)',
    'The ferry at Port Ellen in January. (Photo: Tom Lie)',
    BODY[2],
    '## What happens next',
    ...BODY.slice(3),
    '© 2026 Harbour Post',
  ].join('\n\n')

  it('title, byline, dateline, body, caption and heading', () => {
    const { blocks } = parseArticle({ text, format: 'markdown' })
    expect(blocks.map(({ role }) => role)).toEqual([
      'title',
      'byline',
      'dateline',
      'body',
      'body',
      'caption',
      'body',
      'heading',
      'body',
      'body',
      'boilerplate',
    ])
  })
})

describe('around the headline', () => {
  const rolesOf = (...lines: string[]) =>
    Object.fromEntries(
      parseArticle({
        text: [...lines, ...BODY, '© 2026 Harbour Post'].join('\n\n'),
        format: 'text',
      }).blocks.map(({ text, role, boilerplate }) => [text, boilerplate?.category ?? role]),
    )

  it('a kind of text before “by” makes a byline', () => {
    for (const byline of ['Comment by Orla Fennimore', 'Column by Orla Fennimore'])
      expect(rolesOf(HEAD[0]!, byline, 'March 3, 2026')[byline]).toBe('byline')
  })
  it('what follows the author’s name does not hide it', () => {
    const byline = 'By Thomas Elderby last updated in the spring'
    expect(rolesOf(HEAD[0]!, byline)[byline]).toBe('byline')
  })
  it('a button or a picture’s credit is no byline', () => {
    const found = rolesOf(...HEAD, 'Print Article', 'Tom Lie/Getty Images')
    expect(found['Print Article']).toBe('sharing')
    expect(found['Tom Lie/Getty Images']).toBe('credits')
  })
  it('a line without a stop above the byline is the standfirst', () => {
    const line = 'A board that never agrees has agreed, and nobody on the quay knows why'
    expect(rolesOf(HEAD[0]!, line, ...HEAD.slice(1))[line]).toBe('heading')
  })
  it('a caption with a day in it is no dateline', () => {
    const line = 'A deckhand looks at the rail of the ferry on Feb. 2, 2026.'
    expect(rolesOf(...HEAD, line, 'Tom Lie | Quay | Getty Images')[line]).toBe('caption')
  })
  it('who took a picture, in its caption’s last words', () => {
    for (const line of [
      'The old ferry at the pier on Sunday. Picture by Tom Lie',
      'The old ferry at the pier on Sunday. (Post photo by Tom Lie)',
      'The old ferry at the pier on Sunday. Photograph: Tom Lie/Quay',
    ])
      expect(rolesOf(...HEAD, line)[line]).toBe('caption')
  })
})

describe('the option boilerplate', () => {
  const text = [
    ...HEAD,
    ...BODY,
    'More of the harbour',
    'Ten boats to see',
    'The best piers',
    'Weather',
  ].join('\n\n')
  it('cuts no less with each step', () => {
    const counts = (['keep-more', 'balanced', 'cut-more'] as const).map(
      (boilerplate) => createAnalyzer({ boilerplate }).findBoilerplate(text).length,
    )
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts[2]).toBeGreaterThan(0)
  })
  it('gives every cut a confidence and, asked to explain, a reason', () => {
    const found = createAnalyzer({ explain: true }).findBoilerplate(text)
    expect(found.length).toBe(findBoilerplate(text).length)
    for (const { boilerplate } of found) {
      expect(boilerplate!.confidence).toBeGreaterThan(0)
      expect(boilerplate!.reasons).toHaveLength(1)
    }
  })
})

describe('a first line that ends in a full stop', () => {
  const firstRole = (lines: readonly string[]) =>
    parseArticle({ text: lines.join('\n\n'), format: 'text' }).blocks[0]?.role
  const short = 'The old ferry stays for another year.'

  it.each([
    short,
    'Harbour board votes to keep old ferry.',
    'Islanders welcome vote on morning crossing.',
    'Pier to close on two nights a week.',
  ])('is the title above paragraphs: %s', (line) => {
    expect(firstRole([line, ...BODY])).toBe('title')
    expect(firstRole([line, 'By Orla Fennimore', ...BODY])).toBe('title')
  })

  it('is none above another title, nor where it says that it is something else', () => {
    expect(firstRole([short, ...HEAD, ...BODY])).not.toBe('title')
    expect(firstRole(['Sign up for our newsletter today.', ...BODY])).toBe('boilerplate')
    expect(firstRole(['Follow Harbour Post on Facebook and Instagram.', ...BODY])).toBe('boilerplate')
  })

  it.each([
    'Exclusive: Residents ask board for second ferry.',
    'Watch residents ask the board for a second boat.',
  ])('is the title where the text says its words again: %s', (line) => {
    const long = BODY.slice(0, 4).map((text, i) => `${text} ${BODY[4 - i]}`)
    expect(firstRole([line, 'ABSTRACT.', ...BODY, ...long])).toBe('title')
    expect(firstRole([line, ...HEAD, ...BODY, ...long])).not.toBe('boilerplate')
    const other = 'Subscribe to the harbour letter for the ferry board.'
    expect(firstRole([other, 'ABSTRACT.', ...BODY, ...long])).toBe('boilerplate')
  })

  it('is none where it is as long as a first paragraph', () => {
    const lead = 'The old ferry stays for another year because the board found no money for a new one.'
    expect(firstRole([lead, ...BODY])).toBe('body')
  })

  it('is none where the article opens with its place or goes on in short lines', () => {
    expect(firstRole(['OSLO (AP) — The old ferry stays.', ...BODY])).not.toBe('title')
    expect(firstRole([short, 'So it was said.', 'No one knew why.', ...BODY])).not.toBe('title')
  })
})
