/**
 * Whether a text in this language is read for names, quotations and tone; null, where it is too short to tell, counts as
 * English. Every stage asks here, and asks the article's metadata: a stored article may have lost its warnings.
 */
export function isEnglish(language: string | null): boolean {
  return language === null || /^en(?:-|$)/i.test(language)
}
