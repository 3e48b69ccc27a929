/** What the network of tone asks of lanes, in plain code. */
import { HELD_BITS, type LaneFunctions, LEFT_BITS, placeOf } from './functions.ts'

const HALF = 1 << (HELD_BITS - 1)
/** The places of a word. */
const PLACES = 6

export function plainTone(buffer: ArrayBuffer): Pick<LaneFunctions, 'remember' | 'listen'> {
  const bytes = new Int8Array(buffer)
  const shorts = new Int16Array(buffer)
  const ints = new Int32Array(buffer)
  const doubles = new Float64Array(buffer)
  return {
    remember(count, places, step, held, offset, memory) {
      for (let k = 0, from = held >> 1; k < count; k++, from += memory) {
        const row = ints[(places + k * step) >> 2]! + offset
        for (let c = 0; c < memory; c++)
          shorts[from + memory + c] =
            ((bytes[row + c]! * shorts[from + c]!) >> LEFT_BITS) + (bytes[row + memory + c]! << LEFT_BITS)
      }
    },
    listen(count, words, units, scores, hears, readout, memory) {
      for (let k = 0; k < count; k++) {
        const at = (words >> 2) + PLACES * k
        const [first, own, last, past, coming, turn] = ints.subarray(at, at + PLACES)
        for (let half = 0; half < 2; half++) {
          let sum = 0
          for (let c = 0; c < memory; c++) {
            const place = placeOf(c, half)
            const earlier = shorts[(hears >> 1) + 2 * place]! * shorts[(past! >> 1) + c]!
            const later = shorts[(hears >> 1) + 2 * place + 1]! * shorts[(coming! >> 1) + c]!
            const added = bytes[first! + place]! + bytes[own! + place]! + bytes[last! + place]!
            const heard = (earlier + later + HALF) >> HELD_BITS
            const unit = Math.max(0, added + heard + shorts[(turn! >> 1) + place]!)
            ints[(units >> 2) + (2 * k + half) * memory + c] = unit
            sum += unit * doubles[(readout >> 3) + 2 * c + half]!
          }
          doubles[(scores >> 3) + 2 * k + half] = sum
        }
      }
    },
  }
}
