/**
 * Weights of a linear model as text: one printable character a weight, 93 levels around zero, a run of zeros as `~` and its
 * length in two characters. Reads and writes the same form.
 */
const FIRST = 33
const ZERO = 79
const LEVELS = 46
const RUN = '~'
const RUN_BASE = 90

/** `scale` times a level is a weight. */
export function encodeWeights(weights: Float64Array | Float32Array): { scale: number; text: string } {
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const scale = most > 0 ? most / LEVELS : 1
  const pieces: string[] = []
  let zeros = 0
  const flush = () => {
    while (zeros > 0) {
      const run = Math.min(zeros, RUN_BASE * RUN_BASE - 1)
      pieces.push(RUN + String.fromCharCode(FIRST + Math.floor(run / RUN_BASE), FIRST + (run % RUN_BASE)))
      zeros -= run
    }
  }
  for (const weight of weights) {
    const level = Math.round(weight / scale)
    if (level === 0) zeros++
    else {
      flush()
      pieces.push(String.fromCharCode(ZERO + level))
    }
  }
  flush()
  return { scale, text: pieces.join('') }
}

/** Weights as they are written: a level each, which is a fourth of the memory to reach into, and what the levels weigh. */
export interface LevelWeights {
  readonly levels: Int8Array
  /** The weight of level -128 first. */
  readonly ofLevel: Float32Array
}
export const LOWEST_LEVEL = -128

export function decodeLevels(text: string, scale: number, size: number): LevelWeights {
  const levels = new Int8Array(size)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 126) {
      at += (text.charCodeAt(i + 1) - FIRST) * RUN_BASE + (text.charCodeAt(i + 2) - FIRST)
      i += 2
    } else levels[at++] = code - ZERO
  }
  return { levels, ofLevel: Float32Array.from({ length: 256 }, (_, k) => (k + LOWEST_LEVEL) * scale) }
}
