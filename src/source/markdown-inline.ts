import type { TreeCursor } from '@lezer/common'
import { decodeHTML } from 'entities'
import type { BlockWriter } from './block-writer.ts'
import { readTags } from './markdown-html.ts'

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
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
])

const WORD = /\S+/g
/** White space but single spaces. */
const BREAKABLE = /[^\S ]| {2}/

/** Writes input[from, to) word by word; a line break stays one, other white space becomes a space. */
export function write(writer: BlockWriter, input: string, from: number, to: number): void {
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

const NO_TAGS: ReturnType<typeof readTags> = { tags: [], hidden: new Map() }

/**
 * The visible words of the leaf that the cursor stands on, from `seen` on, between its hidden marks; the cursor is there
 * again at the end. `tagged`: it may hold tags of HTML.
 * One long walk: every branch writes up to a node and moves the same place.
 */
export function writeInline(
  writer: BlockWriter,
  input: string,
  cursor: TreeCursor,
  seen: number,
  tagged: boolean,
): void {
  const { from: start, to: end } = cursor
  const { tags, hidden } = tagged ? readTags(input, cursor) : NO_TAGS
  const links: number[] = []
  let depth = 0
  let tag = 0
  let at = Math.max(start, seen)
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
    if (to <= at) descend = false
    else if (HIDDEN.has(name) || (name === 'URL' && links.length > 0)) {
      flush(from)
      at = Math.max(at, to)
      descend = false
    } else if (name === 'HTMLTag') {
      flush(from)
      at = Math.max(to, hidden.get(from) ?? 0)
      while (tag < tags.length && tags[tag]!.start < from) tag++
      for (; tag < tags.length && tags[tag]!.start < to; tag++) {
        const { space, link, start, end } = tags[tag]!
        if (space !== '') writer.space(space, start, end - start)
        if (link === null) writer.closeLink()
        else if (link !== undefined) writer.openLink(link)
      }
    } else if (name === 'TableDelimiter') {
      flush(from)
      writer.space('\t', from, to - from)
      at = Math.max(at, to)
    } else if (name === 'Escape') {
      flush(from)
      at = Math.max(at, from + 1)
    } else if (name === 'Entity') {
      flush(from)
      const decoded = decodeHTML(input.slice(from, to))
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
  // A link that no mark follows is left before the words behind it are written.
  leaveLinks(end)
  flush(end)
}
