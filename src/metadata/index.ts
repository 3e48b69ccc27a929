import type { Described, Judged } from '../document.ts'
import type { Stage } from '../stage.ts'

/** Title, authors, publisher, dates, address and language. */
export const metadata: Stage<Judged, Pick<Described, 'metadata' | 'warnings'>> = {
  name: 'metadata',
  run: ({ input, warnings }) => ({
    metadata: {
      title: input.title,
      authors: [...(input.authors ?? [])],
      publisher: input.publisher,
      publishedAt: input.publishedAt,
      modifiedAt: null,
      url: input.url,
      language: 'en',
    },
    warnings,
  }),
}
