/** Every field of every schema says what it holds, in the JSON Schema as in the types that an editor shows. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { articleAnalysisSchema, articleSchema } from '../../src/schema/analysis.ts'
import { articleInputSchema } from '../../src/schema/input.ts'
import { analyzerOptionsSchema } from '../../src/schema/options.ts'
import { linksSchema } from '../../src/schema/syntax.ts'
import { tokenizationSchema } from '../../src/schema/tokens.ts'

const root = join(import.meta.dirname, '..', '..')

type Json = Record<string, unknown>

/** The fields of a JSON Schema at every depth, with their descriptions. */
function fields(schema: Json, path = ''): [path: string, description: string][] {
  const inner = (key: string, value: unknown): [string, string][] =>
    typeof value === 'object' && value !== null ? fields(value as Json, `${path}${key}`) : []
  const own = Object.entries((schema['properties'] ?? {}) as Record<string, Json>).flatMap(
    ([key, field]): [string, string][] => [
      [`${path}.${key}`, String(field['description'] ?? '')],
      ...fields(field, `${path}.${key}`),
    ],
  )
  const lists = ['anyOf', 'prefixItems'].flatMap((name) =>
    ((schema[name] ?? []) as unknown[]).flatMap((one, i) => inner(`/${i}`, one)),
  )
  return [...own, ...lists, ...inner('[]', schema['items']), ...inner('{}', schema['additionalProperties'])]
}

const SCHEMAS = {
  analysis: articleAnalysisSchema,
  article: articleSchema,
  tokenization: tokenizationSchema,
  links: linksSchema,
  input: articleInputSchema,
  options: analyzerOptionsSchema,
}

/** At least a few words, a sentence's end, and more than the name again. */
const isTold = (description: string) => description.split(' ').length >= 2 && /[.)]$/.test(description)

describe('descriptions', () => {
  it.each(Object.entries(SCHEMAS))('of %s: no field is without', (_, schema) => {
    const found = fields(z.toJSONSchema(schema as z.ZodMiniType) as Json)
    expect(found.length).toBeGreaterThan(1)
    expect(found.filter(([, description]) => !isTold(description)).map(([path]) => path)).toEqual([])
  })
  it('would be missed', () => {
    const bare = z.object({
      id: z.string(),
      list: z.array(z.object({ at: z.number().check(z.describe('A place.')) })),
    })
    expect(fields(z.toJSONSchema(bare) as Json)).toEqual([
      ['.id', ''],
      ['.list', ''],
      ['.list[].at', 'A place.'],
    ])
    expect([isTold(''), isTold('Title'), isTold('The title.')]).toEqual([false, false, true])
  })
  it('are one for what means the same, and name units and ranges of numbers', () => {
    const found = fields(z.toJSONSchema(articleAnalysisSchema) as Json)
    const of = (pattern: RegExp) =>
      found.filter(([path]) => pattern.test(path)).map(([, description]) => description)
    for (const description of of(/\.(?:start|end)$/)) expect(description).toMatch(/UTF-16|end left out/)
    for (const description of of(/\.(?:confidence|salience)$/)) expect(description).toMatch(/from 0 .*to 1/)
    for (const description of of(/\.score$/)) expect(description).toMatch(/-1|likelier/)
  })
})

describe.skipIf(!existsSync(join(root, 'dist', 'schema.json')))('the build (needs npm run build)', () => {
  it('has them in schema.json', () => {
    const schema = JSON.parse(readFileSync(join(root, 'dist', 'schema.json'), 'utf8')) as Json
    const found = fields(schema)
    expect(found.length).toBeGreaterThan(150)
    expect(found.filter(([, description]) => !isTold(description))).toEqual([])
  })
  it.skipIf(!existsSync(join(root, 'dist', 'index.d.ts')))('shows them where an editor asks', () => {
    const user = join(root, 'test', 'schema', 'user.ts')
    const code = `import { analyze, createAnalyzer, type ArticleInput } from '../../dist/index.js'
import { rows } from '../../dist/query.js'
const input: ArticleInput = { text: '', publishedAt: '' }
const a = analyze(input)
a.sourceMap; a.quotations[0]!.speakers[0]!.entityId; a.entities[0]!.mentions[0]!.form; a.blocks[0]!.boilerplate
a.sentiment.targets[0]!.mentions[0]!.score; a.metadata.language; input.publishedAt
for (const value of a.values) if (value.kind === 'money') value.approximate
rows(a, 'values')[0]!.currency; createAnalyzer({ minConfidence: 1 })
`
    const host: ts.LanguageServiceHost = {
      getScriptFileNames: () => [user],
      getScriptVersion: () => '1',
      getScriptSnapshot: (file) => {
        const text = file === user ? code : ts.sys.readFile(file)
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
      },
      getCurrentDirectory: () => root,
      getCompilationSettings: () => ({
        strict: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        skipLibCheck: true,
        types: [],
      }),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => file === user || ts.sys.fileExists(file),
      readFile: (file) => ts.sys.readFile(file),
    }
    const service = ts.createLanguageService(host)
    expect(service.getSemanticDiagnostics(user).map(({ messageText }) => messageText)).toEqual([])
    const shown = (name: string) => {
      const info = service.getQuickInfoAtPosition(user, code.lastIndexOf(name) + 1)
      return ts.displayPartsToString(info?.documentation)
    }
    expect(shown('sourceMap')).toMatch(/^Where the text stood/)
    expect(shown('speakers')).toMatch(/^All who speak together/)
    expect(shown('entityId')).toMatch(/^The id of the entity/)
    expect(shown('form')).toMatch(/^name: its name/)
    expect(shown('boilerplate')).toMatch(/boilerplate|part of the article/)
    expect(shown('score')).toMatch(/^How much likelier/)
    expect(shown('language')).toMatch(/^BCP 47/)
    expect(shown('publishedAt')).toMatch(/^The day of publication/)
    expect(shown('approximate')).toMatch(/^Whether words beside it/)
    expect(shown('currency')).toMatch(/^ISO 4217/)
    expect(shown('minConfidence')).toMatch(/^Quotations whose/)
  })
})
