import { decodeHTML } from 'entities'

/** The characters of one HTML entity, such as `&amp;` or `&#8220;`; unknown ones stay as they are. */
export function decodeEntity(entity: string): string {
  return decodeHTML(entity)
}
