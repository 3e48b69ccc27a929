import type { Head } from '../document.ts'

const MOST = 500

/** Collects what the head and the structured data of a page say, while the page is read. */
export class HeadCollector {
  private title: string | null = null
  private language: string | null = null
  private canonical: string | null = null
  private readonly meta: [string, string][] = []
  private readonly jsonLd: string[] = []

  /** An element that opens, with its attributes. */
  element(tag: string, attributes: ReadonlyMap<string, string>): void {
    const put = (name: string, content: string | undefined) => {
      if (name && content && this.meta.length < MOST) this.meta.push([name.toLowerCase(), content.trim()])
    }
    if (tag === 'html') this.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null
    else if (tag === 'meta') {
      const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? ''
      put(name, attributes.get('content'))
    } else if (tag === 'link') {
      const rel = attributes.get('rel')?.toLowerCase()
      if (rel === 'canonical') this.canonical ??= attributes.get('href') ?? null
      else if (attributes.has('itemprop')) put(attributes.get('itemprop') ?? '', attributes.get('href'))
    } else if (tag === 'time')
      put(
        attributes.get('itemprop') ?? (attributes.has('pubdate') ? 'pubdate' : 'time'),
        attributes.get('datetime'),
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
