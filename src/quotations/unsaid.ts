/** Few words in marks where nobody is said to say anything: a name, a label or a term. */
import { MOST_WORDS } from '../grammar/state.ts'
import type { Cue, Grammar } from './cues.ts'
import { kindOf } from './kinds.ts'
import type { PlacedRun, QuotationWords } from './words.ts'

/** More words than a term has. */
const MOST = 4

/** Says, writes, calls, describes, thinks or finds, by a verb or a noun; no mere wish, plan or act. */
function isOfSpeech({ form, known }: Cue): boolean {
  if (form === 'according') return true
  if (form === 'noun') return known?.noun === 'speech'
  return form === 'verb' && known !== undefined && (!known.thought || known.calls || known.strength >= 2)
}

/**
 * “The visitors like their “early nights””: whether no word of saying stands in the sentence of a few words that are a piece of it, nor
 * in the one before it of the same paragraph, whose speaker might go on.
 */
export function isUnsaid(words: QuotationWords, { cues, cueAt }: Grammar, run: PlacedRun): boolean {
  const { first, last } = run
  const { pos, sentence, block, headline } = words
  if (headline[run.block] === 1) return false
  let count = 0
  for (let i = first; i < last; i++) if (pos[i] !== 'PUNCT') count++
  if (count > MOST || kindOf(words, run) !== 'partial') return false
  const own = sentence[first]!
  const from = Math.max(0, first - MOST_WORDS)
  const to = Math.min(words.count, last + MOST_WORDS)
  for (let i = first - 1; i >= from && sentence[i]! >= own - 1 && block[i] === run.block; i--)
    if (saysAt(i)) return false
  for (let i = last; i < to && sentence[i] === own; i++) if (saysAt(i)) return false
  return true

  function saysAt(i: number): boolean {
    const cue = cues[cueAt[i]!]
    return cue !== undefined && isOfSpeech(cue)
  }
}
