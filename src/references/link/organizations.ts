/** Which mentions mean one organization, place or event: full names, abbreviations, and shorter forms of longer names. */
import { isNewspaperWord } from '../../language/en/short-mentions.ts'
import type { Candidate } from '../../names/candidate.ts'
import type { Thing } from '../thing.ts'
import { NameForms } from './name-forms.ts'

/** Things by their names of several words; these come first, so that what stands before them in the text finds them. */
function ownersOfLongNames(
  candidates: readonly Candidate[],
  forms: NameForms,
  make: (candidate: Candidate) => Thing,
): Map<Candidate, Thing> {
  const owner = new Map<Candidate, Thing>()
  const long = candidates
    .filter((candidate) => forms.coreOf(candidate).includes(' '))
    .sort((a, b) => forms.coreOf(b).length - forms.coreOf(a).length || a.first - b.first)
  for (const candidate of long) {
    const mayBeShort =
      candidate.type === 'organization' || candidate.type === 'event' || candidate.type === 'location'
    const thing =
      forms.named(candidate) ??
      forms.calledCore(candidate) ??
      (mayBeShort ? forms.shortenedTo(forms.coreOf(candidate)) : undefined) ??
      make(candidate)
    forms.register(candidate, thing)
    owner.set(candidate, thing)
  }
  return owner
}

/** The thing that a name of one word means, and why. */
function meantBy(
  candidate: Candidate,
  forms: NameForms,
  make: (candidate: Candidate) => Thing,
): { readonly thing: Thing; readonly rule: string } {
  const name = forms.coreOf(candidate)
  const paper = isNewspaperWord(name) ? forms.shortenedTo(name) : undefined
  if (paper) return { thing: paper, rule: 'short-form' }
  const named = forms.named(candidate)
  if (named) return { thing: named, rule: 'full-name' }
  const shortened = forms.shortenedTo(name.replaceAll('.', ''))
  if (shortened) return { thing: shortened, rule: 'short-form' }
  const thing = make(candidate)
  forms.setName(candidate, thing)
  return { thing, rule: 'name' }
}

export function linkOrganizations(
  candidates: readonly Candidate[],
  shortFor: ReadonlyMap<Candidate, Candidate>,
  add: (candidate: Candidate, thing: Thing, full: boolean, rule: string) => void,
  make: (candidate: Candidate) => Thing,
): void {
  const forms = new NameForms()
  const owner = ownersOfLongNames(candidates, forms, make)
  for (const [short, full] of shortFor) {
    const thing = owner.get(full)
    if (thing) forms.setName(short, thing)
  }
  for (const candidate of candidates) {
    const own = owner.get(candidate)
    const { thing, rule } = own ? { thing: own, rule: 'full-name' } : meantBy(candidate, forms, make)
    const why = shortFor.has(candidate) ? 'abbreviation' : rule
    add(candidate, thing, why !== 'short-form', why)
  }
}
