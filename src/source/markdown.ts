import type { Tree, TreeCursor } from '@lezer/common'
import {
  type InlineParser,
  type MarkdownParser,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown'
import type { Input, Sourced } from '../document.ts'
import type { BlockKind } from '../schema/blocks.ts'
import { BlockWriter } from './block-writer.ts'
import { disarm } from './markdown-guard.ts'
import { HtmlBlocks } from './markdown-html.ts'
import { write, writeInline } from './markdown-inline.ts'
import { eachStretch, isMark, isParted, type TakeStretch } from './markdown-plain.ts'

let configured: MarkdownParser | undefined

/** The list item that is read: `fresh` until its first block. */
interface Item {
  readonly from: number
  readonly to: number
  readonly list: number
  fresh: boolean
}

/** Blocks that hold words themselves, with their kind and heading level. */
const LEAVES: ReadonlyMap<string, readonly [kind: BlockKind, level: number | null]> = /* @__PURE__ */ new Map<
  string,
  readonly [kind: BlockKind, level: number | null]
>([
  ['Paragraph', ['paragraph', null]],
  ['Task', ['list-item', null]],
  ['ATXHeading1', ['heading', 1]],
  ['ATXHeading2', ['heading', 2]],
  ['ATXHeading3', ['heading', 3]],
  ['ATXHeading4', ['heading', 4]],
  ['ATXHeading5', ['heading', 5]],
  ['ATXHeading6', ['heading', 6]],
  ['SetextHeading1', ['heading', 1]],
  ['SetextHeading2', ['heading', 2]],
  ['FencedCode', ['code', null]],
  ['CodeBlock', ['code', null]],
  ['HTMLBlock', ['paragraph', null]],
  ['TableHeader', ['table', null]],
  ['TableRow', ['table', null]],
])

/** Whether a mark stands in a place; places must be asked for in order. */
function finder(text: string, mark: string): (from: number, to: number) => boolean {
  let next = -1
  return (from, to) => {
    if (next < from) {
      next = text.indexOf(mark, from)
      if (next < 0) next = text.length
    }
    return next < to
  }
}

/** Moves to the next node in order, into the one it stands on if that is asked for; false at the end. */
function moveOn(cursor: TreeCursor, descend: boolean): boolean {
  if (descend && cursor.firstChild()) return true
  while (!cursor.nextSibling()) if (!cursor.parent()) return false
  return true
}

/** Running words, at which no rule of a mark needs to look; two spaces may break a line. */
const WORDS: InlineParser = {
  name: 'Words',
  before: 'Escape',
  parse({ text, offset, end }, next, at) {
    if (isMark(next)) return -1
    let to = at + 1
    for (let before = next; to < end; to++) {
      const code = text.charCodeAt(to - offset)
      if (isMark(code)) break
      if (code === SPACE && before === SPACE) return to - 1 > at ? to - 1 : -1
      before = code
    }
    return to
  },
}
const SPACE = 32

/**
 * Markdown: CommonMark with tables, by @lezer/markdown, whose nodes carry exact places. What a reader sees is the text:
 * marks, image texts and addresses are left out, escapes and entities decoded, and HTML is read as on a page. The parser
 * is spared the paragraphs without marks.
 */
export function readMarkdown(input: Input): Sourced {
  const writer = new BlockWriter()
  let afterImage = false
  const take: TakeStretch = (from, to, isPlain) => {
    const stretch = input.text.slice(from, to)
    writer.base = from
    if (isPlain) {
      writer.begin({ kind: 'paragraph', source: 0, afterImage })
      write(writer, stretch, 0, stretch.length)
      writer.end(stretch.length)
      afterImage = false
    } else afterImage = readMarked(stretch, writer, afterImage)
  }
  if (isParted(input.text)) eachStretch(input.text, take)
  else take(0, input.text.length, false)
  const { text, sourceMap, sourceBlocks } = writer.result()
  return { input, format: 'markdown', text, sourceBlocks, sourceMap, head: null, warnings: [] }
}

/** Writes the blocks of a text as the parser sees it. `afterImage`: an image stands before it; whether one stands last in it is the answer. */
function readMarked(text: string, writer: BlockWriter, imageBefore: boolean): boolean {
  // Of GitHub's extensions all but its bare links: looking for them costs more than the rest, and inside a link's words they hide what a reader sees.
  configured ??= parser.configure([Table, TaskList, Strikethrough, { parseInline: [WORDS] }])
  const tree: Tree = configured.parse(disarm(text))
  const cursor = tree.cursor()
  let quoteEnd = -1
  let item = null as Item | null
  let table = -1
  let afterImage = imageBefore

  const holdsImage = finder(text, '![')
  const holdsTag = finder(text, '<')
  const html = new HtmlBlocks(text, writer)

  const leaf = (kind: BlockKind, level: number | null) => {
    const { from, to, name } = cursor
    const inItem = item && from < item.to
    const own =
      kind === 'paragraph' && inItem
        ? 'list-item'
        : kind === 'paragraph' && from < quoteEnd
          ? 'blockquote'
          : kind
    const start = inItem && item?.fresh ? item.from : from
    const group =
      own === 'list-item' && item ? `list ${item.list}` : own === 'table' ? `table ${table}` : null
    const images = holdsImage(from, to) && cursor.node.getChildren('Image').length > 0
    if (name === 'HTMLBlock') {
      const kind = own === 'paragraph' ? null : own
      afterImage = html.write(cursor, { kind, group, afterImage, start, contained: false })
    } else {
      writer.begin({ kind: own, source: start, level, afterImage, group })
      writeInline(writer, text, cursor, html.hiddenTo, holdsTag(from, to))
      afterImage = images && !writer.hasWords
      writer.end(to)
    }
    if (item) item.fresh = false
  }

  for (let descend = true; moveOn(cursor, descend); ) {
    descend = true
    const { name, from, to } = cursor
    const known = LEAVES.get(name)
    if (known) {
      leaf(known[0], known[1])
      descend = false
    } else if (name === 'Blockquote') quoteEnd = Math.max(quoteEnd, to)
    else if (name === 'BulletList' || name === 'OrderedList')
      item = { from, to: from, list: item && from < item.to ? item.list : from, fresh: false }
    else if (name === 'ListItem') item = { from, to, list: item?.list ?? from, fresh: true }
    else if (name === 'Table') table = from
    else if (name === 'HorizontalRule') descend = false
  }
  return afterImage
}
