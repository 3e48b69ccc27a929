/**
 * Pronouns of raw news of which it is plain whom they mean, though nobody has marked it. "She" means the one woman among the people in
 * reach, where nobody without a name may be meant: the ranker then learns from the place with all genders hidden, so that the men
 * around are candidates too. And "Ana Ruiz said … She …" means whoever is said to speak, where nobody else is named near.
 */
import { HE, SUBJECT_CASE } from '../../../src/language/en/reference-words.ts'
import { FIT } from '../../../src/references/resolver/candidates.ts'
import type { Inquiry } from '../../../src/references/resolver/features.ts'
import { alternativesOf } from '../../../src/references/resolver/ranker.ts'
import { NOUN_PERSON } from '../../../src/references/resolver/reference-word.ts'
import { makesSomebody } from '../../../src/references/resolver/resolve.ts'
import { SUBJECT } from '../../../src/references/resolver/roles.ts'
import { isVoice } from '../../../src/references/resolver/speaking.ts'
import { NOMINAL, type Spot } from '../../../src/references/resolver/spots.ts'
import { type Meant, walk } from '../../../src/references/resolver/walk.ts'
import type { Thing } from '../../../src/references/thing.ts'
import type { Choice } from '../../fit/choices.ts'
import { readText, type Text } from './gold.ts'

/** Whom a pronoun means, by place. */
type Labels = Map<Spot, Thing>

const isPerson = (thing: Thing | null): thing is Thing => thing?.type === 'person'

/** Where nothing is known, nobody is meant; he and she may still be somebody. */
const unknown = ({ spot, candidates }: Inquiry): Meant => ({
  referent: null,
  make: candidates.length === 0 && makesSomebody(spot),
})

/** The one of its gender among the people in reach, where nobody without a name was spoken of since. */
function onlyOneOf({ candidates, fits, spot }: Inquiry): number {
  const gender = spot.pronoun?.kind === HE ? 'm' : 'f'
  const people = candidates.filter(({ thing }) => isPerson(thing))
  const [only] = people
  if (people.length !== 1 || only?.thing?.gender !== gender) return -1
  const at = candidates.indexOf(only)
  return candidates.some(({ thing }, i) => i < at && !thing && fits[i] === FIT) ? -1 : at
}

function byGender({ line, spots }: Text): Labels {
  const labels: Labels = new Map()
  walk(line, spots, (asked) => {
    const { spot, candidates } = asked
    const at = makesSomebody(spot) ? onlyOneOf(asked) : -1
    const one = candidates[at]
    if (!one?.thing) return unknown(asked)
    labels.set(spot, one.thing)
    return { referent: one, make: true }
  })
  return labels
}

/** Who is said to speak in the sentence of a pronoun or the one before, where nobody else is named and no other person spoken of. */
function bySpeech({ line, spots }: Text): Labels {
  const { sentence } = line.words
  const labels: Labels = new Map()
  for (const [i, spot] of spots.entries()) {
    if (!makesSomebody(spot) || spot.inCase !== SUBJECT_CASE || line.quoted[spot.first] === 1) continue
    const own = sentence[spot.first]!
    const near: Spot[] = []
    for (let k = i - 1; k >= 0 && own - sentence[spots[k]!.last]! < 2; k--) near.unshift(spots[k]!)
    for (let k = i + 1; k < spots.length && sentence[spots[k]!.first] === own; k++) near.push(spots[k]!)
    const people = new Set(near.flatMap(({ thing }) => (isPerson(thing) ? [thing] : [])))
    const [only] = people
    const gender = spot.pronoun?.kind === HE ? 'm' : 'f'
    if (!only || people.size > 1 || (only.gender !== 'u' && only.gender !== gender)) continue
    const before = near.filter((one) => one.thing === only && one.last < spot.first)
    const subjects = before.filter((one) => one.role === SUBJECT && line.quoted[one.first] === 0)
    const [first] = subjects
    if (!first || !subjects.some((one) => one.speaks || isVoice(line, one))) continue
    const isOther = ({ form, plural, last, head }: Spot) =>
      form === NOMINAL &&
      !plural &&
      last > first.last &&
      last < spot.first &&
      line.facts[head]!.kind <= NOUN_PERSON
    if (!near.some(isOther)) labels.set(spot, only)
  }
  return labels
}

/** A choice for each labelled place that has other people among those it may mean. */
function choicesOf({ line, spots }: Text, labels: Labels, weight: number): Choice[] {
  const choices: Choice[] = []
  walk(line, spots, (asked) => {
    const { spot, candidates } = asked
    const meant = labels.get(spot)
    // All pronouns before it are answered rightly here, as they never are in reading: what they told is not leant upon.
    if (meant) for (const one of candidates) one.forgetSex()
    const right = meant ? candidates.findIndex(({ thing }) => thing === meant) : -1
    const one = candidates[right]
    if (!one) return meant ? { referent: null, make: true } : unknown(asked)
    if (candidates.some(({ thing }, i) => i !== right && isPerson(thing)))
      choices.push({ alternatives: alternativesOf(asked), right, weight })
    return { referent: one, make: true }
  })
  return choices
}

export interface DistantWeights {
  readonly gender: number
  readonly speech: number
}

/** What is learned from the raw text of one article. */
export function distantChoices(text: string, weights: DistantWeights): Choice[] {
  const read = readText({ text, format: 'text' })
  const spoken = choicesOf(read, bySpeech(read), weights.speech)
  const labels = byGender(read)
  for (const thing of read.things) if (isPerson(thing)) thing.gender = 'u'
  return [...spoken, ...choicesOf(read, labels, weights.gender)]
}
