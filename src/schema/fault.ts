/** What is wrong, as a sentence, and where. */
export interface Fault {
  readonly problem: string
  readonly path: string
}

/** What was read, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly fault: Fault }
