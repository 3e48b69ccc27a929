/** What pages of sorts that nobody has seen say of themselves: live blogs, releases, student papers, papers of other countries. All is invented. */
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import type { Metadata } from '../../src/schema/metadata.ts'

const BODY = [
  'The dockers of Halden have gone back to work after eleven days, and the first of thirty-one ships was unloaded on Tuesday morning.',
  'Their union had asked for a longer rest between shifts, and the company had offered a shorter one, according to both sides.',
  'A mediator found the hour that lay between the two. "It was there all the time," said the harbour master, Moira Kettle.',
  'Traders say that it will take until the end of the month before the warehouses are full again.',
]
const TITLE = 'Dockers of Halden go back to work after eleven days'
const page = (head: readonly string[], foot: readonly string[] = [], body = BODY) =>
  [...head, ...body, ...foot].join('\n')
const NAVIGATION = ['Home', 'News', 'Sport', 'Opinion', 'Subscribe']

type Case = readonly [what: string, text: string, expected: Partial<Metadata>]

const CASES: readonly Case[] = [
  [
    'two write a live blog in turn',
    page([...NAVIGATION, TITLE, 'Rory Fenn (now) and Adaeze Nwosu (earlier)', 'Tue 3 Mar 2026 14.10 GMT']),
    { authors: ['Rory Fenn', 'Adaeze Nwosu'] },
  ],
  [
    'students with their years',
    page([...NAVIGATION, TITLE, "Zoe Hartman '27 and Malik Osei, News Editors|April 21, 2026"]),
    { authors: ['Zoe Hartman', 'Malik Osei'] },
  ],
  [
    'who took a picture is no author',
    page([...NAVIGATION, TITLE, "Zoe Hartman '27, News Editor|April 21, 2026", 'Photo by Caroline Yu']),
    { authors: ['Zoe Hartman'] },
  ],
  [
    'who drew charts or helped is no author',
    page(
      [TITLE, 'By Priya Sandhu, with charts by Leo Marchetti'],
      ['Additional reporting by Clara Munk', '© 2026 The Quayside Post'],
    ),
    { authors: ['Priya Sandhu'] },
  ],
  [
    'a company is no author of its release',
    page(
      [
        'Harrow Biosciences Reports Results for Its Migraine Patch',
        'News provided by',
        'Harrow Biosciences, Inc.',
        'Jan 14, 2026, 07:00 ET',
        'Share this article',
        'CAMBRIDGE, Mass., Jan. 14, 2026 /WireLine/ -- Harrow Biosciences, Inc. today announced positive results from a study of its migraine patch.',
      ],
      ['About Harrow Biosciences', 'SOURCE Harrow Biosciences, Inc.'],
      ['In the study of 312 adults, 41% of those who wore the patch had no headache after two hours.'],
    ),
    { authors: [] },
  ],
  [
    'whom a list names behind its last person is a desk',
    page([TITLE, 'By Lucia Fernandes and Tom Oakes, Prairie Commons', 'April 4, 2026 5:00 a.m.']),
    { authors: ['Lucia Fernandes', 'Tom Oakes'] },
  ],
  [
    'a job in words of its own',
    page([
      'Listen to this article',
      '4 min',
      'Share',
      'Save',
      TITLE,
      'Rowan Pike',
      'Local Democracy Reporter, Harrow Vale',
      '21 hours ago',
    ]),
    { authors: ['Rowan Pike'] },
  ],
  [
    'the day of a release, in its first line',
    page(
      [
        TITLE,
        'LEEDS, England, 9 March 2026 – Halvorsen Pumps plc, a maker of pumps for water works and farms, today announced the opening of its second plant in Leeds.',
      ],
      ['© 2026 Halvorsen Pumps plc'],
    ),
    { publishedAt: '2026-03-09' },
  ],
  [
    'published before updated, whichever stands first',
    page([
      TITLE,
      'By Lakshmi Rao',
      'MYSURU, Updated - 05 December 2025 08:12 am IST',
      'Published - 04 December 2025 09:47 pm IST - MYSURU',
    ]),
    { publishedAt: '2025-12-04', modifiedAt: '2025-12-05' },
  ],
  [
    'updated and original in lines of their own',
    page([TITLE, 'Author:', 'Lauren Briggs', 'Updated:', 'Mar 6, 2018', 'Original:', 'Dec 21, 2016']),
    { publishedAt: '2016-12-21', modifiedAt: '2018-03-06' },
  ],
  [
    'first published below the article, with dashes',
    page(
      [TITLE, 'Express News Service | Pune | Updated: 13 March 2026 09:02 IST'],
      ['First published on: 12-03-2026 at 22:41 IST', '© The Pune Express Pvt Ltd'],
    ),
    { publishedAt: '2026-03-12' },
  ],
  [
    'days first by the clock',
    page([TITLE, 'By Stefan Grau', 'Published on 06/01/2026 - 13:55 GMT+1', 'Share']),
    { publishedAt: '2026-01-06' },
  ],
  [
    'months first by the clock',
    page([TITLE, 'By Nora Quist', '06/01/2026 08:14 PM EDT', 'Share']),
    { publishedAt: '2026-06-01' },
  ],
  [
    'days first by the company',
    page(
      ['Suche', 'RHEINBLATT', 'Politics', 'Politics 07.11.25', TITLE, 'By Petra Vogt, Berlin'],
      ['Imprint', '© Rheinblatt GmbH 2025'],
    ),
    { publishedAt: '2025-11-07', publisher: 'Rheinblatt' },
  ],
  [
    'the day of a post is not the article’s',
    page([TITLE, 'By Rory Fenn'], ['— Halden Port (@haldenport) March 1, 2026', 'Share', 'Read more']),
    { publishedAt: null },
  ],
  [
    'an outlet that the page calls by its article',
    page(
      ['OPINION', TITLE, 'Feb. 17, 2026', 'By Walter Nkemelu'],
      [
        "The Meridian is committed to publishing a diversity of letters to the editor. We'd like to hear what you think.",
        'Follow The Meridian Opinion section on Facebook, Instagram and Threads.',
      ],
    ),
    { publisher: 'The Meridian' },
  ],
  [
    'a section is no outlet',
    page(
      [
        'The Wren',
        'The student newspaper of Ashby College since 1911',
        ...['News', 'Sports', 'Arts', 'Opinions', 'Donate', 'News'],
        TITLE,
        "Zoe Hartman '27 and Malik Osei, News Editors|April 21, 2026",
        'Photo by Caroline Yu',
      ],
      [
        'About the Contributors',
        'Zoe Hartman, News Editor',
        'Zoe Hartman is a junior majoring in history. She can be reached at zhartman@ashby.example.',
        'Malik Osei, News Editor',
        'Leave a Comment',
        'The Wren • © 2026 FLEX WordPress Theme by SNO • Log in',
      ],
    ),
    { publisher: null },
  ],
  [
    'a company of two partners',
    page(
      ['Home', 'News', TITLE, 'By Asha Rao'],
      ['Copyright © 2026 Lund, Ruiz & Co. Ltd. All rights reserved.'],
    ),
    { publisher: 'Lund, Ruiz & Co' },
  ],
  [
    'a company’s rights tell it where nothing else does',
    page([TITLE, 'By Asha Rao', '4 December 2025'], ['Terms of use', '© 2026 Quayside Holdings L.P.']),
    { publisher: 'Quayside Holdings' },
  ],
  [
    'who edited is an author where nobody else is named',
    page([...NAVIGATION, TITLE, 'Edited by Asha Rao', 'Updated: 4 December 2025']),
    { authors: ['Asha Rao'] },
  ],
  [
    'a desk of two words',
    page([...NAVIGATION, TITLE, 'DH Web Desk', 'Published : 21 March 2026, 18:32 IST']),
    { authors: [] },
  ],
  [
    'where a page hangs is no part of its title',
    page([...NAVIGATION, `Home / Cities / Halden / ${TITLE}`, 'By Asha Rao', '4 December 2025']),
    { title: TITLE },
  ],
  [
    'a writer whose name nobody knows, in a line of its day',
    page([
      ...NAVIGATION,
      TITLE,
      'Harbours, News, Front Page | Published: 3 hours ago | Updated: 2 hours ago | Written by Elandu Ndeya',
    ]),
    { title: TITLE, authors: ['Elandu Ndeya'] },
  ],
  [
    'a place in such a line is nobody',
    page([...NAVIGATION, TITLE, 'Norra Halden | Front Page | Published: 3 hours ago | Updated: 2 hours ago']),
    { authors: [] },
  ],
  [
    'a name with its account',
    page(['Share', 'Tandeka Mbele, @tandekambele', '3h ago'], ['Comments']),
    { authors: ['Tandeka Mbele'] },
  ],
  [
    'somebody else’s account',
    page(['Share', 'Halden Harbour, @portnews', '3h ago'], ['Comments']),
    { authors: [] },
  ],
  [
    'whom people told what they say, time and again',
    page(
      [...NAVIGATION, TITLE],
      ['Share'],
      [
        ...BODY.slice(0, 2),
        '"We asked for an hour," the secretary of the union, Per Holm, told Tidewater Lines.',
        '"They gave us half of it," he told Tidewater Lines.',
        'The company, Halden Stevedores, told Tidewater Lines that the hour had been lost in the minutes.',
      ],
    ),
    { publisher: 'Tidewater Lines' },
  ],
  [
    'an agency that people told what they say',
    page(
      [...NAVIGATION, TITLE],
      ['Share'],
      [
        ...BODY.slice(0, 2),
        '"We asked for an hour," the secretary of the union, Per Holm, told Reuters.',
        '"They gave us half of it," he told Reuters.',
        'The company, Halden Stevedores, told Reuters that the hour had been lost in the minutes.',
      ],
    ),
    { publisher: null },
  ],
  [
    'a news site beside its writer',
    page([...NAVIGATION, TITLE, 'By Laura Lund, CNN'], ['Share']),
    { authors: ['Laura Lund'], publisher: 'CNN' },
  ],
  [
    'more from what the article is on',
    page([...NAVIGATION, TITLE, 'By Laura Lund'], ['More from Halden', 'Ferry fares to rise']),
    { publisher: null },
  ],
  [
    'more from the outlet',
    page([...NAVIGATION, TITLE, 'By Laura Lund'], ['More from Tidewater', 'Ferry fares to rise']),
    { publisher: 'Tidewater' },
  ],
]

describe('pages of sorts that nobody has seen', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(parseArticle({ text }).metadata).toMatchObject(expected)
  })

  it('the day below the title is before that of the masthead', () => {
    const body = BODY.map((line) => `<p>${line}</p>`).join('')
    const read = (line: string) =>
      parseArticle({
        text: `<html><body><header><div>Friday, 8 May 2026</div></header><main><h1>${TITLE}</h1><div>${line}</div>${body}</main></body></html>`,
        format: 'html',
      }).metadata.publishedAt
    expect(read('<span>By Grace Achieng and Samuel Mutiso</span> <span>06/05/2026</span>')).toBe('2026-05-06')
    expect(read('<span>By Grace Achieng</span> <span>Updated 06/05/2026</span>')).toBe('2026-05-08')
  })

  it('two lines of a block name a writer and a photographer', () => {
    const body = BODY.map((line) => `<p>${line}</p>`).join('')
    const text = `<html><body><h1>${TITLE}</h1><p class="byline">Words by Oona Farrell<br>Photographs by Samuel Adeyemi</p><p>December 2, 2025</p>${body}</body></html>`
    expect(parseArticle({ text, format: 'html' }).metadata.authors).toEqual(['Oona Farrell'])
  })
})
