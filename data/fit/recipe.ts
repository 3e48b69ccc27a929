/** data/models/NAME/recipe.json: what a model was fitted to, and how; with it and the corpora anybody fits the same bytes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')
export const MODELS = join(ROOT, 'data', 'models')
/** Where each kind of input lies; corpora lie where the user says. */
export const LISTS = join(ROOT, 'data', 'language', 'en')
export const SILVER = join(ROOT, 'data', 'silver')

/** Files or models with the SHA-256 of each. */
export type Digests = Record<string, string>

export interface Recipe {
  /** Files below the folder of corpora. */
  readonly corpora: Digests
  /** Files below data/language/en that the model's own code reads. */
  readonly lists: Digests
  /** Models whose answers it reads: their weights. */
  readonly models: Digests
  /** Files below data/silver: labels that a teacher made. */
  readonly silver: Digests
  readonly seeds: readonly number[]
  readonly settings: Readonly<Record<string, unknown>>
  /** Megabytes that the fit needs, where they are more than an engine takes by itself. */
  readonly memory?: number
  /** What the code read from the sample of articles when the model was fitted: the sample's digest, and that of the features. */
  readonly reads: { readonly sample: string; readonly features: string }
  /** The weights that the fit gave. */
  readonly weights: string
}

export const recipeFile = (name: string): string => join(MODELS, name, 'recipe.json')
export const weightsFile = (name: string): string => join(MODELS, name, 'weights')

/** The models that have weights, by name. */
export const modelNames = (): string[] =>
  readdirSync(MODELS)
    .filter((name) => existsSync(weightsFile(name)))
    .sort()

export const hasRecipe = (name: string): boolean => existsSync(recipeFile(name))

export const readRecipe = (name: string): Recipe =>
  JSON.parse(readFileSync(recipeFile(name), 'utf8')) as Recipe

export function writeRecipe(name: string, recipe: Recipe): void {
  writeFileSync(recipeFile(name), `${JSON.stringify(recipe, null, 2)}\n`)
}

/** The models in an order in which each comes after those whose answers it reads. */
export function inOrder(names: readonly string[]): string[] {
  const order: string[] = []
  const visit = (name: string): void => {
    if (order.includes(name)) return
    for (const other of Object.keys(readRecipe(name).models)) if (names.includes(other)) visit(other)
    order.push(name)
  }
  for (const name of names) visit(name)
  return order
}
