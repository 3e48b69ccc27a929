import lines from './generated/currencies.ts'

export interface Currency {
  /** ISO 4217; null where the word alone does not tell ("pesos"). */
  readonly code: string | null
  /** What one of it is worth in the currency: 0.01 for a cent. */
  readonly unit: number
}

let forms: Map<string, Currency> | undefined

/** A word or sign of money, in lower case, singular or plural: `'us$'`, `'australian dollars'`, `'pence'`. */
export function findCurrency(form: string): Currency | undefined {
  forms ??= read()
  return forms.get(form) ?? (form.endsWith('s') ? forms.get(form.slice(0, -1)) : undefined)
}

function read(): Map<string, Currency> {
  const found = new Map<string, Currency>()
  for (const line of lines.split('\n')) {
    const [form = '', code = '-', unit = '1'] = line.split('\t')
    found.set(form, { code: code === '-' ? null : code, unit: Number(unit) })
  }
  return found
}

/** The ISO codes that stand in texts in capitals before or after an amount ("EUR 20"). */
export function currencyCodes(): string[] {
  forms ??= read()
  return [...forms].filter(([form, { code }]) => form === code?.toLowerCase()).map(([form]) => form)
}
