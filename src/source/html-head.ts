import type { Head } from '../document.ts'
import type { Attributes } from './html-parser.ts'

const MOST = 500

/** Collects what the head and the structured data of a page say, while the page is read. */
export class HeadCollector {
  private title: string | null = null
  private language: string | null = null
  private canonical: string | null = null
  private readonly meta: [string, string][] = []
  private readonly jsonLd: string[] = []

  /** An element that opens, with its attributes. */
  element(tag: string, attributes: Attributes): void {
    const put = (name: string, content: string | undefined) => {
      if (name && content && this.meta.length < MOST) this.meta.push([name.toLowerCase(), content.trim()])
    }
    if (tag === 'html') this.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null
    else if (tag === 'meta') {
      const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? ''
      put(name, attributes['content'])
    } else if (tag === 'link') {
      const rel = attributes['rel']?.toLowerCase()
      if (rel === 'canonical') this.canonical ??= attributes['href'] ?? null
      else if (attributes['itemprop'] !== undefined) put(attributes['itemprop'] ?? '', attributes['href'])
    } else if (tag === 'time')
      put(
        attributes['itemprop'] ?? (attributes['pubdate'] !== undefined ? 'pubdate' : 'time'),
        attributes['datetime'],
      )
  }

  /** The text of the first title. */
  titled(text: string): void {
    const title = text.replace(/\s+/g, ' ').trim()
    if (title) this.title ??= title
  }

  structured(json: string): void {
    if (this.jsonLd.length < 20) this.jsonLd.push(json)
  }

  head(): Head {
    const { title, language, canonical, meta, jsonLd } = this
    return { title, language, canonical, meta, jsonLd }
  }
}
