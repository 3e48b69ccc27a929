/** What is carried along a sentence in one direction, and told to each word (src/grammar/neighbourhoods.ts). */
import { shareOf } from '../../../src/grammar/neighbourhoods.ts'
import type { Lanes } from '../../../src/models/lanes/index.ts'
import type { Draws } from '../../fit/draws.ts'
import { addPulls, Layer, type Rows } from './layers.ts'
import type { NetSettings } from './settings.ts'

export class Carrying {
  /** What is taken up, the share that is kept of what was carried, and what a word is told. */
  readonly taken: Layer
  readonly kept: Layer
  readonly keptBias: Layer
  readonly told: Layer
  readonly layers: readonly Layer[]
  private readonly z: Float32Array
  private readonly share: Float32Array
  private readonly carried: Float32Array
  private readonly zPull: Float32Array
  private readonly sharePull: Float32Array
  private readonly carriedPull: Float32Array

  constructor(
    lanes: Lanes,
    private readonly settings: NetSettings,
    private readonly backwards: boolean,
    most: number,
    draws: Draws,
  ) {
    const { size, around, carried, gateReach } = settings
    const seen = (2 * gateReach + 1) * size
    this.taken = new Layer(lanes, seen, carried, size).fill(draws, 1.2 / Math.sqrt(size))
    this.kept = new Layer(lanes, seen, carried, size).fill(draws, 1.2 / Math.sqrt(size))
    this.told = new Layer(lanes, carried, around, carried).fill(draws, 1 / Math.sqrt(carried))
    this.keptBias = new Layer(lanes, 1, carried)
    this.keptBias.value.fill(0.5)
    this.layers = [this.taken, this.kept, this.keptBias, this.told]
    const rows = (): Float32Array => lanes.floats(most * carried)
    this.z = rows()
    this.share = rows()
    this.carried = rows()
    this.zPull = rows()
    this.sharePull = rows()
    this.carriedPull = rows()
  }

  private rows(floats: Float32Array): Rows {
    return { at: floats.byteOffset, width: this.settings.carried }
  }

  /** The word at a step, and the place of the one before it. */
  private wordAt(step: number, count: number): readonly [at: number, before: number] {
    const { carried } = this.settings
    return this.backwards
      ? [(count - 1 - step) * carried, (count - step) * carried]
      : [step * carried, (step - 1) * carried]
  }

  /** @param inputs the words' vectors as the first place of the gates sees them */
  forward(count: number, inputs: Rows, out: Rows): void {
    const { z, share, carried } = this
    const { carried: width, gateReach } = this.settings
    z.fill(0, 0, count * width)
    for (let t = 0; t < count; t++) share.set(this.keptBias.value, t * width)
    for (let o = 0; o <= 2 * gateReach; o++) {
      const seen = { at: inputs.at + o * inputs.width * 4, width: inputs.width }
      this.taken.forward(count, seen, this.rows(z), o)
      this.kept.forward(count, seen, this.rows(share), o)
    }
    for (let i = 0; i < count * width; i++) share[i] = shareOf(share[i] as number)
    for (let step = 0; step < count; step++) {
      const [at, before] = this.wordAt(step, count)
      for (let i = 0; i < width; i++) {
        const keep = share[at + i] as number
        const old = step === 0 ? 0 : (carried[before + i] as number)
        carried[at + i] = keep * old + (1 - keep) * (z[at + i] as number)
      }
    }
    this.told.forward(count, this.rows(carried), out)
  }

  back(count: number, inputs: Rows, pull: Rows, inputPull: Rows): void {
    const { z, share, carried, zPull, sharePull, carriedPull } = this
    const { carried: width, gateReach } = this.settings
    carriedPull.fill(0, 0, count * width)
    this.told.back(count, this.rows(carried), pull, this.rows(carriedPull))
    for (let step = count - 1; step >= 0; step--) {
      const [at, before] = this.wordAt(step, count)
      for (let i = 0; i < width; i++) {
        const keep = share[at + i] as number
        const own = carriedPull[at + i] as number
        const old = step === 0 ? 0 : (carried[before + i] as number)
        zPull[at + i] = own * (1 - keep)
        // How steep the share is there, told by itself.
        const end = keep < 0.5 ? keep : 1 - keep
        sharePull[at + i] = own * (old - (z[at + i] as number)) * 2 * end * end
        if (step > 0) carriedPull[before + i] = (carriedPull[before + i] as number) + own * keep
      }
    }
    addPulls(this.keptBias, sharePull, count)
    for (let o = 0; o <= 2 * gateReach; o++) {
      const further = o * inputs.width * 4
      const seen = { at: inputs.at + further, width: inputs.width }
      const seenPull = { at: inputPull.at + further, width: inputPull.width }
      this.taken.back(count, seen, this.rows(zPull), seenPull, o)
      this.kept.back(count, seen, this.rows(sharePull), seenPull, o)
    }
  }
}
