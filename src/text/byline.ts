/** Bylines, read alike where a block's role is judged and where its authors are listed. */
import { APOSTROPHES } from './apostrophes.ts'

const LEAD =
  /^\s*(?:[-–—•|]\s*)?(?:by|written by|reported by|story by|posted by|words by|opinion by|analysis by|author)(?:\s*:)?\s+(?=\S)/i
const PARTICLE = new Set([
  'de',
  'la',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'di',
  'du',
  'le',
  'dos',
  'del',
  'ter',
  'ibn',
  "d'",
  'y',
])
const INITIAL_OR_NAME = /* @__PURE__ */ new RegExp(
  `^(?:\\p{Lu}\\.?|(?:\\p{Lu}\\.){1,3}|(?:Mc|Mac|[OD][${APOSTROPHES}]|al-|Al-|de)?\\p{Lu}[\\p{L}\\p{M}${APOSTROPHES}.-]*)$`,
  'u',
)
const NOT_IN_NAMES =
  /^(?:the|and|for|news|staff|editor|reporter|correspondent|writer|columnist|posted|updated|published|share|photo|image|video|more|read|home|world|politics|business|sports?|opinion|about|contact|us|uk|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|min|read)$/i
const JOB =
  /\b(?:correspondent|reporter|editor|writer|columnist|contributor|producer|chief|desk|staff|bureau|newspaper|digital|journalist|critic|columnists?|analyst|fellow|professor|special to)\b/i
/** Agencies and collective authors that stand as a byline. */
const AGENCIES =
  /^(?:reuters|afp|ap|pti|ani|ians|dpa|xinhua|tass|bloomberg|associated press|the associated press|agence france-presse|our foreign staff|staff|staff writer|staff report|editorial|editorial board|agencies|news desk|web desk|wire service)s?\b/i

/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/
/** What stands between names. */
const PARTED = /\s*(?:,|;|\||•|·|\/|&|\band\b|\bwith\b|\s[-–—]\s|\n)\s*/gi

export interface Byline {
  readonly authors: readonly string[]
  /** The line says that it is a byline: it begins with “By”. */
  readonly marked: boolean
}

/** Whether the words are two to five that a person is called by. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/, 6)
  if (words.length < 2 || words.length > 5) return false
  let names = 0
  for (const word of words) {
    if (PARTICLE.has(word.toLowerCase())) continue
    if (!INITIAL_OR_NAME.test(word) || NOT_IN_NAMES.test(word)) return false
    names++
  }
  return names >= 2 || (names === 1 && words.length >= 2)
}

export function isAgency(text: string): boolean {
  return AGENCIES.test(text.trim())
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

/** The authors that a line names, or null if it is no byline. */
export function readByline(line: string): Byline | null {
  if (line.length > 240) return null
  const lead = LEAD.exec(line)
  let rest = lead ? line.slice(lead[0].length) : line
  // Each replacement costs more than the look whether it has anything to do.
  if (UNEVEN.test(rest)) rest = rest.replace(/\s+/g, ' ')
  if (/[@(]/.test(rest)) rest = rest.replace(/\S+/g, withoutAccounts)
  rest = rest.replace(/\b(?:for|at|in|of) (?:the )?\p{Lu}[\s\S]*$/u, '')
  const authors: string[] = []
  for (let at = 0; at <= rest.length; at = PARTED.lastIndex) {
    PARTED.lastIndex = at
    const parted = PARTED.exec(rest)
    if (!parted) PARTED.lastIndex = rest.length + 1
    const name = withoutStop(rest.slice(at, parted?.index).trim())
    if (name === '') continue
    if (looksLikeName(name) && !isAgency(name)) authors.push(name)
    else if (!JOB.test(name)) break
  }
  if (authors.length > 0)
    return lead || rest.trim().split(' ').length <= 8 ? { authors, marked: lead !== null } : null
  return lead && /^\p{Lu}/u.test(rest) && rest.split(' ').length <= 5
    ? { authors: isAgency(rest) ? [] : [rest.trim()], marked: true }
    : null
}

/** A line that goes with a byline: a job, a handle or an outlet. */
export function isBylineTail(line: string): boolean {
  const words = line.trim().split(/\s+/).length
  return words <= 7 && (JOB.test(line) || /^@\w+$/.test(line.trim()) || isAgency(line))
}
