/** What the shells themselves complete, each where it is installed. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLI } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-completions-'))
const env = {
  ...process.env,
  PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  HOME: folder,
  TERM: 'dumb',
}

/** A line up to the cursor, and the line when Tab was pressed. */
const LINES: readonly (readonly [before: string, after: string])[] = [
  ['broadsheet an', 'broadsheet analyze'],
  ['broadsheet completions z', 'broadsheet completions zsh'],
  ['broadsheet analyze --ro', 'broadsheet analyze --rows'],
  ['broadsheet analyze --rows q', 'broadsheet analyze --rows quotations'],
  ['broadsheet analyze --only enti', 'broadsheet analyze --only entities'],
  ['broadsheet analyze --only entities,quotedT', 'broadsheet analyze --only entities,quotedTerms'],
  ['broadsheet analyze --fields speaker,toneS', 'broadsheet analyze --fields speaker,toneScore'],
  ['broadsheet analyze sto', 'broadsheet analyze story.html'],
  ['broadsheet analyze --out sto', 'broadsheet analyze --out story.html'],
  ['broadsheet analyze story.html --off', 'broadsheet analyze story.html --offsets'],
]

/** Shells with a terminal of their own are driven by zsh, whose zpty is one. */
const DRIVER = (shell: string, setUp: string) => `zmodload zsh/zpty
zpty shell ${shell}
zpty -w shell ${JSON.stringify(setUp).replaceAll('$', '\\$').replaceAll('`', '\\`')}
zpty -r shell out '*ready*'
for line in "$@"; do
  zpty -w -n shell "$line"$'\\t\\x18'
  zpty -r shell out '*]]*'
  print -r -- "\${\${out##*\\[\\[}%%\\]\\]*}"
done
zpty -d shell
`
const ZSH =
  'PS1= PROMPT_EOL_MARK=; unsetopt zle_bracketed_paste beep; autoload -U compinit; compinit -u -D; source <(broadsheet completions zsh); show() { print -r -- "[[$BUFFER]]"; BUFFER= }; zle -N show; bindkey "^X" show; print re""ady'
const BASH =
  'PS1=; bind "set enable-bracketed-paste off"; eval "$(broadsheet completions bash)"; show() { echo "[[$READLINE_LINE]]"; READLINE_LINE=; }; bind -x \'"\\C-x":show\'; echo re""ady'

function isThere(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'true'])
    return true
  } catch {
    console.warn(
      `SKIPPED: no ${shell} was found, so that its completions were not tried (apt-get install ${shell}).`,
    )
    return false
  }
}
const run = (shell: string, args: readonly string[]) =>
  execFileSync(shell, args, { cwd: folder, env, timeout: 60_000 }).toString().split('\n')
const before = LINES.map(([line]) => line)
const hasZsh = isThere('zsh')

describe('completions', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'bin', 'broadsheet'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`)
    chmodSync(join(folder, 'bin', 'broadsheet'), 0o755)
    writeFileSync(join(folder, 'story.html'), '')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.skipIf(!hasZsh)(
    'of zsh complete a line as Tab is pressed',
    () => {
      const lines = run('zsh', ['-f', '-c', DRIVER('zsh -f -i', ZSH), 'zsh', ...before])
      // The comma that zsh offers behind a word of a list goes away with the next blank.
      expect(lines.slice(0, -1).map((line) => line.trim().replace(/,$/, ''))).toEqual(
        LINES.map(([, after]) => after),
      )
    },
    60_000,
  )
  it.skipIf(!hasZsh)(
    'of bash complete a line as Tab is pressed',
    () => {
      const lines = run('zsh', ['-f', '-c', DRIVER('bash --norc --noprofile -i', BASH), 'zsh', ...before])
      expect(lines.slice(0, -1).map((line) => line.trim())).toEqual(LINES.map(([, after]) => after))
    },
    60_000,
  )
  it.skipIf(!isThere('fish'))(
    'of fish name what a line goes on with',
    () => {
      const script =
        'broadsheet completions fish | source; for line in $argv; complete -C $line | head -1; end'
      const told = run('fish', ['--no-config', '-c', script, ...before]).map((line) =>
        line.replace(/\t.*/, ''),
      )
      expect(told.slice(0, -1)).toEqual(LINES.map(([, after]) => after.split(' ').at(-1)))
    },
    60_000,
  )
})
