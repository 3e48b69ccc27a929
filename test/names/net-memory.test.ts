/** The network of names remembers what words add, and forgets all when that is much: no answer depends on it. */
import { expect, it } from 'vitest'
import { seeText } from '../../data/models/names/texts.ts'
import { LABELS, LONGEST } from '../../src/models/kit/chain.ts'
import { namesNet } from '../../src/models/names-net.ts'
import { NameNetReader } from '../../src/names/tagger/net.ts'

const TEXT = `Ana Ruiz of the Vell Harbour Union met Tom Lee and Ida Moss in Gorm on Monday. The Harbour Bakers' Guild (HBG) of North
Gorm, which Ruiz led before Lee, was not asked. "Nobody told HBG," said Moss, who heads the Guild. Lee flew to Vell.`

function scores(reader: NameNetReader): number[] {
  const { view, stretches } = seeText(TEXT)
  return stretches.flatMap((stretch) => {
    const found = new Float64Array(LONGEST * LABELS)
    reader.add(view, stretch, found)
    return [...found.subarray(0, (stretch.last - stretch.first + 1) * LABELS)]
  })
}

it.each([1, 7, 16, 50])('answers alike where it remembers %d words in a seat', (remembered) => {
  const all = scores(new NameNetReader(namesNet()))
  expect(all.length).toBeGreaterThan(10 * LABELS)
  expect(all.filter((score) => score !== 0).length).toBeGreaterThan(8 * LABELS)
  const reader = new NameNetReader(namesNet(), remembered)
  expect(scores(reader)).toEqual(all)
  expect(scores(reader)).toEqual(all)
})
