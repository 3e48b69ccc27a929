/** What tells whether an input is the one that a model was fitted to. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** SHA-256 in hexadecimal digits. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

export const digestOfFile = (file: string): string => digestOf(readFileSync(file))

/** A list of data/language/en without its comments and empty lines. */
export const entriesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** A list is the same whatever its comments say. */
export const digestOfList = (file: string): string => digestOf(entriesOf(file).join('\n'))

/** A number from 0 to `folds` - 1 that depends on the key alone. */
export const foldOf = (key: string, folds: number): number =>
  createHash('sha256').update(key).digest().readUInt32BE(0) % folds

/** A digest of numbers as they come. */
export class Numbers {
  private readonly hash = createHash('sha256')
  private readonly buffer = new Float64Array(1024)
  private used = 0
  /** How many there were. */
  count = 0

  readonly put = (value: number): void => {
    if (this.used === this.buffer.length) this.flush()
    this.buffer[this.used++] = value
    this.count++
  }

  private flush(): void {
    this.hash.update(new Uint8Array(this.buffer.buffer, 0, this.used * 8))
    this.used = 0
  }

  digest(): string {
    this.flush()
    return this.hash.digest('hex')
  }
}
