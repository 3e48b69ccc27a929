/** Tags of texts to learn from, as a tagger gives them that has not seen those texts: what learns from tags finds their errors too. */
import { decodeTags } from '../../../src/models/tags.ts'
import { SentenceTagger } from '../../../src/words/sentence-tagger.ts'
import type { TaggedSentence } from './gold.ts'
import type { TaggedText } from './rows.ts'
import { fitTags, type TagSettings } from './train.ts'

export const sentencesOf = (texts: readonly TaggedText[]): TaggedSentence[] =>
  texts.flatMap(({ sentences }) => [...sentences])

/** The tags of each sentence, as TAGS numbers them. */
export function jackknife(
  texts: readonly TaggedText[],
  settings: TagSettings,
  seed: number,
  folds: number,
): Map<TaggedSentence, Uint8Array> {
  const found = new Map<TaggedSentence, Uint8Array>()
  for (let fold = 0; fold < folds; fold++) {
    const others = texts.filter((text) => text.fold % folds !== fold)
    const tagger = new SentenceTagger(decodeTags(fitTags(sentencesOf(others), settings, seed)))
    for (const sentence of sentencesOf(texts.filter((text) => text.fold % folds === fold))) {
      const tags = new Uint8Array(sentence.forms.length)
      tagger.tag(sentence.forms, 0, sentence.forms.length, tags)
      found.set(sentence, tags)
    }
  }
  return found
}
