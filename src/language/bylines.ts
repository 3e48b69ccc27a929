/** Bylines, read alike where a block's role is judged and where its authors are listed. */
import { APOSTROPHES } from '../text/apostrophes.ts'
import { isAsciiLetter, isAsciiUpper } from '../text/letters.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import type { Calendar } from './calendar.ts'
import type { NamedLists } from './lists/named-lists.ts'
import { type Opening, opening } from './lists/openings.ts'
import { oneOf } from './lists/patterns.ts'

/** Words around the names of a byline, in small letters. */
export interface BylineWords {
  /** They open a list of names: “by”. */
  readonly leadWords: ReadonlySet<string>
  /** They stand between two names: “and”. */
  readonly joints: ReadonlySet<string>
  readonly jobs: ReadonlySet<string>
  /** What a line of buttons may say beside capitals: no author has such a word. */
  readonly noAuthors: ReadonlySet<string>
  /** They are never part of a name: days of the week, and what buttons say. */
  readonly noNames: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  /** Who took a picture is no author. */
  readonly pictures: ReadonlySet<string>
  /** “Edited by”: who helped is no author. */
  readonly helpers: ReadonlySet<string>
  /** What a group of people is called by: “City Desk”. */
  readonly desks: ReadonlySet<string>
  /** They tell what somebody is: “is”, “writes”. */
  readonly copulas: ReadonlySet<string>
  /** They lead to an outlet or a place: “of”. */
  readonly places: ReadonlySet<string>
  readonly months: ReadonlySet<string>
}

export interface Byline {
  readonly authors: readonly string[]
  /** The line says that it is a byline: it begins with “By”. */
  readonly marked: boolean
}

/** What a language's bylines are read by. */
export interface Bylines {
  /** The authors that a line names, or null if it is no byline. */
  read(line: string): Byline | null
  /** How a line begins that says that it is a byline. */
  readonly beginning: Opening
  /** The person whom a line names that begins with “By”, whatever follows; null where it names none. */
  ledPerson(line: string): string | null
  /** The person whom a text names first, by two words and perhaps an initial; null where it names none. */
  openingPerson(text: string): string | null
  /** A line that goes with a byline: a job, a handle or an outlet. */
  isTail(line: string): boolean
  /** Whether the words are two to five that a person is called by. */
  looksLikeName(text: string): boolean
  /** Whether a word, in capitals or not, is one of the first names that are often met. */
  isFirstName(word: string): boolean
  /** Whether they are, and the first is a first name. */
  isPerson(text: string): boolean
  /** Agencies and collective authors that stand as a byline. */
  isAgency(text: string): boolean
  /** A short line that names no author for all its capitals: what buttons say, and who took a picture. */
  namesNobody(text: string): boolean
  /** How a line begins that gives the date. */
  readonly datelineBeginning: Opening
  readonly words: BylineWords
  /** The authors as markup lists them: “By A and B”; white space is single spaces. */
  namesOf(authors: string): string[]
}

/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/
const LONGEST = 240
const FIRST_NAMES = /^\S+ (?:\p{Lu}\. )?\S+/u
const FIRST_TWO = /^[^\s,]+ [^\s,]+/

/** @param firstNames the first names that are often met, one a line */
export function readBylines(lists: NamedLists, calendar: Calendar, firstNames = ''): Bylines {
  const first = new Set(firstNames.split('\n'))
  const patterns = bylinePatterns(lists)
  const { agency, job } = patterns
  const isName = nameTest(lists, calendar)
  const isAgency = (text: string) => agency.test(text.trim())
  const own = bylineWords(lists, calendar)
  const isPerson = (text: string) =>
    isName(text) && first.has(inTitleCase(text.trimStart().split(/\s/, 1)[0]!))
  return {
    read: (line) => (line.length > LONGEST ? null : readByline(line, patterns, isName, isAgency)),
    beginning: patterns.beginning,
    ledPerson(line) {
      const lead = patterns.lead.exec(line)?.[0]
      const name = lead === undefined ? undefined : FIRST_TWO.exec(line.slice(lead.length))?.[0]
      return name !== undefined && isPerson(name) ? name : null
    },
    openingPerson(text) {
      const name = FIRST_NAMES.exec(text)?.[0]
      return name !== undefined && isPerson(name) ? name : null
    },
    isTail(line) {
      const words = line.trim().split(/\s+/).length
      return words <= 7 && (job.test(line) || /^@\w+$/.test(line.trim()) || isAgency(line))
    },
    looksLikeName: isName,
    isFirstName: (word) => first.has(inTitleCase(word)),
    isPerson,
    isAgency,
    namesNobody(text) {
      const words = text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []
      return words.every((word) => own.noNames.has(word)) || words.some((word) => own.pictures.has(word))
    },
    datelineBeginning: patterns.dateline,
    words: own,
    namesOf: (authors) => authors.replace(patterns.markupLead, '').split(patterns.markupParted),
  }
}

/** “JOSH” as “Josh”. */
const inTitleCase = (word: string) =>
  word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word

function bylineWords({ set, words }: NamedLists, { months, weekdays }: Calendar): BylineWords {
  return {
    leadWords: new Set([
      ...words('byline-lead').map((lead) => lead.slice(lead.lastIndexOf(' ') + 1)),
      ...words('byline-lead-word'),
    ]),
    joints: set('between-authors'),
    jobs: new Set([...words('job-in-byline'), ...words('job-word')]),
    noAuthors: set('no-author'),
    noNames: new Set([...words('no-name'), ...words('widget-word'), ...weekdays.keys()]),
    particles: set('name-particle'),
    pictures: set('picture-word'),
    helpers: set('helper-word'),
    desks: set('desk-word'),
    copulas: set('author-does'),
    places: set('outlet-after'),
    months: new Set(months.keys()),
  }
}

type Patterns = ReturnType<typeof bylinePatterns>

function bylinePatterns({ words }: NamedLists) {
  const leads = words('byline-lead')
  const firsts = new Set(leads.map((lead) => lead.split(' ')[0] ?? ''))
  const article = oneOf(words('article-of-name'))
  return {
    lead: new RegExp(`^\\s*(?:[-–—•|]\\s*)?${oneOf(leads)}(?:\\s*:)?\\s+(?=\\S)`, 'i'),
    beginning: opening(firsts, new RegExp(`^\\s{0,3}(?:[-–—•|]\\s{0,3})?${oneOf(firsts)}\\b`, 'i')),
    job: new RegExp(`\\b${oneOf(words('job-in-byline'))}\\b`, 'i'),
    agency: opening(words('agency'), new RegExp(`^${oneOf(words('agency'))}\\b`, 'i')),
    outlet: new RegExp(`\\b${oneOf(words('outlet-after'))} (?:${article} )?\\p{Lu}[\\s\\S]*$`, 'u'),
    /** What stands between names. */
    parted: new RegExp(
      `\\s*(?:,|;|\\||•|·|\\/|&|\\b${oneOf(words('between-authors'))}\\b|\\s[-–—]\\s|\\n)\\s*`,
      'gi',
    ),
    dateline: opening(words('dateline-lead'), new RegExp(`^${oneOf(words('dateline-lead'))}\\b`, 'i')),
    markupLead: new RegExp(`^${oneOf(words('byline-of-markup'))} `, 'i'),
    markupParted: new RegExp(` ?(?:,|;|\\b${oneOf(words('between-markup-authors'))}\\b) ?`),
  }
}

function nameTest({ words, set }: NamedLists, calendar: Calendar): (text: string) => boolean {
  const particles = set('name-particle')
  const names = [...calendar.months.keys(), ...calendar.weekdays.keys()].filter(
    (name) => !calendar.short.has(name),
  )
  const noNames = new Set([...words('no-name'), ...names])
  const initialOrName = new RegExp(
    `^(?:\\p{Lu}\\.?|(?:\\p{Lu}\\.){1,3}|${oneOf(words('name-prefix'))}?\\p{Lu}[\\p{L}\\p{M}${APOSTROPHES}.-]*)$`,
    'u',
  )
  const longestParticle = Math.max(0, ...[...particles].map((word) => word.length))
  return (text) => {
    let words = 0
    let named = 0
    for (let at = 0; at < text.length; ) {
      if (isWhiteSpace(text.charCodeAt(at))) {
        at++
        continue
      }
      let end = at + 1
      while (end < text.length && !isWhiteSpace(text.charCodeAt(end))) end++
      if (++words > 5) return false
      const part = text.slice(at, end)
      at = end
      const lower = part.toLowerCase()
      if (part.length <= longestParticle && particles.has(lower)) continue
      if (noNames.has(lower) || !(isPlainName(part) || initialOrName.test(part))) return false
      named++
    }
    return words >= 2 && named >= 1
  }
}

/** A capital and letters of ASCII: most words of names, for which the pattern need not be asked. */
function isPlainName(word: string): boolean {
  if (!isAsciiUpper(word.charCodeAt(0))) return false
  for (let i = 1; i < word.length; i++) if (!isAsciiLetter(word.charCodeAt(i))) return false
  return true
}

/** A space for an e-mail address, and in any other word one for each account: “@lund”, “(@lund)”. */
function withoutAccounts(word: string): string {
  const at = word.indexOf('@', 1)
  const isAddress = at > 0 && word.lastIndexOf('.', word.length - 2) > at + 1
  return isAddress ? ' ' : word.replace(/\(@?\w+\)|@\w+/g, ' ')
}

function withoutStop(name: string): string {
  let end = name.length
  while (end > 0 && '.,:'.includes(name.charAt(end - 1))) end--
  return name.slice(0, end)
}

function readByline(
  line: string,
  { lead: leads, job, outlet, parted: between }: Patterns,
  looksLikeName: (text: string) => boolean,
  isAgency: (text: string) => boolean,
): Byline | null {
  const lead = leads.exec(line)
  let rest = lead ? line.slice(lead[0].length) : line
  // Each replacement costs more than the look whether it has anything to do.
  if (UNEVEN.test(rest)) rest = rest.replace(/\s+/g, ' ')
  if (/[@(]/.test(rest)) rest = rest.replace(/\S+/g, withoutAccounts)
  rest = rest.replace(outlet, '')
  const authors: string[] = []
  for (let at = 0; at <= rest.length; at = between.lastIndex) {
    between.lastIndex = at
    const parted = between.exec(rest)
    if (!parted) between.lastIndex = rest.length + 1
    const name = withoutStop(rest.slice(at, parted?.index).trim())
    if (name === '') continue
    if (looksLikeName(name) && !isAgency(name)) authors.push(name)
    else if (!job.test(name)) break
  }
  if (authors.length > 0)
    return lead || rest.trim().split(' ').length <= 8 ? { authors, marked: lead !== null } : null
  return lead && /^\p{Lu}/u.test(rest) && rest.split(' ').length <= 5
    ? { authors: isAgency(rest) ? [] : [rest.trim()], marked: true }
    : null
}
