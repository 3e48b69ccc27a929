/** Whole articles against what a careful editor wants of them: see articles/README.md for the form of the expectations. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ArticleAnalysis, analyze } from '../src/index.ts'
import type { Format } from '../src/schema/input.ts'
import type { Value } from '../src/schema/values.ts'

/** null if the line holds, else what was found instead. */
type Check = (analysis: ArticleAnalysis, line: string) => string | null

const CHECKS: Readonly<Record<string, Check>> = {
  metadata: ({ metadata }, line) => {
    const [key = '', wanted = ''] = line.split(/ = ?/)
    const found = metadata[key as keyof typeof metadata]
    return same(Array.isArray(found) ? found.join('; ') : (found ?? ''), wanted)
  },
  entities: ({ entities }, line) => {
    const [, type = '', name = '', forms = ''] = /^(\S+): (.+?) = (.+)$/.exec(line) ?? fail(line)
    const entity = entities.find((one) => squeeze(one.name) === name)
    if (!entity) {
      const holder = entities.find(({ mentions }) => mentions.some(({ text }) => squeeze(text) === name))
      return holder ? `only as a mention of the ${holder.type} ${holder.name}` : 'not found'
    }
    if (entity.type !== type) return `is of type ${entity.type}`
    const found = new Set(entity.mentions.map((mention) => squeeze(mention.text)))
    const missing = forms.split(', ').filter((form) => !found.has(form))
    return missing.length ? `lacks ${missing.join(', ')}; has ${[...found].join(', ')}` : null
  },
  'not entities': ({ entities }, line) => {
    const entity = entities.find(({ mentions }) => mentions.some(({ text }) => squeeze(text) === line))
    return entity ? `is a mention of the ${entity.type} ${entity.name}` : null
  },
  countries: ({ countries }, line) => {
    const [code, vias = ''] = line.split(' = ')
    const country = countries.find(({ alpha2 }) => alpha2 === code)
    if (!country) return 'not found'
    const found = new Set<string>(country.mentions.map(({ via }) => via))
    const missing = vias.split(', ').filter((via) => !found.has(via))
    return missing.length ? `lacks ${missing.join(', ')}` : null
  },
  'not countries': ({ countries }, line) => {
    const country = countries.find(({ alpha2 }) => alpha2 === line)
    return country ? `found by ${country.mentions.map(({ text }) => text).join(', ')}` : null
  },
  quotations: ({ quotations }, line) => {
    const [, kind = '', words = '', speaker = ''] = /^\[(\w+)\] (.+) — (.+)$/.exec(line) ?? fail(line)
    const found = quotations.find(({ text }) => reads(text, words))
    if (!found) {
      const near = quotations.find(({ text }) => squeeze(text).includes(words.split(' … ')[0]!.slice(0, 20)))
      return near ? `only within [${near.kind}] ${squeeze(near.text)}` : 'not found'
    }
    if (found.kind !== kind) return `is ${found.kind}`
    return same(found.speaker?.name ?? 'nobody', speaker)
  },
  'not quotations': ({ quotations }, line) => {
    const found = quotations.find(
      ({ text, kind }) => (kind === 'direct' || kind === 'partial') && squeeze(text) === line,
    )
    return found ? `is a ${found.kind} quotation` : null
  },
  'quoted terms': ({ quotedTerms }, line) => {
    const [, kind = '', words = ''] = /^\[(\w+)\] (.+)$/.exec(line) ?? fail(line)
    const found = quotedTerms.find(({ text }) => squeeze(text) === words)
    return found ? same(found.kind, kind) : 'not found'
  },
  blocks: ({ blocks }, line) => {
    const [, role = '', words = ''] = /^\[([\w-]+)\] (.+)$/.exec(line) ?? fail(line)
    const block = blocks.find(({ text }) => squeeze(text).startsWith(words))
    return block ? same(block.role, role) : 'no block begins so'
  },
  boilerplate: ({ blocks }, line) => {
    const [, category = '', words = ''] = /^\[([\w-]+)\] (.+)$/.exec(line) ?? fail(line)
    const block =
      blocks.find(({ text }) => squeeze(text).startsWith(words)) ??
      blocks.find(({ text }) => text.split('\n').some((one) => squeeze(one).startsWith(words)))
    if (!block) return 'no block begins so'
    return block.boilerplate ? same(block.boilerplate.category, category) : `is ${block.role}`
  },
  values: ({ values }, line) => {
    const [reading = '', words = ''] = line.split(/ ?= /)
    const found = values.filter(({ text }) => squeeze(text) === words).map(show)
    return found.includes(reading) ? null : `found ${found.join(', ') || 'nothing'}`
  },
  'not values': ({ values }, line) => {
    const found = values.find(({ text }) => squeeze(text) === line)
    return found ? `is a ${found.kind}` : null
  },
  sentiment: ({ sentiment, blocks }, line) => {
    const [, sign = '', words = ''] = /^([-+0]) (.+)$/.exec(line) ?? fail(line)
    const found = sentiment.paragraphs.find(({ block }) => squeeze(blocks[block]!.text).startsWith(words))
    if (!found) return 'no paragraph begins so'
    const right = sign === '+' ? found.score > 0 : sign === '-' ? found.score < 0 : found.label === 'neutral'
    return right ? null : `scores ${found.score} (${found.label})`
  },
}

function fail(line: string): never {
  throw new Error(`This line of an expected.txt cannot be read: ${line}`)
}

function same(found: string, wanted: string): string | null {
  return squeeze(found) === wanted ? null : `is ${found || 'null'}`
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Whether a text reads as the words given, in which ` … ` stands for any. */
function reads(text: string, words: string): boolean {
  const [first = '', last] = words.split(' … ')
  const found = squeeze(text)
  if (last === undefined) return found.replace(/[,.]$/, '') === first.replace(/[,.]$/, '')
  return found.startsWith(first) && found.replace(/[,.]$/, '').endsWith(last.replace(/[,.]$/, ''))
}

function show(value: Value): string {
  if (value.kind === 'date') return `date ${value.iso}`
  if (value.kind === 'money') return `money ${value.amount} ${value.currency}`
  if (value.kind === 'quantity') return `quantity ${value.amount} ${value.unit}`
  return value.kind === 'percentage' ? `percentage ${value.amount}` : value.kind
}

const NOT_YET = 'not yet'
const FORMAT: Readonly<Record<string, Format>> = { md: 'markdown', txt: 'text', html: 'html' }
const root = join(import.meta.dirname, 'articles')

/** The lines of each section, in order. */
function readExpected(file: string): Map<string, string[]> {
  const sections = new Map<string, string[]>()
  let lines: string[] | undefined
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const section = /^## (.+)$/.exec(line)?.[1]
    if (section) {
      if (section !== NOT_YET && !CHECKS[section]) throw new Error(`${file}: no such section: ${section}`)
      lines = sections.get(section) ?? []
      sections.set(section, lines)
    } else if (line !== '' && !line.startsWith('# ')) lines?.push(squeeze(line))
  }
  return sections
}

/** Moves lines that have come to hold from "not yet" to the end of their sections. */
function promote(file: string, holds: readonly string[]): void {
  const text = readFileSync(file, 'utf8')
  const sections = text.split(/^(?=## )/m)
  for (const line of holds) {
    const [, section = '', rest = ''] = /^([a-z ]+): (.+)$/.exec(line) ?? fail(line)
    const waiting = sections.findIndex((one) => one.startsWith(`## ${NOT_YET}\n`))
    sections[waiting] = sections[waiting]!.replace(`${line}\n`, () => '')
    const home = sections.findIndex((one) => one.startsWith(`## ${section}\n`))
    if (home < 0) sections.splice(waiting, 0, `## ${section}\n${rest}\n\n`)
    else sections[home] = `${sections[home]!.trimEnd()}\n${rest}\n\n`
  }
  writeFileSync(file, `${sections.join('').trimEnd()}\n`)
}

const slugs = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

describe.each(slugs)('%s', (slug) => {
  const source = readdirSync(join(root, slug)).find((name) => name.startsWith('source.'))!
  const text = readFileSync(join(root, slug, source), 'utf8')
  const expected = readExpected(join(root, slug, 'expected.txt'))
  const analysis = analyze(text)

  it('is taken for what it is', () => {
    expect(analysis.format).toBe(FORMAT[source.split('.').pop()!])
  })

  it.each([...expected].filter(([section]) => section !== NOT_YET))('%s', (section, lines) => {
    const failures: string[] = []
    for (const line of lines) {
      const found = CHECKS[section]!(analysis, line)
      if (found !== null) failures.push(`${line}   ✗ ${found}`)
    }
    expect(failures, `${slug}, ${section}`).toEqual([])
  })

  it('what does not hold yet still does not', () => {
    const holds: string[] = []
    for (const line of expected.get(NOT_YET) ?? []) {
      const [, section = '', rest = ''] = /^([a-z ]+): (.+)$/.exec(line) ?? fail(line)
      if ((CHECKS[section] ?? fail(line))(analysis, rest) === null) holds.push(line)
    }
    const { BROADSHEET_PROMOTE } = process.env
    if (BROADSHEET_PROMOTE) promote(join(root, slug, 'expected.txt'), holds)
    else expect(holds, 'BROADSHEET_PROMOTE=1 moves these out of "not yet"').toEqual([])
  })
})
