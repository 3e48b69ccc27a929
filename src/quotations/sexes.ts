/** The sex that a name tells by its title or first name. */
import { firstNameGender, titleGender } from '../language/en/people.ts'

export function sexOf(name: string): string | null {
  const first = name.split(' ', 1)[0] ?? ''
  return titleGender(first) ?? firstNameGender(first)
}
