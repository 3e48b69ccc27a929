/** Words that change the tone of others, and words that have none by rule. */

/** They turn the tone of what follows, up to REACH words or the next mark. */
const NEGATIONS =
  "n't not no never without hardly nor neither cannot nobody nothing none lack lacks lacked lacking unlikely".split(
    ' ',
  )
export const REACH = 4

/** Words that raise or lower the next one's tone (the boosters of VADER, shortened). */
const RAISING =
  'very extremely highly deeply utterly totally completely enormously hugely incredibly most really so too absolutely badly sharply greatly'.split(
    ' ',
  )
const LOWERING = 'slightly somewhat fairly rather barely partly marginally scarcely almost little less'.split(
  ' ',
)

/** After these, what comes weighs more than what went before. */
const CONTRASTS = ['but', 'however', 'yet', 'nevertheless']

/**
 * Verbs that relieve of what they act on: "eases the shortage". Polarity shifters, after Wilson et al. 2005 and Schulder et al.
 * 2018; the words are our own.
 */
const RELIEVING =
  `avert averts averted averting avoid avoids avoided avoiding beat beats beaten beating combat combats combating contain
  contains contained containing curb curbs curbed curbing cure cures cured curing cut cuts cutting defuse defuses defused defusing ease
  eases eased easing eliminate eliminates eliminated eliminating end ends ended ending eradicate eradicates eradicated escape
  escapes escaped escaping fight fights fought fighting fix fixes fixed fixing foil foils foiled free frees freed freeing halt
  halts halted halting heal heals healed healing help helps helped helping lift lifts lifted lifting limit limits limited
  limiting lower lowers lowered lowering overcome overcomes overcame overcoming prevent prevents prevented preventing reduce reduces
  reduced reducing release releases released releasing relieve relieves relieved relieving repair repairs repaired repairing rescue
  rescues rescued rescuing resolve resolves resolved resolving save saves saved saving settle settles settled settling slow
  slows slowed slowing solve solves solved solving spare spares spared sparing stop stops stopped stopping survive survives
  survived surviving tackle tackles tackled tackling thwart thwarts thwarted thwarting treat treats treated treating`.split(
    /\s+/,
  )
/** Verbs that relieve of what they are said of: "the hostage was freed", "crime fell". */
const RELIEVED =
  `abated acquitted averted cleared cured decline declines declined declining drop drops dropped dropping ease eases eased ended fall falls fell
  fallen falling foiled freed halted receded recover recovers recovered released rescued resolved saved settled shrank slowed
  spared subsided subsides survived thwarted`.split(/\s+/)

/** Words of grammar: the network hears them beside others, but is not asked what they say themselves, which is little (data/models/tone-net/card.md). */
const GRAMMAR = 'the a an of to in on at by and for with from as that it its this these those'.split(' ')

/** Words that say who, not how: they carry no tone, so that a change of name or sex moves no score. */
const PEOPLE =
  `he she him her his hers himself herself man men woman women boy boys girl girls mr mrs ms miss sir madam lady ladies
  gentleman gentlemen mother mothers father fathers mom moms mum mums dad dads son sons daughter daughters brother brothers
  sister sisters husband husbands wife wives king kings queen queens prince princes princess princesses male males female
  females grandmother grandmothers grandfather grandfathers grandson granddaughter uncle uncles aunt aunts nephew niece
  boyfriend boyfriends girlfriend girlfriends widow widows widower widowers bride groom fiance fiancee actor actors actress
  actresses chairman chairwoman spokesman spokeswoman congressman congresswoman businessman businesswoman policeman
  policewoman policemen policewomen waiter waitress hero heroine salesman saleswoman fireman firewoman firemen
  maternal paternal motherhood fatherhood guy guys gal gals`.split(/\s+/)

/** Words that have a tone in one use and none in another, with the parts of speech of the other: "a kind of", "like the one". */
const PLAIN_USES: readonly (readonly [word: string, pos: string])[] = [
  ['kind', 'NOUN'],
  ['kinds', 'NOUN'],
  ['like', 'ADP'],
  ['like', 'SCONJ'],
  ['pretty', 'ADV'],
  ['well', 'ADV'],
  ['well', 'INTJ'],
  ['will', 'AUX'],
  ['interest', 'NOUN'],
  ['fine', 'NOUN'],
  ['just', 'ADV'],
  ['fair', 'NOUN'],
  ['sharp', 'ADV'],
  ['mean', 'VERB'],
  ['means', 'VERB'],
  ['means', 'NOUN'],
]

export const RELIEVES_AFTER = 1
export const RELIEVES_BEFORE = 2

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
}

const NONE: ToneCue = {
  plainAs: [],
  boost: 100,
  negates: false,
  contrasts: false,
  person: false,
  quiet: false,
  relieves: 0,
}

function table(): ReadonlyMap<string, ToneCue> {
  const cues = new Map<string, ToneCue>()
  const set = (words: readonly string[], cue: Partial<ToneCue>) => {
    for (const word of words) cues.set(word, { ...(cues.get(word) ?? NONE), ...cue })
  }
  set(NEGATIONS, { negates: true })
  set(RAISING, { boost: 130 })
  set(LOWERING, { boost: 60 })
  set(CONTRASTS, { contrasts: true })
  set(PEOPLE, { person: true })
  set(GRAMMAR, { quiet: true })
  set(RELIEVING, { relieves: RELIEVES_AFTER })
  for (const word of RELIEVED) set([word], { relieves: (cues.get(word) ?? NONE).relieves | RELIEVES_BEFORE })
  for (const [word, pos] of PLAIN_USES) set([word], { plainAs: [...(cues.get(word) ?? NONE).plainAs, pos] })
  return cues
}

let cues: ReadonlyMap<string, ToneCue> | undefined

export function cueOf(word: string): ToneCue {
  return (cues ??= table()).get(word) ?? NONE
}
