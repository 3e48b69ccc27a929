import type { TreeCursor } from '@lezer/common'
import type { BlockWriter } from './block-writer.ts'
import { BLOCK } from './html-elements.ts'
import { isUnseen, type Page, PageWriter } from './html-page.ts'
import { readPage } from './html-parser.ts'

/** What a tag among a paragraph's words does. */
interface Tag {
  readonly start: number
  readonly end: number
  /** The white space that it leaves between words; none for most. */
  readonly space: string
  /** Where a link leads that opens here; null where one ends. */
  readonly link?: string | null
}

/** The tags of one paragraph in order, and the places that a reader does not see. */
export interface Tags {
  readonly tags: readonly Tag[]
  readonly hidden: ReadonlyMap<number, number>
}

/** The leaf's text with white space for all but the named nodes in it, or for these alone; same length. */
function blank(input: string, cursor: TreeCursor, name: string, keep: boolean): string {
  const { from, to } = cursor
  const pieces: string[] = []
  let at = from
  const put = (end: number, shown: boolean) => {
    if (end > at) pieces.push(shown ? input.slice(at, end) : ' '.repeat(end - at))
    at = Math.max(at, end)
  }
  cursor.node.cursor().iterate((node) => {
    if (node.name !== name) return
    put(node.from, !keep)
    put(node.to, keep)
  })
  put(to, !keep)
  return pieces.join('')
}

/** The tags among the words of the leaf that the cursor stands on. */
export function readTags(input: string, cursor: TreeCursor): Tags {
  const { from, to } = cursor
  const tags: Tag[] = []
  const hidden = new Map<number, number>()
  let hiding = 0
  let hides = 0
  readPage(
    blank(input, cursor, 'HTMLTag', true),
    {
      open: (tag, attributes, start, end) => {
        if (hiding > 0) hiding++
        else if (isUnseen(tag, attributes)) {
          hiding = 1
          hides = start
        } else {
          const space = tag === 'br' || BLOCK.has(tag) ? '\n' : tag === 'td' || tag === 'th' ? '\t' : ''
          const link = tag === 'a' ? attributes['href'] : undefined
          tags.push(link === undefined ? { start, end, space } : { start, end, space, link })
        }
      },
      close: (tag, start, end, implied) => {
        if (hiding > 0) {
          // An element that is left open in running text is a word about one rather than the thing: “the <title> of a page”.
          if (--hiding === 0 && start < to) hidden.set(hides, end)
        } else if (!implied && (tag === 'a' || BLOCK.has(tag))) {
          const space = BLOCK.has(tag) ? '\n' : ''
          tags.push(tag === 'a' ? { start, end, space, link: null } : { start, end, space })
        }
      },
      words: () => {},
    },
    from,
  )
  return { tags, hidden }
}

const RAW = new Map([
  ['script', /<\/script\s*>/gi],
  ['style', /<\/style\s*>/gi],
])

/** The HTML blocks of one Markdown text, each read as a page of its own. */
export class HtmlBlocks {
  /** A script or style that a blank line cut in two goes on to here: nobody sees it. */
  hiddenTo = 0
  /** Elements that no closing tag follows. */
  private readonly unclosed = new Set<string>()

  constructor(
    private readonly input: string,
    private readonly writer: BlockWriter,
  ) {}

  /** Writes what the HTML block that the cursor stands on shows; whether an image stands last in it. */
  write(cursor: TreeCursor, page: Page): boolean {
    const { to } = cursor
    const from = Math.min(to, Math.max(cursor.from, this.hiddenTo))
    const writer = new PageWriter(this.writer, page)
    let cut = ''
    readPage(
      blank(this.input, cursor, 'QuoteMark', false).slice(from - cursor.from),
      {
        open: (tag, attributes, start, end) => writer.open(tag, attributes, start, end),
        close: (tag, start, end, implied) => {
          if (implied && start === to && RAW.has(tag)) cut = tag
          writer.close(tag, start, end, implied)
        },
        words: (text, start, end) => writer.words(text, start, end),
      },
      from,
    )
    writer.end()
    if (cut !== '') this.hide(cut, to)
    return writer.afterImage
  }

  private hide(tag: string, from: number): void {
    const closing = RAW.get(tag)
    if (!closing || this.unclosed.has(tag)) return
    closing.lastIndex = from
    const found = closing.exec(this.input)
    if (found) this.hiddenTo = found.index + found[0].length
    else this.unclosed.add(tag)
  }
}
