/** Files and functions are as long as a reader keeps in mind; a longer file says why here, a longer function at its head. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { codeOf, files, treeOf } from './source-files.ts'

const MOST = 250
const MOST_OF_FUNCTION = 60

const EXEMPT: Readonly<Record<string, string>> = {
  'blocks/features.ts': 'the templates of one model, numbered in a row, and the code that asks each',
  'index.ts': 'the public functions, each with its docstring',
  'words/sentences.ts': 'one pass over the words, whose steps share its state',
}

/** What a long function says at its head: that it is long, and why. */
const REASON = /\b(?:Long|One long (?:walk|list|record)): \S/

/** One walk or pass, whose branches share what they read and set. */
const WALKS = [
  'blocks/words.ts countWords',
  'names/tagger/features.ts readContext',
  'quotations/cues.ts readGrammar',
  'quotations/index.ts readQuotations',
  'quotations/phrases.ts findPhrases',
  'quotations/report-spans.ts spansOf',
  'quotations/subjects.ts findSubject',
  'quotations/words.ts readWords',
  'references/countries.ts findCountries',
  'references/link/people.ts linkPeople',
  'references/resolver/pronoun-features.ts read',
  'sentiment/shares.ts sharesOf',
  'sentiment/targets.ts towardEntities',
  'source/markdown-inline.ts writeInline',
]
/** One list or record, an entry after the other. */
const LISTS = [
  'blocks/features.ts blockFeatures',
  'models/tone-net.ts decodeToneNet',
  'names/tagger/view.ts lookAt',
  'quotations/report-features.ts cueFeatures',
  'quotations/report-features.ts spanFeatures',
  'quotations/speaker-features.ts speakerFeatures',
  'quotations/speaker-places.ts settingOf',
  'quotations/term-features.ts termFeatures',
]

const linesOf = (file: string) => codeOf(file).split('\n').length - 1

interface LongFunction {
  readonly name: string
  readonly reason: boolean
}

/** The functions of a file that are too long, and whether the comment at the head of each says why. */
function longFunctions(name: string, code: string): LongFunction[] {
  const tree = treeOf(name, code)
  const lineAt = (place: number) => tree.getLineAndCharacterOfPosition(place).line
  const found: LongFunction[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && lineAt(node.end) - lineAt(node.getStart()) >= MOST_OF_FUNCTION) {
      const own = node.name?.getText() ?? 'a function without a name'
      const head = code.slice(node.getFullStart(), node.getStart())
      found.push({ name: `${name} ${own}`, reason: REASON.test(head) })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

describe(`files of more than ${MOST} lines`, () => {
  it('are those that say why, and no others', () => {
    expect(files.filter((file) => linesOf(file) > MOST).sort()).toEqual(Object.keys(EXEMPT).sort())
  })
})

describe(`functions of more than ${MOST_OF_FUNCTION} lines`, () => {
  const long = files.flatMap((file) => longFunctions(file, codeOf(file)))

  it('are those that are named here, and no others', () => {
    expect(long.map(({ name }) => name).sort()).toEqual([...WALKS, ...LISTS].sort())
  })

  it('say why at their head', () => {
    expect(long.filter(({ reason }) => !reason)).toEqual([])
  })

  it('would be found', () => {
    const body = 'row()\n'.repeat(MOST_OF_FUNCTION)
    expect(longFunctions('ferry.ts', `/** Rows. */\nfunction cross() {\n${body}}`)).toEqual([
      { name: 'ferry.ts cross', reason: false },
    ])
    expect(longFunctions('ferry.ts', `/** Long: many rows. */\nfunction cross() {\n${body}}`)).toEqual([
      { name: 'ferry.ts cross', reason: true },
    ])
    expect(longFunctions('ferry.ts', `function cross() {\n${body.slice(12)}}`)).toEqual([])
  })
})
