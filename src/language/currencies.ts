export interface Currency {
  /** ISO 4217; null where the word alone does not tell ("pesos"). */
  readonly code: string | null
  /** What one of it is worth in the currency: 0.01 for a cent. */
  readonly unit: number
}

/** Words and signs of money. */
export interface Currencies {
  /** By a form in lower case, singular or plural: `'us$'`, `'australian dollars'`, `'pence'`. */
  find(form: string): Currency | undefined
  /** Whether letters in capitals are a code of ISO 4217. */
  isCode(letters: string): boolean
  /** Whether states share the name of a money that is not one: rupees are of India, Pakistan and others. */
  isShared(form: string): boolean
  /** The first words of names of several, in lower case. */
  readonly opening: ReadonlySet<string>
  /** The ISO codes, in lower case, that stand in texts in capitals before or after an amount ("EUR 20"). */
  readonly codes: readonly string[]
}

/**
 * @param lines form, ISO 4217 code or `-`, value of one in the currency, parted by tabs
 * @param plural what a plural ends in that is not among the forms
 */
export function readCurrencies(lines: string, plural: readonly string[]): Currencies {
  const forms = new Map<string, Currency>()
  for (const line of lines.split('\n')) {
    const [form = '', code = '-', unit = '1'] = line.split('\t')
    forms.set(form, { code: code === '-' ? null : code, unit: Number(unit) })
  }
  const singular = (form: string) => {
    const ending = plural.find((end) => form.endsWith(end))
    return ending === undefined || forms.has(form) ? form : form.slice(0, -ending.length)
  }
  const codes = [...forms].filter(([form, { code }]) => form === code?.toLowerCase()).map(([form]) => form)
  const known = new Set(codes)
  const shared = new Map<string, boolean>()
  for (const [form, { code }] of forms) {
    const noun = form.slice(form.lastIndexOf(' ') + 1)
    const alone = noun === form ? undefined : forms.get(noun)
    if (alone) shared.set(noun, shared.get(noun) || alone.code !== code)
  }
  return {
    find: (form) => forms.get(form) ?? forms.get(singular(form)),
    isCode: (letters) => known.has(letters.toLowerCase()),
    isShared: (form) => shared.get(singular(form)) ?? false,
    opening: new Set([...forms.keys()].flatMap((form) => /^([^ ]+) /.exec(form)?.[1] ?? [])),
    codes,
  }
}
