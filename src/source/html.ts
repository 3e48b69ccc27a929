import { Tokenizer } from 'htmlparser2'
import type { Input, Sourced } from '../document.ts'
import { HeadCollector } from './html-head.ts'
import { PageWriter } from './html-page.ts'

const ignore = () => {}

/**
 * A web page: what a browser would show, block by block. The tags are found by htmlparser2's tokenizer, in one pass and
 * without a tree, so that depth and size cost nothing.
 */
export function readHtml(input: Input): Sourced {
  const page = input.text
  const head = new HeadCollector()
  const writer = new PageWriter()
  let tag = ''
  let tagStart = 0
  let attributes = new Map<string, string>()
  let attribute = ''
  let value: string[] = []
  /** Where the last token ended: a text entity begins there. */
  let cursor = 0
  let title: string[] | null = null
  let json: string[] | null = null

  const opened = (end: number, selfClosing: boolean) => {
    head.element(tag, attributes)
    if (tag === 'title') title = []
    else if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) json = []
    writer.open(tag, attributes, tagStart, end + 1, selfClosing)
    cursor = end + 1
  }
  const words = (text: string, start: number, end: number) => {
    if (title) title.push(text)
    else if (json) json.push(text)
    else writer.words(text, start, end)
  }

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        // A closing tag that the page's end cuts off: the tokenizer reports the rest of it with no start.
        if (start < 0) return
        words(page.slice(start, end), start, end)
        cursor = end
      },
      ontextentity: (code, end) => {
        words(String.fromCodePoint(code), Math.min(cursor, end), end)
        cursor = end
      },
      onopentagname: (start, end) => {
        tag = page.slice(start, end).toLowerCase()
        tagStart = start - 1
        attributes = new Map()
      },
      onattribname: (start, end) => {
        attribute = page.slice(start, end).toLowerCase()
        value = []
      },
      onattribdata: (start, end) => void value.push(page.slice(start, end)),
      onattribentity: (code) => void value.push(String.fromCodePoint(code)),
      onattribend: () => {
        if (!attributes.has(attribute)) attributes.set(attribute, value.join(''))
      },
      onopentagend: (end) => opened(end, false),
      onselfclosingtag: (end) => opened(end, true),
      onclosetag: (start, end) => {
        const name = page.slice(start, end).toLowerCase()
        if (name === 'title' && title) {
          head.titled(title.join(''))
          title = null
        } else if (name === 'script' && json) {
          head.structured(json.join(''))
          json = null
        }
        const close = page.indexOf('>', end)
        cursor = close < 0 ? page.length : close + 1
        writer.close(name, start - 2, cursor)
      },
      oncdata: ignore,
      oncomment: (_start, end) => {
        cursor = Math.min(page.length, end + 1)
      },
      ondeclaration: (_start, end) => {
        cursor = Math.min(page.length, end + 1)
      },
      onprocessinginstruction: (_start, end) => {
        cursor = Math.min(page.length, end + 1)
      },
      onend: ignore,
    },
  )
  tokenizer.write(page)
  tokenizer.end()
  const { text, sourceMap, sourceBlocks } = writer.result()
  return { input, format: 'html', text, sourceBlocks, sourceMap, head: head.head(), warnings: [] }
}
