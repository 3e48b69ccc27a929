import type { Tree, TreeCursor } from '@lezer/common'
import { type MarkdownParser, parser, Strikethrough, Table, TaskList } from '@lezer/markdown'
import type { Input, Sourced } from '../document.ts'
import type { BlockKind } from '../schema/blocks.ts'
import { BlockWriter } from './block-writer.ts'
import { decodeEntity } from './entity.ts'
import { disarm } from './markdown-guard.ts'

let configured: MarkdownParser | undefined

/** Nodes whose text no reader sees. */
const HIDDEN = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'CodeMark',
  'CodeInfo',
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'Image',
  'HTMLTag',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
])

/** The list item that is read: `fresh` until its first block. */
interface Item {
  readonly from: number
  readonly to: number
  readonly list: number
  fresh: boolean
}

/** Blocks that hold words themselves, with their kind and heading level. */
const LEAVES: Readonly<Record<string, readonly [kind: BlockKind, level: number | null]>> = {
  Paragraph: ['paragraph', null],
  Task: ['list-item', null],
  ATXHeading1: ['heading', 1],
  ATXHeading2: ['heading', 2],
  ATXHeading3: ['heading', 3],
  ATXHeading4: ['heading', 4],
  ATXHeading5: ['heading', 5],
  ATXHeading6: ['heading', 6],
  SetextHeading1: ['heading', 1],
  SetextHeading2: ['heading', 2],
  FencedCode: ['code', null],
  CodeBlock: ['code', null],
  HTMLBlock: ['paragraph', null],
  TableHeader: ['table', null],
  TableRow: ['table', null],
}

const WORD = /\S+/g
/** White space but single spaces. */
const BREAKABLE = /[^\S ]| {2}/

/** Writes input[from, to) word by word; a line break stays one, other white space becomes a space. */
function write(writer: BlockWriter, input: string, from: number, to: number): void {
  // Only this piece is searched: what follows may be long and hold no word.
  const piece = input.slice(from, to)
  if (!BREAKABLE.test(piece)) {
    const words = piece.trim()
    const lead = words === '' ? 0 : piece.indexOf(words)
    if (lead > 0) writer.space(' ', from, lead)
    if (words !== '') writer.text(words, from + lead)
    const rest = lead + words.length
    if (rest < piece.length) writer.space(' ', from + rest, piece.length - rest)
    return
  }
  let at = 0
  const gap = (end: number) => {
    if (end > at) writer.space(piece.slice(at, end).includes('\n') ? '\n' : ' ', from + at, end - at)
  }
  for (const match of piece.matchAll(WORD)) {
    gap(match.index)
    writer.text(match[0], from + match.index)
    at = match.index + match[0].length
  }
  gap(piece.length)
}

/** The visible words of the leaf that the cursor stands on, between its hidden marks; the cursor is there again at the end. */
function writeInline(writer: BlockWriter, input: string, cursor: TreeCursor): void {
  const { from: start, to: end } = cursor
  const links: number[] = []
  let depth = 0
  let at = start
  const flush = (to: number) => {
    if (to > at) write(writer, input, at, to)
    at = Math.max(at, to)
  }
  const leaveLinks = (from: number) => {
    while (links.length && links[links.length - 1]! <= from) {
      flush(links.pop() as number)
      writer.closeLink()
    }
  }
  let descend = true
  for (;;) {
    if (descend && cursor.firstChild()) depth++
    else {
      while (depth > 0 && !cursor.nextSibling()) {
        cursor.parent()
        depth--
      }
      if (depth === 0) break
    }
    descend = true
    const { name, from, to } = cursor
    leaveLinks(from)
    if (HIDDEN.has(name) || (name === 'URL' && links.length > 0)) {
      flush(from)
      at = Math.max(at, to)
      descend = false
    } else if (name === 'TableDelimiter') {
      flush(from)
      writer.space('\t', from, to - from)
      at = Math.max(at, to)
    } else if (name === 'Escape') {
      flush(from)
      at = Math.max(at, from + 1)
    } else if (name === 'Entity') {
      flush(from)
      const decoded = decodeEntity(input.slice(from, to))
      if (decoded.trim() === '') writer.space(' ', from, to - from)
      else writer.text(decoded, from, to - from)
      at = Math.max(at, to)
    } else if (name === 'Link') {
      flush(from)
      const url = cursor.node.getChild('URL')
      writer.openLink(url ? input.slice(url.from, url.to) : '')
      links.push(to)
    }
  }
  flush(end)
  leaveLinks(end)
}

/** What a raw HTML block says: the words between its tags. */
function writeHtml(writer: BlockWriter, input: string, from: number, to: number): void {
  let at = from
  while (at < to) {
    const open = input.indexOf('<', at)
    const tag = open < 0 || open >= to ? to : open
    if (tag > at) write(writer, input, at, tag)
    if (tag === to) return
    const close = input.indexOf('>', tag)
    const name = /^<\/?[a-z!]/i.test(input.slice(tag, tag + 3))
    if (!name || close < 0 || close >= to) {
      write(writer, input, tag, tag + 1)
      at = tag + 1
    } else at = close + 1
  }
}

/**
 * Markdown: CommonMark with tables, by @lezer/markdown, whose nodes carry exact places. What a reader sees is the text:
 * marks, image texts and addresses are left out, escapes and entities decoded.
 */
export function readMarkdown(input: Input): Sourced {
  // Of GitHub's extensions all but its bare links: looking for them costs more than the rest, and inside a link's words they hide what a reader sees.
  configured ??= parser.configure([Table, TaskList, Strikethrough])
  const tree: Tree = configured.parse(disarm(input.text))
  const writer = new BlockWriter()
  const cursor = tree.cursor()
  let quoteEnd = -1
  let item = null as Item | null
  let table = -1
  let afterImage = false

  /** The first mark of an image at or after the last leaf. */
  let image = -1
  const holdsImage = (from: number, to: number): boolean => {
    if (image < from) {
      const next = input.text.indexOf('![', from)
      image = next < 0 ? input.text.length : next
    }
    return image < to
  }

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
    writer.begin({ kind: own, source: start, level, afterImage, group })
    if (name === 'HTMLBlock') writeHtml(writer, input.text, from, to)
    else writeInline(writer, input.text, cursor)
    const shown = writer.hasWords
    writer.end(to)
    if (item) item.fresh = false
    afterImage = images && !shown
  }

  let descend = true
  for (;;) {
    if (!(descend && cursor.firstChild())) {
      let done = false
      while (!cursor.nextSibling()) {
        if (!cursor.parent()) {
          done = true
          break
        }
      }
      if (done) break
    }
    descend = true
    const { name, from, to } = cursor
    const known = LEAVES[name]
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
  const { text, sourceMap, sourceBlocks } = writer.result()
  return { input, format: 'markdown', text, sourceBlocks, sourceMap, head: null, warnings: [] }
}
