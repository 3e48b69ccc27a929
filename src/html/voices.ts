import type { ArticleAnalysis } from '../schema/analysis.ts'

/** Someone who is quoted, with a number by which the quotations are told. */
export interface Voice {
  /** 1 for who is quoted first. */
  readonly number: number
  readonly name: string
  /** Indexes of the quotations. */
  readonly quotations: readonly number[]
}

export interface Voices {
  readonly list: readonly Voice[]
  /** Who speaks each quotation; none where nobody is named. */
  readonly of: readonly (readonly Voice[])[]
  /** Their numbers, as they stand behind the quotation. */
  readonly numbers: readonly string[]
}

/** Who is quoted, in the order of the text. */
export function voicesOf({ quotations }: ArticleAnalysis): Voices {
  const list: { number: number; name: string; quotations: number[] }[] = []
  const known = new Map<string, (typeof list)[number]>()
  const of = quotations.map(({ speakers }, i) =>
    speakers.map(({ name, entityId }) => {
      const key = entityId ?? ` ${name.toLowerCase()}`
      let voice = known.get(key)
      if (!voice) {
        voice = { number: list.length + 1, name, quotations: [] }
        known.set(key, voice)
        list.push(voice)
      }
      voice.quotations.push(i)
      return voice
    }),
  )
  return { list, of, numbers: of.map((voices) => voices.map(({ number }) => number).join('+') || '?') }
}
