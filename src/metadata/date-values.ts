/** What is seen of a day that may be the one of publication, as numbers in an order that belongs to the model. */
import type { PutNumber } from '../models/kit/trees.ts'
import { type DateCandidate, type DatedAt, type DatePage, Order, Says } from './date-candidates.ts'

const FORMATS = { text: 0, markdown: 1, html: 2 } as const
const NOWHERE = -99
const OF_PLACE = 15
/** Of the worth of a place: what its line says, how near the title it stands. */
const HEAD_WORTH = 5
const SAID_WORTH = 3

const dayNumber = (iso: string) => Date.parse(iso) / 86_400_000

/** The place that tells most: near the title, in a line that says “published”. */
function bestPlace({ places }: DateCandidate, { frame, doc }: DatePage): DatedAt | null {
  let best: DatedAt | null = null
  let most = Number.NEGATIVE_INFINITY
  const top = frame.title >= 0 ? frame.title : frame.first
  for (const place of places) {
    const { block, says } = place
    const near =
      block >= top && block <= frame.first + 2 ? HEAD_WORTH : -Math.min(4, Math.abs(block - top) / 10)
    const worth =
      near +
      (says === Says.published ? SAID_WORTH : says === Says.modified ? -1 : 0) +
      Number(doc.blocks[block]!.role === 'dateline')
    if (worth > most) [most, best] = [worth, place]
  }
  return best
}

export function putDateValues(put: PutNumber, page: DatePage, own: DateCandidate): void {
  const { doc, markup, candidates, latest, dayFirst } = page
  put(FORMATS[doc.format])
  put(markup.published.length === 0 ? -2 : own.stated)
  put(markup.published.length)
  put(markup.times.length === 0 ? -2 : own.shown)
  put(own.inAddress)
  put(candidates.some(({ inAddress }) => inAddress))
  put(own.modified)
  put(own.order === Order.plain ? 0 : (own.order === Order.dayFirst ? 1 : -1) * (dayFirst || -0.5))
  put(own.places.length)
  put(candidates.length)
  const day = dayNumber(own.iso)
  put(dayNumber(latest) - day)
  put(candidates.filter(({ iso }) => iso < own.iso).length)
  put(markup.published[0] ? day - dayNumber(markup.published[0]) : NOWHERE)
  put(own.places.filter(({ says }) => says === Says.published).length)
  put(own.places.filter(({ says }) => says === Says.modified).length)
  put(candidates.some((other) => other !== own && other.places.some(({ says }) => says === Says.published)))
  const place = bestPlace(own, page)
  if (place) putPlace(put, page, own, place)
  else for (let k = 0; k < OF_PLACE; k++) put(NOWHERE)
}

function putPlace(
  put: PutNumber,
  page: DatePage,
  own: DateCandidate,
  { block, index, length, says, timed }: DatedAt,
): void {
  const { doc, frame, candidates } = page
  const { role, kind } = doc.blocks[block]!
  put(says)
  put(timed)
  put(index)
  put(length)
  put(frame.title < 0 ? NOWHERE : block - frame.title)
  put(frame.first - block)
  put(block - frame.last)
  put(block)
  put(role === 'dateline')
  put(role === 'byline')
  put(kind === 'list-item')
  const { links, start, end } = doc.layout.at(block)
  put(links.reduce((sum, link) => sum + link.end - link.start, 0) / Math.max(1, end - start))
  const others = candidates.filter((other) => other !== own).flatMap(({ places }) => places)
  const near = (k: number) =>
    k >= Math.min(frame.title < 0 ? frame.first - 6 : frame.title, block) && k <= frame.first + 2
  put(others.filter((other) => near(other.block)).length)
  put(others.filter((other) => other.block < block && near(other.block)).length)
  put(
    doc.blocks[block - 1]?.role === 'byline' ||
      doc.blocks[block + 1]?.role === 'byline' ||
      doc.blocks[block - 1]?.role === 'title',
  )
}
