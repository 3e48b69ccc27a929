import type { Named, Quoted } from '../document.ts'
import type { Stage } from '../stage.ts'

/** Quotations with speaker and cue, and the quoted terms that are nobody's speech. */
export const quotations: Stage<Named, Pick<Quoted, 'quotations' | 'quotedTerms'>> = {
  name: 'quotations',
  run: () => ({ quotations: [], quotedTerms: [] }),
}
