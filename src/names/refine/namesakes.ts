/**
 * Countries, capitals and peoples that here are something else: the surname of somebody in the article, a town called so
 * ("Peru, Indiana"), a language ("in Russian"), part of a dish's or a thing's name ("French fries").
 */
import { countryForm } from '../../language/en/countries.ts'
import type { Candidate } from '../candidate.ts'
import type { Reading } from '../candidates/reading.ts'
import { nameOf } from '../candidates/reading.ts'
import type { NameWords } from '../words.ts'
import { Adjectives } from './adjectives.ts'

const PLACE_BEFORE = new Set(
  'in at near from to outside inside around across throughout toward towards leaving visiting'.split(' '),
)
const SAYS = new Set(
  'said says told added asked wrote writes argued explained insisted admitted recalled replied thinks believes thought knew'.split(
    ' ',
  ),
)

/** Words whose meaning has little to do with the people before them; small letters. */
const THINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['French', 'fries toast press windows window doors horn kiss bulldog bulldogs'],
      ['Swiss', 'cheese chard roll'],
      ['Russian', 'roulette doll dolls dressing'],
      ['German', 'shepherd shepherds measles'],
      ['Danish', 'pastry pastries'],
      ['Turkish', 'delight bath baths coffee'],
      ['Greek', 'yogurt yoghurt salad'],
      ['Dutch', 'oven ovens courage auction'],
      ['Chinese', 'whispers checkers takeaway'],
      ['Irish', 'setter setters stew coffee'],
      ['English', 'muffin muffins breakfast horn setter'],
      ['Spanish', 'flu omelette'],
      ['Mexican', 'wave standoff'],
      ['Indian', 'summer ink'],
      ['Brazilian', 'wax blowout'],
      ['Canadian', 'bacon'],
      ['Cuban', 'heels sandwich'],
      ['Afghan', 'hound hounds'],
      ['Australian', 'shepherd shepherds'],
      ['Brazil', 'nut nuts'],
      ['Canada', 'goose geese'],
      ['Panama', 'hat hats'],
      ['Bermuda', 'shorts'],
      ['Jersey', 'cow cows barrier barriers'],
      ['Guinea', 'pig pigs fowl'],
      ['Turkey', 'sandwich sandwiches breast dinner'],
    ] as const
  ).map(([people, things]) => [people, new Set(things.split(' '))]),
)

const SPEAKING = new Set(
  'speak speaks spoke spoken speaking learn learns learned learning teach teaches taught teaching understand understands understood fluent broken'.split(
    ' ',
  ),
)
const INTO = new Set(['in', 'into'])
const isDemonym = ({ type, via }: Candidate) => type === 'group' && via === 'demonym'

function isLanguage(
  words: NameWords,
  adjectives: Adjectives,
  { first, last }: Candidate,
  spoken: boolean,
): boolean {
  if (countryForm(words.text[last] ?? '')?.plural || !adjectives.standsAlone(last)) return false
  const before = words.text[first - 1] ?? ''
  if (SPEAKING.has(before) || INTO.has(before)) return true
  if (before === 'from') {
    // "from Hungarian into English"
    return INTO.has(words.text[last + 1] ?? '')
  }
  return spoken && (before === 'and' || before === 'or' || before === ',' || before === 'little')
}

/** From one language to another: the sentence goes on with "into" and a people's adjective. */
function isSource(words: NameWords, { first, last }: Candidate): boolean {
  return (
    words.text[first - 1] === 'from' &&
    INTO.has(words.text[last + 1] ?? '') &&
    countryForm(words.text[last + 2] ?? '')?.via === 'demonym'
  )
}

/** A state's or province's name after a comma makes what stands before it a town. */
function isTown(words: NameWords, candidate: Candidate, next: Candidate | undefined): boolean {
  if (words.text[candidate.last + 1] !== ',' || next?.first !== candidate.last + 2) return false
  if (next.type !== 'location' || next.via !== null) return false
  const after = words.text[next.last + 1]
  return (
    (after === ',' || after === '.' || after === undefined) &&
    PROVINCES.has(nameOf(words, next.first, next.last))
  )
}
const PROVINCES = new Set(
  (
    'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas ' +
    'Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon ' +
    'Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. ' +
    'La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. Ontario Alberta Manitoba Quebec ' +
    'Saskatchewan Queensland Victoria Tasmania'
  )
    .split(' ')
    .concat([
      'New Hampshire',
      'New Jersey',
      'New Mexico',
      'New York',
      'North Carolina',
      'North Dakota',
      'Rhode Island',
      'South Carolina',
      'South Dakota',
      'West Virginia',
      'N.H.',
      'N.J.',
      'N.M.',
      'N.Y.',
      'N.C.',
      'N.D.',
      'R.I.',
      'S.C.',
      'S.D.',
      'W.Va.',
      'British Columbia',
      'Nova Scotia',
      'New Brunswick',
      'New South Wales',
      'Western Australia',
    ]),
)

interface Clues {
  /** People with full names by first name and by surname, where a known first name makes it plain that they are people. */
  readonly people: ReadonlyMap<string, Candidate>
  /** States of which the article clearly speaks. */
  readonly clear: ReadonlySet<string>
  /** States whose people it names. */
  readonly peoples: ReadonlySet<string>
  /** Names of states and capitals that are towns here. */
  readonly towns: ReadonlySet<string>
}

function gather(words: NameWords, candidates: readonly Candidate[]): Clues {
  const people = new Map<string, Candidate>()
  const clear = new Set<string>()
  const peoples = new Set<string>()
  const towns = new Set<string>()
  candidates.forEach((candidate, i) => {
    const { type, key, country, first } = candidate
    if (type === 'person') {
      const space = key.indexOf(' ')
      if (space < 0 || !words.listed[first]?.gender) return
      people.set(key.slice(0, space), candidate)
      people.set(key.slice(key.lastIndexOf(' ') + 1), candidate)
    } else if (country) {
      if (type === 'group') peoples.add(country)
      if (type === 'group' || PLACE_BEFORE.has(words.text[first - 1] ?? '')) clear.add(country)
      if (type !== 'group' && isTown(words, candidate, candidates[i + 1])) towns.add(key)
    }
  })
  return { people, clear, peoples, towns }
}

const ANOTHER = { country: null, via: null, canonical: null } as const

/** The candidates without languages and dishes; namesakes of states turned into the people and towns they are. */
export function settleNamesakes({ words }: Reading, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  const adjectives = new Adjectives(words)
  let clues: Clues | undefined
  let spoken = -1
  candidates.forEach((candidate, i) => {
    const { type, key, via, last } = candidate
    if (candidate.rule === 'given' || via === null) {
      kept.push(candidate)
      return
    }
    const sentence = words.sentence[last] ?? 0
    if (THINGS.get(key)?.has(words.text[last + 1] ?? '')) return
    if (
      isDemonym(candidate) &&
      (isLanguage(words, adjectives, candidate, spoken === sentence) || isSource(words, candidate))
    ) {
      spoken = sentence
      return
    }
    clues ??= gather(words, candidates)
    if (
      clues.towns.has(key) &&
      (isTown(words, candidate, candidates[i + 1]) || !clues.peoples.has(candidate.country ?? ''))
    ) {
      kept.push({ ...candidate, ...ANOTHER, type: 'location', rule: 'homograph' })
      return
    }
    const person = clues.people.get(key)
    const named =
      person !== undefined &&
      (type === 'group'
        ? SAYS.has(words.text[last + 1] ?? '')
        : !clues.clear.has(candidate.country ?? '') &&
          !PLACE_BEFORE.has(words.text[candidate.first - 1] ?? ''))
    if (named)
      kept.push({
        ...candidate,
        ...ANOTHER,
        type: 'person',
        gender: person.gender,
        rule: 'name-of-a-person-here',
      })
    else kept.push(candidate)
  })
  return kept
}
