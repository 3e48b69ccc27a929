import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Quotation, QuotationKind } from '../schema/quotations.ts'
import { checkAnalysis } from './check.ts'
import { folded } from './lookup.ts'

/** Who is quoted, and how much. */
export interface SpeakerShare {
  /** The entity's name, else the words that name the speaker. */
  name: string
  /** Null for somebody whom the article describes but does not name. */
  entityId: string | null
  /** How many quotations, of all kinds; one that its cue cuts in two is two. */
  count: number
  /** How many words are theirs, counted by white space. */
  words: number
  /** How many quotations of each kind. */
  byKind: Record<QuotationKind, number>
  /** The indexes of the quotations, in order. */
  quotations: number[]
}

const WORD = /\S*[\p{L}\p{N}]\S*/gu

function add(share: SpeakerShare, { kind, text }: Quotation, index: number): void {
  share.count++
  share.words += text.match(WORD)?.length ?? 0
  share.byKind[kind] = (share.byKind[kind] ?? 0) + 1
  share.quotations.push(index)
}

/**
 * Who is quoted, how often and with how many words. What two say together counts for both; what somebody is said not to have said
 * (`negated`) and what nobody is known to have said is left out.
 *
 * @returns the most quoted first, of those the one with more words, then the one who speaks first
 * @throws BroadsheetError `bad-input`
 * @example
 * import { analyze } from 'broadsheet'
 * import { speakers } from 'broadsheet/query'
 * const [first] = speakers(analyze('“It is safe,” said Ana Ruiz. “Come aboard,” Ruiz said.'))
 * first.name + ' ' + first.count + ' ' + first.words //=> 'Ana Ruiz 2 5'
 */
export function speakers(analysis: ArticleAnalysis): SpeakerShare[] {
  const shares = new Map<string, SpeakerShare>()
  checkAnalysis(analysis, 'speakers').quotations.forEach((quotation, index) => {
    if (quotation.negated) return
    // One of them may stand twice in a row of a stored analysis.
    const keys = new Set<string>()
    for (const { name, entityId } of quotation.speakers) {
      const key = entityId === null ? `name ${folded(name) || name}` : `id ${entityId}`
      if (keys.has(key)) continue
      keys.add(key)
      let share = shares.get(key)
      if (!share) {
        const byKind = { direct: 0, partial: 0, indirect: 0, thought: 0 }
        shares.set(key, (share = { name, entityId, count: 0, words: 0, byKind, quotations: [] }))
      }
      add(share, quotation, index)
    }
  })
  return [...shares.values()].sort((a, b) => b.count - a.count || b.words - a.words)
}
