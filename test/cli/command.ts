/** Runs the built command, without keeping the tests' own thread waiting. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

export const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A program in a folder, with what it is given on standard input. */
export async function ran(
  program: string,
  args: readonly string[],
  {
    cwd = process.cwd(),
    input = '',
    env = {},
  }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } })
  child.stdin.on('error', () => {}) // a command that refuses its arguments reads nothing
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  const [stdout, stderr] = await Promise.all([buffer(child.stdout), buffer(child.stderr)])
  return { status: await ended, stdout: stdout.toString(), stderr: stderr.toString() }
}

/** The command in a folder. */
export const command =
  (cwd?: string) =>
  (args: readonly string[], input: string | Uint8Array = '', env: Record<string, string> = {}) =>
    ran(process.execPath, [CLI, ...args], { ...(cwd === undefined ? {} : { cwd }), input, env })
