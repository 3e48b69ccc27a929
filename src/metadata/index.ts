import type { Doc } from '../document.ts'
import { isOfLanguage } from '../language/language-tag.ts'
import type { LanguagePack } from '../language/pack.ts'
import { rankers } from '../models/metadata.ts'
import type { Warning } from '../schema/metadata.ts'
import type { StrayKey } from '../schema/stray-keys.ts'
import type { Stage } from '../stage.ts'
import { letters } from '../text/bare.ts'
import { authorsOf } from './authors.ts'
import { clean, dayOf } from './cleaning.ts'
import { datesOf } from './dates.ts'
import { detectLanguage } from './language.ts'
import { type Markup, markupOf } from './markup.ts'
import { publisherOf } from './publisher.ts'
import { sharedTitle } from './shared-title.ts'

/** So many characters of the article tell its language. */
const ENOUGH = 8000

/** What the metadata are read from. */
type MetadataNeed = Doc<'input' | 'format' | 'head' | 'text' | 'layout' | 'blocks' | 'warnings'>

/**
 * Title, authors, publisher, dates, address and language. What was given wins over what is seen, what is seen over what the
 * markup says: a page's own words are what its readers know it by, and its markup is often the site's and not the article's.
 */
export const metadata: Stage<MetadataNeed, Doc<'metadata' | 'warnings'>> = {
  name: 'metadata',
  run: (doc, { language: own }) => {
    const { input, warnings } = doc
    const markup = markupOf(doc.head, own)
    const ranked = rankers()
    const dates = datesOf(doc, markup, own, ranked.date)
    const found = input.authors ? [...input.authors] : authorsOf(doc, markup, own, ranked.author)
    const publisher = input.publisher ?? publisherOf(doc, markup, found, own, ranked.publisher)
    const authors = input.authors ? found : withoutOutlet(found, publisher)
    const given = dayOf(input.publishedAt, own.findDate)
    const language = detectLanguage(openingOf(doc), own.code)
    return {
      metadata: {
        title: titleOf(doc, markup, own),
        authors,
        publisher,
        publishedAt: given ?? dates.published,
        modifiedAt: dates.modified,
        url: input.url ?? markup.url,
        language,
      },
      warnings: [
        ...warnings,
        ...(input.publishedAt && !given ? [noDate(input.publishedAt)] : []),
        ...input.strayKeys.map(unknownKey),
        ...(isOfLanguage(language, own.code) ? [] : [otherLanguage(language)]),
      ],
    }
  },
}

/** “By Ana Ruiz and Harbour Post”: the outlet is no author beside others. */
function withoutOutlet(authors: string[], publisher: string | null): string[] {
  const outlet = publisher === null ? '' : letters(publisher)
  const others = authors.filter((name) => letters(name) !== outlet)
  return others.length > 0 ? others : authors
}

/** The title as the page shows it; else as a line that shares it, or the markup, says. */
function titleOf(
  { input, blocks }: Doc<'input' | 'blocks'>,
  markup: Markup,
  language: LanguagePack,
): string | null {
  if (input.title) return input.title
  const seen = blocks.find(({ role }) => role === 'title')?.text
  const shared = seen ?? markup.title ?? sharedTitle(blocks, language.blocks)
  return shared ? withoutTrail(clean(shared)) : null
}

/** “Home › News › The harbour opens”, “Home / News / The harbour opens”: what leads to a page is no part of its title. */
const TRAIL = /^(?:[^›»]{1,30}\s[›»]\s)+(?=[^›»]{12,}$)|^(?:[^/>]{1,30}\s[/>]\s){2,}(?=[^/>]{12,}$)/
const withoutTrail = (title: string) => title.replace(TRAIL, '')

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

const unknownKey = ({ key, meant }: StrayKey): Warning => ({
  code: 'unknown-key',
  message: `The input has a key ${JSON.stringify(key)}, which is not read: did you mean ${meant}?`,
})

const otherLanguage = (language: string | null): Warning => ({
  code: 'not-english',
  message: `The text seems to be in another language than English (${language}): entities, countries and quotations are left out.`,
})
