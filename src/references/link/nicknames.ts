import { fold, sameSpelling } from './spellings.ts'

/** First names that may mean one person: initials, short forms, accents left out. */
const FAMILIES = [
  'alexander alex sasha alexei sandy',
  'alfred alf alfie fred',
  'andrew andy drew',
  'anthony tony',
  'benjamin ben benny bibi',
  'charles charlie chuck',
  'christopher chris',
  'christine chris christina chrissy',
  'daniel dan danny',
  'david dave',
  'deborah deb debbie',
  'donald don',
  'douglas doug',
  'edward ed eddie ted',
  'elizabeth liz beth betty lizzie liza',
  'eugene gene',
  'frederick fred freddie',
  'gerald gerry jerry',
  'gregory greg',
  'james jim jimmy jamie',
  'jeffrey jeff',
  'jennifer jen jenny',
  'john jack johnny jon',
  'jonathan jon',
  'joseph joe joey',
  'joshua josh',
  'katherine kate kathy katie kathryn catherine cathy',
  'kenneth ken kenny',
  'lawrence larry',
  'leonard len lenny',
  'margaret maggie meg peggy',
  'matthew matt',
  'michael mike mick mikey',
  'mohammed mohamed muhammad mohammad muhammed',
  'nancy nan',
  'nicholas nick nicky',
  'patricia pat patty trish',
  'patrick pat paddy',
  'peter pete',
  'philip phil phillip',
  'rebecca becky',
  'richard rick dick rich ricky',
  'robert bob rob bobby robbie bert',
  'ronald ron ronnie',
  'samuel sam sammy',
  'sergey sergei',
  'stephen steve steven',
  'susan sue susie',
  'theodore ted theo teddy',
  'thomas tom tommy',
  'timothy tim',
  'victoria vicky',
  'vincent vince',
  'volodymyr vladimir',
  'walter walt wally',
  'william bill will billy willie',
  'zachary zack zach',
]

let families: Map<string, number[]> | undefined

function familiesOf(name: string): readonly number[] {
  if (!families) {
    families = new Map()
    FAMILIES.forEach((family, i) => {
      for (const form of family.split(' ')) families?.set(form, [...(families.get(form) ?? []), i])
    })
  }
  return families.get(name) ?? []
}

/** May two first names before one surname mean one person? */
export function sameFirstName(one: string, other: string): boolean {
  const a = fold(one)
  const b = fold(other)
  if (a === b || isInitialOf(a, b) || isInitialOf(b, a)) return true
  const mine = familiesOf(a)
  return familiesOf(b).some((family) => mine.includes(family)) || sameSpelling(a, b)
}

/** "j." and "j.r." for "john". */
function isInitialOf(short: string, long: string): boolean {
  if (short.charAt(0) !== long.charAt(0)) return false
  return short.length === 1 || (short.length % 2 === 0 && short.length < 7 && isDotted(short))
}

function isDotted(short: string): boolean {
  for (let i = 1; i < short.length; i += 2) if (short.charAt(i) !== '.') return false
  return true
}
