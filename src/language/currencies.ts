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
  return {
    find(form) {
      const known = forms.get(form)
      if (known) return known
      const ending = plural.find((end) => form.endsWith(end))
      return ending === undefined ? undefined : forms.get(form.slice(0, -ending.length))
    },
    codes: [...forms].filter(([form, { code }]) => form === code?.toLowerCase()).map(([form]) => form),
  }
}
