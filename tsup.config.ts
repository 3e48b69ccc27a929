import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import ts from 'typescript'
import { toJSONSchema } from 'zod'
import { articleAnalysisSchema } from './src/schema/analysis.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/**
 * Word lists and model weights are modules of one string each. Both the ESM and the CommonJS build load them from
 * dist/data, so that a package holds each once whichever way it is loaded, and a bundler drops what no import reaches.
 */
const sharedData: Plugin = {
  name: 'shared-data',
  setup(build) {
    build.onResolve({ filter: /generated\/[^/]+\.ts$/ }, ({ path }) =>
      // Shapes are small, and stay with what reads them.
      path.endsWith('-shape.ts')
        ? undefined
        : {
            path: `./data/${path.replace(/^.*\//, '').replace(/\.ts$/, '.cjs')}`,
            external: true,
            sideEffects: false,
          },
    )
  },
}

/**
 * The entries share the main one, its functions over a context, the errors and what checks what is given instead of holding a copy, so that there is one BroadsheetError, and so that
 * a bundle of what only reads results holds nothing of what makes them.
 */
const sharedMain: Plugin = {
  name: 'shared-main',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? 'cjs' : 'js'
    build.onResolve(
      { filter: /^(?:\.\.\/index|\.\.?\/(?:errors|acceptance|analyzer))\.ts$/ },
      ({ path }) => ({
        path: `./${path.replace(/^.*\/|\.ts$/g, '')}.${extension}`,
        external: true,
        sideEffects: false,
      }),
    )
  },
}

/** In browsers, what a batch asks of its place is answered by another file. */
const browserPlatform: Plugin = {
  name: 'browser-platform',
  setup(build) {
    build.onResolve({ filter: /\/platform\/index\.ts$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'platform', 'browser.ts'),
    }))
  },
}

/** Whether making the value runs anything: a call, or what may be one, outside the functions it holds. */
function runs(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false
  return (
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    (ts.forEachChild(node, (child) => runs(child) || undefined) ?? false)
  )
}

/**
 * Bundlers keep a module's variable whose value is the answer of a call, with every list and model that the call names,
 * unless the call is marked. No module here does anything when it is loaded, so every such value is made in a marked one.
 */
const droppable: NonNullable<Options['plugins']>[number] = {
  name: 'droppable',
  renderChunk(code, { path }) {
    if (this.format !== 'esm' || !path.endsWith('.js')) return
    const values = ts
      .createSourceFile(path, code, ts.ScriptTarget.ES2022, true)
      .statements.filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .flatMap(({ initializer }) => (initializer && runs(initializer) ? initializer : []))
    let marked = ''
    let at = 0
    for (const value of values) {
      const made = code.slice(value.getStart(), value.end)
      marked += `${code.slice(at, value.getFullStart())} /* @__PURE__ */ (() => (${made}))()`
      at = value.end
    }
    return { code: marked + code.slice(at) }
  },
}

/** The JSON Schema of a result; unknown keys are allowed, so that a later minor version's results validate too. */
function writeJsonSchema(): void {
  const schema = toJSONSchema(articleAnalysisSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  mkdirSync('dist', { recursive: true })
  const titled = {
    ...schema,
    title: 'ArticleAnalysis',
    description: 'What broadsheet reads from one article.',
  }
  writeFileSync('dist/schema.json', `${JSON.stringify(titled)}\n`)
}
writeJsonSchema()

const generated = Object.fromEntries(
  ['src/language/en/generated', 'src/models/generated'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file.replace(/\.ts$/, ''), `${folder}/${file}`]),
  ),
)

const shared: Options = {
  target: 'es2022',
  platform: 'node',
  splitting: false,
  clean: false,
  sourcemap: false,
  treeshake: false,
}

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      schema: 'src/schema/index.ts',
      html: 'src/html/index.ts',
      batch: 'src/batch/index.ts',
      query: 'src/query/index.ts',
      errors: 'src/errors.ts',
      acceptance: 'src/acceptance.ts',
      analyzer: 'src/analyzer.ts',
    },
    format: ['esm', 'cjs'],
    shims: true,
    dts: true,
    // The twins for require() are read by nobody, and every install pays for their blanks.
    esbuildOptions: (options, { format }) => {
      options.minifyWhitespace = format === 'cjs'
    },
    external: [/^node:/],
    esbuildPlugins: [sharedData, sharedMain],
    plugins: [droppable],
  },
  {
    ...shared,
    entry: { cli: 'src/cli/index.ts', worker: 'src/batch/worker.ts' },
    format: ['esm'],
    // They are run and not imported, and every install pays for their blanks.
    esbuildOptions: (options) => {
      options.minifyWhitespace = true
    },
    external: [/^node:/],
    esbuildPlugins: [sharedData, sharedMain],
  },
  {
    ...shared,
    platform: 'browser',
    entry: { 'batch.browser': 'src/batch/index.ts', 'worker.browser': 'src/batch/worker.browser.ts' },
    format: ['esm'],
    esbuildPlugins: [sharedData, sharedMain, browserPlatform],
    plugins: [droppable],
  },
  {
    entry: generated,
    outDir: 'dist/data',
    format: ['cjs'],
    target: 'es2022',
    splitting: false,
    outExtension: () => ({ js: '.cjs' }),
    footer: { js: 'module.exports = module.exports.default;' },
  },
])
