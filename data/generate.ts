/**
 * `npm run data`: turns every list of data/language/en and every model of data/models into a module of one string, under
 * src/language/en/generated and src/models/generated. The names model and the groups of words are written as they are searched
 * without decoding. The shapes of results, inputs and options go to src/schema/generated. Refuses a list of reporting verbs that does not follow from data/sources. Reads only data/, writes only
 * generated/; no network, no clock.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromBehind, GENDERS } from '../src/language/en/gender-endings.ts'
import type { Gender } from '../src/language/en/people.ts'
import { frontCode } from '../src/language/lists/front-coded.ts'
import { packNames } from '../src/models/names-text.ts'
import { entriesOf } from './fit/digests.ts'
import { modelNames, weightsFile } from './fit/recipe.ts'
import { LEXICON, readReportingVerbs, reportingLexicon, SOURCE } from './lists/reporting-forms.ts'
import { shapes } from './shapes.ts'

const root = join(import.meta.dirname, '..')

/** A word list as it is shipped. */
const entries = (file: string): string => entriesOf(file).join('\n')

interface Module {
  readonly name: string
  readonly from: string
  readonly content: string
  /** The type of what the content is the JSON of, and the module that has it; a string where there is none. */
  readonly type?: readonly [name: string, file: string]
}

/** Writes a module of one value for each source, and nothing else into the folder. */
function write(to: string, sources: readonly Module[]): void {
  const target = join(root, to)
  mkdirSync(target, { recursive: true })
  for (const old of readdirSync(target)) if (old.endsWith('.ts')) rmSync(join(target, old))
  for (const { name, from, content, type } of sources) {
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16)
    const literal = JSON.stringify(content).replace(
      /[\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16)}`,
    )
    const written = `// Written by \`npm run data\` from ${from}, sha256 ${digest}.\n`
    const module = type
      ? `import type { ${type[0]} } from '${type[1]}'\n\nexport default ${content} as const satisfies ${type[0]}\n`
      : `export default ${literal}\n`
    writeFileSync(join(target, `${name}.ts`), written + module)
  }
}

/** The words of each group as one list of words with their groups. */
function clusters(file: string): string {
  const groups = new Map<string, number>()
  for (const row of entriesOf(file)) {
    const [group = '', words = ''] = row.split('\t')
    for (const word of words.split(' ')) groups.set(word, Number(group))
  }
  return frontCode(groups)
}

/** The endings of names as they are searched: read from behind, with their place among GENDERS. */
function nameEndings(file: string): string {
  const endings = new Map<string, number>()
  for (const row of entriesOf(file)) {
    const [ending = '', gender = ''] = row.split('\t')
    endings.set(fromBehind(ending), GENDERS.indexOf(gender as Gender))
  }
  return frontCode(endings)
}

/** How lists are written that are no lines as they stand. */
const WRITERS: Readonly<Record<string, (file: string) => string>> = {
  'word-clusters.tsv': clusters,
  'name-genders.tsv': nameEndings,
}

/** A verb written into the list of forms would be lost the next time it is made. */
if (
  readFileSync(join(root, LEXICON), 'utf8') !==
  reportingLexicon(readReportingVerbs(readFileSync(join(root, SOURCE), 'utf8')))
)
  throw new Error(
    `${LEXICON} is not what ${SOURCE} gives: change the latter, and run npm run data:reporting-verbs.`,
  )

const LISTS = 'data/language/en'
write(
  'src/language/en/generated',
  readdirSync(join(root, LISTS))
    .filter((file) => /\.(txt|tsv)$/.test(file))
    .sort()
    .map((file) => {
      const read = WRITERS[file] ?? entries
      return {
        name: file.replace(/\.[^.]+$/, ''),
        from: `${LISTS}/${file}`,
        content: read(join(root, LISTS, file)),
      }
    }),
)
write(
  'src/models/generated',
  modelNames().map((name) => {
    const text = readFileSync(weightsFile(name), 'utf8')
    return { name, from: `data/models/${name}/weights`, content: name === 'names' ? packNames(text) : text }
  }),
)
write(
  'src/schema/generated',
  shapes().map(({ name, from, shape }) => ({
    name,
    from,
    content: JSON.stringify(shape),
    type: ['ValueShape', '../shape.ts'],
  })),
)
