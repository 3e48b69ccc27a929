/** Transcripts and interviews: “BRANDT: The bridge is safe.” Each paragraph opens with who speaks it. */
import type { Entity } from '../schema/entities.ts'
import type { Laid, Utterance } from './utterances.ts'

/** A label is a name, a post with a name, or initials: capitals before a colon, with what he is behind a comma. */
const LABEL = /^((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,4})(?:, [\p{L} ]{2,24})?:\s+(?=\S)/u
const MOST_LABEL = 70
/** So many paragraphs with names before them make a transcript, where people take turns. */
const LEAST_TURNS = 3

interface Labelled {
  readonly block: number
  readonly label: string
  /** Where what is said begins. */
  readonly start: number
}

export function turnsOf(doc: Laid): Utterance[] {
  const labelled = labelsOf(doc)
  if (labelled.length < LEAST_TURNS) return []
  const answering = answers(labelled) ? introduced(doc, labelled[0]!.start) : undefined
  const found: Utterance[] = []
  const called = new Called(doc.entities)
  const voices = new Set<string>()
  for (const { block, label, start } of labelled) {
    const entity = label === 'A' ? answering : label === 'Q' ? undefined : called.by(label)
    const { start: from, end } = doc.blocks[block]!
    if (!entity) continue
    voices.add(entity.id)
    const mention = { start: from, end: from + label.length, text: label }
    const speaker = { name: entity.name, entityId: entity.id, mention }
    found.push({ start, end, block, continues: false, speaker })
  }
  // A list of names with a word on each is no talk.
  return found.length < LEAST_TURNS || voices.size * 2 > found.length + 1 ? [] : found
}

/** “Q: … A: …” */
function answers(labelled: readonly Labelled[]): boolean {
  return labelled.some(({ label }) => label === 'Q') && labelled.some(({ label }) => label === 'A')
}

/** Who is interviewed: the person that the lines before the first question are most about. */
export function introduced({ entities }: Laid, start: number): Entity | undefined {
  let best: Entity | undefined
  for (const one of entities) {
    if (one.type !== 'person' || (one.mentions[0]?.start ?? start) >= start) continue
    if (!best || one.salience > best.salience) best = one
  }
  return best
}

function labelsOf({ text, blocks }: Laid): Labelled[] {
  const found: Labelled[] = []
  let colon = -1
  for (const { start, end, index, role } of blocks) {
    if (role !== 'body') continue
    if (colon < start) colon = text.indexOf(':', start)
    if (colon < 0) break
    if (colon > start + MOST_LABEL || colon >= end) continue
    const label = LABEL.exec(text.slice(start, Math.min(end, colon + 4)))
    if (label) found.push({ block: index, label: label[1]!, start: start + label[0].length })
  }
  return found
}

/** Who is called so: by name or last name, in whatever case, or by initials; of several the first. */
class Called {
  private readonly names = new Map<string, Entity>()
  private readonly lasts = new Map<string, Entity>()
  private readonly initials = new Map<string, Entity>()

  constructor(entities: readonly Entity[]) {
    for (const one of entities) {
      const { name, type } = one
      if (type === 'person') {
        const low = name.toLowerCase()
        put(this.names, low, one)
        put(this.lasts, lastWord(low), one)
      }
      if (type === 'person' || type === 'organization') put(this.initials, initialsOf(name), one)
    }
  }

  by(label: string): Entity | undefined {
    const low = label.toLowerCase()
    return this.names.get(low) ?? this.lasts.get(lastWord(low)) ?? this.initials.get(label)
  }
}

function put(map: Map<string, Entity>, key: string, one: Entity): void {
  if (!map.has(key)) map.set(key, one)
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

const initialsOf = (name: string): string => {
  const words = name.split(' ')
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toUpperCase()).join('')
}
