/** The inputs of a fit as its recipe names them. Whatever is read is noted with its digest; nothing else can be read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, digestOfFile, digestOfList, entriesOf } from './digests.ts'
import { jsonLines } from './json-lines.ts'
import { type Digests, LISTS, type Recipe, SILVER, weightsFile } from './recipe.ts'
import { type Columns, textDigest, unpackSilver } from './silver.ts'

type Kind = 'corpora' | 'lists' | 'silver'

export class Inputs {
  /** Digests of what was read. */
  private readonly found = { corpora: {} as Digests, lists: {} as Digests, silver: {} as Digests }

  constructor(
    readonly recipe: Recipe,
    private readonly folder: string,
    /** Says how the fit goes. */
    readonly log: (line: string) => void,
  ) {}

  get seeds(): readonly number[] {
    return this.recipe.seeds
  }

  /** The recipe's settings, in the shape that the model's code gives them. */
  settings<Settings>(): Settings {
    return this.recipe.settings as Settings
  }

  /** The names of the corpora, in the recipe's order. */
  get corpora(): string[] {
    return Object.keys(this.recipe.corpora)
  }

  /** The documents of a corpus, one a line. */
  corpus<Line>(name: string): Line[] {
    return jsonLines<Line>(this.read('corpora', this.folder, name))
  }

  /** The entries of a list, without comments. */
  list(name: string): string[] {
    const file = join(LISTS, name)
    this.note('lists', name, digestOfList(file))
    return entriesOf(file)
  }

  /** A teacher's labels, each with the line of a corpus that it is of; the recipe names the corpora, too. */
  silver<Line extends { readonly text: string }>(name: string): { line: Line; columns: Columns }[] {
    return unpackSilver(this.read('silver', SILVER, name)).flatMap(({ corpus, texts }) => {
      const lines = this.corpus<Line>(corpus)
      return texts.map(({ index, digest, columns }) => {
        const line = lines[index]
        if (line === undefined || textDigest(line.text) !== digest)
          throw new Error(`${corpus}, line ${index + 1}, is another text than the one that ${name} labels.`)
        return { line, columns }
      })
    })
  }

  private read(kind: 'corpora' | 'silver', folder: string, name: string): Uint8Array {
    const content = readFileSync(join(folder, name))
    this.note(kind, name, digestOf(content))
    return content
  }

  private note(kind: Kind, name: string, digest: string): void {
    const before = this.recipe[kind][name]
    if (before === undefined) throw new Error(`The recipe names no ${name} among its ${kind}.`)
    this.found[kind][name] = digest
    if (before !== '' && before !== digest)
      this.log(`${name} is not the one of the last fit: sha256 ${digest.slice(0, 16)}`)
  }

  /** The recipe with the digests of what there is now; lists that the code reads by itself are looked up. */
  noted(): Pick<Recipe, 'corpora' | 'lists' | 'silver' | 'models'> {
    const { recipe, found } = this
    const unread = Object.keys(recipe.corpora).filter((name) => !(name in found.corpora))
    if (unread.length > 0) throw new Error(`The fit did not read ${unread.join(', ')}.`)
    const digests = (names: Digests, fileOf: (name: string) => string, digest = digestOfFile): Digests =>
      Object.fromEntries(Object.keys(names).map((name) => [name, digest(fileOf(name))]))
    return {
      corpora: Object.fromEntries(
        Object.keys(recipe.corpora).map((name) => [name, found.corpora[name] as string]),
      ),
      lists: digests(recipe.lists, (name) => join(LISTS, name), digestOfList),
      silver: digests(recipe.silver, (name) => join(SILVER, name)),
      models: digests(recipe.models, weightsFile),
    }
  }
}
