/**
 * The reporting verbs as data/sources has them, checked row by row, and the list of all their forms that is made of them.
 * compromise conjugates; deterministic, no network.
 */
import nlp from 'compromise'

export interface ReportingVerb {
  /** say, point out */
  readonly base: string
  readonly kind: string
  readonly strength: string
  readonly frames: string
}

export const SOURCE = 'data/sources/reporting-verbs.tsv'
export const LEXICON = 'data/language/en/reporting-verbs.tsv'

const COLUMNS = 'base form, speech or thought, strength 1 to 3, frames; parted by tabs'
const KINDS = ['speech', 'thought']
const STRENGTHS = ['1', '2', '3']
const FRAMES = ['that', 'quote', 'call', 'infinitive']

/** @throws Error that names the first row which is none, and says what is wrong with it */
export function readReportingVerbs(text: string): ReportingVerb[] {
  const verbs = new Map<string, ReportingVerb>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const columns = line.split('\t')
    const [base = '', kind = '', strength = '', frames = ''] = columns
    const refuse = (problem: string) => {
      throw new Error(`${SOURCE}:${index + 1}: ${problem} in ${JSON.stringify(line)} (columns: ${COLUMNS})`)
    }
    if (columns.length !== 4) refuse(`${columns.length} columns, not 4,`)
    if (!/^[a-z]+(?: [a-z]+)?$/.test(base)) refuse('no verb of one or two words in small letters')
    if (verbs.has(base)) refuse('a verb that an earlier row has')
    if (!KINDS.includes(kind)) refuse(`${JSON.stringify(kind)}, neither speech nor thought,`)
    if (!STRENGTHS.includes(strength)) refuse(`strength ${JSON.stringify(strength)}, not 1, 2 or 3,`)
    const unknown = frames.split(',').find((frame) => !FRAMES.includes(frame))
    if (unknown !== undefined)
      refuse(`frame ${JSON.stringify(unknown)}, none of ${FRAMES.join(', ')} parted by commas,`)
    verbs.set(base, { base, kind, strength, frames })
  }
  return [...verbs.values()]
}

/** Forms that compromise misses or spells otherwise. */
const FURTHER: ReadonlyMap<string, readonly string[]> = new Map([
  ['begin', ['began', 'begun']],
  ['show', ['shown']],
  ['speak', ['spoke', 'spoken']],
  ['write', ['wrote', 'written']],
  ['quip', ['quipped', 'quipping']],
  ['tweet', ['tweeted', 'tweeting', 'tweets']],
  ['read', ['read', 'reads', 'reading']],
  ['put', ['put', 'puts', 'putting']],
  ['cast', ['cast', 'casts', 'casting']],
])

/** What compromise's types leave out. */
interface Conjugating {
  verbs(): { conjugate(): Record<string, string>[] }
}

function formsOf(verb: string): string[] {
  const found = (nlp(verb).tag('Infinitive') as unknown as Conjugating).verbs().conjugate()[0]
  const forms = [verb, ...(FURTHER.get(verb) ?? [])]
  for (const key of ['PastTense', 'PresentTense', 'Gerund', 'Participle']) {
    const form = found?.[key]
    if (form && /^[a-z]+$/.test(form)) forms.push(form)
  }
  return forms
}

const HEADER = [
  `# source: ${SOURCE}, written for this project; forms by npm compromise 14.17.0`,
  '# licence: MIT',
  '# retrieved: 2026-11-24',
  '# feeds: src/language/en/reporting-words.ts',
  '# built by: data/lists/reporting-verbs.ts',
  '# columns: form, base form, what it reports, strength 1 to 3, frames',
]

/** The word list of the verbs, one inflected form a row; a form of two verbs is the first one's. */
export function reportingLexicon(verbs: readonly ReportingVerb[]): string {
  const forms = new Map<string, string>()
  for (const { base, kind, strength, frames } of verbs) {
    const [verb = '', ...rest] = base.split(' ')
    for (const form of formsOf(verb)) {
      const key = [form, ...rest].join(' ')
      if (!forms.has(key)) forms.set(key, [base, kind, strength, frames].join('\t'))
    }
  }
  const lines = [...forms].map(([form, rest]) => `${form}\t${rest}`).sort((a, b) => (a < b ? -1 : 1))
  return `${[...HEADER, ...lines].join('\n')}\n`
}
