/** What the tagger answers to texts that it did not learn from. */
import { CLASSES } from '../../../src/models/kit/chain.ts'
import type { NamesNet } from '../../../src/models/names-net.ts'
import type { NamesModel } from '../../../src/models/names-text.ts'
import { tagNames } from '../../../src/names/tagger/index.ts'
import { type Answer, calibrationError, platt } from '../../fit/calibration.ts'
import { classOfGold } from './labels.ts'
import type { Read } from './rows.ts'

/** A network that says nothing. */
export const SILENT: NamesNet = {
  size: 0,
  hidden: 0,
  slope: 1,
  offset: 0,
  seats: new Float32Array(),
  rows: new Float32Array(),
  bias: new Float32Array(),
  readout: new Float32Array(),
  offsets: new Float32Array(1 + 4 * CLASSES.length),
  addPart: () => {},
  addOwn: () => false,
}

const MISC = 3

/** The sigmoid of the names of held texts in which the network had a part, or had none. The models' own sigmoids leave chances as they are. */
export function calibrated(
  texts: readonly Read[],
  models: { readonly chain: NamesModel; readonly net: NamesNet },
  isAsked: boolean,
  log: (line: string) => void,
): { slope: number; offset: number } {
  const answers: Answer[] = []
  let [right, told, wanted] = [0, 0, 0]
  for (const { seen, gold } of texts) {
    const { start, end } = seen.reading.words
    const truth = new Set(gold?.entities.map((one) => `${one.start} ${one.end} ${classOfGold(one.type)}`))
    wanted += gold?.entities.filter(({ type }) => classOfGold(type) !== MISC).length ?? 0
    for (const { first, last, type, confidence, asked } of tagNames(seen.reading, seen.candidates, models)
      .names) {
      const hit = truth.has(`${start[first]} ${end[last]} ${classOfGold(type)}`)
      const kept = Math.min(Math.max(confidence, 1e-6), 1 - 1e-6)
      if (asked === isAsked) answers.push([Math.log(kept / (1 - kept)), hit])
      if (classOfGold(type) === MISC) continue
      told++
      if (hit) right++
    }
  }
  const sigmoid = platt(answers)
  log(
    `texts not learned from: F1 ${((2 * right) / (told + wanted)).toFixed(4)}; ${answers.length} names to calibrate by, error ${calibrationError(answers, sigmoid).toFixed(4)}`,
  )
  const [slope, offset] = sigmoid.map((value) => Math.round(value * 1e4) / 1e4) as [number, number]
  return { slope, offset }
}
