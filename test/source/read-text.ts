import type { Format } from '../../src/schema/input.ts'
import { readSource } from '../../src/source/index.ts'

/** What is read of a text that comes alone. */
export const readText = (text: string, format: Format | 'auto') =>
  readSource({
    text,
    format,
    id: null,
    url: null,
    title: null,
    authors: null,
    publisher: null,
    publishedAt: null,
    strayKeys: [],
  })
