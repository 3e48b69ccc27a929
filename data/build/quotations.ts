/**
 * `npm run train:quotations -- --corpora DIR` (or BROADSHEET_CORPORA): the three models of quotations, one after the other, as
 * the second reads what the first wrote. data/README.md says where the corpus comes from.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const given = process.argv.indexOf('--corpora')
const folder = (given > 0 ? process.argv[given + 1] : undefined) ?? process.env['BROADSHEET_CORPORA'] ?? ''
for (const step of ['speakers', 'quoted-terms', 'reports']) {
  for (const script of [step, 'index']) {
    execFileSync('npx', ['tsx', join(import.meta.dirname, `${script}.ts`), folder], { stdio: 'inherit' })
  }
}
