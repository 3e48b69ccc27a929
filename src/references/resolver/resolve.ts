/** Whom each pronoun and description of an article means, as the trained ranker has it. */
import type { Doc } from '../../document.ts'
import { endsLikeFirm } from '../../language/en/firms.ts'
import { titleGender } from '../../language/en/people.ts'
import { HE, SHE } from '../../language/en/reference-words.ts'
import { lazy } from '../../language/lists/lists.ts'
import { type Linear, probability } from '../../models/kit/linear.ts'
import type { FoundNames } from '../../names/columns.ts'
import { CAPITAL } from '../../names/words.ts'
import type { Mentions, Thing } from '../thing.ts'
import { CALLED, FIT, TAKES } from './candidates.ts'
import type { Inquiry } from './features.ts'
import { type Line, readLine } from './line.ts'
import { isInOwnWords, namesByWord, withoutNamed } from './own-words.ts'
import { choose, ranker } from './ranker.ts'
import { isMereWord, NAMED_PERSON, type Referent } from './referents.ts'
import { OBJECT, OBLIQUE, POSSESSOR, SUBJECT } from './roles.ts'
import { findSpots, isAge, NOMINAL, type Spot } from './spots.ts'
import { type Decide, postOf, walk } from './walk.ts'

/** From this confidence on a pronoun, or a description, is a mention: what lower ones would win and lose stands in the model's card. */
export const LEAST_SURE = { pronoun: 0.45, description: 0.7 } as const

/** Less sure than this, nobody is even guessed. */
const LEAST_GUESSED = 0.15

/** Less sure than this, a phrase without a name is not what a pronoun takes up. */
const LEAST_TAKEN_UP = 0.35

/** Whom words most likely mean that are no mentions, by the first word of the pronoun or description. */
export interface Guesses {
  readonly things: ReadonlyMap<number, Thing>
  /** The first word of a phrase without a name that a pronoun most likely takes up: "the lawsuit" for "it". */
  readonly phrases: ReadonlyMap<number, number>
}

const NOBODY = { referent: null, make: false }

/** A pronoun of nobody spoken of before still means somebody, whom the next one may mean too. */
export const makesSomebody = ({ pronoun }: Spot): boolean =>
  pronoun !== null && (pronoun.kind === HE || pronoun.kind === SHE)

/** A doubtful answer is not built upon: what follows would follow it. */
export const BUILT_UPON = 0.6

const confidenceOf = (model: Linear, { pronoun }: Spot, odds: number): number =>
  probability(pronoun ? model : model.further, odds)

/** Of a description by a post, an age or a kind that one alone has been given. */
const BY_POST = 0.8

/** Those with a name who have been given the post that a phrase names whole; two are enough. */
function holdersOf(line: Line, spot: Spot, candidates: readonly Referent[]): Referent[] {
  const { lower, words } = line
  // Few have been given any.
  if (!candidates.some(({ thing, posts }) => thing !== null && posts.size > 0)) return []
  const after = lower[spot.last + 1]
  // "the president of …" is told by what follows.
  if (after === 'of' || (after === '-' && words.glued[spot.last + 1] === 1)) return []
  const post = postOf(line, spot)
  const holders = candidates.filter(({ thing, posts }) => thing && posts.has(post))
  const [only] = holders
  // What is a firm by the words around it alone is "the company" until another organization is named.
  const nearest = candidates.find(({ thing }) => thing?.type === 'organization')
  const isFar = only?.thing?.type === 'organization' && only !== nearest && !endsLikeFirm(only.thing.name)
  return isFar ? [] : holders
}

/** “the Economist”: a trade in capitals that is no title before names calls a paper, not a person. */
const callsPaper = ({ words }: Line, { head }: Spot): boolean =>
  words.shape[head] === CAPITAL && words.opens[head] === 0 && titleGender(words.text[head] ?? '') === null

/**
 * A description with those whose nouns fit it, of whom it is said, or whom an age may be told of. Of three in five the noun fits
 * nobody: they are not asked about, though the ranker learns from them too.
 */
function likely(asked: Inquiry): Inquiry {
  const { line, spot, subject } = asked
  const isAged = isAge(line, spot.head)
  const isPaper = callsPaper(line, spot)
  const noun = line.lower[spot.head]!
  const candidates: Referent[] = []
  const fits: number[] = []
  for (let i = 0; i < asked.candidates.length; i++) {
    const one = asked.candidates[i]!
    const fit = asked.fits[i]!
    if (fit < TAKES && one !== subject && !(isAged && one.kind === NAMED_PERSON)) continue
    if (isPaper && one.kind === NAMED_PERSON) continue
    if (fit === CALLED && one.thing && isMereWord(one.thing, noun)) continue
    candidates.push(one)
    fits.push(fit)
  }
  const { speaker, voice } = asked
  return { line, spot, subject, speaker, voice, candidates, fits }
}

/** Less sure than this, whoever spoke last goes on rather than somebody who is only spoken of. */
const LEAST_OVER_SPEAKER = 0.62
/** So many sentences later he does no more. */
const SPOKE_NEAR = 8

/** Whether somebody is among those who may be meant, and may be. */
const mayBe = ({ candidates, fits }: Inquiry, one: Referent): boolean => fits[candidates.indexOf(one)] === FIT

/** “…,” she said: whoever was last said to speak, where the best with a name is another who stands within the words quoted, is no subject, or was met before. */
function goesOnAs(asked: Inquiry, at: number): Referent | null {
  const { line, spot, candidates, voice: speaker } = asked
  const best = candidates[at]
  if (!spot.speaks || !speaker?.thing || speaker === best || !mayBe(asked, speaker)) return null
  const { sentence } = line.words
  if (sentence[spot.first]! - sentence[speaker.last.last]! > SPOKE_NEAR) return null
  const own = sentence[spot.first]!
  const said = sentence[speaker.last.last]!
  if (!best || line.quoted[best.last.first] !== 0 || best.last.last < speaker.last.last) return speaker
  const named = sentence[best.last.last]!
  // “Brandt said Vell was ill”: what stands within what she said is no rival later.
  const isRival = best.last.role === SUBJECT && (said === own || named > said)
  return isRival || (named === own && said !== own && !endsSentence(line, spot)) ? null : speaker
}

/** How many words stand behind a pronoun that closes its sentence: “…, she said on Monday.” */
const TAIL = 5

const endsSentence = ({ words }: Line, { last }: Spot): boolean =>
  words.sentence[last + TAIL] !== words.sentence[last]

/** No owner, object or what hangs on a preposition: “echoing Brandt”. */
const isTelling = ({ role }: Spot): boolean => role !== POSSESSOR && role !== OBJECT && role !== OBLIQUE

/** So many words of quotation may stand between who spoke and the pronoun. */
const BETWEEN = 150

/** Whether whoever was last said to speak goes on, however sure the ranker is of another. */
const goesBefore = (line: Line, voice: Referent, other: Referent | undefined, spot: Spot): boolean =>
  (other !== undefined && isInOwnWords(line, other, spot)) || isRightBefore(line, voice, spot)

/** Whether somebody spoke in the sentence before, or nothing but quoted words stands between: “Brandt said Vell was ill. “He may stay,” she said.” */
function isRightBefore({ words, quoted }: Line, one: Referent, spot: Spot): boolean {
  const own = words.sentence[spot.first]!
  const said = words.sentence[one.last.last]!
  if (said === own || !isTelling(one.last)) return false
  for (let at = spot.first - 1; at > spot.first - BETWEEN; at--) {
    const here = words.sentence[at]!
    if (here === said) return true
    if (here !== own && quoted[at] === 0) return false
  }
  return false
}

/** “The plan says the law will change. | It adds”: what spoke in the sentence before, by a phrase without a name, goes on. */
function plainVoice(asked: Inquiry): Referent | null {
  const { line, spot, voice } = asked
  const { sentence, opens } = line.words
  // “The senator said so. He added”: a person called by a phrase mostly has a name.
  if (!spot.speaks || makesSomebody(spot) || opens[spot.first] !== 1) return null
  if (!voice || voice.thing || voice.first.form !== NOMINAL) return null
  const isBefore = sentence[spot.first]! - sentence[voice.last.last]! === 1
  return isBefore && isTelling(voice.last) && mayBe(asked, voice) ? voice : null
}

/**
 * Whom a pronoun takes up that is no name: the best of all, where that has none and is sure enough; else whoever was last said to
 * speak, where the pronoun speaks and nobody else is guessed.
 */
function takenUpBy(asked: Inquiry, best: number, share: number, isGuessed: boolean): Referent | null {
  const { line, spot, candidates, voice } = asked
  const one = candidates[best]
  const mayGoOn = spot.speaks && voice !== null && mayBe(asked, voice)
  const isPlain = one && !one.thing && one.first.form === NOMINAL && share >= LEAST_TAKEN_UP
  if (isPlain && mayGoOn && !voice.thing && voice.first.form === NOMINAL) {
    // “The lawsuit says the board knew. It alleges”: who spoke in the sentence before goes on.
    const { sentence } = line.words
    if (sentence[spot.first]! - sentence[voice.last.last]! === 1) return voice
  }
  // Whoever was never a subject gives way to a name.
  if (isPlain && (one.lastSubject || !isGuessed)) return one
  return mayGoOn && !isGuessed && (voice.thing || voice.first.form === NOMINAL) ? voice : null
}

export function resolveReferences(
  doc: Doc<'text' | 'blocks' | 'sentences' | 'words'>,
  names: FoundNames,
  things: readonly Thing[],
  mentions: Mentions,
): Guesses {
  const line = readLine(doc, names)
  const named = lazy(() => namesByWord(things))
  const guessed = new Map<number, Thing>()
  const phrases = new Map<number, number>()
  const decide: Decide = (found) => {
    const { spot } = found
    const asked = spot.pronoun ? withoutNamed(found, named()) : likely(found)
    const { candidates } = asked
    if (candidates.length === 0) return { referent: null, make: makesSomebody(spot) }
    const { best, named: nearest, odds, share } = choose(asked, ranker().scoresOf(asked))
    const holders = spot.pronoun ? [] : holdersOf(line, spot, candidates)
    // Several hold the post: nobody is meant for sure.
    if (holders.length > 1) return NOBODY
    const [holder] = holders
    // "the 56-year-old" is most likely the person named last.
    const person = isAge(line, spot.head) ? candidates.find(({ kind }) => kind === NAMED_PERSON) : undefined
    let thing = (holder ?? person ?? candidates[nearest])?.thing
    const plain = spot.pronoun && plainVoice(asked)
    if (plain) {
      phrases.set(spot.first, plain.first.first)
      return { referent: plain, make: false }
    }
    const goesOn = spot.pronoun && goesOnAs(asked, nearest)
    const isUnsure = goesOn && confidenceOf(ranker().model, spot, odds) < LEAST_OVER_SPEAKER
    if (goesOn && (isUnsure || goesBefore(line, goesOn, candidates[nearest], spot))) {
      guessed.set(spot.first, goesOn.thing!)
      return { referent: goesOn, make: false }
    }
    if (thing && !holder && person) guessed.set(spot.first, thing)
    else if (thing) {
      const confidence = holder ? BY_POST : confidenceOf(ranker().model, spot, odds)
      const [form, least] = spot.pronoun
        ? (['pronoun', LEAST_SURE.pronoun] as const)
        : (['noun-phrase', LEAST_SURE.description] as const)
      if (confidence < least) {
        // A body is neither he nor she.
        const isOdd = makesSomebody(spot) && thing.type !== 'person'
        if (confidence < LEAST_GUESSED || isOdd) thing = null
        else guessed.set(spot.first, thing)
      } else {
        const rule = spot.pronoun ? 'pronoun' : 'role'
        mentions.add(thing, { first: spot.first, last: spot.last, form, confidence, candidate: null, rule })
      }
    }
    if (holder) return { referent: holder, make: false }
    const takenUp = spot.pronoun ? takenUpBy(asked, best, share, Boolean(thing)) : null
    if (takenUp?.thing) guessed.set(spot.first, takenUp.thing)
    else if (takenUp) phrases.set(spot.first, takenUp.first.first)
    if (share < BUILT_UPON) return NOBODY
    return { referent: candidates[best] ?? null, make: makesSomebody(spot) }
  }
  walk(line, findSpots(line, things), decide)
  return { things: guessed, phrases }
}
