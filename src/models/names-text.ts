/**
 * The weights of the tagger of names as text. As they are kept in data/models: a line of JSON, then the
 * features in the order of their numbers: the gap to the one before as 5-bit digits, how many labels have a weight, and for
 * each its label and its level. As they are shipped, feature-text.ts says.
 */
import { LABELS } from './kit/chain.ts'
import { DIGITS, digitAt, MIDDLE } from './kit/digits.ts'
import { FeatureTable } from './kit/feature-table.ts'
import { FEATURE_BITS, FeatureText, type FeatureWeights, packFeatures } from './kit/feature-text.ts'

export interface NamesHeader {
  readonly rows: number
  readonly scale: number
  /** probability = 1 / (1 + exp(-(slope · logit + offset))) */
  readonly slope: number
  readonly offset: number
  readonly transitions: readonly number[]
}

/** As shipped: the weights that have digits of their own. */
interface PackedHeader extends NamesHeader {
  readonly common: string
}

export interface NamesModel extends NamesHeader {
  readonly table: FeatureTable
  readonly transitionScores: Float64Array
  readonly transitionOdds: Float64Array
}

export function decodeNames(packed: string): NamesModel {
  const cut = packed.indexOf('\n')
  const header = JSON.parse(packed.slice(0, cut)) as PackedHeader
  const table = new FeatureTable(new FeatureText(packed, cut + 1, header.rows, header.common), header.rows)
  const transitionScores = Float64Array.from(header.transitions)
  return { ...header, table, transitionScores, transitionOdds: transitionScores.map(Math.exp) }
}

/** The text of data/models; `rows` are sorted by key. */
export function encodeNames(
  header: Omit<NamesHeader, 'rows'>,
  rows: readonly { readonly key: number; readonly weights: readonly (readonly [number, number])[] }[],
): string {
  const pieces: string[] = []
  let last = -1
  for (const { key, weights: list } of rows) {
    let gap = key - last - 1
    last = key
    let digits = DIGITS[gap & 31] ?? ''
    for (gap = Math.floor(gap / 32); gap > 0; gap = Math.floor(gap / 32))
      digits = (DIGITS[32 + (gap & 31)] ?? '') + digits
    pieces.push(digits, DIGITS[list.length] ?? '')
    for (const [label, level] of list) pieces.push(DIGITS[label] ?? '', DIGITS[level + MIDDLE] ?? '')
  }
  if (header.transitions.length !== LABELS * LABELS) throw new Error('transitions of another set of labels')
  return `${JSON.stringify({ rows: rows.length, ...header })}\n${pieces.join('')}`
}

/** The text of data/models as it is shipped, which `decodeNames` reads. */
export function packNames(text: string): string {
  const cut = text.indexOf('\n')
  const header = JSON.parse(text.slice(0, cut)) as NamesHeader
  const features: FeatureWeights[] = []
  let key = -1
  for (let at = cut + 1; features.length < header.rows; ) {
    let gap = 0
    for (;;) {
      const value = digitAt(text, at++)
      gap = gap * 32 + (value & 31)
      if (value < 32) break
    }
    key += gap + 1
    const weights: [number, number][] = []
    const end = at + 1 + 2 * digitAt(text, at)
    for (at++; at < end; at += 2) weights.push([digitAt(text, at), digitAt(text, at + 1) - MIDDLE])
    features.push({ key, weights })
  }
  if (key >= 2 ** FEATURE_BITS) throw new Error('features of more bits than a number has')
  const { common, packed } = packFeatures(features)
  return `${JSON.stringify({ ...header, common } satisfies PackedHeader)}\n${packed}`
}
