/**
 * `npm run data:reporting-verbs`: data/sources/reporting-verbs.tsv, one base form a row, to
 * data/language/en/reporting-verbs.tsv, one inflected form a row.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEXICON, readReportingVerbs, reportingLexicon, SOURCE } from './reporting-forms.ts'

const root = join(import.meta.dirname, '..', '..')
const verbs = readReportingVerbs(readFileSync(join(root, SOURCE), 'utf8'))
writeFileSync(join(root, LEXICON), reportingLexicon(verbs))
