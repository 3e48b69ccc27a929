/** What went wrong with a file, as one line that says what to do. */
import { Refusal } from './decode.ts'

const SYSTEM: readonly (readonly [code: RegExp, message: (path: string) => string])[] = [
  [/^ENOENT$/, (path) => `There is no file ${path}. Name one that exists, or - for standard input.`],
  [/^ENOTDIR$/, (path) => `${path} lies in what is no folder. Name a file that exists.`],
  [/^EISDIR$/, (path) => `${path} is a folder. Name a file.`],
  [
    /^(?:EACCES|EPERM)$/,
    (path) => `${path} may not be read or written. Change its permissions, or name another file.`,
  ],
  [/^ELOOP$/, (path) => `${path} is a link that leads in a circle. Name the file itself.`],
  [/^ENAMETOOLONG$/, (path) => `The name ${path.slice(0, 60)}… is longer than the system allows.`],
  [/^(?:ENOSPC|EDQUOT)$/, () => 'The disk is full. Make room, and go on with --skip-done and --out.'],
  [/^EFBIG$/, (path) => `${path} would be larger than the system allows. Write to a name that ends in .gz.`],
  [/^EROFS$/, (path) => `${path} lies on a disk that cannot be written. Name another place with --out.`],
  [
    /^EMFILE$|^ENFILE$/,
    () => 'Too many files are open. Close some programs, or raise the limit (ulimit -n).',
  ],
  [/^EIO$/, (path) => `${path} cannot be read: the disk reports a fault.`],
  [/^Z_/, (path) => `${path} is no whole gzip file. Pack it again, or name it without .gz.`],
]

/** The message; null for what is a fault of this program. */
export function told(error: unknown, file: string): string | null {
  if (error instanceof Refusal) return error.message
  const { code, path, message, syscall } = error as NodeJS.ErrnoException
  if (typeof code !== 'string') return null
  const known = SYSTEM.find(([pattern]) => pattern.test(code))
  if (known) return known[1](path ?? (file === '-' ? 'Standard input' : file))
  return syscall === undefined ? null : `${message}.`
}
