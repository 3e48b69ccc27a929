/**
 * The log-odds of a tone toward a mention: sums of the linear model's weights, those of a word at a place added up once and kept
 * with the word, and of what the network of tone hears in each word.
 */
import { type Linear, mixed } from '../models/kit/linear.ts'
import type { TargetToneModel } from '../models/target-tone.ts'
import { CHANNELS } from '../models/tone-net.ts'
import type { NetReader } from './net.ts'
import type { Reading } from './reading.ts'
import {
  ALWAYS,
  type Around,
  BESIDE,
  type Put,
  type Receiver,
  readMention,
  wordFeatures,
} from './target-features.ts'
import { NOT_SUMMED, PLACE_SUMS, STEPS, type ToneFacts } from './tone-facts.ts'

/** Log-odds against neutral. */
export interface Odds {
  negative: number
  positive: number
}

/**
 * Of a model the weights of features with small values alone, by template and values: few, close together and filled when one is first
 * asked for, as the table of all weights is read from all over.
 */
const kept = new WeakMap<Linear, Int16Array>()
function stepsOf(model: Linear): Int16Array {
  let steps = kept.get(model)
  if (!steps) kept.set(model, (steps = new Int16Array((ALWAYS + 1) * STEPS ** 3 * 2).fill(NOT_SUMMED)))
  return steps
}

/** Reads the mentions of one text. */
export class OddsReader implements Receiver {
  private negative = 0
  private positive = 0
  /** What the role adds. */
  private roleNegative = 0
  private rolePositive = 0
  /** What the network adds, not yet divided by the scale of the sentence. */
  private heardNegative = 0
  private heardPositive = 0
  private sentenceScale = 1
  private readonly steps: Int16Array
  /** How much each token moved the odds, if asked for. */
  private moved: Map<number, number> | undefined

  constructor(
    private readonly model: TargetToneModel,
    private readonly reading: Reading<ToneFacts>,
    private readonly said: NetReader,
  ) {
    this.steps = stepsOf(model)
  }

  /** Of the mention at tokens [first, last); `moved` gathers by token how much it moved the difference. */
  read(
    around: Around,
    first: number,
    last: number,
    sentenceScale: number,
    moved?: Map<number, number>,
  ): Odds {
    this.sentenceScale = sentenceScale
    this.heardNegative = 0
    this.heardPositive = 0
    this.negative = 0
    this.positive = 0
    this.roleNegative = 0
    this.rolePositive = 0
    this.moved = moved
    readMention(around, first, last, this)
    const { scale } = this.model
    return {
      negative: this.negative * scale + this.heardNegative / sentenceScale + this.roleNegative,
      positive: this.positive * scale + this.heardPositive / sentenceScale + this.rolePositive,
    }
  }

  word(k: number, content: boolean, place: number): void {
    const facts = this.reading.facts[k]!
    const negated = this.reading.negated[k]!
    const { sums, sumsAt } = facts
    const at = sumsAt + (((content ? 1 : 0) * 2 + negated) * 18 + place) * 2
    if (sums[at] === NOT_SUMMED)
      this.fill(sums, at, (put) => wordFeatures(facts, content, negated, place, put))
    this.add(k, sums[at]!, sums[at + 1]!)
  }

  heard(k: number, place: number): void {
    const { channels, net } = this.said
    const { gates } = net
    const gate = place * 2 * CHANNELS
    const at = k * CHANNELS
    let negative = 0
    let positive = 0
    for (let r = 0; r < CHANNELS; r++) {
      const value = channels[at + r]!
      negative += gates[gate + r]! * value
      positive += gates[gate + CHANNELS + r]! * value
    }
    this.heardNegative += negative
    this.heardPositive += positive
    this.move(k, (positive - negative) / this.sentenceScale)
  }

  role(k: number, number: number): void {
    const { roles } = this.model
    this.roleNegative = roles[2 * number] ?? 0
    this.rolePositive = roles[2 * number + 1] ?? 0
    this.move(k, this.rolePositive - this.roleNegative)
  }

  put(owner: number, template: number, a: number, b: number, c: number): void {
    let sums = this.steps
    let at = (((template * STEPS + a) * STEPS + b) * STEPS + c) * 2
    // A larger value is the number or the group of the word beside the mention, which keeps its own sums.
    if (a >>> 0 >= STEPS) {
      const facts = this.reading.facts[owner]!
      sums = facts.sums
      at = facts.sumsAt + PLACE_SUMS + (template - BESIDE) * 2
    }
    if (sums[at] === NOT_SUMMED) this.fill(sums, at, (put) => put(template, a, b, c))
    this.add(owner, sums[at]!, sums[at + 1]!)
  }

  private fill(sums: Int16Array, at: number, read: (put: Put) => void): void {
    const { weights, mask } = this.model
    let negative = 0
    let positive = 0
    read((template, a, b, c) => {
      const bucket = (mixed(template, a, b, c) << 1) & mask
      negative += weights[bucket]!
      positive += weights[bucket + 1]!
    })
    sums[at] = negative
    sums[at + 1] = positive
  }

  private add(owner: number, negative: number, positive: number): void {
    this.negative += negative
    this.positive += positive
    if (this.moved && owner >= 0) this.move(owner, (positive - negative) * this.model.scale)
  }

  private move(token: number, push: number): void {
    this.moved?.set(token, (this.moved.get(token) ?? 0) + push)
  }
}
