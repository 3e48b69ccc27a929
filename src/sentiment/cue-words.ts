/** What a word does to the tone of others, or that it has none by rule. */
import { PLAIN_USES, plainAs, toneCues } from '../language/en/tone-cues.ts'
import { TONE_TURNS, type ToneTurnList, toneTurns } from '../language/en/tone-turns.ts'
import { lazy } from '../language/lists/lists.ts'

/** How many words on a negation turns the tone of, up to the next mark. */
export const REACH = 4

export const RELIEVES_AFTER = 1
export const RELIEVES_BEFORE = 2

/** Bits of `turns`: one for each list that does something from afar; there is room for 32. */
const bitOf = (list: ToneTurnList): number => 1 << TONE_TURNS.indexOf(list)
export const BELIEVES = bitOf('believing')
export const HABIT = bitOf('past-of-habit')
export const STATE = bitOf('states')
export const WOE = bitOf('woes')
export const GAIN = bitOf('gains')
export const MEASURE = bitOf('measures')
export const CUTTING = bitOf('cutting')
export const CREATING = bitOf('creating')
export const ENDING = bitOf('ending')
export const RECURRING = bitOf('recurring')
export const HOMEWARD = bitOf('homeward')
export const CHARGE = bitOf('charges')
export const DROPPING = bitOf('dropping')
export const NOBODY = bitOf('nobody')
export const FALLING = bitOf('falling')
export const FALL = bitOf('falls')
export const RISING = bitOf('rising')
export const RISE = bitOf('rise')
export const LOW = bitOf('low')
export const HIGH = bitOf('high')
export const SPOILED = bitOf('spoiled')
export const SPOILING = bitOf('spoiling')
export const MIGHT = bitOf('might')
export const SHOULD = bitOf('should')
export const IF = bitOf('if')
export const WISH = bitOf('wishing')
export const CONCEDES = bitOf('concessive')
export const HITS = bitOf('hits')
export const FAILS = bitOf('failing')
export const LESSENS = bitOf('lessening')

export interface ToneCue {
  /** The parts of speech in which the word has no tone. */
  readonly plainAs: readonly string[]
  /** What the next word's tone is multiplied by, in hundredths. */
  readonly boost: number
  readonly negates: boolean
  readonly contrasts: boolean
  readonly person: boolean
  /** A word of grammar. */
  readonly quiet: boolean
  /** Bits: what comes after, what went before. */
  readonly relieves: number
  /** Bits: what it does to tone from afar (turns/). */
  readonly turns: number
}

const NONE: ToneCue = {
  plainAs: [],
  boost: 100,
  negates: false,
  contrasts: false,
  person: false,
  quiet: false,
  relieves: 0,
  turns: 0,
}

function table(): ReadonlyMap<string, ToneCue> {
  const cues = new Map<string, ToneCue>()
  const set = (words: readonly string[], cue: Partial<ToneCue>) => {
    for (const word of words) cues.set(word, { ...(cues.get(word) ?? NONE), ...cue })
  }
  set(toneCues('negations'), { negates: true })
  set(toneCues('raising'), { boost: 130 })
  set(toneCues('lowering'), { boost: 60 })
  set(toneCues('contrasts'), { contrasts: true })
  set(toneCues('people'), { person: true })
  set(toneCues('grammar'), { quiet: true })
  set(toneCues('relieving'), { relieves: RELIEVES_AFTER })
  const relieves = [
    [toneTurns('clearing'), RELIEVES_AFTER],
    [toneCues('relieved'), RELIEVES_BEFORE],
    [toneTurns('over'), RELIEVES_BEFORE],
  ] as const
  for (const [words, bit] of relieves)
    for (const word of words) set([word], { relieves: (cues.get(word) ?? NONE).relieves | bit })
  for (const list of TONE_TURNS)
    for (const word of toneTurns(list)) set([word], { turns: (cues.get(word) ?? NONE).turns | bitOf(list) })
  for (const pos of PLAIN_USES)
    for (const word of plainAs(pos)) set([word], { plainAs: [...(cues.get(word) ?? NONE).plainAs, pos] })
  return cues
}

const cues = lazy(table)

export const cueOf = (word: string): ToneCue => cues().get(word) ?? NONE
