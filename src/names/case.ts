/** "KOREA" as "Korea"; abbreviations of up to three letters stay. */
export function toTitleCase(name: string): string {
  return name.replace(/\p{Lu}[\p{L}']*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}
