import type { ItemSentence, ItemToken } from 'wink-nlp'
import type { Laid, Tokenized } from '../document.ts'
import { wink } from '../engines/wink.ts'
import type { Sentence, Token, UniversalPos } from '../schema/tokens.ts'
import type { Stage } from '../stage.ts'

/** Sentences and tokens with part of speech and lemma. */
export const tokens: Stage<Laid, Tokenized> = {
  name: 'tokens',
  run: ({ text, layout }) => {
    const nlp = wink()
    const found: Token[] = []
    const sentences: Sentence[] = []
    layout.forEach((block, index) => {
      let at = block.start
      nlp
        .readDoc(text.slice(block.start, block.end))
        .sentences()
        .each((sentence: ItemSentence) => {
          const from = found.length
          sentence.tokens().each((token: ItemToken) => {
            const value = token.out()
            const start = text.indexOf(value, at)
            if (start < 0 || start >= block.end) return
            at = start + value.length
            found.push({
              start,
              end: at,
              text: value,
              sentence: sentences.length,
              pos: token.out(nlp.its.pos) as UniversalPos,
              lemma: token.out(nlp.its.lemma as never),
              isStop: Boolean(token.out(nlp.its.stopWordFlag)),
            })
          })
          const first = found[from]
          const last = found[found.length - 1]
          if (!first || !last) return
          sentences.push({
            start: first.start,
            end: last.end,
            text: text.slice(first.start, last.end),
            block: index,
          })
        })
    })
    return {
      sentences,
      tokens: found.filter((token) => token.pos !== ('SPACE' as UniversalPos)),
    }
  },
}
