/** Roles and phrases of invented sentences, by the parser that ships. */
import { describe, expect, it } from 'vitest'
import type { Syntax } from '../../src/grammar/index.ts'
import { clauseOf, clauseSpan, headsClause, phraseOf, type WordSpan } from '../../src/grammar/phrases.ts'
import {
  agentOf,
  appositionOf,
  conjunctsOf,
  doerOf,
  isNegated,
  isPassive,
  objectOf,
  possessorOf,
  subjectOf,
  sufferedBy,
} from '../../src/grammar/roles.ts'
import { parseArticle } from '../../src/index.ts'
import { english } from '../../src/language/en/index.ts'
import { parsed } from '../../src/pipeline.ts'

const CONTEXT = { options: {}, language: english }

/** The parse of a text, words asked for by how they are printed. */
class Read {
  readonly syntax: Syntax
  private readonly words: readonly string[]

  constructor(text: string) {
    const article = parseArticle({ text, format: 'text' })
    this.syntax = parsed(article, CONTEXT).syntax
    this.words = article.tokens.map((token) => token.text)
  }

  at(word: string): number {
    const found = this.words.indexOf(word)
    if (found < 0) throw new Error(`no word ${word}`)
    return found
  }

  /** The word that a function finds for another, null for none. */
  found(of: (syntax: Syntax, word: number) => number, word: string): string | null {
    return this.words[of(this.syntax, this.at(word))] ?? null
  }

  said({ first, last }: WordSpan): string {
    return this.words.slice(first, last + 1).join(' ')
  }
}

describe('who does what', () => {
  it.each([
    ['The crew repaired the engine.', 'repaired', 'crew', 'engine'],
    ['The engine was repaired by the crew.', 'repaired', 'crew', 'engine'],
    ['The engine was repaired.', 'repaired', null, 'engine'],
    ['The mayor opened the bridge and praised the builders.', 'praised', 'mayor', 'builders'],
    ['The mayor wants to close the port.', 'close', 'mayor', 'port'],
    ['They told Ana to leave the ship.', 'leave', 'Ana', 'ship'],
  ])('%s: %s', (text, verb, doer, suffered) => {
    const read = new Read(text)
    expect([read.found(doerOf, verb), read.found(sufferedBy, verb)]).toEqual([doer, suffered])
  })

  it('tells subject, object and agent', () => {
    const read = new Read('The ferry was hit by a wave. The wave hit the ferry.')
    expect(isPassive(read.syntax, read.at('hit'))).toBe(true)
    expect(read.found(agentOf, 'hit')).toBe('wave')
    expect(read.found(subjectOf, 'hit')).toBe('ferry')
    const active = new Read('The wave hit the ferry.')
    expect(isPassive(active.syntax, active.at('hit'))).toBe(false)
    expect(active.found(agentOf, 'hit')).toBe(null)
    expect(active.found(objectOf, 'hit')).toBe('ferry')
  })

  it('tells what is denied', () => {
    const read = new Read('The board did not approve the plan, and no ferry sailed.')
    const denied = ['approve', 'ferry', 'board', 'plan'].map((word) => isNegated(read.syntax, read.at(word)))
    expect(denied).toEqual([true, true, false, false])
  })
})

describe('nouns', () => {
  it('have those who own them, and other names', () => {
    const read = new Read("Germany's chancellor, Olaf Scholz, visited the harbour.")
    expect(read.found(possessorOf, 'chancellor')).toBe('Germany')
    expect(read.found(appositionOf, 'chancellor')).toBe('Olaf')
    expect(read.found(subjectOf, 'visited')).toBe('chancellor')
    expect(read.said(phraseOf(read.syntax, read.at('chancellor')))).toBe("Germany 's chancellor")
    expect(read.said(phraseOf(read.syntax, read.at('Olaf')))).toBe('Olaf Scholz')
  })

  it('are joined', () => {
    const read = new Read('Sailors, pilots and engineers met on Monday.')
    const joined = conjunctsOf(read.syntax, read.at('pilots')).map((word) =>
      read.said({ first: word, last: word }),
    )
    expect(joined).toEqual(['Sailors', 'pilots', 'engineers'])
  })

  it('stand in phrases without their clauses', () => {
    const read = new Read('The old captain of the ferry, who had served for years, resigned.')
    expect(read.said(phraseOf(read.syntax, read.at('captain')))).toBe('The old captain of the ferry')
    const predicate = new Read('She is the mayor of Lund.')
    expect(predicate.said(phraseOf(predicate.syntax, predicate.at('mayor')))).toBe('the mayor of Lund')
  })
})

describe('clauses', () => {
  it('have a head and bounds', () => {
    const read = new Read('The minister said that the port would close on Friday.')
    const head = (of: Read, word: string): string => {
      const found = clauseOf(of.syntax, of.at(word))
      return of.said({ first: found, last: found })
    }
    expect(['minister', 'port', 'Friday'].map((word) => head(read, word))).toEqual(['said', 'close', 'close'])
    expect(read.said(clauseSpan(read.syntax, read.at('close')))).toBe('that the port would close on Friday')
    const cause = new Read('The port closed because it was unsafe.')
    expect(['port', 'it', 'unsafe'].map((word) => head(cause, word))).toEqual(['closed', 'unsafe', 'unsafe'])
    expect(['said', 'close', 'port'].map((word) => headsClause(read.syntax, read.at(word)))).toEqual([
      true,
      true,
      false,
    ])
  })
})
