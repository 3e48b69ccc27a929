/** What a page says of itself, and which of two answers wins. People, papers and addresses are invented. */
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import type { ArticleInput } from '../../src/schema/input.ts'
import type { Metadata } from '../../src/schema/metadata.ts'

const BODY = [
  'The harbour board of Port Ellen voted on Monday to keep the old ferry for another year, its chair said after a long meeting.',
  'Repairs will cost less than a new hull, and the engineers who looked at the keel found it sound, according to the report.',
  'Residents of the outer islands had asked for a second boat, since the morning crossing is full on most days in summer.',
  'The board will meet again in March, when the council decides how much of the fare it wants to pay for pensioners.',
].join('\n\n')
const TITLE = 'Old ferry stays for another year'

const text = (before: string, after = '') => ({
  text: [TITLE, before, BODY, after].filter(Boolean).join('\n\n'),
})
const page = (head: string, before = '', after = ''): ArticleInput => ({
  format: 'html',
  text: `<html><head>${head}</head><body><article><h1>${TITLE}</h1>${before}${BODY.split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article>${after}</body></html>`,
})
const json = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

type Case = readonly [what: string, input: ArticleInput, expected: Partial<Metadata>]

const CASES: readonly Case[] = [
  // Authors.
  ['one author', text('By Orla Fennimore'), { title: TITLE, authors: ['Orla Fennimore'] }],
  ['two authors', text('By Orla Fennimore and Tom Lie'), { authors: ['Orla Fennimore', 'Tom Lie'] }],
  [
    'three authors',
    text('By Orla Fennimore, Tom Lie and Ana Ruiz'),
    { authors: ['Orla Fennimore', 'Tom Lie', 'Ana Ruiz'] },
  ],
  [
    'an author with another',
    text('By Orla Fennimore with Tom Lie'),
    { authors: ['Orla Fennimore', 'Tom Lie'] },
  ],
  [
    'an author with a job',
    text('By Orla Fennimore, Transport Correspondent'),
    { authors: ['Orla Fennimore'] },
  ],
  ['an author of an outlet', text('By Orla Fennimore for the Harbour Post'), { authors: ['Orla Fennimore'] }],
  [
    'an author with an account glued to the name',
    page(
      '',
      '<p class="byline">by <a href="/authors/orla">Orla Fennimore</a><a>@OrlaFennimore</a> Dec 15, 2026</p>',
    ),
    { authors: ['Orla Fennimore'] },
  ],
  [
    'jobs in the plural are no author',
    text('By Orla Fennimore and Tom Lie\n\nCrime Correspondents'),
    { authors: ['Orla Fennimore', 'Tom Lie'] },
  ],
  [
    'all of a list in capitals',
    text('By ORLA FENNIMORE, TOM LIE and ANA RUIZ'),
    { authors: ['ORLA FENNIMORE', 'TOM LIE', 'ANA RUIZ'] },
  ],
  [
    'a kind of text before “by”',
    text('Comment by Orla Fennimore\n\nMarch 3, 2026'),
    { title: TITLE, authors: ['Orla Fennimore'] },
  ],
  [
    'who took a picture is no author',
    text('By Orla Fennimore\n\nThe ferry on May 2, 2026.\n\nJordan Ames | Quayside | Getty Images'),
    { authors: ['Orla Fennimore'] },
  ],
  [
    'a bio alone names the author',
    text('', 'Thomas Elderby is a columnist and the editor of a journal on small boats.'),
    { authors: ['Thomas Elderby'] },
  ],
  ['an agency is nobody', text('By Reuters'), { authors: [] }],
  ['staff are nobody', text('By Staff Writer'), { authors: [] }],
  ['given authors win', { ...text('By Orla Fennimore'), authors: ['Ana Ruiz'] }, { authors: ['Ana Ruiz'] }],
  [
    'seen authors win over markup',
    page('<meta name="author" content="Ana Ruiz">', '<p class="byline">By Orla Fennimore</p>'),
    { authors: ['Orla Fennimore'] },
  ],
  [
    'markup where none is seen',
    page('<meta name="author" content="By Ana Ruiz and Tom Lie">'),
    { authors: ['Ana Ruiz', 'Tom Lie'] },
  ],
  [
    'JSON-LD authors',
    page(json({ '@type': 'NewsArticle', author: [{ name: 'Ana Ruiz' }, { name: 'Tom Lie' }] })),
    { authors: ['Ana Ruiz', 'Tom Lie'] },
  ],
  // Dates.
  ['a date line', text('March 3, 2026'), { publishedAt: '2026-03-03', modifiedAt: null }],
  [
    'published and updated',
    text('Published 3 March 2026 | Updated 5 March 2026'),
    { publishedAt: '2026-03-03', modifiedAt: '2026-03-05' },
  ],
  [
    'a given date wins',
    { ...text('March 3, 2026'), publishedAt: '2026-03-01' },
    { publishedAt: '2026-03-01' },
  ],
  ['no date is guessed', text(''), { publishedAt: null, modifiedAt: null }],
  [
    'dates of the markup',
    page(
      '<meta property="article:published_time" content="2026-03-03T16:12:00Z"><meta property="article:modified_time" content="2026-03-04T08:00:00Z">',
    ),
    { publishedAt: '2026-03-03', modifiedAt: '2026-03-04' },
  ],
  // Publisher.
  ['a copyright line', text('', '© 2026 Harbour Post. All rights reserved.'), { publisher: 'Harbour Post' }],
  [
    'a follow line',
    text('', 'Follow Harbour Post on Facebook and Instagram.'),
    { publisher: 'Harbour Post' },
  ],
  [
    'an outlet that calls itself in short',
    text(
      'By Orla Fennimore\n\nThe ferry in January. (Photo by Tom Lie/The Port Ellen Ledger)',
      'The engineers told The Ledger that they had looked at the keel twice before the board met on Monday.',
    ),
    { publisher: 'The Port Ellen Ledger' },
  ],
  [
    'an outlet as its bio has it',
    text(
      'By Orla Fennimore',
      'Orla Fennimore is a reporter at the Port Ellen Times, covering ferries.\n\n© 2026 Port Ellen Times',
    ),
    { publisher: 'Port Ellen Times' },
  ],
  [
    'a company of an outlet and its affiliates',
    text(
      '',
      '© 2026 Harbour Chronicle News & Media Limited or its affiliated companies. All rights reserved.',
    ),
    { publisher: 'Harbour Chronicle' },
  ],
  [
    'who wrote is no title',
    { text: ['By ORLA FENNIMORE and TOM LIE', `PORT ELLEN — ${BODY}`, BODY].join('\n\n') },
    { title: null, authors: ['ORLA FENNIMORE', 'TOM LIE'] },
  ],
  [
    'a section is no author',
    text('By Orla Fennimore\n\nMarch 3, 2026\n\nEurope Pacific'),
    { authors: ['Orla Fennimore'] },
  ],
  ['what a page is made by', text('', 'Blog at WordPress.com.'), { publisher: null }],
  [
    'an agency that no list has',
    {
      text: [
        TITLE,
        'By Orla Fennimore',
        `PORT ELLEN, Oct 7 (Quay Wire) - ${BODY}`,
        'Share',
        'Quay Wire',
        'Privacy Policy',
      ].join('\n\n'),
    },
    { publisher: 'Quay Wire' },
  ],
  ['more from the outlet', text('', 'More From Harbour Post'), { publisher: 'Harbour Post' }],
  [
    'whose views they are not',
    text('', 'The views expressed are the author’s own and do not reflect those of Harbour Post.'),
    { publisher: 'Harbour Post' },
  ],
  [
    'the site, not the company behind it',
    page(
      '<meta property="og:site_name" content="Harbour Post">',
      '<p class="brand">Harbour Post</p>',
      '<footer>© 2026 Blue Quay Media. All rights reserved.</footer>',
    ),
    { publisher: 'Harbour Post' },
  ],
  [
    'a site that its markup names and nothing else does',
    page('<meta property="og:site_name" content="Your Low Water">'),
    { publisher: 'Your Low Water' },
  ],
  [
    'JSON-LD publisher',
    page(json({ '@type': 'NewsArticle', publisher: { name: 'Harbour Post' } })),
    { publisher: 'Harbour Post' },
  ],
  [
    'the end of the page title',
    page(`<title>${TITLE} | Harbour Post</title>`),
    { publisher: 'Harbour Post', title: TITLE },
  ],
  [
    'an agency’s dateline, where nothing else is',
    { text: `${TITLE}\n\nPORT ELLEN (Reuters) — ${BODY}` },
    { publisher: 'Reuters' },
  ],
  ...(
    [
      ['LONDON, May 3 (Reuters) -', 'Reuters'],
      ['LONDON, 3 May (AFP) —', 'Agence France-Presse'],
      ['PORT ELLEN, Norvia, Oct. 12, 2026 (UPI) --', 'United Press International'],
      ['OSLO/PORT ELLEN, Sept 9 (AP) –', 'Associated Press'],
    ] as const
  ).map(
    ([dateline, publisher]): Case => [
      `the agency of ${dateline}`,
      { text: `${TITLE}\n\n${dateline} ${BODY}` },
      { publisher },
    ],
  ),
  [
    'no agency after other figures',
    { text: `${TITLE}\n\nFares rose 12 percent (Reuters) - ${BODY}` },
    { publisher: null },
  ],
  [
    'a copyright line with tabs',
    text('', '©\t2026\t\tHarbour\tPost\nAll rights reserved.'),
    { publisher: 'Harbour Post' },
  ],
  [
    'names of the markup with uneven space',
    page('<meta name="author" content=" By \t Ana  Ruiz ,  Tom Lie\n and\tJo Berg ">'),
    { authors: ['Ana Ruiz', 'Tom Lie', 'Jo Berg'] },
  ],
  [
    'authors beside accounts and addresses',
    text('By Orla Fennimore (@orla) and Tom Lie tom.lie@post.example'),
    { authors: ['Orla Fennimore', 'Tom Lie'] },
  ],
  ['an author with the apostrophe letter', text('By Orla OʼBrien'), { authors: ['Orla OʼBrien'] }],
  [
    'a given publisher wins',
    { ...text('', '© 2026 Harbour Post'), publisher: 'Port Review' },
    { publisher: 'Port Review' },
  ],
  ['none is guessed', text(''), { publisher: null }],
  // Title, language, address.
  ['a given title wins', { ...text(''), title: 'Ferry kept' }, { title: 'Ferry kept' }],
  ['the language of the words', text(''), { language: 'en' }],
  ['too short to tell', { text: 'Ferry kept' }, { language: null }],
  [
    'the canonical address',
    page(
      '<link rel="canonical" href="https://harbourpost.example/ferry"><meta property="og:url" content="https://harbourpost.example/other">',
    ),
    { url: 'https://harbourpost.example/ferry' },
  ],
  [
    'a given address wins',
    {
      ...page('<link rel="canonical" href="https://harbourpost.example/ferry">'),
      url: 'https://port.example/a',
    },
    { url: 'https://port.example/a' },
  ],
]

describe('metadata', () => {
  it.each(CASES)('%s', (_, input, expected) => {
    expect(parseArticle(input).metadata).toMatchObject(expected)
  })

  it('the address that most links spell', () => {
    const links = ['ferry', 'fares', 'weather', 'sport'].map(
      (name) => `[${name}](https://www.harbourpost.example/${name})`,
    )
    const { metadata } = parseArticle({
      format: 'markdown',
      text: [...links, '**Harbour Post**', `# ${TITLE}`, BODY, 'Comments'].join('\n\n'),
    })
    expect(metadata.publisher).toBe('Harbour Post')
  })
})
