/** Pages with their metadata: those of `pages`, by people; and the flattened pages of `boilerplate`, by what their markup says. */
import { checkInput } from '../../../src/check.ts'
import type { Format } from '../../../src/index.ts'
import { english } from '../../../src/language/en/index.ts'
import { markupOf } from '../../../src/metadata/markup.ts'
import { readSource } from '../../../src/source/index.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { GoldPage } from './gold-page.ts'
import { type GoldMeta, normal } from './labels.ts'
import { pastedFrom } from './pasted.ts'

interface Line {
  readonly id: string
  readonly format?: Format
  readonly text?: string
  readonly source_text?: string
  readonly url?: string
  readonly domain?: string
  readonly publisher_site?: string
  readonly meta?: GoldMeta
  readonly blocks?: readonly { start: number; end: number; why?: string; boilerplate?: boolean | null }[]
}

/** @param guessed what a page counts whose answers are guessed from its markup */
export function readGold(inputs: Inputs, folds: number, guessed: number): GoldPage[] {
  const files = inputs.corpora.map((name) => ({ name, lines: inputs.corpus<Line>(name) }))
  /** The site of each page, and of a page of `boilerplate` what its markup says. */
  const sites = new Map<string, string>()
  const stated = new Map<string, GoldMeta>()
  for (const { lines } of files)
    for (const line of lines) {
      const site = line.publisher_site ?? line.domain ?? (line.url ? new URL(line.url).hostname : '')
      if (site !== '') sites.set(line.id, site.replace(/^www\./, ''))
      if (line.source_text !== undefined && !line.meta) stated.set(line.id, statedIn(line.source_text))
    }
  return files.flatMap(({ name, lines }) =>
    lines.flatMap((line): GoldPage[] => {
      const meta = line.meta ?? stated.get(line.id)
      if (!meta || (line.source_text !== undefined && !line.meta)) return []
      const text = line.source_text ?? line.text ?? ''
      const own = {
        id: line.id,
        file: name,
        text,
        format: line.format ?? 'html',
        url: line.url ?? null,
        fold: foldOf(sites.get(line.id) ?? line.id, folds),
        sure: line.meta !== undefined,
        meta: line.meta ?? shownIn(text, meta),
        weight: line.meta ? 1 : guessed,
        pasted: false,
        headlines: (line.blocks ?? []).filter(({ why }) => why === 'title'),
      }
      const pasted =
        line.blocks && /page-(?:text|markdown)/.test(name) ? pastedFrom(own, line.blocks, meta) : null
      return pasted ? [own, pasted] : [own]
    }),
  )
}

function statedIn(page: string): GoldMeta {
  const { title, authors, sites, published } = markupOf(
    readSource(checkInput({ text: page, format: 'html' })).head,
    english,
  )
  return { title, authors, publisher: null, publisherOr: sites, publishedAt: published[0] ?? null }
}

/** Names that the flat text does not hold are not its answer. */
function shownIn(text: string, meta: GoldMeta): GoldMeta {
  const flat = ` ${normal(text)} `
  const shows = (name: string | null): boolean => name !== null && flat.includes(` ${normal(name)} `)
  return { ...meta, authors: meta.authors.filter(shows), publisherOr: (meta.publisherOr ?? []).filter(shows) }
}
