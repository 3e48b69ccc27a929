/** What shells complete, made of the list of options. */
import type { Shell } from './arguments.ts'
import { ALL_OPTIONS, type OptionSpec, SHELLS } from './options.ts'

/** The words of which options take a list, parted by commas: keys of an analysis, and columns. */
export type ListWords = Readonly<Record<'only' | 'fields', readonly string[]>>

const isList = (name: string): name is keyof ListWords => name === 'only' || name === 'fields'

/** The words that may follow an option. */
const wordsOf = ({ name, words }: OptionSpec, lists: ListWords) =>
  isList(name) ? lists[name] : (words ?? [])

function bash(lists: ListWords): string {
  const cases = ALL_OPTIONS.filter(({ value }) => value !== null).map((option) => {
    const words = wordsOf(option, lists)
    const list = isList(option.name)
      ? `COMPREPLY=($(compgen -P "$listed" -W '${words.join(' ')}' -- "\${word##*,}")); compopt -o nospace 2>/dev/null`
      : words.length > 0
        ? `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"))`
        : option.file
          ? files
          : ':'
    return `    --${option.name}) ${list}; return ;;`
  })
  return `# bash: eval "$(broadsheet completions bash)"
_broadsheet() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local listed=\${word%"\${word##*,}"}
  case $before in
${cases.join('\n')}
    completions) COMPREPLY=($(compgen -W '${SHELLS.join(' ')}' -- "$word")); return ;;
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '${ALL_OPTIONS.map(({ name }) => `--${name}`).join(' ')}' -- "$word"))
  elif [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W 'analyze completions' -- "$word"))
  else ${files}
  fi
}
complete -o filenames -F _broadsheet broadsheet
`
}
const files = 'COMPREPLY=($(compgen -f -- "$word"))'

/** A text between single quotation marks, for zsh within brackets too. */
const quoted = (text: string) =>
  text.replaceAll("'", "'\\''").replaceAll('[', '\\[').replaceAll(']', '\\]').replaceAll(':', '\\:')

function zsh(lists: ListWords): string {
  const specs = ALL_OPTIONS.map((option) => {
    const { name, value, file, help } = option
    const words = wordsOf(option, lists)
    const argument =
      value === null
        ? ''
        : `:${value}:${isList(name) ? `{_values -s , ${name} ${words.join(' ')}}` : words.length > 0 ? `(${words.join(' ')})` : file ? '_files' : ''}`
    return `    '--${name}[${quoted(help)}]${argument}' \\`
  })
  return `#compdef broadsheet
# zsh: source <(broadsheet completions zsh)
_broadsheet() {
  local -a commands=('analyze:read articles' 'completions:what a shell completes')
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  if [[ $words[2] == completions ]]; then _values shell ${SHELLS.join(' ')}; return; fi
  _arguments \\
${specs.join('\n')}
    '*:input:_files'
}
if [[ $funcstack[1] == _broadsheet ]]; then _broadsheet "$@"; else compdef _broadsheet broadsheet; fi
`
}

function fish(lists: ListWords): string {
  const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  const lines = ALL_OPTIONS.map((option) => {
    const { name, value, file, help } = option
    const words = wordsOf(option, lists)
    const follows =
      value === null
        ? ''
        : isList(name)
          ? ` -x -a '(__fish_append , ${words.join(' ')})'`
          : words.length > 0
            ? ` -x -a '${words.join(' ')}'`
            : file
              ? ' -r -F'
              : ' -x'
    return `complete -c broadsheet -l ${name}${follows} -d '${escaped(help)}'`
  })
  return `# fish: broadsheet completions fish | source
complete -c broadsheet -n __fish_use_subcommand -f -a analyze -d 'read articles'
complete -c broadsheet -n __fish_use_subcommand -f -a completions -d 'what a shell completes'
complete -c broadsheet -n '__fish_seen_subcommand_from completions' -f -a '${SHELLS.join(' ')}'
${lines.join('\n')}
`
}

const SCRIPTS = { bash, zsh, fish } as const

/** A script that a shell reads. */
export const completionsOf = (shell: Shell, lists: ListWords): string => SCRIPTS[shell](lists)
