import type { Input, Sourced } from '../document.ts'
import { BlockWriter } from './block-writer.ts'
import { HeadCollector } from './html-head.ts'
import { PageWriter } from './html-page.ts'
import { readPage } from './html-parser.ts'

const FOREIGN = new Set(['svg', 'math'])

/** A web page: what a browser would show, block by block, in one pass and without a tree, so that size costs nothing. */
export function readHtml(input: Input): Sourced {
  const head = new HeadCollector()
  const blocks = new BlockWriter()
  const writer = new PageWriter(blocks)
  /** How many drawings and formulas are open: their titles are not the page's. */
  let foreign = 0
  let title: string[] | null = null
  let json: string[] | null = null

  readPage(input.text, {
    open: (tag, attributes, start, end) => {
      head.element(tag, attributes)
      if (FOREIGN.has(tag)) foreign++
      else if (tag === 'title' && foreign === 0) title = []
      else if (tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) json = []
      writer.open(tag, attributes, start, end)
    },
    close: (tag, start, end, implied) => {
      if (FOREIGN.has(tag)) foreign--
      else if (tag === 'title' && title) {
        if (!implied) head.titled(title.join(''))
        title = null
      } else if (tag === 'script' && json) {
        if (!implied) head.structured(json.join(''))
        json = null
      }
      writer.close(tag, start, end, implied)
    },
    words: (text, start, end) => {
      if (title) title.push(text)
      else if (json) json.push(text)
      else writer.words(text, start, end)
    },
  })
  writer.end()
  const { text, sourceMap, sourceBlocks } = blocks.result()
  return { input, format: 'html', text, sourceBlocks, sourceMap, head: head.head(), warnings: [] }
}
