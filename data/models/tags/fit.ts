/** One tagger for all texts; how good it is is read off one that has not seen a fold of them. */
import { decodeTags } from '../../../src/models/tags.ts'
import { SentenceTagger } from '../../../src/words/sentence-tagger.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { sentencesOf } from './jackknife.ts'
import { readTexts, type TaggedText } from './rows.ts'
import { fitTags, type TagSettings } from './train.ts'

interface Settings extends TagSettings {
  readonly folds: number
  /** How many of the folds are answered without having been learned from. */
  readonly judged: number
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const seed = inputs.seeds[0] as number
  const texts = readTexts(inputs, settings.folds)
  for (let fold = 0; fold < settings.judged; fold++) {
    const tagger = new SentenceTagger(
      decodeTags(fitTags(sentencesOf(texts.filter((text) => text.fold !== fold)), settings, seed)),
    )
    const judged = texts.filter((text) => text.fold === fold)
    for (const corpus of new Set(texts.map((text) => text.corpus)))
      inputs.log(
        `${corpus}, fold ${fold}, not learned from: ${rightOf(
          tagger,
          judged.filter((text) => text.corpus === corpus),
        ).toFixed(4)} right`,
      )
  }
  return fitTags(sentencesOf(texts), settings, seed)
}

function rightOf(tagger: SentenceTagger, texts: readonly TaggedText[]): number {
  let right = 0
  let all = 0
  for (const { forms, gold } of sentencesOf(texts)) {
    const tags = new Uint8Array(forms.length)
    tagger.tag(forms, 0, forms.length, tags)
    gold.forEach((tag, i) => {
      if (tag < 0) return
      all++
      if (tags[i] === tag) right++
    })
  }
  return right / all
}
