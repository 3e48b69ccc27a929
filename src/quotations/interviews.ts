/** Interviews whose questions stand alone, in bold or as headings: a paragraph that asks “you”, and what one person answers below it. */
import type { Entity } from '../schema/entities.ts'
import { introduced } from './transcripts.ts'
import type { Laid, Utterance } from './utterances.ts'

/** So many questions with answers below them make an interview. */
const LEAST_QUESTIONS = 3
/** A longer paragraph that ends in a question is an answer, or the writer's. */
const MOST_QUESTION = 400
const ASKS_YOU = /\byou(?:r|rs|rself)?\b/i
const ANSWERS = /\b(?:I|my|me|we|our)\b/
const MARK = /^["“‘'«]/
/** “Q:”, “Q2.”, and “QYou”, where a page lost what stood between. */
const ASKED = /^Q(?:\d*[:.]\s|(?=\p{Lu}))/u
const ANSWERED = /^A\d*[:.]\s+/

interface AnsweredQuestion {
  /** Indexes of blocks. */
  readonly question: number
  readonly blocks: number[]
}

export function interviewOf(doc: Laid): Utterance[] {
  const answers = answersOf(doc)
  if (answers.length < LEAST_QUESTIONS) return []
  const { text, blocks } = doc
  const asked = answers.filter(({ question }) => ASKS_YOU.test(textOf(doc, question)))
  const told = answers.filter(({ blocks }) => blocks.some((one) => ANSWERS.test(textOf(doc, one))))
  if (asked.length * 2 < answers.length || told.length * 2 < answers.length) return []
  const from = blocks[answers[0]!.question]!.start
  const entity = introduced(doc, from)
  const mention = entity && lastBefore(entity, from)
  if (!entity || !mention) return []
  const { start, end } = mention
  const speaker = {
    name: entity.name,
    entityId: entity.id,
    mention: { start, end, text: text.slice(start, end) },
  }
  const found: Utterance[] = []
  for (const answer of answers) {
    answer.blocks.forEach((block, i) => {
      const { start: from, end } = blocks[block]!
      const start = from + (ANSWERED.exec(textOf(doc, block))?.[0].length ?? 0)
      found.push({ start, end, block, continues: i > 0, speaker })
    })
  }
  return found
}

const textOf = ({ text, blocks }: Laid, block: number): string =>
  text.slice(blocks[block]!.start, blocks[block]!.end)

function lastBefore({ mentions }: Entity, end: number): Entity['mentions'][number] | undefined {
  return mentions.filter(({ start, form }) => start < end && form === 'name').at(-1)
}

/** Each question with the blocks up to the next; of the last those that speak of “I” or “we”. */
function answersOf(doc: Laid): AnsweredQuestion[] {
  const found: AnsweredQuestion[] = []
  let open: AnsweredQuestion | null = null
  for (const { index, kind, role } of doc.blocks) {
    if (role !== 'body' && role !== 'heading') continue
    const own = textOf(doc, index)
    if (ASKED.test(own) || (own.length <= MOST_QUESTION && own.endsWith('?') && !MARK.test(own))) {
      open = { question: index, blocks: [] }
      found.push(open)
    } else if (open && kind === 'paragraph') {
      if (MARK.test(own)) open = null
      else open.blocks.push(index)
    }
  }
  const last = found.at(-1)
  if (last) {
    const end = last.blocks.findIndex((one) => !ANSWERS.test(textOf(doc, one)))
    // The first below it answers, whatever it speaks of.
    if (end >= 0) last.blocks.length = Math.max(end, 1)
  }
  return found.filter(({ blocks }) => blocks.length > 0)
}
