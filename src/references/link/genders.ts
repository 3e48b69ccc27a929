/** Whether somebody is a man or a woman, by all that the article calls him: a full name with its title, first names, titles before a surname. */
import { firstNameGender, type Gender, isSurname, titleGender } from '../../language/en/people.ts'
import type { Candidate } from '../../names/candidate.ts'
import type { Thing } from '../thing.ts'

/** "Lee Dae-jun": the family's name stands first, and says nothing. */
const isFamilyFirst = (key: string): boolean => /^\p{Lu}\p{Ll}* \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(key)

const told = (gender: Gender | null | undefined): gender is Gender => gender === 'm' || gender === 'f'

const byTitle = ({ title }: Candidate): Gender | null => (title === null ? null : titleGender(title))

/** "Kevin", who is called nothing more: a first name that is no surname. */
function byFirstName(mentions: Thing['mentions']): Gender {
  const name = mentions[0]?.candidate?.key ?? ''
  const known = isSurname(name) ? null : firstNameGender(name)
  return known ?? 'u'
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
  if (!full) return told(titled) ? titled : told(gender) ? gender : byFirstName(mentions)
  if (isFamilyFirst(full.key)) return titled
  const first = firstNameGender(full.key.slice(0, full.key.indexOf(' ')))
  return told(first) ? first : told(titled) ? titled : gender
}
