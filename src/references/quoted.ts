/** Which words stand between quotation marks: what is said there does not set what "he" means outside. */
import type { Valued } from '../document.ts'
import type { Words } from '../names/words.ts'

/** One flag a word; a mark that is not closed ends with its block. */
export function quotedWords(doc: Valued, words: Words): Uint8Array {
  const flags = new Uint8Array(words.text.length)
  let inside = false
  let block = -1
  for (let i = 0; i < flags.length; i++) {
    const own = doc.sentences[words.sentence[i] ?? 0]?.block ?? 0
    if (own !== block) inside = false
    block = own
    const text = words.text[i]
    if (text === '“') inside = true
    else if (text === '”') inside = false
    else if (text === '"') inside = !inside
    if (inside) flags[i] = 1
  }
  return flags
}
