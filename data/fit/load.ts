/** Loads what the folder of a model gives the kit. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fitLinear } from './linear.ts'
import type { Fit, Model, Rows } from './model.ts'
import { MODELS } from './recipe.ts'

export async function loadRows(name: string): Promise<Rows> {
  const { rows } = (await import(pathToFileURL(join(MODELS, name, 'rows.ts')).href)) as { rows: Rows }
  return rows
}

export async function loadModel(name: string): Promise<Model> {
  const rows = await loadRows(name)
  const own = join(MODELS, name, 'fit.ts')
  if (existsSync(own)) return { rows, fit: ((await import(pathToFileURL(own).href)) as { fit: Fit }).fit }
  return { rows, fit: (inputs) => fitLinear(rows, inputs) }
}
