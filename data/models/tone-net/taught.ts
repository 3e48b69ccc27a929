/** A teacher's labels of raw sentences as data/silver keeps them: places and hundredths. */
import type { Inputs } from '../../fit/inputs.ts'
import { nearestWords, type Said, vary } from './variations.ts'

/** What a teacher says of a text: its score, and how likely its mention is spoken of as bad and as good. */
export type Label = readonly [score: number, negative: number, positive: number]
/** The network and the linear models, of which the answer is mixed, may be taught each by its own like. */
export interface Labels {
  readonly net: Label
  readonly linear: Label
}
/** Null for what is of no use. */
export type Judge = (said: Said) => Labels | null

export interface Taught extends Said {
  readonly score: number
  /** Of negative, neutral and positive. */
  readonly chances: readonly number[]
  readonly varied: boolean
}
/** Columns: start and length; start and length of the mention in it; the labels of net and linear; that of net for a variation. */
export type TaughtRow = readonly number[]

const PARTS = 100
const AT = { net: 4, linear: 7, varied: 10 }
const NO_LABEL: TaughtRow = [0, -1, 0]
const inParts = (label: Label): TaughtRow => label.map((value) => Math.round(value * PARTS))

let nearest: ReturnType<typeof nearestWords> | undefined

const saidAt = (text: string, [start = 0, size = 0, first = 0, length = 0]: TaughtRow): Said => ({
  text: text.slice(start, start + size).replace(/\s/g, ' '),
  target: length > 0 ? { start: first, end: first + length } : null,
})
const variationOf = (said: Said, [start = 0]: TaughtRow): Said | null =>
  vary(said, start, (nearest ??= nearestWords()))

/** The row of a place in a text and of its variation, as a teacher judges them. */
export function taughtRow(text: string, place: TaughtRow, judge: Judge): TaughtRow | null {
  const own = saidAt(text, place)
  const labels = judge(own)
  if (!labels) return null
  const varied = variationOf(own, place)
  const other = varied && judge(varied)
  return [
    ...place,
    ...inParts(labels.net),
    ...inParts(labels.linear),
    ...(other ? inParts(other.net) : NO_LABEL),
  ]
}

/** Variations are for the network alone. */
export function readTaught(inputs: Inputs, file: string, of: 'net' | 'linear'): Taught[] {
  const taught = (said: Said | null, row: TaughtRow, at: number): Taught[] => {
    const [score = 0, negative = 0, positive = 0] = row.slice(at)
    if (said === null || negative < 0) return []
    const chances = [negative, PARTS - negative - positive, positive].map((part) => part / PARTS)
    return [{ ...said, chances, score: score / PARTS, varied: at === AT.varied }]
  }
  return inputs.silver<{ text: string }>(file).flatMap(({ line: { text }, columns }) =>
    (columns[0] ?? []).flatMap((_, i) => {
      const row = columns.map((column) => column[i]!)
      const own = saidAt(text, row)
      const varied = of === 'net' ? variationOf(own, row) : null
      return [...taught(own, row, AT[of]), ...taught(varied, row, AT.varied)]
    }),
  )
}
