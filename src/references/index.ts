/** Which names are one thing, what else speaks of it, how much the article is about it; and the countries of the article. */

import type { Doc, Guess } from '../document.ts'
import { countryByCode } from '../language/en/countries.ts'
import { draftAt } from '../names/candidates/run.ts'
import type { Spotted } from '../names/columns.ts'
import type { RuleName } from '../names/rules.ts'
import type { NameWords } from '../names/words.ts'
import type { Entity, Mention } from '../schema/entities.ts'
import type { Reason } from '../schema/span.ts'
import { type Context, explain, type Stage } from '../stage.ts'
import { round } from '../text/round.ts'
import { tokenFinder } from './capitals.ts'
import { findCountries } from './countries.ts'
import { resolveFirstPerson } from './first-person.ts'
import { link } from './link.ts'
import { resolveReferences } from './resolver/resolve.ts'
import { weighing } from './salience.ts'
import { Mentions, type Thing, type ThingMention } from './thing.ts'

/** Everything the article names, with its mentions, and the countries it speaks of. */
export const entities: Stage<
  Spotted & Doc<'text' | 'blocks' | 'sentences' | 'tokens' | 'words'>,
  Doc<'entities' | 'countries' | 'guesses'>
> = {
  name: 'entities',
  run: (doc, context) => {
    if (!doc.names) return { entities: [], countries: [], guesses: new Map() }
    const { words, quoted } = doc.names
    // Linking settles types of its own.
    const candidates = doc.names.candidates.map((own) => draftAt(own.first, own.last, own.key, own))
    const mentions = new Mentions(words.text.length, quoted.isWhole)
    const things = link(words, candidates, mentions)
    const tokenAt = tokenFinder(doc, words)
    const guesses = resolveReferences(doc, doc.names, things, mentions)
    resolveFirstPerson(words, things, mentions, quoted, context.options.reportingVerbs ?? [])
    const scale = weighing(doc, words)
    const countries = findCountries(doc, words, things, scale, tokenAt)
    let most = 0
    for (const { mentions } of things) {
      let count = 0
      for (const { first } of mentions) if (!scale.outside(first)) count++
      most = Math.max(most, count)
    }
    const drafts = things.map((thing) =>
      toEntity(doc, words, thing, context, (firsts) => scale.weigh(firsts, most)),
    )
    const entityOf = new Map(things.map((thing, i) => [thing, drafts[i]!]))
    drafts.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    drafts.forEach((entity, i) => {
      entity.id = `e${i + 1}`
    })
    const unsure = new Map<number, Guess>()
    for (const [word, thing] of guesses.things)
      unsure.set(words.start[word]!, { entityId: entityOf.get(thing)!.id, phrase: null })
    for (const [word, first] of guesses.phrases) {
      const start = words.start[word]!
      unsure.set(start, { entityId: unsure.get(start)?.entityId ?? null, phrase: words.start[first]! })
    }
    return { entities: drafts, countries, guesses: unsure }
  },
}

function countWords(name: string): number {
  let words = 1
  for (let i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) words++
  return words
}

const isShouted = (name: string) => name.length > 6 && name === name.toUpperCase()

/** Which of two forms is the fuller name: small letters before capitals, then more words, then more letters. */
function isFuller(one: string, other: string): boolean {
  const shouted = isShouted(other)
  if (isShouted(one) !== shouted) return shouted
  // The dateline's "LUNDE" and "Lunde" are one.
  if (other.length > 3 && other === other.toUpperCase() && one.toUpperCase() === other) return one !== other
  const words = countWords(one) - countWords(other)
  return words !== 0 ? words > 0 : one.length > other.length
}

/** The name with one space where the text has any. */
const even = (text: string) => (/\s/.test(text) ? text.replace(/\s+/g, ' ') : text)

/** Most are found in order. */
function inOrder(mentions: readonly ThingMention[]): readonly ThingMention[] {
  for (let i = 1; i < mentions.length; i++)
    if (mentions[i]!.first < mentions[i - 1]!.first) return [...mentions].sort((a, b) => a.first - b.first)
  return mentions
}

function toEntity(
  doc: Doc<'text' | 'sentences' | 'words'>,
  words: NameWords,
  thing: Thing,
  context: Context,
  weigh: (firsts: readonly number[]) => number,
): Entity {
  const ordered = inOrder(thing.mentions)
  let name = ''
  let plural = ''
  let sure = 0
  const mentions = ordered.map(({ first, last, form: kind, confidence }): Mention => {
    const start = words.start[first]!
    // "he" of "he's".
    const end = kind === 'pronoun' ? doc.words.end[words.token[first]!]! : words.end[last]!
    const text = doc.text.slice(start, end)
    if (kind === 'name' || kind === 'short') {
      const form = first === last ? text : even(text)
      if (form !== name && (name === '' || isFuller(form, name))) name = form
      if (thing.type === 'group' && plural === '' && /(?:s|men|women)$/.test(form)) plural = form
      sure = Math.max(sure, confidence)
    }
    return {
      start,
      end,
      text,
      block: doc.sentences[words.sentence[first]!]?.block ?? 0,
      form: kind,
      confidence: round(confidence),
    }
  })
  const entry = thing.country ? countryByCode(thing.country) : null
  return {
    id: '',
    type: thing.type,
    name: plural || name,
    title: thing.title,
    country: entry ? { alpha2: entry.alpha2, alpha3: entry.alpha3, name: entry.name } : null,
    mentions,
    salience: weigh(ordered.map(({ first }) => first)),
    confidence: round(sure),
    reasons: explain(context, () => explainMentions(ordered, mentions, name)),
  }
}

/** One reason a mention: what kind of name it is, and why it is this thing. */
function explainMentions(
  ordered: readonly ThingMention[],
  mentions: readonly Mention[],
  name: string,
): Reason[] {
  const full = mentions.find(({ text }) => text === name) ?? mentions[0]
  const whose = `“${name}”, first named in block ${full?.block ?? 0}`
  return mentions.map(({ start, end, text, block }, i) => {
    const { candidate, rule } = ordered[i]!
    const kind = (candidate && READ[candidate.rule]) ?? 'capitals and the words around'
    const link = LINKED[rule]
    const same = even(text) === name || i === 0 ? kind : `${kind}; one with ${whose}`
    return {
      rule: candidate?.rule ?? rule,
      message: `“${text}”: ${link ? `${link} ${whose}` : same}, in block ${block}`,
      spans: [{ start, end, text }],
    }
  })
}

const READ: Readonly<Partial<Record<RuleName, string>>> = {
  given: 'a name the analyzer was given',
  title: 'a title stands before it',
  'country-name': 'the name of a state',
  demonym: 'a word for the people of a state',
  'known-organization': 'in the list of organizations',
  'known-group': 'in the list of peoples, faiths and parties',
  'known-place': 'in the list of places',
  'known-event': 'in the list of events',
  'former-state': 'a state that is no more',
  'organization-word': 'a word in it heads names of organizations',
  'state-body': "a state and a body of the state's",
  'event-word': 'a word in it heads names of events',
  'place-word': 'a word in it heads names of places',
  family: 'the plural of a surname in the article',
  law: 'a word in it heads names of laws and treaties',
  'first-name': 'a first name begins it',
  tagger: 'the tagger of names, from the words around and the rest of the article',
  'name-of-a-person-here': 'somebody in the article is called so',
  'quoted-title': 'between quotation marks, with a word for a kind of work beside it',
  homograph: 'the places around speak for the place of that name that is no country',
}
const LINKED: Readonly<Record<string, string>> = {
  surname: 'surname of',
  misspelling: 'another spelling of the surname of',
  'first-name': 'first name of',
  'short-form': 'short form of',
  abbreviation: 'abbreviation of',
  pronoun: 'pronoun for',
  speaker: 'within the words of',
  role: 'post or kind of',
}
