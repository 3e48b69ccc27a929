/** Names of accounts and topics on social networks. */
import { matchAt } from '../text/sticky.ts'
import type { ValueDraft } from './draft.ts'

const HANDLE =
  /@[A-Za-z0-9_]{1,30}(?:[.-][A-Za-z0-9_]{1,30}){0,4}(?:@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})?(?![A-Za-z0-9_@])/y
const HASHTAG = /[#＃][\p{L}\p{N}_]{1,100}(?![\p{L}\p{N}_])/uy
const WORD = /[\p{L}\p{N}_&/]/u

/** "@ruiz_ana", "@ana@social.example"; needs a letter. */
export function handle(text: string, start: number): ValueDraft | null {
  if (start > 0 && /[A-Za-z0-9_@./]/.test(text[start - 1]!)) return null
  const found = matchAt(HANDLE, text, start)
  if (!found || !/[A-Za-z]/.test(found[0])) return null
  return { start, end: start + found[0].length, read: () => ({ kind: 'handle' }) }
}

/** "#4B" is a flat, "#ff0000" a colour. */
const NO_TOPIC = /^.(?:\d+[A-Za-z]{1,2}|(?=[a-f]*\d)[0-9a-f]{6})$/

/** "#SaveTheFerry"; needs a letter: "#1" is a rank. */
export function hashtag(text: string, start: number): ValueDraft | null {
  if (start > 0 && WORD.test(text[start - 1]!)) return null
  const found = matchAt(HASHTAG, text, start)
  if (!found || !/\p{L}/u.test(found[0]) || NO_TOPIC.test(found[0])) return null
  return { start, end: start + found[0].length, read: () => ({ kind: 'hashtag' }) }
}
