import type { Doc, Head } from '../document.ts'
import { isOfLanguage } from '../language/language-tag.ts'
import type { LanguagePack } from '../language/pack.ts'
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

/** What the markup of a page says. */
type Markup = ReturnType<typeof markupOf>

/**
 * Title, authors, publisher, dates, address and language. What was given wins over what is seen, what is seen over what the
 * markup says: a page's own words are what its readers know it by, and its markup is often the site's and not the article's.
 */
export const metadata: Stage<MetadataNeed, Doc<'metadata' | 'warnings'>> = {
  name: 'metadata',
  run: (doc, { language: own }) => {
    const { input, blocks, warnings } = doc
    const markup = markupOf(doc.head, own)
    const dates = visibleDates(blocks, own)
    const given = dayOf(input.publishedAt, own.findDate)
    const language = detectLanguage(openingOf(doc), own.code)
    return {
      metadata: {
        title: titleOf(doc, markup),
        authors: authorsOf(doc, markup, own),
        publisher: publisherOf(doc, markup, own),
        publishedAt: given ?? dates.published ?? markup.published,
        modifiedAt: dates.modified ?? markup.modified,
        url: input.url ?? markup.url,
        language,
      },
      warnings: [
        ...warnings,
        ...(input.publishedAt && !given ? [noDate(input.publishedAt)] : []),
        ...(isOfLanguage(language, own.code) ? [] : [otherLanguage(language)]),
      ],
    }
  },
}

function markupOf(head: Head | null, { findDate, bylines }: LanguagePack) {
  const article = structuredArticle(head?.jsonLd ?? [])
  const author = metaOf(head, 'author', 'article:author', 'parsely-author', 'dc.creator', 'byl')
  const published = metaOf(
    head,
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'pubdate',
    'parsely-pub-date',
    'time',
  )
  const modified = metaOf(head, 'article:modified_time', 'datemodified', 'og:updated_time')
  const named = author && !/^https?:/.test(author) ? bylines.namesOf(clean(author)) : []
  return {
    title:
      article?.headline ??
      metaOf(head, 'og:title', 'twitter:title') ??
      (head?.title ? clean(head.title).replace(SITE_TAIL, '') : null),
    authors: article?.authors.length ? article.authors : named,
    publisher: metaOf(head, 'og:site_name') ?? article?.publisher ?? null,
    published: dayOf(article?.published ?? published, findDate),
    modified: dayOf(article?.modified ?? modified, findDate),
    url: head?.canonical ?? metaOf(head, 'og:url') ?? article?.url ?? null,
  }
}

function titleOf({ input, blocks }: Doc<'input' | 'blocks'>, markup: Markup): string | null {
  const seen = blocks.find(({ role }) => role === 'title')?.text
  return input.title ?? (seen ? clean(seen) : null) ?? (markup.title ? clean(markup.title) : null)
}

function authorsOf(
  { input, blocks }: Doc<'input' | 'blocks'>,
  markup: Markup,
  { bylines }: LanguagePack,
): string[] {
  if (input.authors) return [...input.authors]
  const seen = visibleAuthors(blocks, bylines)
  return (seen.length > 0 ? seen : markup.authors).map(clean).filter(Boolean)
}

function publisherOf(
  { input, head, blocks, layout }: Doc<'input' | 'head' | 'blocks' | 'layout'>,
  { publisher }: Markup,
  { outlets }: LanguagePack,
): string | null {
  return (
    input.publisher ??
    visiblePublisher(blocks, layout, publisher, outlets) ??
    publisher ??
    siteIn(head?.title) ??
    datelineAgency(blocks, outlets)
  )
}

/** The words of the article that tell its language: its first blocks, or the text where it has none. */
function openingOf({ text, blocks }: Doc<'text' | 'blocks'>): string {
  const found: string[] = []
  for (let i = 0, length = 0; i < blocks.length && length < ENOUGH; i++) {
    const block = blocks[i]!
    if (block.role !== 'body' && block.role !== 'heading' && block.role !== 'title') continue
    found.push(block.text)
    length += block.text.length
  }
  return found.join('\n') || text
}

const noDate = (given: string): Warning => ({
  code: 'metadata-ignored',
  message: `publishedAt is ${JSON.stringify(given.slice(0, 40))}, which is no date; give it as YYYY-MM-DD.`,
})

const otherLanguage = (language: string | null): Warning => ({
  code: 'not-english',
  message: `The text seems to be in another language than English (${language}): entities, countries and quotations are left out.`,
})
