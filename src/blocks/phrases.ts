/** Sentences that are boilerplate wherever they stand: whole short blocks, and some of them the tail of a paragraph. */
import type { BoilerplateCategory } from '../schema/blocks.ts'

export interface CertainRule {
  readonly category: BoilerplateCategory
  readonly rule: string
}

export interface Phrase extends CertainRule {
  readonly pattern: RegExp
  /** It may follow the article's last sentence in one paragraph, which is split there. */
  readonly tail?: true
}

/** In order; the first that fits the beginning of a block answers. Each is tried on blocks of at most 60 words. */
export const PHRASES: readonly Phrase[] = [
  {
    category: 'related',
    rule: 'label of another article',
    pattern:
      /^(?:read more|read also|also read|see also|related(?: stories| articles| coverage)?|recommended|more on this|don[^\w\s]t miss)\s*:/i,
    tail: true,
  },
  {
    category: 'promotion',
    rule: 'advertising mark',
    pattern:
      /^\W*(?:advertisements?|adverts?|advertising|sponsored(?: content)?|(?:story|article|scroll)?\s?continues below(?: advertisement| this ad)?|continue reading below)\W*$/i,
  },
  {
    category: 'sharing',
    rule: 'follow line',
    pattern:
      /^(?:please |also |you can )?(?:follow|like|find|join|connect with|visit)\b[^.!?]{0,80}? on (?:our )?(?:facebook|twitter|instagram|youtube|linkedin|telegram|whatsapp|pinterest|snapchat|tiktok|flipboard|x\b)/i,
    tail: true,
  },
  {
    category: 'promotion',
    rule: 'newsletter or subscription pitch',
    pattern:
      /^(?:please |click here to |want more\? )?(?:subscribe|sign up|register)(?: now| today| here| free| for free)?,? (?:to|for|and|via)\b[^.!?]{0,120}?\b(?:newsletters?|e-?mails?|inbox|alerts|updates|daily (?:brief|digest)|channel|podcast)\b/i,
    tail: true,
  },
  {
    category: 'promotion',
    rule: 'newsletter or subscription pitch',
    pattern:
      /^(?:get|receive)\b[^.!?]{0,100}?\b(?:latest|breaking|top|daily|newsletter|news|stories|offers)\b[^.!?]{0,100}?\b(?:in your inbox|to your inbox|by e-?mail|sign up|subscribe|newsletter)\b/i,
    tail: true,
  },
  {
    category: 'comments',
    rule: 'head or notice of comments',
    pattern:
      /^(?:\d{1,5}|one|no) (?:responses?|comments?|replies|thoughts?) (?:to|on|so far)\b|^you must be (?:logged|signed) in\b|^(?:log|sign) in to (?:reply|comment|leave|post)\b|^(?:leave|post|write|add) a (?:reply|comment)\b|^(?:your email address will not be published|required fields are marked)\b/i,
  },
  {
    category: 'disclaimer',
    rule: 'notice on links, cookies or content',
    pattern:
      /^(?:disclaimer|advertiser disclosure|editorial (?:disclosure|note|disclaimer))\s?:|^this (?:post|article|page|site|story) (?:may )?(?:contains?|includes?) (?:affiliate|referral|sponsored)|^(?:this (?:web)?site|we|our (?:web)?site|by continuing)\b[^.]{0,60}\b(?:use|uses|using) (?:of )?cookies\b|^we (?:may )?(?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?(?:commission|compensation)\b|^this site is protected by recaptcha\b/i,
  },
  {
    category: 'credits',
    rule: 'agency credit',
    pattern:
      /^\(?\s*(?:additional )?(?:reporting|writing) by \p{Lu}[^.]{0,160}(?:editing|reporting|writing) by\b/iu,
    tail: true,
  },
  {
    category: 'credits',
    rule: 'agency credit',
    pattern: /^\(\s*(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by \p{Lu}/u,
    tail: true,
  },
  {
    category: 'credits',
    rule: 'first publication',
    pattern:
      /^(?:this (?:article|story|piece|column|essay) )(?:was )?(?:first|originally) (?:appeared|published)\b/i,
    tail: true,
  },
  { category: 'contact', rule: 'press contact', pattern: /^for (?:media|press) (?:inquiries|enquiries)\b/i },
  {
    category: 'disclaimer',
    rule: 'views of the author',
    pattern:
      /^(?:the )?(?:views|opinions)(?: and opinions)? expressed\b[^.]{0,200}\b(?:own|not necessarily|do not)\b/i,
  },
  {
    category: 'copyright',
    rule: 'copyright line',
    pattern: /^(?:copyright\s*)?(?:©|\(c\))\s*(?:19|20)\d\d\b/i,
    tail: true,
  },
  {
    category: 'copyright',
    rule: 'copyright line',
    pattern:
      /^(?:copyright (?:©|\(c\)|by|(?:19|20)\d\d)|©|all rights reserved\b|this material may not be (?:published|reproduced|copied))/i,
    tail: true,
  },
  {
    category: 'sharing',
    rule: 'follow line',
    pattern: /^follow @\w/i,
    tail: true,
  },
  {
    category: 'related',
    rule: 'label of another article',
    pattern: /^click here (?:to|for) (?:read|see|view|watch|more)\b/i,
    tail: true,
  },
]

/** How any of the phrases begins: few blocks do, and only those are tried with each. */
const BEGINNING =
  /^\W*(?:read|also|see|related|recommended|more|don|advert|sponsored|story|article|scroll|continue|please|you|follow|like|find|join|connect|visit|click|want|subscribe|sign|register|get|receive|\d|one|no|log|leave|post|write|add|required|disclaimer|editorial|this|we|our|by|writing|reporting|editing|for|the|views|opinions|copyright|c\)|all|additional|©)/i

/** The phrase that a block begins with. */
export function phraseAt(text: string): Phrase | null {
  if (!BEGINNING.test(text)) return null
  return PHRASES.find(({ pattern }) => pattern.test(text)) ?? null
}

/** The phrase that a sentence at a paragraph's end begins with. */
export function tailAt(text: string): Phrase | null {
  if (!BEGINNING.test(text)) return null
  return TAILS.find(({ pattern }) => pattern.test(text)) ?? null
}
const TAILS = PHRASES.filter(({ tail }) => tail)
