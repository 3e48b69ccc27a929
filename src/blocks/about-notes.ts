/** What a page says of a writer or a company below its article, under a head such as “About Halden Pumps”, and of forecasts. */
import { lazy } from '../language/lists/lists.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { BlockFacts } from './facts.ts'
import { blockPatterns } from './patterns.ts'
import { type CertainRule, phraseAt } from './phrases.ts'

const LONGEST_HEAD = 8
/** A note has a paragraph or two. */
const MOST_BELOW = 3
/** So much of the article stands above it. */
const BEHIND = 0.5
/** So many blocks below its head a note on a company says where more is to be had. */
const REACH = 12
const ADDRESS = /\bwww\.|https?:|\w@\w|\b\w{2,40}\.(?:com|org|net)\b/i
/** The name of the phrases that head what a company says of its forecasts. */
const FORECASTS = 'notice on forecasts'
const WRITER: CertainRule = { category: 'author-bio', rule: 'a line on the author' }
const COMPANY: CertainRule = { category: 'promotion', rule: 'a note on a company' }
const NONE: ReadonlyMap<number, CertainRule> = new Map()

/** The rule for each block that a note settles, from the end backwards: a head with more of the article below its note is one of the article. */
export function aboutNotes(
  facts: readonly BlockFacts[],
  last: number,
  language: LanguagePack,
): ReadonlyMap<number, CertainRule> {
  const { aboutLead } = blockPatterns(language.blocks)
  const opening = lazy(() => facts.find(({ prose }) => prose)?.text ?? '')
  let found: Map<number, CertainRule> | null = null
  let end = facts.length
  let paragraphs = 0
  for (let i = facts.length - 2; i > last * BEHIND; i--) {
    const { text, wordCount, ends } = facts[i]!
    const isHead = wordCount <= LONGEST_HEAD && !ends
    const name = isHead ? aboutLead.exec(text)?.groups?.['name'] : undefined
    const rule = isHead ? ruleOf(facts, i, name, opening, language) : null
    if (rule) {
      found ??= new Map()
      found.set(i, rule)
      for (let k = i + 1; k <= i + MOST_BELOW && k < end && facts[k]!.sentence; k++) found.set(k, rule)
      end = i
      paragraphs = 0
    } else if (facts[i]!.prose && ++paragraphs > MOST_BELOW) break
  }
  return found ?? NONE
}

function ruleOf(
  facts: readonly BlockFacts[],
  i: number,
  name: string | undefined,
  opening: () => string,
  { blocks }: LanguagePack,
): CertainRule | null {
  const { text } = facts[i]!
  const next = facts[i + 1]!
  if (!next.sentence) return null
  const phrase = phraseAt(text, blocks)
  if (phrase?.rule === FORECASTS) return { category: 'disclaimer', rule: FORECASTS }
  if (name === undefined) return null
  if (blockPatterns(blocks).aboutWriter.test(text)) return WRITER
  // The note begins as its head does, the article is on what it tells of, and it says where more is to be had.
  const [first = ''] = name.split(' ')
  if (!next.text.startsWith(first) || !opening().includes(first)) return null
  return facts.slice(i + 1, i + REACH).some((own) => ADDRESS.test(own.text)) ? COMPANY : null
}
