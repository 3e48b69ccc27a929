/** “Brandt walked in. “Sit down,” the former guard said”: a description of somebody by a post or trade means whoever acted or spoke right before. */
import { base } from '../grammar/roles.ts'
import {
  determinerOf,
  INDEFINITE,
  isPluralWord,
  MAN,
  personNoun,
  WOMAN,
} from '../language/en/reference-words.ts'
import { isDescriptionNoun, isOtherVoice, isPostOfOne } from '../language/en/reported-contents.ts'
import { isRoleNoun } from '../language/en/roles.ts'
import { isTrade } from '../language/en/trades.ts'
import type { Quotation } from '../schema/quotations.ts'
import { firstWordFrom } from './columns.ts'
import { firstAfter, type Linked, type Links, mentionIn } from './links.ts'
import type { Phrase } from './phrases.ts'
import type { RowContext } from './rows.ts'
import { sentenceOf } from './sentence-bounds.ts'
import { sexOf } from './sexes.ts'
import type { QuotationWords } from './words.ts'

/** How long a sentence may be, and how far back, in words, somebody may have been met by the same noun. */
const MOST = 60
const MET = 250
/** How many words may stand before who speaks in his sentence. */
const MOST_BEFORE = 300

/** Whom the description that speaks means; null where that is not plain. */
export function describedAs(
  reading: RowContext,
  row: Quotation,
  phrase: Phrase,
  before: Quotation | null,
): Linked | null {
  const { words } = reading
  const said = row.speaker!.mention
  if (row.speakers.length > 1 || !isDescription(words, reading.links, phrase, said)) return null
  const opens = firstWordFrom(words, Math.min(row.start, said.start))
  const last = wordBefore(words, opens)
  if (last < 0 || (isBarePost(words, phrase) && words.block[last] !== words.block[opens])) return null
  const [first] = sentenceOf(words, last, MOST)
  const found = actingIn(reading, first, last + 1, before)
  // “Is it?” Vell asked. “It is,” the guard said: who asked is another.
  const isAsking =
    row.kind === 'direct' &&
    before?.cue?.text.startsWith('ask') &&
    before.speaker?.entityId === found?.entity.id
  if (isAsking || isBeside(words, phrase, first, last)) return null
  if (
    !found ||
    !suits(words.lower[phrase.head]!, found) ||
    isMetAs(words, phrase) ||
    isNamedBeside(reading, row, found)
  )
    return null
  return found
}

/** “The president”, who needs no name: whoever was named in another paragraph is mostly another. */
const isBarePost = ({ lower }: QuotationWords, { first, last, head }: Phrase): boolean =>
  isPostOfOne(lower[head]!) && (last - first === 2 || (last - first === 3 && lower[head - 1] === 'prime'))

/** “The former guard”: one person by what he is, with nothing that hangs on it. */
function isDescription(
  words: QuotationWords,
  links: Links,
  { form, first, last, head, plural, owner }: Phrase,
  said: { readonly start: number; readonly end: number },
): boolean {
  const { lower, pos, start, end, capital } = words
  if (form === 'pronoun' || plural || owner || lower[first] !== 'the') return false
  if (said.start !== start[first] || said.end !== end[last - 1] || head !== last - 1) return false
  const noun = lower[head]!
  if ((lower[first - 1] !== 'by' && pos[first - 1] === 'ADP') || isWhoever(words, last)) return false
  if (isOtherVoice(noun) || isPluralWord(noun)) return false
  const kin =
    capital[head] === 1 ? mentionIn(links, start[head]!, end[head]!, start[head]!)?.entity.type : null
  const isPeople = (kin === 'group' || kin === 'country') && !noun.endsWith('s')
  return (
    isPeople ||
    words.known[head]?.source === 'person' ||
    isRoleNoun(noun) ||
    isDescriptionNoun(noun) ||
    isTrade(noun) ||
    personNoun(noun) > 0
  )
}

/** “The guard I spoke to”, but “the guard himself”. */
const isWhoever = ({ lower, pos }: QuotationWords, at: number): boolean =>
  pos[at] === 'PRON' && !lower[at]!.endsWith('self')

/** The last word before the sentence, or the quoted words, that hold one; -1 where a heading or another paragraph but the last stands there. */
function wordBefore({ sentence, run, block, headline }: QuotationWords, at: number): number {
  let last = at
  const isBeside = (i: number): boolean =>
    sentence[i] === sentence[at] || (run[at] !== -1 && run[i] === run[at])
  while (last > 0 && at - last < MOST_BEFORE && isBeside(last - 1)) last--
  last--
  return last < 0 || block[at]! - block[last]! > 1 || headline[block[last]!] === 1 ? -1 : last
}

/** Who acts in the main clause of a sentence, or alone in another; else who says its words. */
function actingIn(
  { words, links }: RowContext,
  first: number,
  last: number,
  before: Quotation | null,
): Linked | null {
  const { start, end, run } = words
  const to = end[last - 1]!
  let found: Linked | null = null
  let isOne = true
  for (let i = firstAfter(links, start[first]!); i < links.all.length; i++) {
    const one = links.all[i]!
    if (one.mention.start >= to) break
    const at = firstWordFrom(words, one.mention.start)
    const depth = one.entity.type === 'person' && run[at] === -1 ? actsAt(words, at, one.mention.end) : 0
    if (depth === MAIN) return one
    if (depth === 0) continue
    isOne &&= found === null || found.entity.id === one.entity.id
    found = one
  }
  const speaker = before?.speaker?.entityId
  if (found || !before || !speaker) return isOne ? found : null
  if (before.start >= to || before.end <= start[first]!) return null
  const entity = links.entityBy(speaker)
  return entity?.type === 'person' ? { mention: entity.mentions[0]!, entity } : null
}

const MAIN = 2

/** Whether a mention is the subject of a clause: 2 of the main one, 1 of another. */
function actsAt({ syntax, token, start, count }: QuotationWords, at: number, end: number): number {
  for (let k = at; k < count && start[k]! < end; k++)
    if (base(syntax.relation(token[k]!)) === 'nsubj')
      return syntax.relation(syntax.head(token[k]!)) === 'root' ? MAIN : 1
  return 0
}

/** “Brandt asked the mayor. The mayor said”: who is called so beside him is another. */
function isBeside(
  { lower, syntax, token }: QuotationWords,
  { head }: Phrase,
  first: number,
  last: number,
): boolean {
  for (let i = first; i <= last; i++) {
    if (lower[i] !== lower[head]) continue
    const relation = base(syntax.relation(token[i]!))
    if (relation === 'obj' || relation === 'iobj') return true
  }
  return false
}

/** “The businessman” is no woman. */
function suits(noun: string, { entity }: Linked): boolean {
  const sex = personNoun(noun)
  const isWoman = sex === WOMAN || noun.endsWith('woman')
  const isMan = sex === MAN || (noun.endsWith('man') && !isWoman)
  const own = sexOf(entity.name)
  return !(isMan && own === 'f') && !(isWoman && own === 'm')
}

/** “A guard saw it. Brandt came. The guard said”: another was met by the noun. */
function isMetAs({ lower }: QuotationWords, { first, head }: Phrase): boolean {
  const noun = lower[head]
  for (let i = first - 1; i > 0 && i > first - MET; i--) {
    if (lower[i] !== noun) continue
    for (let k = i - 1; k >= 0 && k > i - 5; k--) if (determinerOf(lower[k]!) === INDEFINITE) return true
  }
  return false
}

/** Whether he is named within what is said, or beside it: “…,” the guard told Brandt. */
function isNamedBeside({ words, links }: RowContext, row: Quotation, { entity }: Linked): boolean {
  const [first, last] = sentenceOf(words, firstWordFrom(words, row.speaker!.mention.start), MOST)
  const from = Math.min(row.start, words.start[first]!)
  const to = Math.max(row.end, words.end[last - 1]!)
  for (let i = firstAfter(links, from); i < links.all.length; i++) {
    const one = links.all[i]!
    if (one.mention.start >= to) return false
    if (one.entity.id === entity.id && one.mention.form !== 'pronoun') return true
  }
  return false
}
