import type { Doc, Head } from '../document.ts'
import { isOfLanguage } from '../language/language-tag.ts'
import type { Warning } from '../schema/metadata.ts'
import type { Stage } from '../stage.ts'
import { visibleAuthors } from './authors.ts'
import { dayOf, visibleDates } from './dates.ts'
import { detectLanguage } from './language.ts'
import { datelineAgency, visiblePublisher } from './publisher.ts'
import { structuredArticle } from './structured.ts'

const clean = (text: string) => text.replace(/\s+/g, ' ').trim()

/** In a cleaned title. */
const SITE_TAIL = / (?:[|»·–—]|-(?= )) [^|»·–—]{2,40}$/

/** So many characters of the article tell its language. */
const ENOUGH = 8000

/** The site that a page's title ends with: “Headline | Site”; a hyphen may belong to the headline. */
function siteIn(title: string | null | undefined): string | null {
  return / [|»·–—] ([^|»·–—]{2,40})$/.exec(clean(title ?? ''))?.[1] ?? null
}

/** The first content of the named meta elements, in the order of the names. */
function metaOf(head: Head | null, ...names: string[]): string | null {
  for (const name of names) {
    const found = head?.meta.find(([key, content]) => key === name && content !== '')
    if (found) return found[1]
  }
  return null
}

/** What the metadata are read from. */
type MetadataNeed = Doc<'input' | 'head' | 'text' | 'layout' | 'blocks' | 'warnings'>

/**
 * Title, authors, publisher, dates, address and language. What was given wins over what is seen, what is seen over what the
 * markup says: a page's own words are what its readers know it by, and its markup is often the site's and not the article's.
 */
export const metadata: Stage<MetadataNeed, Doc<'metadata' | 'warnings'>> = {
  name: 'metadata',
  run: ({ input, head, blocks, layout, text, warnings }, { language: own }) => {
    const markup = structuredArticle(head?.jsonLd ?? [])
    const dates = visibleDates(blocks, own)
    const seenTitle = blocks.find(({ role }) => role === 'title')?.text
    const markupTitle =
      markup?.headline ??
      metaOf(head, 'og:title', 'twitter:title') ??
      (head?.title ? clean(head.title).replace(SITE_TAIL, '') : null)
    const authors = visibleAuthors(blocks, own.bylines)
    const markupAuthor = metaOf(head, 'author', 'article:author', 'parsely-author', 'dc.creator', 'byl')
    const markupAuthors = markup?.authors.length
      ? markup.authors
      : markupAuthor && !/^https?:/.test(markupAuthor)
        ? own.bylines.namesOf(clean(markupAuthor))
        : []
    const published = dayOf(
      markup?.published ??
        metaOf(
          head,
          'article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'pubdate',
          'parsely-pub-date',
          'time',
        ),
      own.findDate,
    )
    const modified = dayOf(
      markup?.modified ?? metaOf(head, 'article:modified_time', 'datemodified', 'og:updated_time'),
      own.findDate,
    )
    const given = dayOf(input.publishedAt, own.findDate)
    const body: string[] = []
    for (let i = 0, length = 0; i < blocks.length && length < ENOUGH; i++) {
      const block = blocks[i] as (typeof blocks)[number]
      if (block.role !== 'body' && block.role !== 'heading' && block.role !== 'title') continue
      body.push(block.text)
      length += block.text.length
    }
    const language = detectLanguage(body.join('\n') || text, own.code)

    const added: Warning[] = []
    if (input.publishedAt && !given) {
      added.push({
        code: 'metadata-ignored',
        message: `publishedAt is ${JSON.stringify(input.publishedAt.slice(0, 40))}, which is no date; give it as YYYY-MM-DD.`,
      })
    }
    if (!isOfLanguage(language, own.code)) {
      added.push({
        code: 'not-english',
        message: `The text seems to be in another language than English (${language}): entities, countries and quotations are left out.`,
      })
    }
    return {
      metadata: {
        title:
          input.title ?? (seenTitle ? clean(seenTitle) : null) ?? (markupTitle ? clean(markupTitle) : null),
        authors: input.authors
          ? [...input.authors]
          : (authors.length > 0 ? authors : markupAuthors).map((name) => clean(name)).filter(Boolean),
        publisher:
          input.publisher ??
          visiblePublisher(
            blocks,
            layout,
            metaOf(head, 'og:site_name') ?? markup?.publisher ?? null,
            own.outlets,
          ) ??
          metaOf(head, 'og:site_name') ??
          markup?.publisher ??
          siteIn(head?.title) ??
          datelineAgency(blocks, own.outlets),
        publishedAt: given ?? dates.published ?? published,
        modifiedAt: dates.modified ?? modified,
        url: input.url ?? head?.canonical ?? metaOf(head, 'og:url') ?? markup?.url ?? null,
        language,
      },
      warnings: [...warnings, ...added],
    }
  },
}
