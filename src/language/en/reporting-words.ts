import { lazy } from '../lists/lists.ts'
import adjectives from './generated/reporting-adjectives.ts'
import nouns from './generated/reporting-nouns.ts'
import verbs from './generated/reporting-verbs.ts'
import sources from './generated/source-nouns.ts'

export type SourceKind = 'person' | 'institution' | 'document'

/** What is known of a word form that reports, or that names one who does. */
export interface ReportingWord {
  /** Base form of the verb; null where the form is no reporting verb. */
  readonly verb: string | null
  readonly thought: boolean
  /** 1 weak to 3 strong; 0 for no verb. */
  readonly strength: number
  /** Introduces quoted words; a that-clause; an infinitive; calls its object something. */
  readonly quotes: boolean
  readonly that: boolean
  readonly infinitive: boolean
  readonly calls: boolean
  /** As a noun: what it reports. */
  readonly noun: 'speech' | 'thought' | null
  /** As an adjective said of somebody: what it reports. */
  readonly adjective: 'speech' | 'thought' | null
  /** As a noun: what kind of speaker it names. */
  readonly source: SourceKind | null
  readonly plural: boolean
}

interface Lexicon {
  readonly words: ReadonlyMap<string, ReportingWord>
  /** Second words of verbs of two words, by the form of the first: laid → out. */
  readonly particles: ReadonlyMap<string, readonly string[]>
}

const BLANK: ReportingWord = {
  verb: null,
  thought: false,
  strength: 0,
  quotes: false,
  that: false,
  infinitive: false,
  calls: false,
  noun: null,
  adjective: null,
  source: null,
  plural: false,
}

/** The regular plural of a noun; man and woman at the end of a word besides. */
function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`
  if (/[^aeo]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** The forms of a regular English verb, the base included: warn, warns, warned, warning. */
export function regularForms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  if (/[^aeiou]y$/.test(base)) {
    const root = base.slice(0, -1)
    return [base, `${root}ies`, `${root}ied`, `${base}ing`]
  }
  const third = /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
  const forms = [base, third, `${stem}ed`, `${stem}ing`]
  // One short syllable doubles its last letter, and so may any final l: quip, quipped; yodel, yodelled.
  if (/^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/.test(base) || /[aeiou]l$/.test(base)) {
    const double = base + base.charAt(base.length - 1)
    forms.push(`${double}ed`, `${double}ing`)
  }
  return forms
}

function framed(verb: string, kind: string, strength: number, frames: string): Partial<ReportingWord> {
  return {
    verb,
    thought: kind === 'thought',
    strength,
    quotes: frames.includes('quote'),
    that: frames.includes('that'),
    infinitive: frames.includes('infinitive'),
    calls: frames.includes('call'),
  }
}

const lexicon = lazy((): Lexicon => {
  const words = new Map<string, ReportingWord>()
  const particles = new Map<string, string[]>()
  const add = (form: string, part: Partial<ReportingWord>): void => {
    words.set(form, { ...(words.get(form) ?? BLANK), ...part })
  }
  for (const line of verbs.split('\n')) {
    const [form = '', verb = '', kind = '', strength = '1', frames = ''] = line.split('\t')
    const [first = '', second] = form.split(' ')
    if (second !== undefined) {
      particles.set(first, [...(particles.get(first) ?? []), second])
      if (words.get(first)?.verb == null) add(first, framed(verb, kind, 1, frames))
    } else add(form, framed(verb, kind, Number(strength), frames))
  }
  for (const line of nouns.split('\n')) {
    const [noun = '', kind] = line.split('\t')
    const what = kind === 'thought' ? 'thought' : 'speech'
    add(noun, { noun: what })
    add(pluralOf(noun), { noun: what, plural: true })
  }
  for (const line of adjectives.split('\n')) {
    const [word = '', kind] = line.split('\t')
    add(word, { adjective: kind === 'thought' ? 'thought' : 'speech' })
  }
  for (const line of sources.split('\n')) {
    const [noun = '', kind] = line.split('\t')
    add(noun, { source: kind as SourceKind })
    add(pluralOf(noun), { source: kind as SourceKind, plural: true })
  }
  return { words, particles }
})

/** What is known of a word form in lower case. */
export function reportingWord(lower: string): ReportingWord | undefined {
  return lexicon().words.get(lower)
}

/** The words that make a verb of two words of this form: laid → out. */
export function particlesOf(lower: string): readonly string[] {
  return lexicon().particles.get(lower) ?? []
}

/** The entries of verbs that the reader adds, all forms by rule. */
export function addedVerbs(bases: readonly string[]): ReadonlyMap<string, ReportingWord> {
  const added = new Map<string, ReportingWord>()
  for (const given of bases) {
    const base = given.trim().toLowerCase()
    for (const form of regularForms(base)) {
      added.set(form, { ...(reportingWord(form) ?? BLANK), ...framed(base, 'speech', 3, 'that,quote') })
    }
  }
  return added
}
