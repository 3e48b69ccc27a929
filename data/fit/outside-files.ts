/** The files of a teacher that runs elsewhere (data/teacher), as the command names them: what it learns from, is measured on and is asked, and what it answers. */
import { parseArgs } from 'node:util'

export interface OutsideFiles {
  /** The folder of the corpora. */
  readonly corpora: string
  readonly learn?: string | undefined
  readonly measure?: string | undefined
  readonly ask?: string | undefined
  readonly answers?: string | undefined
}

/** @throws where no folder is named */
export function outsideFiles(): OutsideFiles {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string' },
      learn: { type: 'string' },
      measure: { type: 'string' },
      ask: { type: 'string' },
      answers: { type: 'string' },
    },
  })
  const { corpora, ...files } = values
  if (!corpora) throw new Error('Give --corpora DIR, and --learn, --measure, --ask or --answers FILE')
  return { corpora, ...files }
}
