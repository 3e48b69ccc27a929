/** Whether a BCP 47 tag is of the language; null, where a text is too short to tell, counts as any. */
export function isOfLanguage(tag: string | null, code: string): boolean {
  if (tag === null) return true
  const [language = ''] = tag.toLowerCase().split('-', 1)
  return language === code
}

/**
 * Whether a text in this language is read for names, quotations and tone. Every stage asks here, and asks the article's
 * metadata: a stored article may have lost its warnings.
 */
export function isEnglish(tag: string | null): boolean {
  return isOfLanguage(tag, 'en')
}
