import type { Block } from '../schema/blocks.ts'

const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:©|@|\(c\)|copyright)?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[,\s]*(?:by\s+)?(?<name>[\p{Lu}\d][^|©\n]{1,80})/iu
const BEFORE_MARK = /(?<name>\p{Lu}[\p{L}\d&.' -]{2,40})\s*©\s*(?:19|20)\d\d/u
const TAIL =
  /\s*(?:[.,;|]\s.*|\ball rights reserved\b.*|\bits licensors\b.*|\band\/or\b.*|\binc\b\.?|\bllc\b\.?|\bltd\b\.?|\bplc\b\.?|\bmedia group\b.*|\s[-–—]\s.*|[.,]\s*$)/i
const NOT_A_NAME =
  /^(?:all|the author|image|photo|this|getty|reuters \/|reserved|19|20|notice|law|infringement)\b/i

function nameIn(line: string): string | null {
  const match = COPYRIGHT.exec(line) ?? BEFORE_MARK.exec(line)
  let name = match?.groups?.['name']?.trim() ?? ''
  for (let k = 0; k < 3; k++) name = name.replace(TAIL, '').trim()
  name = name.replace(/^(?:19|20)\d\d\s*/, '')
  if (name.length < 2 || name.split(/\s+/).length > 6 || NOT_A_NAME.test(name) || !/^[\p{Lu}\d]/u.test(name))
    return null
  return name
}

/** The outlet that a copyright line names; else one that speaks of itself: “More from NAME”, “Sign up for NAME's newsletter”. */
export function visiblePublisher(blocks: readonly Block[]): string | null {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { role, text, boilerplate } = blocks[i] as Block
    if (
      role !== 'boilerplate' ||
      text.length > 600 ||
      (boilerplate.category !== 'copyright' && !/[©]|copyright/i.test(text))
    )
      continue
    const name = nameIn(text)
    if (name) return name
  }
  const own = [
    /^follow (?:the )?(?<name>\p{Lu}[\p{L}'&. ]{1,30}?) (?:opinion section )?on\b/iu,
    /^more (?:must-reads |stories )?from (?<name>\p{Lu}[\p{L}'&.]{1,20}(?: \p{Lu}[\p{L}'&.]{1,20}){0,3})$/u,
    /^why you can trust (?<name>\p{Lu}[\p{L}'&. ]{1,30})$/iu,
    /^about (?<name>(?!us\b|the\b)\p{Lu}[\p{L}'&.]{1,20}(?: \p{Lu}[\p{L}'&.]{1,20}){1,3})$/u,
    /\bis an? (?:\w+ ){0,3}(?:reporter|correspondent|editor|columnist|journalist) (?:for|at|with) (?:the )?(?<name>\p{Lu}[\p{L}'&]{0,20}(?: \p{Lu}[\p{L}'&]{1,20}){0,3})/u,
  ]
  for (const pattern of own) {
    for (const { role, text } of blocks) {
      const name =
        role === 'boilerplate' && text.length < 400 ? pattern.exec(text)?.groups?.['name'] : undefined
      if (name) return name.trim()
    }
  }
  return null
}
