/** Whether somebody is a man or a woman, by all that the article calls him: a full name with its title, first names, titles before a surname. */
import { genderOfName } from '../../language/en/name-genders.ts'
import { firstNameGender, type Gender, isSurname, titleGender } from '../../language/en/people.ts'
import type { Candidate } from '../../names/candidate.ts'
import { Memo } from '../../text/memo.ts'
import type { Thing } from '../thing.ts'
import { fold } from './spellings.ts'

/** "Lee Dae-jun": the family's name stands first, and says nothing. */
const isFamilyFirst = (key: string): boolean => /^\p{Lu}\p{Ll}* \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(key)

const told = (gender: Gender | null | undefined): gender is Gender => gender === 'm' || gender === 'f'

const byTitle = ({ title }: Candidate): Gender | null => (title === null ? null : titleGender(title))

const memory = /* @__PURE__ */ new Memo<Gender>(200_000)

/** Of a first name: "Eva-Maria" by "Eva", and only "Jean-Luc" as a whole. */
export function byFirstName(name: string): Gender {
  let gender = memory.get(name)
  if (gender === undefined) {
    const folded = fold(name)
    const hyphen = folded.indexOf('-')
    gender = hyphen < 0 ? 'u' : genderOfName(folded.slice(0, hyphen))
    if (gender === 'u') gender = genderOfName(folded)
    memory.set(name, gender)
  }
  return gender
}

/** Of a full name, by the first word of it that is no initial: "J. Eva Lind". Of "Lee Dae-jun" by the last syllable. */
function byFullName(key: string): Gender {
  if (isFamilyFirst(key)) return byFirstName(key.slice(key.lastIndexOf('-') + 1))
  let from = 0
  for (;;) {
    const space = key.indexOf(' ', from)
    if (space < 0) return 'u'
    if (key.charAt(space - 1) !== '.' && space - from > 1) return byFirstName(key.slice(from, space))
    from = space + 1
  }
}

/** "Kevin", who is called nothing more: a first name that is no surname. What only ends like a first name may be a surname. */
function byOnlyName(mentions: Thing['mentions']): Gender {
  const name = mentions[0]?.candidate?.key ?? ''
  return isSurname(name) || firstNameGender(name) === null ? 'u' : byFirstName(name)
}

/** What a name tells by itself while names are joined: its title first. */
export function ownGender(candidate: Candidate): Gender {
  const own = byTitle(candidate)
  if (told(own)) return own
  return candidate.key.includes(' ') ? byFullName(candidate.key) : candidate.gender
}

/** The gender of a person once all his names are found. */
export function settledGender({ gender, mentions }: Thing): Gender {
  let full: Candidate | null = null
  let titled: Gender = 'u'
  for (const { candidate, form } of mentions) {
    if (!candidate) continue
    const isFull = form === 'name' && candidate.key.includes(' ')
    const own = byTitle(candidate)
    if (told(own) && isFull) return own
    if (told(own) && titled === 'u') titled = own
    if (isFull) full ??= candidate
  }
  if (!full) return told(titled) ? titled : told(gender) ? gender : byOnlyName(mentions)
  const first = byFullName(full.key)
  return told(first) ? first : told(titled) ? titled : 'u'
}
