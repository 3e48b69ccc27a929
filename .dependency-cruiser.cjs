// The directions in which imports may run: see "Where things are" in CONTRIBUTING.md.

const { readdirSync } = require('node:fs')
const { join } = require('node:path')

/** Where the stages stand that read the document alone. */
const STAGE_FLOOR = ['check']
/** The files and folders of src, each floor above all that it imports. */
const FLOORS = [
  ['text', 'copy', 'version'],
  ['schema', 'engines', 'language'],
  ['models', 'errors', 'acceptance', 'stage', 'source-blocks'],
  ['words'],
  ['grammar'],
  ['document'],
  STAGE_FLOOR,
  ['references'],
  ['pipeline'],
  ['analyzer'],
  ['index'],
  ['html', 'batch', 'query'],
  ['cli'],
]
// A folder that no floor names is a stage: source, blocks, metadata, values, names, quotations, sentiment, and any new one.
for (const entry of readdirSync(join(__dirname, 'src'), { withFileTypes: true }))
  if (entry.isDirectory() && !FLOORS.flat().includes(entry.name)) STAGE_FLOOR.push(entry.name)

const on = (floors) => `^src/(${floors.flat().join('|')})(/|\\.ts$)`
const STAGES = [...STAGE_FLOOR.slice(1), 'words', 'grammar', 'references']
/** The stages whose types and answers another one reads by name. */
const READS = {
  grammar: ['words'],
  names: ['words'],
  references: ['words', 'names'],
  quotations: ['words', 'grammar'],
  sentiment: ['words', 'grammar'],
}
const KNOWLEDGE = '^src/(language|models|engines|text)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...STAGES.map((stage) => ({
      name: `no-stage-into-another-from-${stage}`,
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: {
        path: `^src/(${STAGES.filter((s) => s !== stage && !(READS[stage] ?? []).includes(s)).join('|')})/`,
      },
    })),
    ...FLOORS.slice(0, -1).map((floor, i) => ({
      name: `no-arrow-upwards-from-${floor[0]}`,
      severity: 'error',
      from: { path: on(floor) },
      to: { path: on(FLOORS.slice(i + 1)) },
    })),
    {
      name: 'everything-has-its-floor',
      severity: 'error',
      from: { path: '^src/', pathNot: on(FLOORS) },
      to: {},
    },
    {
      name: 'document-reads-the-tables-of-words-and-grammar-alone',
      severity: 'error',
      from: { path: '^src/document\\.ts$' },
      to: { path: '^src/(words|grammar)/', pathNot: '^src/(words/table|grammar/index)\\.ts$' },
    },
    {
      name: 'knowledge-knows-no-document',
      severity: 'error',
      from: { path: KNOWLEDGE },
      to: { path: '^src/', pathNot: '^src/(language|models|engines|text)/' },
    },
    {
      name: 'text-is-pure',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { pathNot: '^src/text/' },
    },
    {
      name: 'engines-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engines/' },
      to: {
        path: 'node_modules/(wink-|natural|compromise)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'html-parser-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/source/' },
      to: { path: 'node_modules/(htmlparser2|domhandler|entities|@lezer)' },
    },
    {
      name: 'files-and-tables-in-the-command-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(tinyglobby|csv-parse)' },
    },
    {
      name: 'zod-in-schema-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/schema/' },
      to: { path: 'node_modules/zod' },
    },
    {
      name: 'node-in-batch-and-cli-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(batch|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'entries-read-results-only',
      severity: 'error',
      from: { path: '^src/(html|batch|query|cli)/' },
      to: {
        path: `^src/(${STAGES.join('|')}|pipeline|language|models|engines)`,
      },
    },
    {
      name: 'no-dev-package-in-the-library',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'],
        pathNot: 'node_modules/natural/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
