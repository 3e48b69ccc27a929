/** What the kit's gold says of each answer that carries a confidence. Answers the gold leaves open are left out. */
import type { Analyzer, Quotation } from '../../src/index.ts'
import type { Judged } from './calibration.ts'

interface Place {
  start: number
  end: number
}

export interface Gold {
  text: string
  format?: 'text' | 'markdown' | 'html'
  entities?: (Place & { type: string })[]
  blocks?: (Place & { boilerplate: boolean | null })[]
  quotations?: (Place & {
    kind: string
    quoted?: Place[]
    speaker: (Place & { parts?: Place[]; form?: string }) | null
  })[]
  runs?: (Place & { gold: boolean | string })[]
  label?: string
  target?: Place
}

type Library = Pick<Analyzer, 'parseArticle' | 'extractEntities' | 'extractQuotations' | 'scoreSentiment'>

const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end
const shared = (a: Place, b: Place) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** People, organizations and places by name: right if span and class are the gold's. */
export function names(library: Library, docs: readonly Gold[]): Judged[] {
  const classes = new Set(['person', 'organization', 'location'])
  const classOf = (type: string) => (type === 'country' ? 'location' : type)
  return docs.flatMap((doc) => {
    const gold = new Set(doc.entities?.map((e) => `${e.start}:${e.end}:${classOf(e.type)}`))
    return library
      .extractEntities({ text: doc.text, format: 'text' })
      .filter((entity) => classes.has(classOf(entity.type)))
      .flatMap((entity) =>
        entity.mentions
          .filter((m) => m.form === 'name' || m.form === 'short')
          .map((m) => ({
            confidence: m.confidence,
            right: gold.has(`${m.start}:${m.end}:${classOf(entity.type)}`),
          })),
      )
  })
}

/** Blocks called boilerplate, by the gold block that they share most with. */
export function boilerplate(library: Library, docs: readonly Gold[]): Judged[] {
  return docs.flatMap((doc) =>
    library.parseArticle({ text: doc.text, format: doc.format ?? 'text' }).blocks.flatMap((block) => {
      if (block.role !== 'boilerplate') return []
      const best = doc.blocks?.reduce((a, b) => (shared(b, block.source) > shared(a, block.source) ? b : a))
      if (!best || !overlap(best, block.source) || best.boilerplate === null) return []
      return [{ confidence: block.boilerplate.confidence, right: best.boilerplate }]
    }),
  )
}

/** Quoted runs with a speaker, where the gold quotes these words too. */
export function speakers(library: Library, docs: readonly Gold[]): Judged[] {
  return docs.flatMap((doc) => {
    const gold = (doc.quotations ?? []).flatMap((q) => {
      const runs = q.kind === 'partial' ? (q.quoted ?? []) : q.kind === 'direct' ? [q] : []
      return runs.map(({ start, end }) => ({ start, end, speaker: q.speaker }))
    })
    const fits = (q: Quotation, g: Place) =>
      shared(q, g) >= 0.8 * Math.max(q.end - q.start, g.end - g.start - 2)
    return library.extractQuotations({ text: doc.text, format: 'text' }).flatMap((q) => {
      const match = q.kind === 'direct' || q.kind === 'partial' ? gold.find((g) => fits(q, g)) : undefined
      const said = q.speaker
      if (!match || !said) return []
      const parts = match.speaker ? (match.speaker.parts ?? [match.speaker]) : []
      const before = match.speaker?.form === 'relative' ? match.speaker.start - said.mention.end : -1
      const right = parts.some((part) => overlap(part, said.mention)) || (before >= 0 && before <= 3)
      return [{ confidence: said.confidence, right }]
    })
  })
}

/** The label of a whole text. */
export function tone(library: Library, docs: readonly Gold[]): Judged[] {
  return docs.map((doc) => {
    const { overall } = library.scoreSentiment({ text: doc.text, format: 'text' })
    return { confidence: overall.confidence, right: overall.label === doc.label }
  })
}

/** The label toward a target, where it is an entity's mention. */
export function targetTone(library: Library, docs: readonly Gold[]): Judged[] {
  return docs.flatMap((doc) => {
    const { target } = doc
    if (!target) return []
    const { targets } = library.scoreSentiment({ text: doc.text, format: 'text' })
    const hit = targets.flatMap((t) => t.mentions).find((m) => overlap(m, target))
    return hit ? [{ confidence: hit.confidence, right: hit.label === doc.label }] : []
  })
}
