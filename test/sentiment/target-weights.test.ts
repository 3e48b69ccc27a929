import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'
import { mixed } from '../../src/models/kit/linear.ts'
import { targetToneModel } from '../../src/models/target-tone.ts'
import { toneNet } from '../../src/models/tone-net.ts'
import { NetReader } from '../../src/sentiment/net.ts'
import { Reading } from '../../src/sentiment/reading.ts'
import { readMention, wordFeatures } from '../../src/sentiment/target-features.ts'
import { OddsReader } from '../../src/sentiment/target-weights.ts'
import { type ToneFacts, toneFacts } from '../../src/sentiment/tone-facts.ts'
import { spellings } from '../../src/words/spelling.ts'
import { readTable } from '../../src/words/table.ts'

const TEXT =
  'Critics praised Anna Berg, while the angry Berg said Ole Dahl had ruined 12 farms. “Dahl lied,” Berg wrote to Dahl.'

describe('odds toward a mention', () => {
  it('are the sums of the weights of its features, however often they were asked for', () => {
    const { tokens } = tokenize({ text: TEXT, format: 'text' })
    const reading = new Reading(readTable({ tokens }), toneFacts())
    reading.read(0, tokens.length)
    const model = targetToneModel()
    const reader = new OddsReader(model, reading, new NetReader(toneNet(), reading))
    const around = { reading, from: 0, to: tokens.length, score: -0.2 }
    const names = tokens.flatMap(({ text }, k) => (text === 'Berg' || text === 'Dahl' ? [k] : []))
    expect(names).toHaveLength(6)
    for (const k of [...names, ...names]) {
      let negative = 0
      let positive = 0
      let role = 0
      const put = (template: number, a: number, b: number, c: number) => {
        const at = (mixed(template, a, b, c) << 1) & model.mask
        negative += model.weights[at] as number
        positive += model.weights[at + 1] as number
      }
      readMention(around, k, k + 1, {
        word: (at, content, place) =>
          wordFeatures(reading.facts[at] as ToneFacts, content, reading.negated[at] as number, place, put),
        heard: () => {},
        put: (_, template, a, b, c) => put(template, a, b, c),
        role: (_, number) => {
          role = number
        },
      })
      const odds = reader.read(around, k, k + 1, 1)
      expect(odds.negative).toBeCloseTo(negative * model.scale + model.roles[2 * role]!, 5)
      expect(odds.positive).toBeCloseTo(positive * model.scale + model.roles[2 * role + 1]!, 5)
    }
  })
})

describe('what is known of a word', () => {
  it('says whether the network is asked about it', () => {
    const heard = (word: string) => toneFacts()(spellings().of(word)).heard
    expect(['disaster', 'They', 'not'].map(heard)).toEqual([true, true, true])
    expect(['the', 'Of', 'xyzzyx'].map(heard)).toEqual([false, false, false])
  })
})
