/**
 * Articles as people paste them: a headline, a byline and a date above some paragraphs, and nothing else. Made of the parts of a page,
 * which one and how by its id, so that short and clean texts are learned from too.
 */
import { foldOf } from '../../fit/digests.ts'
import type { GoldPage } from './gold-page.ts'
import type { GoldMeta } from './labels.ts'

/** What stands above the paragraphs. */
const ORDERS: readonly (readonly ('title' | 'by' | 'name' | 'date' | 'line')[])[] = [
  ['title', 'by', 'date'],
  ['title', 'name'],
  ['title'],
  [],
  ['title', 'date', 'by'],
  ['title', 'line'],
  ['title', 'date'],
]
const WEIGHT = 0.15
const FEWEST_PARAGRAPHS = 2
const MOST_PARAGRAPHS = 7

interface Labelled {
  readonly start: number
  readonly end: number
  readonly boilerplate?: boolean | null
}

/** Null where the page does not tell what it takes. */
export function pastedFrom(
  page: GoldPage,
  blocks: readonly Labelled[],
  { title, authors, publishedAt }: GoldMeta,
): GoldPage | null {
  const draw = (what: string, among: number) => foldOf(`${page.id} ${page.format} ${what}`, among)
  const order = ORDERS[draw('order', ORDERS.length)] ?? []
  const paragraphs = blocks
    .filter(({ boilerplate }) => boilerplate === false)
    .slice(0, FEWEST_PARAGRAPHS + draw('paragraphs', MOST_PARAGRAPHS - FEWEST_PARAGRAPHS))
    .map(({ start, end }) => page.text.slice(start, end))
  if (paragraphs.length < FEWEST_PARAGRAPHS || !title) return null
  const named = order.some((part) => part === 'by' || part === 'name' || part === 'line')
  if (named && authors.length === 0) return null
  const dated = order.some((part) => part === 'date' || part === 'line')
  if (dated && !publishedAt) return null
  const names = authors.join(draw('joint', 2) === 0 ? ' and ' : ', ')
  const day = publishedAt ? writtenOut(publishedAt, draw('day', 2) === 0) : ''
  const headline = draw('stop', 3) === 0 && !/[.?!]$/.test(title) ? `${title}.` : title
  const lines = {
    title: page.format === 'markdown' ? `# ${headline}` : headline,
    by: `By ${names}`,
    name: names,
    date: draw('published', 2) === 0 ? day : `Published ${day}`,
    line: `By ${names} | ${day}`,
  }
  return {
    ...page,
    text: [...order.map((part) => lines[part]), ...paragraphs].join('\n\n'),
    file: 'pasted',
    weight: page.weight * WEIGHT,
    pasted: true,
    sure: true,
    meta: {
      title: order.includes('title') ? title : null,
      authors: named ? authors : [],
      publisher: null,
      publishedAt: dated ? publishedAt : null,
    },
    headlines: [],
  }
}

function writtenOut(iso: string, monthFirst: boolean): string {
  return new Date(iso).toLocaleDateString(monthFirst ? 'en-US' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
