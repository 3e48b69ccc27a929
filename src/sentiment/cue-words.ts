/** What a word does to the tone of others, or that it has none by rule. */
import { PLAIN_USES, plainAs, toneCues } from '../language/en/tone-cues.ts'
import { toneTurns } from '../language/en/tone-turns.ts'
import { lazy } from '../language/lists/lists.ts'

/** How many words on a negation turns the tone of, up to the next mark. */
export const REACH = 4

export const RELIEVES_AFTER = 1
export const RELIEVES_BEFORE = 2

/** Bits of `turns`. */
export const BELIEVES = 1 << 0
export const HABIT = 1 << 1
export const STATE = 1 << 2
export const WOE = 1 << 3
export const NOBODY = 1 << 4
export const FALLING = 1 << 5
export const FALL = 1 << 6
export const RISING = 1 << 7
export const RISE = 1 << 8
export const LOW = 1 << 9
export const HIGH = 1 << 10
export const SPOILED = 1 << 11
export const SPOILING = 1 << 12
export const MIGHT = 1 << 13
export const SHOULD = 1 << 14
export const IF = 1 << 15
export const WISH = 1 << 16
export const CONCEDES = 1 << 17
export const HITS = 1 << 18

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
  /** Bits: what it does to tone from afar (turns.ts). */
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
  const turns = [
    ['believing', BELIEVES],
    ['past-of-habit', HABIT],
    ['states', STATE],
    ['woes', WOE],
    ['nobody', NOBODY],
    ['falling', FALLING],
    ['falls', FALL],
    ['rising', RISING],
    ['rise', RISE],
    ['low', LOW],
    ['high', HIGH],
    ['spoiled', SPOILED],
    ['spoiling', SPOILING],
    ['might', MIGHT],
    ['should', SHOULD],
    ['if', IF],
    ['wishing', WISH],
    ['concessive', CONCEDES],
    ['hits', HITS],
  ] as const
  for (const [list, bit] of turns)
    for (const word of toneTurns(list)) set([word], { turns: (cues.get(word) ?? NONE).turns | bit })
  for (const pos of PLAIN_USES)
    for (const word of plainAs(pos)) set([word], { plainAs: [...(cues.get(word) ?? NONE).plainAs, pos] })
  return cues
}

const cues = lazy(table)

export const cueOf = (word: string): ToneCue => cues().get(word) ?? NONE
