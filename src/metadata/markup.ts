/** What the head, the structured data and the marked elements of a page say of the article. */
import type { Head } from '../document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { clean, dayOf } from './cleaning.ts'
import { structuredArticle } from './structured.ts'

/** Names of meta elements, in the order in which they are believed. */
const AUTHOR =
  /^(?:author|article:author(?:_name)?|parsely-author|dc\.creator|byl|sailthru\.author|citation_author|authors?|dcterms\.creator|cxenseparse:author)$/
const SITE =
  /^(?:og:site_name|application-name|dc\.publisher|apple-mobile-web-app-title|al:ios:app_name|al:android:app_name)$/
const PUBLISHED =
  /^(?:article:published_time|datepublished|date|dc\.date(?:\.issued)?|dcterms\.created|pubdate|publish-?date|published|parsely-pub-date|sailthru\.date|citation_(?:publication_)?date|article\.published|og:published_time|rnews:datepublished|cxenseparse:recs:publishtime)$/
const SHOWN = /^(?:time|pubdate)$/
const MODIFIED = /^(?:article:modified_time|datemodified|og:updated_time|lastmod|last-modified)$/

export interface Markup {
  readonly title: string | null
  /** People as structured data or meta elements name them, each once. */
  readonly authors: readonly string[]
  /** Names of the site. */
  readonly sites: readonly string[]
  /** Days, the most trusted first. */
  readonly published: readonly string[]
  /** Days of the page's own time elements. */
  readonly times: readonly string[]
  readonly modified: string | null
  readonly url: string | null
}

/** In a cleaned title. */
const SITE_TAIL = / (?:[|»·–—]|-(?= )) [^|»·–—]{2,40}$/

/** Text and Markdown have none. */
const NO_MARKUP: Markup = {
  title: null,
  authors: [],
  sites: [],
  published: [],
  times: [],
  modified: null,
  url: null,
}

export function markupOf(head: Head | null, { findDate, bylines }: LanguagePack): Markup {
  if (!head) return NO_MARKUP
  const article = structuredArticle(head.jsonLd)
  const { meta } = head
  const contents = (names: RegExp) =>
    meta.flatMap(([name, content]) => (names.test(name) && content !== '' ? [content] : []))
  const days = (names: RegExp) => contents(names).flatMap((content) => dayOf(content, findDate) ?? [])
  const named = contents(AUTHOR)
    .filter((author) => !/^https?:|^@|\//.test(author) && author.length <= 300)
    .flatMap((author) => bylines.namesOf(clean(author)))
  const stated = article?.authors.length
    ? article.authors.flatMap((author) => bylines.namesOf(clean(author)))
    : named
  const site = article?.publisher ?? null
  return {
    title:
      article?.headline ??
      contents(/^og:title$/)[0] ??
      contents(/^twitter:title$/)[0] ??
      (head.title ? clean(head.title).replace(SITE_TAIL, '') : null),
    authors: unique(stated.map(clean)),
    sites: unique([...contents(SITE), ...(site ? [site] : [])].map(clean)),
    published: unique([
      ...days(PUBLISHED),
      ...[dayOf(article?.published, findDate)].filter((day) => day !== null),
    ]),
    times: unique(days(SHOWN)),
    modified: dayOf(article?.modified, findDate) ?? days(MODIFIED)[0] ?? null,
    url: head.canonical ?? contents(/^og:url$/)[0] ?? article?.url ?? null,
  }
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].filter(Boolean)
