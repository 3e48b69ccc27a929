/** `npm run silver NAME -- --corpora DIR` labels the texts of the corpora anew for a model, by data/models/NAME/silver.ts. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { MODELS, SILVER } from '../fit/recipe.ts'
import { makeSilver, type Teacher } from '../fit/silver.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpora: { type: 'string' } },
})
const corpora = values.corpora ?? process.env['BROADSHEET_CORPORA']
const [name] = positionals
if (name === undefined || corpora === undefined) {
  console.error('npm run silver NAME -- --corpora DIR')
  process.exit(2)
}
const { teacher } = (await import(pathToFileURL(join(MODELS, name, 'silver.ts')).href)) as {
  teacher: Teacher
}
const content = makeSilver(teacher, corpora, console.log)
writeFileSync(join(SILVER, teacher.file), content)
console.log(`data/silver/${teacher.file}: ${content.length} bytes`)
