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

export interface Cue {
  /** The parts of speech in which the word has no tone. */
  readonly plainAs: readonly string[]
  readonly boost: number
  readonly negates: boolean
  readonly contrasts: boolean
  readonly person: boolean
}

const NONE: Cue = { plainAs: [], boost: 1, negates: false, contrasts: false, person: false }

function table(): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  const set = (words: readonly string[], cue: Partial<Cue>) => {
    for (const word of words) cues.set(word, { ...(cues.get(word) ?? NONE), ...cue })
  }
  set(NEGATIONS, { negates: true })
  set(RAISING, { boost: 1.3 })
  set(LOWERING, { boost: 0.6 })
  set(CONTRASTS, { contrasts: true })
  set(PEOPLE, { person: true })
  for (const [word, pos] of PLAIN_USES) set([word], { plainAs: [...(cues.get(word) ?? NONE).plainAs, pos] })
  return cues
}

let cues: ReadonlyMap<string, Cue> | undefined

export function cueOf(word: string): Cue {
  return (cues ??= table()).get(word) ?? NONE
}
